import { useEffect, useState, useSyncExternalStore, type ReactElement } from 'react';
import { useLanguage } from '../../../../i18n/texts';
import { Button } from '../../../../ui/button/button';
import { Notice } from '../../../../ui/notice/notice';
import { ProblemNotice } from '../../../../ui/problem-notice/problem-notice';
import { periodName } from '../../../../ui/unit-month/period-name';
import { ChecksPanel } from '../checks-panel';
import styles from '../entry.module.css';
import { KeepingLine } from '../keeping-line';
import type { Entry } from '../load-entry';
import { SubmitDialog } from '../submit-dialog';
import { useEntryTexts } from '../texts';
import { useSubmit } from '../use-submit';
import { IndicatorFields } from './indicator-fields';
import { ValuesConflict } from './values-conflict';
import { ValuesForm } from './values-form';

export interface ValuesEntryProps {
  readonly entry: Entry;
  readonly onDone: () => void;
}

const firstWrong = (key: string): void => {
  const field = document.querySelector<HTMLElement>(`[data-value="${CSS.escape(key)}"]`);
  field?.focus();
};

export const ValuesEntry = ({ entry, onDone }: ValuesEntryProps): ReactElement => {
  const t = useEntryTexts();
  const language = useLanguage();
  const [form] = useState(() => new ValuesForm(entry));
  useEffect(() => form.keeper.start(), [form]);
  const { reading, explanations } = useSyncExternalStore(form.subscribe, form.state);
  const keeping = useSyncExternalStore(form.keeper.subscribe, form.keeper.state);
  const submitting = useSubmit(form.keeper, onDone);
  const [isAsked, setAsked] = useState(false);
  const wrong = Object.keys(reading.mistakes);

  const submit = (): void => {
    setAsked(true);
    if (wrong[0] === undefined) void submitting.ask();
    else firstWrong(wrong[0]);
  };
  const names = {
    unit: entry.unit.name[language],
    period: periodName(entry.key.period, language),
    form: entry.form.name[language],
  };
  return (
    <>
      {keeping.failure && keeping.status === 'refused' && <ProblemNotice problem={keeping.failure} />}
      {isAsked && wrong.length > 0 && (
        <Notice kind="information">{t('mistakesFirst', { count: wrong.length })}</Notice>
      )}
      <IndicatorFields form={form} showMissing={isAsked} />
      <ChecksPanel
        checks={keeping.receipt?.checks ?? []}
        rowIds={[]}
        explanations={explanations}
        onExplain={(key, text) => form.explain(key, text)}
      />
      <div className={styles['bar']} data-print="never">
        <KeepingLine keeping={keeping} mistakes={wrong.length} />
        <Button kind="primary" isBusy={submitting.step === 'checking'} onClick={submit}>
          {t(submitting.step === 'checking' ? 'submitting' : 'submit')}
        </Button>
      </div>
      <SubmitDialog
        submitting={submitting}
        sentence={t('sentenceValues', { ...names, lines: reading.lines.length })}
      />
      {keeping.theirs && <ValuesConflict form={form} theirs={keeping.theirs} onTheirs={onDone} />}
    </>
  );
};
