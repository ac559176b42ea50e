import { withExceptionReasons } from '@xiangtong/collection';
import type { Comparison } from '@xiangtong/contracts';
import { figureChanges } from '@xiangtong/documents';
import { divisionPrefix, monthRange, parseDivisionCode, shiftPeriod, type Period } from '@xiangtong/domain';
import { requirePeriod } from '@xiangtong/infrastructure';
import { readMoves } from '@xiangtong/ledger';
import { type ReportScope, type ReportSources, createReportSources } from '@xiangtong/reporting';
import { unitIdsOf } from '../evidence/scope-units';
import type { EditionReader } from '../publish/edition-list';
import { compareFlows } from './compare-flows';
import { compareTables } from './compare-tables';
import type { ComparisonParts, ComparisonRequest } from './comparison-request';
import { editionAt, readPlaces, type Edition } from './editions';
import { effectsOf, explainMoves, unexplainedOf } from './explain-moves';
import { readBoundaries } from './read-boundaries';

interface Sided {
  readonly before: Edition;
  readonly after: Edition;
}

const patternsOf = ({ kind, code }: ReportScope): readonly string[] =>
  kind === 'unit' ? [] : [`${divisionPrefix(parseDivisionCode(code)!)}%`];

/** How the entries between the two positions changed the figures of the scope, and the changes of the register. */
const explain = async (
  { database, sources: parts }: ComparisonParts,
  sources: ReportSources,
  scope: ReportScope,
  period: Period,
  { before, after }: Sided,
): Promise<Pick<Comparison, 'flows' | 'effects' | 'unexplained' | 'moves' | 'boundaries'>> => {
  const catalogue = await parts.reference.current();
  const unitIds = unitIdsOf(scope, catalogue);
  const base = shiftPeriod(period, -12);
  const months = [...new Set([...monthRange(base.from, base.to), ...monthRange(period.from, period.to)])];
  const positions = { from: before.seq, to: after.seq };
  const moves = await readMoves(database.manager, { unitIds, months, after: before.seq, upTo: after.seq });
  const flows = await compareFlows(sources, scope, period, positions);
  const effects = effectsOf(moves, period);
  return {
    flows,
    effects,
    unexplained: unexplainedOf(flows, effects),
    moves: explainMoves(await withExceptionReasons(database, moves), period, catalogue),
    boundaries: await readBoundaries(database, parts.reference, {
      divisionPatterns: patternsOf(scope),
      unitIds,
      period,
      after: before.recordedAt,
      upTo: after.recordedAt,
    }),
  };
};

/**
 * Two editions of a report side by side. Throws COMPARE.*, REPORT.UNKNOWN, PERIOD.INVALID, SCOPE.UNKNOWN,
 * SEAL.UNKNOWN, SEAL.EMBARGOED, LEDGER.NO_POSITION or REPORT.WRONG_PARAMETER.
 */
export const compareEditions = async (
  parts: ComparisonParts,
  request: ComparisonRequest,
  caller: EditionReader,
): Promise<Comparison> => {
  const { places, parameters } = await readPlaces(parts, request, caller);
  parts.definitions.shipped(parameters.report);
  const period = requirePeriod(parameters.period);
  const sources = await createReportSources(parts.sources, caller.scope);
  const scope = await sources.scopeOf(parameters.scope);
  const definition = await parts.definitions.inForce(parameters.report, scope.code);
  const task = { parts, definition, parameters, sources };
  const before = await editionAt(places.from, task);
  const after = await editionAt(places.to, task);
  return {
    schema: 'xiangtong.comparison/1',
    report: definition.id,
    title: after.document.title,
    period: period.text,
    language: parameters.language,
    scope: { code: scope.code, name: scope.name },
    from: before.view,
    to: after.view,
    definitionChanged: before.definition !== after.definition,
    ...(await explain(parts, sources, scope, period, { before, after })),
    changes: figureChanges(before.document, after.document),
    tables: compareTables(before.document, after.document),
  };
};
