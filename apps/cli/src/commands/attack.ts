import { languages } from '@xiangtong/contracts';
import { everything } from '@xiangtong/identity';
import { addMonths, formatMonth, parsePeriod, periodMonths } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { attackEditions, createReportSources, type AskedEdition } from '@xiangtong/reporting';
import { sourceParts, withReplica } from '../context/analytics';
import { withContext } from '../context/cli-context';
import { print, type OutputOptions } from '../terminal/output';
import { startProgress } from '../terminal/progress';
import { reportDefinitions } from './report';

export interface AttackOptions extends OutputOptions {
  readonly scope: string;
  readonly period: string;
  readonly asPublished?: boolean;
}

const monthly = ['monthly-express'] as const;
const yearly = [
  'yoy',
  'destinations',
  'parks',
  'poverty-impact',
  'annual-bulletin',
  'annual-yearbook',
] as const;

/** In the order in which a bureau publishes: each month, and after December the reports of the year, in both languages. */
const editionsIn = (period: string, scope: string): readonly AskedEdition[] => {
  const definitions = reportDefinitions();
  const asked = parsePeriod(period);
  if (!asked) throw new DomainError('PERIOD.INVALID', { value: period });
  const of = (ids: readonly string[], text: string): readonly AskedEdition[] =>
    ids.flatMap((id) =>
      languages.map((language) => ({ definition: definitions.get(id)!, period: text, scope, language })),
    );
  return periodMonths(asked).flatMap((month) => {
    const year = String(Math.floor(month / 100));
    const isLast = addMonths(month, 1) % 100 === 1;
    const ofYear = isLast && asked.from <= Number(`${year}01`) ? of(yearly, year) : [];
    return [...of(monthly, formatMonth(month)), ...ofYear];
  });
};

/** A bureau publishes when the months are closed; what is corrected later stands in later editions. */
const DAY_OF_ISSUE = 20;

/** The editions as they were on the day of issue, in the month after their period. */
const asPublished = async (
  editions: readonly AskedEdition[],
  ledger: LedgerReader,
): Promise<readonly AskedEdition[]> => {
  const issued = editions.map(({ period }) => {
    const month = addMonths(parsePeriod(period)!.to, 1);
    return new Date(Date.UTC(Math.floor(month / 100), (month % 100) - 1, DAY_OF_ISSUE));
  });
  const positions = await ledger.positionsAt(issued);
  return editions.map((edition, index) => ({ ...edition, asOf: positions[index]! }));
};

/** Plays the reader of all public editions of a place; fails when anything hidden is found out. */
export const attackCommand = ({ scope, period, ...options }: AttackOptions): Promise<void> =>
  withContext((context) =>
    withReplica(context, async (replica) => {
      const asked = editionsIn(period, scope);
      const sources = await createReportSources(sourceParts(context, replica), everything);
      const place = await sources.scopeOf(scope);
      const fitting = asked.filter(({ definition }) => definition.scopes.includes(place.level));
      const dated = options.asPublished
        ? await asPublished(fitting, new LedgerReader(context.source))
        : fitting;
      const progress = startProgress('public editions', 'editions');
      const result = await attackEditions(dated, sources, (done) =>
        progress.update(done, dated.length),
      ).finally(() => progress.stop());
      print(result, textOf(result), options);
      if (result.leaks.length + result.found.length > 0 || !result.isPossible) process.exitCode = 1;
    }),
  );

const textOf = (result: Awaited<ReturnType<typeof attackEditions>>): string => {
  const { editions, cells, hidden, tried, leaks, contradictions, found, isPossible } = result;
  return [
    `${editions} editions, ${hidden} of ${cells} cells hidden, ${tried} sensitive cells tried`,
    `${leaks.length} found out, ${found.length} found in files, ${contradictions.length} contradictions`,
    ...leaks.map(({ cell, bounds }) => `${cell}: ${bounds ? `≤ ${bounds.high}` : 'contradictory'}`),
    ...found.map(({ file, part, cell }) => `${file} ${part}: ${cell}`),
    ...contradictions.map((pair) => pair.join(' / ')),
    ...(isPossible ? [] : ['the editions contradict each other: nothing follows from what they print']),
  ].join('\n');
};
