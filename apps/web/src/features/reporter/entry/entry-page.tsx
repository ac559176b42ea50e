import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { forms, type FormCode } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import { nameOf, type DraftKey } from '../../../offline/kept-drafts';
import { useHeldDraft } from '../../../offline/use-held-draft';
import { useUser } from '../../../session/use-user';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { Page } from '../../../ui/page/page';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { periodName } from '../../../ui/unit-month/period-name';
import { isOpen } from './begin-draft';
import { EntryHead } from './entry-head';
import type { Entry } from './load-entry';
import { SalesEntry } from './sales/sales-entry';
import { SettledEntry } from './settled-entry';
import { useEntryTexts } from './texts';
import { useEntry } from './use-entry';
import { ValuesEntry } from './values/values-entry';

const NoForm = (): ReactElement => {
  const t = useEntryTexts();
  return (
    <Page title={t('noForm')}>
      <p>{t('noFormWhy')}</p>
      <Link to="/month">{t('toMonth')}</Link>
    </Page>
  );
};

const Elsewhere = ({ onTake }: { readonly onTake: () => void }): ReactElement => {
  const t = useEntryTexts();
  const button = (
    <Button kind="primary" onClick={onTake}>
      {t('takeOver')}
    </Button>
  );
  return (
    <Notice kind="warning" action={button}>
      {t('elsewhere')}
    </Notice>
  );
};

interface OpenedFormProps {
  readonly entry: Entry;
  readonly round: number;
  readonly reload: () => void;
}

const OpenedForm = ({ entry, round, reload }: OpenedFormProps): ReactElement => {
  if (!isOpen(entry.detail)) return <SettledEntry entry={entry} onChanged={reload} />;
  const Fields = entry.key.form === 'sales' ? SalesEntry : ValuesEntry;
  return <Fields key={round} entry={entry} onDone={reload} />;
};

/** The form of a unit and period: to be filled in while it is open, else to be seen. */
const FormPage = ({ draftKey }: { readonly draftKey: DraftKey }): ReactElement => {
  const t = useEntryTexts();
  const language = useLanguage();
  const { holding, take } = useHeldDraft(nameOf(draftKey));
  const { entry, round, problem, reload } = useEntry(draftKey, holding === 'held');
  if (entry === null) return <NoForm />;
  const title = entry
    ? `${entry.unit.name[language]} ${periodName(draftKey.period, language)} ${entry.form.name[language]}`
    : t('title');
  return (
    <Page title={title}>
      {holding === 'elsewhere' && <Elsewhere onTake={take} />}
      {problem !== null && <ProblemNotice problem={problem} onAgain={reload} />}
      {holding !== 'elsewhere' && !entry && problem === null && <Skeleton label={t('loading')} rows={8} />}
      {entry && holding === 'held' && (
        <>
          <EntryHead entry={entry} />
          <OpenedForm entry={entry} round={round} reload={reload} />
        </>
      )}
    </Page>
  );
};

export const EntryPage = (): ReactElement => {
  const user = useUser();
  const { unit, form, period } = useParams();
  if (unit === undefined || period === undefined || !forms.includes(form as FormCode)) return <NoForm />;
  const key: DraftKey = { user: user.username, unit, form: form as FormCode, period };
  return <FormPage key={nameOf(key)} draftKey={key} />;
};
