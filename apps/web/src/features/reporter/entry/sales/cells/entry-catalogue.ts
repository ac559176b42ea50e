import { flows, type Flow, type Language, type Measuring } from '@xiangtong/contracts';
import { parseFactor } from '@xiangtong/domain';
import { PlaceReader, placeNames, plain, thingIndex, type NameReader } from '@xiangtong/naming';
import type { components } from '../../../../../api/schema';

type Schemas = components['schemas'];
export type Product = Schemas['ProductResponse'];
type Platform = Schemas['PlatformResponse'];
type Place = Schemas['DivisionResponse'];

/** Columns that name something of a catalogue. */
export const namedColumns = ['product', 'destination', 'platform'] as const;
export type NamedColumn = (typeof namedColumns)[number];

export const isNamed = (column: string): column is NamedColumn =>
  (namedColumns as readonly string[]).includes(column);

export interface CatalogueSource {
  readonly products: readonly Product[];
  readonly platforms: readonly Platform[];
  readonly places: readonly Place[];
}

const flowNames: Readonly<Record<Language, Readonly<Record<Flow, string>>>> = {
  zh: { up: '农产品上行', down: '工业品下行' },
  en: { up: 'Produce out', down: 'Goods in' },
};

/** What the texts of the form stand for, and how codes are shown. */
export class EntryCatalogue {
  private readonly readers: Readonly<Record<NamedColumn, NameReader<string>>>;
  private readonly productsByCode: ReadonlyMap<string, Product>;
  private readonly platformsByCode: ReadonlyMap<string, Platform>;
  readonly placeName: (code: string) => string;

  constructor(
    readonly source: CatalogueSource,
    readonly language: Language,
    /** Codes of what the unit sold before. */
    private readonly sold: ReadonlySet<string> = new Set(),
  ) {
    const { products, platforms, places } = source;
    this.placeName = placeNames(places, language);
    this.readers = {
      product: thingIndex(products),
      destination: new PlaceReader(places),
      platform: thingIndex(platforms),
    };
    this.productsByCode = new Map(products.map((entry) => [entry.code, entry]));
    this.platformsByCode = new Map(platforms.map((entry) => [entry.code, entry]));
  }

  /**
   * The code that a text means; several where it may mean any of them, none where it is not understood. Of products
   * that share a name the one that the unit sold before is meant.
   */
  codes(column: NamedColumn, text: string): readonly string[] {
    const match = this.readers[column].find(text);
    if (!match?.several) return match ? [match.value] : [];
    const several = match.several.map(({ value }) => value);
    const sold = several.filter((code) => this.hasSold(column, code));
    return sold.length === 1 ? sold : several;
  }

  hasSold(column: string, code: string): boolean {
    return column === 'product' && this.sold.has(code);
  }

  nameOf(column: NamedColumn, code: string): string {
    if (column === 'destination') return this.placeName(code);
    return column === 'product' ? this.productName(code) : this.platformName(code);
  }

  /** A text that is understood, by the name that the form itself uses; others stay as they were written. */
  asUnderstood(column: NamedColumn, text: string): string {
    const [code, ...others] = this.codes(column, text);
    return code !== undefined && others.length === 0 ? this.nameOf(column, code) : text;
  }

  /** The name closest to a text that is not understood, if it is close enough. */
  nearest(column: NamedColumn, text: string): string | null {
    const near = this.readers[column].propose(text);
    return near === null ? null : this.asUnderstood(column, near);
  }

  product(text: string): Product | null {
    const [code = '', ...others] = this.codes('product', text);
    return others.length === 0 ? (this.productsByCode.get(code) ?? null) : null;
  }

  /** Code of the unit of measure: the base unit where none is named. */
  measure(product: Product, text: string): string | null {
    if (text.trim() === '') return product.baseUnit;
    const wanted = plain(text) === '公斤' ? 'kg' : plain(text);
    return (
      product.measures.find(({ code, name }) => [code, name.zh, name.en].map(plain).includes(wanted))?.code ??
      null
    );
  }

  /** How the lines of a product are added up. */
  measuring(code: string): Measuring {
    const { baseUnit = '', measures = [] } = this.productsByCode.get(code) ?? {};
    const factorOf = (unit: string) =>
      parseFactor(measures.find((measure) => measure.code === unit)?.factor ?? '1') ?? 0;
    return { baseUnit, factorOf };
  }

  /** The unit of measure of a row as it is shown: the one that was chosen, else that of the product. */
  measureShown({ product, unit }: { readonly product: string; readonly unit: string }): string {
    const known = this.product(product);
    return unit === '' && known ? this.measureName(known.code, known.baseUnit) : unit;
  }

  flow(text: string): Flow | null {
    if (text.trim() === '') return 'up';
    const wanted = plain(text);
    const names = (flow: Flow) => [
      flow,
      flowNames.zh[flow],
      flowNames.en[flow],
      flowNames.zh[flow].slice(-2),
    ];
    return flows.find((flow) => names(flow).map(plain).includes(wanted)) ?? null;
  }

  flowName(flow: Flow): string {
    return flowNames[this.language][flow];
  }

  productOf(code: string): Product | undefined {
    return this.productsByCode.get(code);
  }

  productName(code: string): string {
    return this.productsByCode.get(code)?.name[this.language] ?? code;
  }

  platformName(code: string): string {
    return this.platformsByCode.get(code)?.name[this.language] ?? code;
  }

  measureName(product: string, code: string): string {
    return (
      this.productsByCode.get(product)?.measures.find((measure) => measure.code === code)?.name[
        this.language
      ] ?? code
    );
  }
}
