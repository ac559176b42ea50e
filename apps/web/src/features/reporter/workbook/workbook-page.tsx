import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/texts';
import { Page } from '../../../ui/page/page';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { periodName } from '@xiangtong/contracts';
import { UnitMonthChoice } from '../../../ui/unit-month/unit-month-choice';
import { useUnitMonth, type UnitMonth } from '../../../ui/unit-month/use-unit-month';
import { useWorkbookTexts } from './texts';
import { WorkbookUpload } from './workbook-upload';
import styles from './workbook.module.css';

/** The form as a workbook: down, filled in, up again. */
export const WorkbookPage = (): ReactElement => {
  const t = useWorkbookTexts();
  const { choice, isPending, error, reload } = useUnitMonth();
  return (
    <Page title={t('title')} actions={choice && <UnitMonthChoice choice={choice} />}>
      {error !== null && <ProblemNotice problem={error} onAgain={reload} />}
      {isPending && <Skeleton label={t('loading')} />}
      {!isPending && error === null && !choice && <p>{t('noMonth')}</p>}
      {choice && <Steps choice={choice} />}
    </Page>
  );
};

const Steps = ({ choice: { unit, period } }: { readonly choice: UnitMonth }): ReactElement => {
  const t = useWorkbookTexts();
  const language = useLanguage();
  const scope = { unit: unit.code, period };
  return (
    <>
      <section>
        <h2>{t('first')}</h2>
        <p>{t('firstWhy')}</p>
        <p>
          <a
            className={styles['template']}
            href={`/api/v1/submissions/template.xlsx?${new URLSearchParams(scope)}`}
            download
          >
            {t('template', { month: periodName(period, language) })}
          </a>
        </p>
      </section>
      <section>
        <h2>{t('second')}</h2>
        <WorkbookUpload key={`${unit.code}-${period}`} scope={scope} />
      </section>
      <p>
        <Link to={`/orders?${new URLSearchParams(scope)}`}>{t('orders')}</Link>
      </p>
    </>
  );
};
