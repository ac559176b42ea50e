import { Suspense, useEffect, useState, useSyncExternalStore, type ReactElement } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useLanguage } from '../../../../i18n/texts';
import { Button } from '../../../../ui/button/button';
import { formatDecimal, magnitudeName } from '../../../../ui/figure/format-figure';
import { later } from '../../../../ui/later/later';
import { useMedia } from '../../../../ui/media/use-media';
import { Notice } from '../../../../ui/notice/notice';
import { ProblemNotice } from '../../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { periodName } from '@xiangtong/contracts';
import { ChecksPanel, type ChecksPanelProps } from '../checks-panel';
import type { Entry } from '../load-entry';
import { useEntryTexts } from '../texts';
import { useSubmit } from '../use-submit';
import type { HandedLines } from '../../../../offline/handed-lines';
import { useFilling } from './fill-question';
import { whyNothingBefore, type LinesProps } from './grid/grid-tools';
import { RemovedLines, useRemovedLines } from './grid/removed-lines';
import { MendPanel } from './mend-panel';
import { RepairButtons } from './repair-buttons';
import { SalesForm, wholeRows } from './sales-form';
import { isUnfilled } from './sales-row';
import { SalesTotals } from './sales-totals';
import { SubmitBar } from '../submit-bar';

/** A telephone does without the grid, a wide screen without the cards. */
const SalesCards = later(() => import('./sales-cards').then((part) => part.SalesCards));
const SalesGrid = later(() => import('./grid/sales-grid').then((part) => part.SalesGrid));
const PhotosPanel = later(() => import('../photos/photos-panel').then((part) => part.PhotosPanel));
const SalesConflict = later(() => import('./sales-conflict').then((part) => part.SalesConflict));

/** Drawn with parts that are fetched; says when they have come. */
const Drawn = ({ then }: { readonly then: () => void }): null => {
  // oxlint-disable-next-line react/exhaustive-deps -- once
  useEffect(then, []);
  return null;
};

/** There is room for the grid; else lines are cards. */
const WIDE = '(min-width: 1024px)';

interface SalesLinesProps extends LinesProps {
  readonly onDrawn: () => void;
}

const SalesLines = ({ onDrawn, ...lines }: SalesLinesProps): ReactElement => {
  const t = useEntryTexts();
  const Lines = useMedia(WIDE) ? SalesGrid : SalesCards;
  return (
    <Suspense fallback={<Skeleton label={t('loading')} rows={4} />}>
      <Lines {...lines} />
      <Drawn then={onDrawn} />
    </Suspense>
  );
};

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

/** Takes out at once what nobody has filled in, as many lines of last month are: one alone has its own button. */
const UnfilledRows = ({ form: { store } }: { readonly form: SalesForm }): ReactElement => {
  const t = useEntryTexts();
  const { removed, remove, undo } = useRemovedLines(store);
  const unfilled = useSyncExternalStore(store.subscribe, store.all).filter(isUnfilled);
  return (
    <>
      {unfilled.length > 1 && (
        <Button kind="quiet" onClick={() => remove(unfilled)}>
          {t('removeUnfilled', { count: unfilled.length })}
        </Button>
      )}
      <RemovedLines removed={removed} onUndo={undo} />
    </>
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

/** The address asks for the lines of the month before: once. */
const useLikeBefore = (form: SalesForm, say: (text: string) => void, fill: LinesProps['fill']): void => {
  const t = useEntryTexts();
  const [parameters, setParameters] = useSearchParams();
  const isAsked = parameters.get('like') === 'before';
  useEffect(() => {
    if (!isAsked) return;
    setParameters({}, { replace: true });
    const nothing = whyNothingBefore(t, form);
    if (nothing !== null) return say(nothing);
    if (form.hasRowsBefore()) return say(t('allCopied'));
    fill({ from: 'before', rows: form.rowsBefore(), equalLines: 'keep' });
    // oxlint-disable-next-line react/exhaustive-deps -- once for each time that it is asked
  }, [isAsked]);
};

/** Lines of orders that the page of orders hands over: once. */
const useHandedLines = (form: SalesForm, fill: LinesProps['fill']): void => {
  const state: unknown = useLocation().state;
  const navigate = useNavigate();
  const lines = (state as HandedLines | null)?.orderLines;
  useEffect(() => {
    if (!lines) return;
    void navigate('.', { replace: true, state: null });
    fill({ from: 'orders', rows: form.rowsOf(lines), equalLines: 'add' });
    // oxlint-disable-next-line react/exhaustive-deps -- once for what is handed over
  }, [lines]);
};

const useSentence = (form: SalesForm): string => {
  const t = useEntryTexts();
  const language = useLanguage();
  const { unit, key } = form.entry;
  const { reading } = form.state();
  const names = { unit: unit.name[language], period: periodName(key.period, language) };
  if (reading.lines.length === 0) return t('sentenceNil', names);
  return t('sentence', {
    ...names,
    lines: reading.lines.length,
    amount: `${formatDecimal(reading.total, 2)} ${magnitudeName('yuan', language)}`,
    orders: reading.orders,
  });
};

export const SalesEntry = ({ entry, onDone }: SalesEntryProps): ReactElement => {
  const t = useEntryTexts();
  const [form] = useState(() => new SalesForm(entry));
  useEffect(() => form.start(), [form]);
  const { reading } = useSyncExternalStore(form.subscribe, form.state);
  const keeping = useSyncExternalStore(form.keeper.subscribe, form.keeper.state);
  const submitting = useSubmit(entry, form.keeper, onDone);
  const [shownRow, goTo] = useGoTo();
  const [said, say] = useState('');
  const [isDrawn, setDrawn] = useState(false);
  const sentence = useSentence(form);

  const { fill, question, restore } = useFilling(form, say);
  useLikeBefore(form, say, fill);
  useHandedLines(form, fill);

  const submit = (): void => {
    form.tidy();
    const { mistakes } = form.readNow();
    const [first] = mistakes.keys();
    say(first === undefined ? '' : t('mistakesFirst', { count: mistakes.size }));
    if (first === undefined) void submitting.ask();
    else goTo(first);
  };
  return (
    <>
      {keeping.failure && keeping.status === 'refused' && <ProblemNotice problem={keeping.failure} />}
      {said !== '' && (
        <Notice kind="information" action={restore}>
          {said}
        </Notice>
      )}
      {question}
      <SalesTotals form={form} reading={reading} />
      <SalesLines {...{ form, reading, shownRow, say, fill }} onDrawn={() => setDrawn(true)} />
      <MendPanel form={form} reading={reading} onGoTo={goTo} />
      <SalesChecks form={form} checks={keeping.receipt?.checks ?? []} onGoTo={goTo} />
      <Suspense fallback={<Skeleton label={t('loading')} rows={1} />}>
        {isDrawn && <PhotosPanel entry={entry} keeper={form.keeper} />}
      </Suspense>
      <SubmitBar {...{ keeping, submitting, sentence }} mistakes={reading.mistakes.size} onSubmit={submit}>
        <UnfilledRows form={form} />
      </SubmitBar>
      <Suspense fallback={null}>
        {keeping.theirs && <SalesConflict form={form} theirs={keeping.theirs} onTheirs={onDone} />}
      </Suspense>
    </>
  );
};
