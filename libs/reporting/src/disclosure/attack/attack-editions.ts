import type { ReportParameters } from '@xiangtong/contracts';
import { loadSolver } from '@xiangtong/disclosure';
import { renderFiles } from '@xiangtong/documents';
import { parsePeriod, periodOf } from '@xiangtong/domain';
import { buildReport } from '../../compose/build-report';
import type { ReportDefinition } from '../../definition/report-definition';
import { sourcesAsOf } from '../../sources/report-sources';
import type { ReportSources } from '../../sources/sources';
import { readHierarchy } from '../hierarchy';
import type { PublishedCells } from '../../sources/published-cells';
import { rememberedSources } from '../remembered-sources';
import { attackBenefits, type AttackedBenefits } from './attack-benefits';
import { attackDocuments, contradictions, type AttackedEdition, type Leak } from './attack-documents';
import { changedCells, withFormerTables } from './changed-cells';
import { hiddenRests } from './hidden-rests';
import { PrintedBenefits } from './read-benefits';
import { PrintedFigures } from './read-printed';
import { findHidden, type FoundFigure } from './search-files';

export interface AskedEdition extends Omit<ReportParameters, 'edition'> {
  readonly definition: ReportDefinition;
  /** Ledger position that it is made at; without it the newest. */
  readonly asOf?: number;
}

export interface EditionsAttacked {
  readonly editions: number;
  readonly cells: number;
  readonly hidden: number;
  /** Sensitive cells that were tried: of sales each in amounts and in orders, of households in numbers and amounts. */
  readonly tried: number;
  readonly triedOfHouseholds: number;
  readonly leaks: readonly Leak[];
  /** Cells of which the solver neither found a bound in time nor that there is none: nothing is proven of them. */
  readonly undecided: readonly Leak[];
  /** Whether there can be figures of which all editions are true. */
  readonly isPossible: boolean;
  /** Pairs of editions that contradict each other. */
  readonly contradictions: readonly (readonly [string, string])[];
  /** Hidden figures that were found in files. */
  readonly found: readonly FoundFigure[];
}

/** What files are searched in; a PDF has the texts of its OFD file. */
const searched = ['json', 'csv', 'xlsx', 'docx', 'html', 'ofd'] as const;

/**
 * Makes public editions one after the other as if each were published at once, then plays the reader who has all of
 * them: tries to bound every sensitive cell from what they print, and searches their files for hidden figures.
 */
export const attackEditions = async (
  asked: readonly AskedEdition[],
  given: ReportSources,
  note: (done: number) => void = () => undefined,
): Promise<EditionsAttacked> => {
  const before: PublishedCells[] = [];
  const sources: ReportSources = { ...rememberedSources(given), publishedBefore: async () => before.slice() };
  const attacked: AttackedEdition[] = [];
  const benefits: AttackedBenefits[] = [];
  const found: FoundFigure[] = [];
  for (const one of asked) {
    const edition = await makeEdition(one, sources);
    before.push(edition.attacked.cells);
    attacked.push(edition.attacked);
    benefits.push(edition.benefits);
    found.push(...edition.found);
    note(attacked.length);
  }
  const ofSales = await attackAll(await withFormerTables(attacked, sources.contributors!), asked, sources);
  const ofHouseholds = await attackBenefits(benefits, sources.impact, await loadSolver(PATIENCE_SECONDS));
  const leaks = [...ofSales.leaks, ...ofHouseholds.leaks];
  return {
    ...ofSales,
    editions: attacked.length,
    found,
    tried: ofSales.tried + ofHouseholds.tried,
    triedOfHouseholds: ofHouseholds.tried,
    leaks: leaks.filter((leak) => !isUndecided(leak)),
    undecided: leaks.filter(isUndecided),
    isPossible: ofSales.isPossible && ofHouseholds.isPossible,
  };
};

/** Made as it would be published, read by what it prints, and its files searched. */
const makeEdition = async (
  { definition, asOf, ...about }: AskedEdition,
  sources: ReportSources,
): Promise<{ attacked: AttackedEdition; benefits: AttackedBenefits; found: readonly FoundFigure[] }> => {
  let cells: PublishedCells | null = null;
  const parameters = { ...about, edition: 'public' } as const;
  const keep = (published: PublishedCells): void => void (cells = published);
  const document = await buildReport(definition, parameters, sourcesAsOf(sources, asOf), undefined, keep);
  const kept = cells as PublishedCells | null;
  if (!kept) throw new Error(`the edition of ${definition.id} has no cells`);
  const read = JSON.parse(JSON.stringify(document)) as typeof document;
  const printed = new PrintedFigures(definition, read, await sources.scopeOf(about.scope));
  const name = [definition.id, about.scope, about.period, about.language].join(' ');
  const { seq } = document.asOf;
  return {
    attacked: { name, printed: printed.all, ranks: printed.ranks, cells: kept, asOf: seq },
    benefits: { scope: about.scope, printed: new PrintedBenefits(definition, read).all },
    found: findHidden(await renderFiles(document, searched), kept),
  };
};

const isUndecided = ({ bounds }: Leak): boolean => Number.isNaN(bounds?.high);

/** Seconds for one question: editions of three years make one system of tens of thousands of cells. */
const PATIENCE_SECONDS = 120;

const attackAll = async (
  attacked: readonly AttackedEdition[],
  asked: readonly AskedEdition[],
  sources: ReportSources,
): Promise<Omit<EditionsAttacked, 'editions' | 'found' | 'triedOfHouseholds' | 'undecided'>> => {
  const solve = await loadSolver(PATIENCE_SECONDS);
  const periods = asked.map(({ period }) => parsePeriod(period)!);
  const first = Math.min(...periods.map(({ from }) => from)) - 200;
  const last = Math.max(...periods.map(({ to }) => to));
  const [{ scope }] = asked as readonly [AskedEdition];
  const parentOf = await readHierarchy(sources, await sources.scopeOf(scope), periodOf(first, last));
  const contributors = sources.contributors!;
  const measures = ['amount', 'orders'];
  const rests = await Promise.all(measures.map((measure) => hiddenRests(attacked, measure, contributors)));
  const changes = await Promise.all(measures.map((measure) => changedCells(attacked, measure, contributors)));
  const results = measures.map((measure, index) => ({
    ...attackDocuments(attacked, measure, parentOf, solve, {
      rests: rests[index] ?? [],
      changes: changes[index] ?? [],
    }),
    pairs: () => contradictions(attacked, measure, parentOf, solve),
  }));
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  return {
    cells: sum(attacked.map(({ cells }) => cells.preview.cells)),
    hidden: sum(attacked.map(({ cells }) => cells.preview.hidden)),
    tried: sum(results.map(({ tried }) => tried)),
    leaks: results.flatMap(({ leaks }) => leaks),
    isPossible: results.every(({ isPossible }) => isPossible),
    contradictions: results.flatMap(({ isPossible, pairs }) => (isPossible ? [] : pairs())),
  };
};
