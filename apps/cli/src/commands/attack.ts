import { languages } from '@xiangtong/contracts';
import { everything } from '@xiangtong/identity';
import { addMonths, parsePeriod, periodMonths, periodOf } from '@xiangtong/domain';
import { requirePeriod } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { attackEditions, createReportSources, type AskedEdition } from '@xiangtong/reporting';
import { sourceParts, withEngine } from '../context/analytics';
import { withContext } from '../context/cli-context';
import { print, type OutputOptions } from '../terminal/output';
import { startProgress } from '../terminal/progress';
import { reportDefinitions } from './report';

export interface AttackOptions extends OutputOptions {
  readonly scope: string;
  readonly period: string;
  readonly asPublished?: boolean;
}

/** Reports with a public edition, by the length of their period in months; those of a half year follow its last month. */
const reportsOf: Readonly<Record<number, readonly string[]>> = {
  1: ['monthly-express', 'township-bulletin'],
  3: ['quarterly-bulletin', 'poverty-impact'],
  6: ['quarterly-bulletin'],
  12: [
    'yoy',
    'destinations',
    'parks',
    'poverty-impact',
    'annual-bulletin',
    'annual-yearbook',
    'township-bulletin',
  ],
};

/** Editions as a bureau publishes them: each month, then the longer periods that it ends, in both languages. */
const editionsIn = (period: string, scopes: readonly string[]): readonly AskedEdition[] => {
  const definitions = reportDefinitions();
  const asked = requirePeriod(period);
  return periodMonths(asked).flatMap((month) =>
    Object.entries(reportsOf)
      .map(([length, ids]) => ({ own: periodOf(addMonths(month, 1 - Number(length)), month), ids, length }))
      .filter(({ own, length }) => own.from >= asked.from && (month % 100) % Number(length) === 0)
      .flatMap(({ own, ids }) =>
        ids.flatMap((id) =>
          scopes.flatMap((scope) =>
            languages.map((language) => ({
              definition: definitions.get(id)!,
              period: own.text,
              scope,
              language,
            })),
          ),
        ),
      ),
  );
};

/** A bureau publishes when the months are closed; later corrections are in later editions. */
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

/** Plays the reader of all public editions of some places; fails when anything hidden is found out. */
export const attackCommand = ({ scope, period, ...options }: AttackOptions): Promise<void> =>
  withContext((context) =>
    withEngine(context, async (engine) => {
      const scopes = scope.split(',');
      const sources = await createReportSources(sourceParts(context, engine), everything);
      const places = await Promise.all(scopes.map((one) => sources.scopeOf(one)));
      const levels = new Map(places.map(({ code, level }) => [code, level]));
      const fitting = editionsIn(period, scopes).filter((one) =>
        one.definition.scopes.includes(levels.get(one.scope)!),
      );
      const dated = options.asPublished
        ? await asPublished(fitting, new LedgerReader(context.source))
        : fitting;
      const progress = startProgress('public editions', 'editions');
      const result = await attackEditions(dated, sources, (done) =>
        progress.update(done, dated.length),
      ).finally(() => progress.stop());
      print(result, textOf(result), options);
      if (result.leaks.length + result.undecided.length + result.found.length > 0 || !result.isPossible)
        process.exitCode = 1;
    }),
  );

type Attacked = Awaited<ReturnType<typeof attackEditions>>;

const boundText = (bounds: Attacked['leaks'][number]['bounds']): string => {
  if (bounds === null) return 'contradictory';
  return Number.isNaN(bounds.high) ? 'not decided in time' : `≤ ${bounds.high}`;
};

const textOf = (result: Attacked): string => {
  const { editions, cells, hidden, tried, triedOfHouseholds, leaks, undecided, found, isPossible } = result;
  const { contradictions } = result;
  return [
    `${editions} editions, ${hidden} of ${cells} cells hidden`,
    `${tried} sensitive cells tried, ${triedOfHouseholds} of households`,
    `${leaks.length} found out, ${undecided.length} not decided in time`,
    `${found.length} found in files, ${contradictions.length} contradictions`,
    ...[...leaks, ...undecided].map(({ cell, value, bounds }) => `${cell} = ${value}: ${boundText(bounds)}`),
    ...found.map(({ file, part, cell }) => `${file} ${part}: ${cell}`),
    ...contradictions.map((pair) => pair.join(' / ')),
    ...(isPossible ? [] : ['the editions contradict each other: nothing follows from what they print']),
  ].join('\n');
};
