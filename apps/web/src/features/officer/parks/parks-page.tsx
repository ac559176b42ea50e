import { divisionPrefix } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { useAddress } from '../../../desk/forms/use-address';
import { LinkTabs } from '../../../desk/link-tabs/link-tabs';
import { whereOf } from '../../../desk/scope-filter/scope';
import { ScopedPage } from '../../../desk/scope-filter/scoped-page';
import type { View } from '../../../desk/scope-filter/use-view';
import { useUser } from '../../../session/use-user';
import { Impact } from './impact';
import { Parks } from './parks';
import { useParksTexts } from './texts';

const tabs = ['parks', 'impact'] as const;
type Tab = (typeof tabs)[number];

/** Parks and households are two views of one page; the second one is for those with the right to it. */
const Tabs = ({ shown }: { readonly shown: Tab }): ReactElement => {
  const t = useParksTexts();
  const { addressOf } = useAddress();
  return (
    <LinkTabs
      label={t('tabs')}
      tabs={tabs.map((tab) => ({ name: t(tab), to: addressOf({ tab }), isOpen: tab === shown }))}
    />
  );
};

const impactScope = ({ scope }: View, divisions: readonly string[]): string => {
  if (scope?.kind === 'unit') return scope.code;
  return divisionPrefix(scope?.code ?? divisions[0] ?? '');
};

/** What the parks have and sell, and what e-commerce does for households. */
export const ParksPage = (): ReactElement => {
  const t = useParksTexts();
  const { rights, divisions } = useUser();
  const maySeeImpact = rights.includes('impact');
  const asked = useAddress().get('tab');
  const shown: Tab = maySeeImpact && asked === 'impact' ? 'impact' : 'parks';
  return (
    <ScopedPage title={t('title')} loading={t('loading')} empty={t('empty')}>
      {({ view, period }) => (
        <>
          {maySeeImpact && <Tabs shown={shown} />}
          {shown === 'parks' ? (
            <Parks where={whereOf(view.scope)} period={period} compare={view.compare} />
          ) : (
            <Impact period={period} scope={impactScope(view, divisions)} />
          )}
        </>
      )}
    </ScopedPage>
  );
};
