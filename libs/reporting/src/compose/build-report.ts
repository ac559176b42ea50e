import {
  coarserOf,
  dayText,
  leapDays,
  monthsText,
  movedBySpringFestival,
  periodKind,
  periodText,
  type LabelledText,
  type ReportDocument,
  type ReportParameters,
} from '@xiangtong/contracts';
import { formatDocument } from '@xiangtong/documents';
import { formatMonth, parsePeriod, periodOf, shiftPeriod, type Period } from '@xiangtong/domain';
import type { LegalHeader } from '@xiangtong/reference';
import { commonTexts, headerKeys } from '../definition/common-texts';
import type { PeriodVariable, ReportDefinition, TextKey } from '../definition/report-definition';
import type { PublishedCells } from '../sources/published-cells';
import { formOf } from '../disclosure/asked-query';
import { editionsOf } from '../disclosure/public-records';
import { precisionOf } from '../grammar/column-formats';
import { isUnitLevel } from '../grammar/scope-level';
import { figureWords } from '../grammar/words';
import { ReportParameterError, type ReportScope, type ReportSources } from '../sources/sources';
import { answerPublicly } from './answer-publicly';
import { answerQueries, type Answers, type WriterOf } from './answers';
import { coarsened, coarseningsByDefault, coarseningsFor } from './coarsened';
import type { LedgerPosition, QueryRun } from './dataset/run-queries';
import { countSteps, type ReportProgress } from './progress';
import { Values, type BuiltInValues } from './values';
import { Writer } from './writer';

const yearOf = (period: Period): Period => {
  const year = Math.floor(period.to / 100);
  return periodOf(year * 100 + 1, year * 100 + 12);
};

/** The periods that queries can refer to. */
export const periodsOf = (period: Period): Readonly<Record<PeriodVariable, Period>> => ({
  $period: period,
  $basePeriod: shiftPeriod(period, -12),
  $lastMonth: periodOf(period.to, period.to),
  $previousMonth: shiftPeriod(periodOf(period.to, period.to), -1),
  $yearToDate: periodOf(yearOf(period).from, period.to),
  $year: yearOf(period),
  $baseYear: shiftPeriod(yearOf(period), -12),
});

const readPeriod = ({ periods, id }: ReportDefinition, text: string): Period => {
  const period = parsePeriod(text);
  if (!period)
    throw new ReportParameterError('period', { zh: `“${text}”不是报告期`, en: `"${text}" is no period` });
  const kind = periodKind(period);
  if (periods.includes(kind)) return period;
  const [zh, en] = ['这份报告不按这种时期编制', `report "${id}" is not made for a ${kind}`];
  throw new ReportParameterError('period', { zh, en });
};

const checkScope = ({ scopes, id }: ReportDefinition, { level }: ReportScope): void => {
  if (scopes.includes(level)) return;
  const [zh, en] = ['这份报告不按这一级范围编制', `report "${id}" is not made for a ${level}`];
  throw new ReportParameterError('scope', { zh, en });
};

/** What a bureau has set for its documents: its name, and the legal data of the form that the figures come from. */
interface DocumentSettings {
  readonly bureau: string | null;
  readonly form: LegalHeader | null;
}

const readSettings = async (
  { queries }: ReportDefinition,
  {
    sources,
    scope,
    periods,
    parameters: { language },
  }: Pick<QueryRun, 'sources' | 'scope' | 'periods' | 'parameters'>,
): Promise<DocumentSettings> => {
  const query = queries.find((one) => one.source === 'cube');
  const form = query ? formOf(query.measures) : 'sales';
  return {
    // The name is set in Chinese, for Chinese documents.
    bureau: (language === 'zh' && (await sources.bureauName?.(scope))) || null,
    form: (await sources.formHeader?.(form, periods.$period.to)) ?? null,
  };
};

/** The ledger position of the figures, and its time. */
interface DatedPosition extends LedgerPosition {
  readonly recordedAt: Date | null;
}

/** The year that contains all months of the period. */
const yearText = ({ periods: { $period, $year }, parameters: { language } }: QueryRun): string | null =>
  $period.from >= $year.from ? periodText($year, language) : null;

const builtInValues = (
  run: QueryRun,
  asOf: DatedPosition,
  { bureau, form }: DocumentSettings,
): BuiltInValues => {
  const { periods, scope, sources, parameters } = run;
  const { language, edition, rounded } = parameters;
  const text = (variable: PeriodVariable): string => periodText(periods[variable], language);
  return {
    period: text('$period'),
    basePeriod: text('$basePeriod'),
    lastMonth: text('$lastMonth'),
    previousMonth: text('$previousMonth'),
    yearToDate: periods.$period.to % 100 > 1 ? monthsText(periods.$yearToDate, language) : null,
    year: text('$year'),
    baseYear: text('$baseYear'),
    'scope.name': scope.name[language],
    'scope.code': scope.code,
    asOf: String(asOf.seq),
    date: asOf.recordedAt && dayText(asOf.recordedAt, language),
    dataLabel: sources.dataLabel?.[language] ?? null,
    internal: edition === 'internal' ? edition : null,
    unrounded: rounded ? null : 'unrounded',
    springFestival: movedBySpringFestival(periods.$period) ? formatMonth(periods.$period.to) : null,
    bureau,
    'form.issuer': form?.issuer ?? null,
    'form.approval': form?.approvalNumber ?? null,
    'form.validUntil': form?.validUntil
      ? dayText(new Date(`${form.validUntil}T00:00:00+08:00`), language)
      : null,
  };
};

/** A field that nobody has registered is not printed. */
const legalHeader = (keys: readonly TextKey[], writer: Writer): readonly LabelledText[] =>
  keys
    .map(({ key }) => headerKeys('legal', key))
    .map(({ label, text }) => ({ label: writer.text({ key: label }), text: writer.text({ key: text }) }))
    .filter(({ text }) => text !== '');

/** Filled by a text of the report (the date of issue), or left empty for handwriting. */
const signatures = (keys: readonly TextKey[], writer: Writer): readonly LabelledText[] =>
  keys.map(({ key }) => {
    const { label, text } = headerKeys('signature', key);
    return { label: writer.text({ key: label }), text: writer.textIfAny(text) };
  });

const byline = ({ byline: keys }: ReportDefinition, writer: Writer): Pick<ReportDocument, 'byline'> => {
  const lines = writer.texts(keys);
  return lines.length > 0 ? { byline: lines } : {};
};

const traceOf = ({ id, digest }: ReportDefinition, { parameters, periods, scope }: QueryRun, seq: number) =>
  formatDocument({
    report: id,
    scope: scope.code,
    period: periods.$period.text,
    language: parameters.language,
    edition: parameters.edition,
    ...(parameters.rounded && { rounded: true }),
    ...(parameters.coarser && { coarser: parameters.coarser }),
    seq,
    definition: digest,
    ...(parameters.above && { above: parameters.above }),
  });

/** What a reader has to know of a public edition. */
const publicNotes = ({ edition, rounded, language }: ReportParameters): readonly string[] => {
  const { disclosureNote, roundingNote } = figureWords[language];
  return edition === 'public' ? [disclosureNote, ...(rounded ? [roundingNote] : [])] : [];
};

/** What the calendar does to a comparison with the year before; a definition that says it itself says it once. */
const calendarNotes = (
  { queries }: ReportDefinition,
  { periods: { $period }, parameters }: QueryRun,
  writer: Writer,
): readonly string[] => {
  const compares = queries.some(
    (query) => query.source === 'impact' || (query.source === 'cube' && query.compare === 'yoy'),
  );
  if (!compares) return [];
  const days = leapDays($period);
  return [
    ...[writer.text({ key: commonTexts.springFestival })].filter((text) => text !== ''),
    ...(days ? [figureWords[parameters.language].leapDays(days.now, days.base)] : []),
  ];
};

const compose = (
  definition: ReportDefinition,
  run: QueryRun,
  { recordedAt, ...asOf }: DatedPosition,
  writer: Writer,
): Omit<ReportDocument, 'sections'> => ({
  schema: 'xiangtong.report/1',
  report: definition.id,
  title: writer.text(definition.title),
  language: run.parameters.language,
  ...(definition.layout !== 'form' && { layout: definition.layout }),
  edition: run.parameters.edition,
  parameters: {
    period: run.periods.$period.text,
    scope: run.scope.code,
    ...(run.parameters.rounded && { rounded: true }),
    ...(run.parameters.coarser && { coarser: run.parameters.coarser }),
  },
  ...byline(definition, writer),
  legalHeader: legalHeader(definition.legalHeader, writer),
  caption: {
    unit: writer.text({ key: commonTexts.captionUnit }),
    period: writer.text({ key: commonTexts.captionPeriod }),
    unitOfMeasure: writer.text({ key: commonTexts.captionMeasure }),
  },
  asOf,
  ...(recordedAt && { createdAt: recordedAt.toISOString() }),
  trace: traceOf(definition, run, asOf.seq),
  notes: [
    ...new Set([
      ...writer.texts(definition.notes),
      ...calendarNotes(definition, run, writer),
      ...publicNotes(run.parameters),
    ]),
  ],
  signatures: signatures(definition.signatures, writer),
  pageFooter: writer.text({ key: commonTexts.pageFooter }),
});

const answersOf = (
  definition: ReportDefinition,
  run: QueryRun,
  keep: KeepCells | undefined,
): Promise<Answers> =>
  run.parameters.edition === 'public'
    ? answerPublicly(definition, run, keep)
    : answerQueries(definition, run);

const checkEdition = (
  definition: ReportDefinition,
  { edition, rounded = false }: ReportParameters,
  { contributors }: Pick<ReportSources, 'contributors'>,
): void => {
  if (rounded && edition !== 'public')
    throw new ReportParameterError('rounded', {
      zh: '只有公开版可以取整',
      en: 'figures are rounded in public editions alone',
    });
  if (edition === 'public' && !contributors) {
    throw new ReportParameterError('edition', {
      zh: '公开版只能用做过披露控制的数据',
      en: 'a public edition needs sources under disclosure control',
    });
  }
  if (!editionsOf(definition).includes(edition)) {
    throw new ReportParameterError('edition', {
      zh: '这份报告列出单个填报单位，不能出公开版',
      en: `report "${definition.id}" names single respondents`,
    });
  }
};

/** Refuses a public edition of one unit, which would hide everything, and coarser breakdowns that replace nothing. */
const checkCoarser = (
  definition: ReportDefinition,
  { edition, coarser = [] }: ReportParameters,
  { level }: ReportScope,
): void => {
  if (edition === 'public' && isUnitLevel(level)) {
    throw new ReportParameterError('scope', {
      zh: '一个填报单位的数全部要保密，没有公开版；请选乡镇以上的范围',
      en: 'all figures of one reporting unit are confidential: it has no public edition; choose a township or a larger place',
    });
  }
  const possible = edition === 'public' ? coarseningsFor(definition, level) : [];
  const wrong = coarser.find((one) => !possible.includes(one));
  const fine = coarser.map((one) => coarserOf[one].fine);
  if (wrong || new Set(fine).size < fine.length) {
    throw new ReportParameterError('coarser', {
      zh: `可选的较粗分组：${possible.join('、') || '没有'}；同一种分组只能选一个，且只用于公开版`,
      en: `coarser breakdowns to choose from: ${possible.join(', ') || 'none'}; one for each, and in public editions alone`,
    });
  }
};

/**
 * Checks edition, period, place and breakdowns, for which no figure is needed, and returns the period. Throws
 * ReportParameterError when the report does not support them.
 */
export const checkParameters = (
  definition: ReportDefinition,
  parameters: ReportParameters,
  scope: ReportScope,
  sources: Pick<ReportSources, 'contributors'>,
): Period => {
  checkEdition(definition, parameters, sources);
  const period = readPeriod(definition, parameters.period);
  checkScope(definition, scope);
  checkCoarser(definition, parameters, scope);
  return period;
};

/**
 * The edition of the place above that a report compares with: the one that was in force when it was asked for, or now.
 * Undefined for a report that compares with none.
 */
export const aboveOf = async (
  { id, queries }: ReportDefinition,
  { above, period, language }: ReportParameters,
  scope: ReportScope,
  sources: ReportSources,
): Promise<string | null | undefined> => {
  const compares = queries.some(
    (query) =>
      query.source === 'records' && query.table === 'publishedAbove' && query.levels.includes(scope.level),
  );
  if (!compares) return undefined;
  return above === undefined
    ? ((await sources.editionAbove?.(id, scope, { period, language })) ?? null)
    : above;
};

/** Receives the cells of a public edition. */
export type KeepCells = (published: PublishedCells) => void;

/** Query → document. Throws ReportParameterError when the report does not support these parameters. */
export const buildReport = async (
  written: ReportDefinition,
  { coarser: chosen, ...asked }: ReportParameters,
  sources: ReportSources,
  progress?: ReportProgress,
  keep?: KeepCells,
): Promise<ReportDocument> => {
  const scope = await sources.scopeOf(asked.scope);
  const period = checkParameters(written, { ...asked, ...(chosen && { coarser: chosen }) }, scope, sources);
  const usual = asked.edition === 'public' ? coarseningsByDefault(written, scope.level) : [];
  const coarser = chosen ?? usual;
  const above = await aboveOf(written, asked, scope, sources);
  const parameters: ReportParameters = {
    ...asked,
    ...(coarser.length > 0 && { coarser }),
    ...(above !== undefined && { above }),
  };
  const definition = coarsened(written, coarser);
  const begin = countSteps(definition, scope.level, progress);
  const run: QueryRun = { parameters, periods: periodsOf(period), scope, sources, begin };
  const answers = await answersOf(definition, run, keep);
  const asOf: DatedPosition = {
    ...answers.asOf,
    recordedAt: await sources.recordedAt(answers.asOf.seq),
  };
  const settings = await readSettings(definition, run);
  const writerOf: WriterOf = (place, datasets) => {
    const { language, edition, rounded } = parameters;
    const reader = {
      ...(rounded && { rounded }),
      language,
      level: place.level,
      year: yearText(run),
      precision: precisionOf(edition),
    };
    const values = new Values(datasets, builtInValues({ ...run, scope: place }, asOf, settings), reader);
    return new Writer(values, definition.texts[parameters.language]);
  };
  const head = compose(definition, run, asOf, writerOf(scope, answers.datasets));
  return { ...head, sections: answers.sections(writerOf) };
};
