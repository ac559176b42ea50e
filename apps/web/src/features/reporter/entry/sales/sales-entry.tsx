import { useEffect, useState, useSyncExternalStore, type ReactElement } from 'react';
import { useLanguage } from '../../../../i18n/texts';
import { formatAmount, magnitudeName, magnitudeOf } from '../../../../ui/figure/format-figure';
import { Notice } from '../../../../ui/notice/notice';
import { ProblemNotice } from '../../../../ui/problem-notice/problem-notice';
import { periodName } from '../../../../ui/unit-month/period-name';
import { ChecksPanel, type ChecksPanelProps } from '../checks-panel';
import type { Entry } from '../load-entry';
import { useEntryTexts } from '../texts';
import { useSubmit } from '../use-submit';
import { NamesPanel } from './names-panel';
import { ProposalsPanel } from './proposals-panel';
import { RepairButtons } from './repair-buttons';
import { SalesCards } from './sales-cards';
import { SalesConflict } from './sales-conflict';
import { SalesForm, wholeRows } from './sales-form';
import { SalesGrid } from './sales-grid';
import { SalesTotals } from './sales-totals';
import { SubmitBar } from '../submit-bar';

const wide = '(min-width: 1024px)';

const subscribe = (listener: () => void): (() => void) => {
  const query = window.matchMedia(wide);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** There is room for the grid; else lines are cards. */
const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(wide).matches);

interface SalesChecksProps {
  readonly form: SalesForm;
  readonly checks: ChecksPanelProps['checks'];
  readonly onGoTo: (rowId: number) => void;
}

/** The doubts of the service, with what mends their lines. */
const SalesChecks = ({ form, checks, onGoTo }: SalesChecksProps): ReactElement => {
  const { reading, explanations } = form.state();
  const sent = wholeRows(reading);
  const productOf = (rowId: number): string => reading.lines[reading.rowIds.indexOf(rowId)]?.product ?? '';
  return (
    <ChecksPanel
      checks={checks}
      repairsOf={({ repairs = [] }, rowId) => (
        <RepairButtons
          repairs={repairs}
          unitName={(unit) => form.entry.catalogue.measureName(productOf(rowId), unit)}
          onRepair={(repair) => form.repair(repair, sent)}
        />
      )}
      rowIds={sent}
      explanations={explanations}
      onExplain={(key, text) => form.explain(key, text)}
      onGoTo={onGoTo}
    />
  );
};

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
  const { reading } = useSyncExternalStore(form.subscribe, form.state);
  const keeping = useSyncExternalStore(form.keeper.subscribe, form.keeper.state);
  const submitting = useSubmit(form.keeper, onDone);
  const [shownRow, goTo] = useGoTo();
  const [said, say] = useState('');
  const sentence = useSentence(form);
  const Lines = useIsWide() ? SalesGrid : SalesCards;

  const submit = (): void => {
    const { mistakes } = form.readNow();
    const [first] = mistakes.keys();
    say(first === undefined ? '' : t('mistakesFirst', { count: mistakes.size }));
    if (first === undefined) void submitting.ask();
    else goTo(first);
  };
  return (
    <>
      {keeping.failure && keeping.status === 'refused' && <ProblemNotice problem={keeping.failure} />}
      {said !== '' && <Notice kind="information">{said}</Notice>}
      <SalesTotals form={form} reading={reading} />
      <Lines form={form} reading={reading} shownRow={shownRow} say={say} />
      <NamesPanel form={form} reading={reading} />
      <ProposalsPanel form={form} reading={reading} />
      <SalesChecks form={form} checks={keeping.receipt?.checks ?? []} onGoTo={goTo} />
      <SubmitBar {...{ keeping, submitting, sentence }} mistakes={reading.mistakes.size} onSubmit={submit} />
      {keeping.theirs && <SalesConflict form={form} theirs={keeping.theirs} onTheirs={onDone} />}
    </>
  );
};
