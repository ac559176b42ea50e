import type { ImpactSummary } from '@xiangtong/contracts';
import type { PovertyLine } from '@xiangtong/reference';
import type { EntityManager } from 'typeorm';
import { isRegisteredPoor, lineParameters, lines, type LineSelection } from './impact-lines';

type Standing = 'crossed' | 'notCrossed' | 'aboveBefore' | 'withoutBaseline' | 'withoutLine';

interface StandingRow {
  standing: Standing;
  households: number;
  persons: number;
}

/** Exact: both sides of the comparison are multiplied by the number of persons. $6 is the line in fen. */
const crossingsQuery = `${lines},
  served as (select household_id, sum(gross_fen - cost_fen) as net from line group by household_id),
  standing as (
    select household.persons,
      case
        when income.per_capita_fen is null then 'withoutBaseline'
        when $6::bigint is null then 'withoutLine'
        when income.per_capita_fen >= $6 then 'aboveBefore'
        when income.per_capita_fen * household.persons + served.net >= $6 * household.persons then 'crossed'
        else 'notCrossed'
      end as standing
    from served join household on household.id = served.household_id
    left join household_income income on income.household_id = household.id and income.year = $5
    where ${isRegisteredPoor}
  )
  select standing, count(*)::int as households, sum(persons)::int as persons from standing group by standing`;

/**
 * Registered poor households with benefits of the calendar year against the poverty line of that year; their baseline is
 * the per-capita income of the year before. Without a line there are no crossings to tell.
 */
export const readLineCrossings = async (
  manager: EntityManager,
  units: LineSelection['units'],
  year: number,
  line: PovertyLine | null,
): Promise<ImpactSummary['lineCrossings']> => {
  const rows = await manager.query<StandingRow[]>(crossingsQuery, [
    ...lineParameters({ units, from: year * 100 + 1, to: year * 100 + 12 }),
    year - 1,
    line && line.yuanPerPerson * 100,
  ]);
  const found = new Map(rows.map((row) => [row.standing, row]));
  const households = (standing: Standing): number => found.get(standing)?.households ?? 0;
  return {
    year,
    povertyLine: line && `${line.yuanPerPerson}.00`,
    weakSource: line?.weakSource ?? false,
    crossed: households('crossed'),
    crossedPersons: found.get('crossed')?.persons ?? 0,
    notCrossed: households('notCrossed'),
    aboveBefore: households('aboveBefore'),
    withoutBaseline: households('withoutBaseline'),
  };
};
