import { flows, type Flow, type Language } from '@xiangtong/contracts';
import type { components } from '../../../../api/schema';
import { placeNames } from '../../../../ui/place-name/place-name';

type Schemas = components['schemas'];
export type Product = Schemas['ProductResponse'];
type Platform = Schemas['PlatformResponse'];
type Place = Schemas['DivisionResponse'];

const UNKNOWN_PLACE = '000000';

export interface CatalogueSource {
  readonly products: readonly Product[];
  readonly platforms: readonly Platform[];
  readonly places: readonly Place[];
}

const flowNames: Readonly<Record<Language, Readonly<Record<Flow, string>>>> = {
  zh: { up: '农产品上行', down: '工业品下行' },
  en: { up: 'Produce out', down: 'Goods in' },
};

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** A name that several entries have leads to none of them: it has to be said which. */
const byNames = <Entry>(
  entries: Iterable<readonly [Entry, readonly string[]]>,
): Map<string, Entry | null> => {
  const found = new Map<string, Entry | null>();
  for (const [entry, names] of entries) {
    for (const name of new Set(names.map(plain))) found.set(name, found.has(name) ? null : entry);
  }
  return found;
};

/** What the texts of the form stand for, and how codes are shown. Names come before aliases. */
export class EntryCatalogue {
  private readonly products: Map<string, Product | null>;
  private readonly productAliases: Map<string, Product | null>;
  private readonly platforms: Map<string, Platform | null>;
  private readonly platformAliases: Map<string, Platform | null>;
  private readonly places: Map<string, Place | null>;
  private readonly productsByCode: ReadonlyMap<string, Product>;
  private readonly platformsByCode: ReadonlyMap<string, Platform>;
  readonly placeName: (code: string) => string;

  constructor(
    readonly source: CatalogueSource,
    readonly language: Language,
  ) {
    const { products, platforms, places } = source;
    const inChinese = placeNames(places, 'zh');
    const inEnglish = placeNames(places, 'en');
    this.placeName = language === 'zh' ? inChinese : inEnglish;
    this.products = byNames(products.map((entry) => [entry, [entry.code, entry.name.zh, entry.name.en]]));
    this.productAliases = byNames(products.map((entry) => [entry, entry.aliases]));
    this.platforms = byNames(platforms.map((entry) => [entry, [entry.code, entry.name.zh, entry.name.en]]));
    this.platformAliases = byNames(platforms.map((entry) => [entry, entry.aliases]));
    this.places = byNames(
      places.map((entry) => [
        entry,
        [entry.code, inChinese(entry.code), inEnglish(entry.code), entry.name.zh, entry.name.en],
      ]),
    );
    for (const unknown of ['不明', '未知', '不详'])
      this.places.set(unknown, this.places.get(UNKNOWN_PLACE) ?? null);
    this.productsByCode = new Map(products.map((entry) => [entry.code, entry]));
    this.platformsByCode = new Map(platforms.map((entry) => [entry.code, entry]));
  }

  product(text: string): Product | null {
    return this.products.get(plain(text)) ?? this.productAliases.get(plain(text)) ?? null;
  }

  platform(text: string): Platform | null {
    return this.platforms.get(plain(text)) ?? this.platformAliases.get(plain(text)) ?? null;
  }

  place(text: string): Place | null {
    return this.places.get(plain(text)) ?? null;
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
