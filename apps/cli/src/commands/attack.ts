import { everything } from '@xiangtong/identity';
import { addMonths, formatMonth, parsePeriod, periodMonths } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import { attackEditions, createReportSources, type AskedEdition } from '@xiangtong/reporting';
import { sourceParts, withReplica } from '../context/analytics';
import { withContext } from '../context/cli-context';
import { print, type OutputOptions } from '../terminal/output';
import { startProgress } from '../terminal/progress';
import { reportDefinitions } from './report';

export interface AttackOptions extends OutputOptions {
  readonly scope: string;
  readonly period: string;
}

const monthly = ['monthly-express'] as const;
const yearly = ['yoy', 'destinations', 'parks', 'poverty-impact', 'annual-bulletin'] as const;

/** In the order in which a bureau publishes: each month, and after December the reports of the year. */
const editionsIn = (period: string, scope: string): readonly AskedEdition[] => {
  const definitions = reportDefinitions();
  const asked = parsePeriod(period);
  if (!asked) throw new DomainError('PERIOD.INVALID', { value: period });
  const of = (ids: readonly string[], text: string): readonly AskedEdition[] =>
    ids.map((id) => ({ definition: definitions.get(id)!, period: text, scope }));
  return periodMonths(asked).flatMap((month) => {
    const year = String(Math.floor(month / 100));
    const isLast = addMonths(month, 1) % 100 === 1;
    const ofYear = isLast && asked.from <= Number(`${year}01`) ? of(yearly, year) : [];
    return [...of(monthly, formatMonth(month)), ...ofYear];
  });
};

/** Plays the reader of all public editions of a place; fails when anything hidden is found out. */
export const attackCommand = ({ scope, period, ...options }: AttackOptions): Promise<void> =>
  withContext((context) =>
    withReplica(context, async (replica) => {
      const asked = editionsIn(period, scope);
      const sources = await createReportSources(sourceParts(context, replica), everything);
      const place = await sources.scopeOf(scope);
      const fitting = asked.filter(({ definition }) => definition.scopes.includes(place.level));
      const progress = startProgress('public editions', 'editions');
      const result = await attackEditions(fitting, sources, (done) =>
        progress.update(done, fitting.length),
      ).finally(() => progress.stop());
      const { editions, cells, hidden, tried, leaks, contradictions, found } = result;
      const text = [
        `${editions} editions, ${hidden} of ${cells} cells hidden, ${tried} sensitive cells tried`,
        `${leaks.length} found out, ${found.length} found in files, ${contradictions.length} contradictions`,
        ...leaks.map(({ cell, bounds }) => `${cell}: ${bounds ? `≤ ${bounds.high}` : 'contradictory'}`),
        ...found.map(({ file, part, cell }) => `${file} ${part}: ${cell}`),
        ...contradictions.map((pair) => pair.join(' / ')),
      ];
      print(result, text.join('\n'), options);
      if (leaks.length + found.length + contradictions.length > 0) process.exitCode = 1;
    }),
  );
