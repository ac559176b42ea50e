import { asksForReport, answerOf, editionsAsked, type DataQuery } from './query/data-query';
import type { Dataflow } from './model/artefacts';
import { listedComponents } from './model/code-lists';
import { isAttribute, isDimension, type ComponentId } from './model/components';
import { mergeEditions, type EditionFigures, type Observation } from './model/observation';
import type { FlowData } from './messages/data-json';
import type { Structures } from './messages/structure-json';

/** Choices of editions that are kept; all in force are among the first. */
const MOST_MERGED = 50;

type UsedCodes = Readonly<Partial<Record<ComponentId, ReadonlySet<string>>>>;

const codeAt = ({ dimensions, attributes }: Observation, id: ComponentId): string => {
  if (isDimension(id)) return dimensions[id];
  return isAttribute(id) ? attributes[id] : '';
};

/** The codes that observations have, by component with a code list. */
const usedCodes = (observations: readonly Observation[]): UsedCodes =>
  Object.fromEntries(
    listedComponents.map((id) => [id, new Set(observations.map((observation) => codeAt(observation, id)))]),
  );

/** The figures of public editions as data of dataflows, one for each report. */
export class PublicData {
  private readonly merged = new Map<string, readonly Observation[]>();
  private used: UsedCodes | null = null;

  constructor(
    private readonly editions: readonly EditionFigures[],
    private readonly flows: readonly Dataflow[],
  ) {}

  /** Dataflows without an answer are left out. */
  answer(query: DataQuery): readonly FlowData[] {
    return this.flows
      .filter(({ report }) => asksForReport(query, report))
      .map((flow) => ({ flow, observations: answerOf(query, this.observationsOf(flow.report, query)) }))
      .filter(({ observations }) => observations.length > 0);
  }

  get structures(): Structures {
    this.used ??= usedCodes(this.flows.flatMap(({ report }) => this.observationsOf(report, { filters: [] })));
    return { flows: this.flows, used: this.used };
  }

  /** When the newest edition came out; null where there is none. */
  get newest(): string | null {
    return this.editions.reduce<string | null>(
      (newest, { publishedAt }) => (newest === null || publishedAt > newest ? publishedAt : newest),
      null,
    );
  }

  /** Merged once for each choice of editions. */
  private observationsOf(report: string, query: Pick<DataQuery, 'filters'>): readonly Observation[] {
    const editions = editionsAsked(query, this.editions).filter((edition) => edition.report === report);
    const key = [report, ...editions.map(({ seal }) => seal)].join();
    const observations = this.merged.get(key) ?? mergeEditions(editions);
    if (this.merged.size < MOST_MERGED) this.merged.set(key, observations);
    return observations;
  }
}
