import { useEffect, useState, useSyncExternalStore, type ReactElement } from 'react';
import { useLanguage } from '../../../../i18n/texts';
import { Button } from '../../../../ui/button/button';
import { formatAmount, magnitudeName, magnitudeOf } from '../../../../ui/figure/format-figure';
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
import { NamesPanel } from './names-panel';
import { ProposalsPanel } from './proposals-panel';
import { RepairButtons } from './repair-buttons';
import { SalesCards } from './sales-cards';
import { SalesConflict } from './sales-conflict';
import { SalesForm } from './sales-form';
import { SalesGrid } from './sales-grid';
import { SalesTotals } from './sales-totals';

const wide = '(min-width: 1024px)';

const subscribe = (listener: () => void): (() => void) => {
  const query = window.matchMedia(wide);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** There is room for the grid; else lines are cards. */
const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(wide).matches);

export interface SalesEntryProps {
  readonly entry: Entry;
  /** Submitted, or to be begun anew from what the service has. */
  readonly onDone: () => void;
}

/** The row that a mistake or a doubt is about, wherever it is. */
const useGoTo = (): [number | null, (rowId: number) => void] => {
  const [row, setRow] = useState<number | null>(null);
  const go = (rowId: number): void => {
    setRow(null);
    requestAnimationFrame(() => setRow(rowId));
  };
  return [row, go];
};

const useSentence = (form: SalesForm): string => {
  const t = useEntryTexts();
  const language = useLanguage();
  const { unit, key } = form.entry;
  const { reading } = form.state();
  const names = { unit: unit.name[language], period: periodName(key.period, language) };
  if (reading.lines.length === 0) return t('sentenceNil', names);
  const magnitude = magnitudeOf([reading.total]);
  return t('sentence', {
    ...names,
    lines: reading.lines.length,
    amount: `${formatAmount(reading.total, magnitude)} ${magnitudeName(magnitude, language)}`,
    orders: reading.orders,
  });
};

export const SalesEntry = ({ entry, onDone }: SalesEntryProps): ReactElement => {
  const t = useEntryTexts();
  const [form] = useState(() => new SalesForm(entry));
  useEffect(() => form.start(), [form]);
  const { reading, explanations } = useSyncExternalStore(form.subscribe, form.state);
  const keeping = useSyncExternalStore(form.keeper.subscribe, form.keeper.state);
  const submitting = useSubmit(form.keeper, onDone);
  const [shownRow, goTo] = useGoTo();
  const [said, say] = useState('');
  const sentence = useSentence(form);
  const isWide = useIsWide();
  const Lines = isWide ? SalesGrid : SalesCards;

  const submit = (): void => {
    const [first] = form.readNow().mistakes.keys();
    if (first === undefined) {
      say('');
      return void submitting.ask();
    }
    say(t('mistakesFirst', { count: form.readNow().mistakes.size }));
    goTo(first);
  };

  return (
    <>
      {keeping.failure && keeping.status === 'refused' && <ProblemNotice problem={keeping.failure} />}
      {said !== '' && <Notice kind="information">{said}</Notice>}
      <SalesTotals form={form} reading={reading} />
      <Lines form={form} reading={reading} shownRow={shownRow} say={say} />
      <NamesPanel form={form} reading={reading} />
      <ProposalsPanel form={form} reading={reading} />
      <ChecksPanel
        checks={keeping.receipt?.checks ?? []}
        repairsOf={({ repairs = [] }, rowId) => (
          <RepairButtons
            repairs={repairs}
            unitName={(unit) =>
              entry.catalogue.measureName(reading.lines[reading.rowIds.indexOf(rowId)]?.product ?? '', unit)
            }
            onRepair={(repair) => form.repair(repair, reading.rowIds)}
          />
        )}
        rowIds={reading.rowIds}
        explanations={explanations}
        onExplain={(key, text) => form.explain(key, text)}
        onGoTo={goTo}
      />
      <div className={styles['bar']} data-print="never">
        <KeepingLine keeping={keeping} mistakes={reading.mistakes.size} />
        <Button kind="primary" isBusy={submitting.step === 'checking'} onClick={submit}>
          {t(submitting.step === 'checking' ? 'submitting' : 'submit')}
        </Button>
      </div>
      <SubmitDialog submitting={submitting} sentence={sentence} />
      {keeping.theirs && <SalesConflict form={form} theirs={keeping.theirs} onTheirs={onDone} />}
    </>
  );
};
