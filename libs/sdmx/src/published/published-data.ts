import type { PublishedFigure, BilingualName, PublicEdition } from '@xiangtong/contracts';
import type { Database } from '@xiangtong/infrastructure';
import type { PublicEditions } from '@xiangtong/proof';
import { divisionNameAlone, printedNames, type ReferenceCatalogue } from '@xiangtong/reference';
import { readPublishedFigures, reportName, type ReportDefinition } from '@xiangtong/reporting';
import { catalogueOf, type CatalogueContext } from '../catalogue/dcat';
import type { Dataflow } from '../model/artefacts';
import type { Codes, MemberNames } from '../model/code-lists';
import type { EditionFigures } from '../model/observation';
import { PublicData } from '../public-data';

/** Editions of one question. */
const PAGE = 500;

const namesOf = (codes: Iterable<string>, nameOf: (code: string) => BilingualName | undefined): Codes =>
  new Map(
    [...codes].flatMap((code) => {
      const name = nameOf(code);
      return name ? [[code, name] as const] : [];
    }),
  );

/** What public editions say, by now, as data. */
export class PublishedData {
  /** Figures of a seal never change. */
  private readonly known = new Map<string, readonly PublishedFigure[]>();
  private last: { readonly key: string; readonly data: PublicData } | null = null;

  constructor(
    private readonly editions: PublicEditions,
    private readonly source: Database,
    private readonly reference: ReferenceCatalogue,
    private readonly definitions: Pick<ReadonlyMap<string, ReportDefinition>, 'get'>,
  ) {}

  async data(): Promise<PublicData> {
    const all = await this.all();
    const key = all.map(({ seal, replacedBy }) => `${seal}${replacedBy}`).join();
    if (this.last?.key === key) return this.last.data;
    await this.learn(all);
    const editions = all.map((edition): EditionFigures => ({
      seal: edition.seal,
      report: edition.report,
      place: edition.place.code,
      language: edition.language,
      publishedAt: edition.publishedAt,
      isReplaced: edition.replacedBy !== null,
      figures: this.known.get(edition.seal) ?? [],
    }));
    const data = new PublicData(editions, this.flowsOf(all));
    this.last = { key, data };
    return data;
  }

  /** Every public edition in the terms of DCAT-AP, with the figures that can be asked for as data. */
  async catalogue(at: Omit<CatalogueContext, 'reports'>): Promise<object> {
    const all = await this.all();
    await this.learn(all);
    const editions = all.map((edition) => ({
      ...edition,
      hasFigures: (this.known.get(edition.seal) ?? []).length > 0,
    }));
    const reports = new Map(editions.map(({ report }) => [report, this.reportName(report)]));
    return catalogueOf(editions, { ...at, reports });
  }

  /** Names of the codes that the data has. */
  async names(data: PublicData): Promise<MemberNames> {
    const { used } = data.structures;
    const catalogue = await this.reference.current();
    const { units, divisions, products, categories, platforms } = catalogue;
    const places = [...(used.REF_AREA ?? [])];
    const divisionOf = (code: string): string => code.padEnd(12, '0');
    const named = await this.reference.divisionNames(places.map(divisionOf));
    const printed = printedNames(units.values(), '', catalogue);
    return {
      REF_AREA: namesOf(places, (code) => {
        const unit = units.get(code);
        return unit ? printed(unit) : named.get(divisionOf(code));
      }),
      PRODUCT: namesOf(used.PRODUCT ?? [], (code) => (products.get(code) ?? categories.get(code))?.name),
      DESTINATION: namesOf(used.DESTINATION ?? [], (code) => divisionNameAlone(divisionOf(code), divisions)),
      PLATFORM: namesOf(used.PLATFORM ?? [], (code) => platforms.get(code)?.name),
    };
  }

  /** All public editions that are published, corrected ones too, newest first; none that were withdrawn. */
  private async all(): Promise<readonly PublicEdition[]> {
    const all: PublicEdition[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await this.editions.list({ limit: PAGE, withReplaced: true, cursor });
      all.push(...page.items.filter(({ withdrawn }) => withdrawn === null));
      if (page.next === null) return all;
      cursor = page.next;
    }
  }

  private async learn(editions: readonly PublicEdition[]): Promise<void> {
    const unknown = editions.map(({ seal }) => seal).filter((seal) => !this.known.has(seal));
    if (unknown.length === 0) return;
    for (const [seal, figures] of await readPublishedFigures(this.source, unknown))
      this.known.set(seal, figures);
  }

  private flowsOf(editions: readonly PublicEdition[]): readonly Dataflow[] {
    const reports = [...new Set(editions.map(({ report }) => report))].sort();
    return reports.map((report) => ({ report, name: this.reportName(report) }));
  }

  /** A report that is no longer there goes by its id. */
  private reportName(report: string): BilingualName {
    const definition = this.definitions.get(report);
    return definition ? reportName(definition) : { zh: report, en: report };
  }
}
