import { divisionPrefix } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { useAddress } from '../../../ui/address/use-address';
import { LinkTabs } from '../../../desk/link-tabs/link-tabs';
import { whereOf } from '../../../ui/places/scope';
import { ScopedPage } from '../../../desk/scope-filter/scoped-page';
import type { View } from '../../../desk/scope-filter/use-view';
import { useUser, type User } from '../../../session/use-user';
import { Doubts } from './doubts';
import { Ledger } from './household-ledger';
import { Impact, type ImpactProps } from './impact';
import { Parks } from './parks';
import { Protection } from './protection';
import { useParksTexts } from './texts';

const tabs = ['parks', 'impact', 'doubts', 'ledger', 'protection'] as const;
type Tab = (typeof tabs)[number];

/** What is about households is for those with the right to it; the ledger of a village is for officers alone. */
const tabsOf = ({ rights, roles }: User): readonly Tab[] => {
  if (!rights.includes('impact')) return ['parks'];
  return tabs.filter((tab) => tab !== 'ledger' || roles.includes('officer'));
};

const Tabs = ({ shown, of }: { readonly shown: Tab; readonly of: readonly Tab[] }): ReactElement => {
  const t = useParksTexts();
  const { addressOf } = useAddress();
  return (
    <LinkTabs
      label={t('tabs')}
      tabs={of.map((tab) => ({ name: t(tab), to: addressOf({ tab }), isOpen: tab === shown }))}
    />
  );
};

interface HouseholdTabProps extends ImpactProps {
  readonly tab: Exclude<Tab, 'parks'>;
}

const HouseholdTab = ({ tab, ...shown }: HouseholdTabProps): ReactElement => {
  if (tab === 'impact') return <Impact {...shown} />;
  if (tab === 'doubts') return <Doubts {...shown} />;
  return tab === 'ledger' ? <Ledger {...shown} /> : <Protection />;
};

const impactScope = ({ scope }: View, divisions: readonly string[]): string => {
  if (scope?.kind === 'unit') return scope.code;
  return divisionPrefix(scope?.code ?? divisions[0] ?? '');
};

/** What the parks have and sell, and what e-commerce does for households. */
export const ParksPage = (): ReactElement => {
  const t = useParksTexts();
  const user = useUser();
  const mine = tabsOf(user);
  const asked = useAddress().get('tab');
  const shown = mine.find((tab) => tab === asked) ?? 'parks';
  return (
    <ScopedPage title={t('title')} loading={t('loading')} empty={t('empty')}>
      {({ view, period }) => (
        <>
          {mine.length > 1 && <Tabs shown={shown} of={mine} />}
          {shown === 'parks' ? (
            <Parks where={whereOf(view.scope)} period={period} compare={view.compare} />
          ) : (
            <HouseholdTab tab={shown} period={period} scope={impactScope(view, user.divisions)} />
          )}
        </>
      )}
    </ScopedPage>
  );
};
