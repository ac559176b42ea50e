import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { AntDesk } from '../../../desk/ant/ant-desk';
import { useAddress } from '../../../desk/forms/use-address';
import { Page } from '../../../ui/page/page';
import { CompareEditions } from './compare-editions';
import { EditionList } from './edition-list';
import { EventList } from './event-list';
import { Extracts } from './extracts';
import { MakeReport } from './make-report';
import styles from './materials.module.css';
import { useMaterialTexts } from './texts';

const tabs = {
  editions: EditionList,
  make: MakeReport,
  extracts: Extracts,
  compare: CompareEditions,
  events: EventList,
} as const;
type Tab = keyof typeof tabs;
const names = Object.keys(tabs) as Tab[];

export const MaterialsPage = (): ReactElement => {
  const t = useMaterialTexts();
  const asked = useAddress().get('tab');
  const open = names.find((name) => name === asked) ?? 'editions';
  const Content = tabs[open];
  return (
    <AntDesk>
      <Page title={t('title')}>
        <nav aria-label={t('tabs')} className={styles['tabs']}>
          {names.map((tab) => (
            <Link key={tab} to={`?tab=${tab}`} aria-current={tab === open ? 'page' : undefined}>
              {t(tab)}
            </Link>
          ))}
        </nav>
        <Content />
      </Page>
    </AntDesk>
  );
};
