import { flows } from '@xiangtong/contracts';
import type { Suggestion } from '../../../../../ui/combobox/combobox';
import { SearchIndex, type Searchable } from '../../../../../ui/product-search/search-index';
import { isNamed, type EntryCatalogue, type NamedColumn } from './entry-catalogue';
import type { Column, SalesRow } from '../sales-row';

type Found = Searchable & { readonly suggestion: Suggestion };

const MOST = 8;
const MOST_MEANT = 3;

/** Columns whose texts are chosen. */
const chosen = ['product', 'destination', 'platform', 'unit', 'flow'] as const;
export type ChosenColumn = (typeof chosen)[number];

export const isChosen = (column: Column): column is ChosenColumn =>
  (chosen as readonly Column[]).includes(column);

/** What fits a cell: by name, pinyin and alias; for an empty cell what was used last. Indexes are made when first needed. */
export class Suggestions {
  private readonly indexes = new Map<ChosenColumn, SearchIndex<Found>>();

  constructor(
    private readonly catalogue: EntryCatalogue,
    /** Lines of earlier reports, which go before anything else. */
    private readonly recent: readonly Omit<SalesRow, 'id'>[],
  ) {}

  readonly for = (column: ChosenColumn, text: string, row: SalesRow): readonly Suggestion[] => {
    if (column === 'unit') return this.measures(row).filter(({ value }) => value.includes(text.trim()));
    if (column === 'flow') return flows.map((flow) => ({ value: this.catalogue.flowName(flow) }));
    if (text.trim() === '') return this.lastUsed(column);
    const meant = isNamed(column) ? this.catalogue.codes(column, text) : [];
    if (isNamed(column) && meant.length > 1)
      return meant.map((code) => ({ value: this.catalogue.nameOf(column, code) }));
    const placeOf = ({ code }: Found): number =>
      code === meant[0] ? 0 : this.catalogue.hasSold(column, code) ? 1 : 2;
    return this.index(column)
      .find(text, MOST)
      .sort((one, other) => placeOf(one) - placeOf(other))
      .map(({ suggestion }) => suggestion);
  };

  /** Products of earlier reports, for buttons. */
  recentProducts(): readonly string[] {
    return [...new Set(this.recent.map(({ product }) => product))].slice(0, MOST);
  }

  /** How an earlier line with the product was written. */
  lastWith(product: string): Omit<SalesRow, 'id'> | undefined {
    return this.recent.find((row) => row.product === product);
  }

  /** What a text that is not understood may mean: the things it names, else what it is close to. */
  meant(column: NamedColumn, text: string): readonly string[] {
    const codes = this.catalogue.codes(column, text);
    if (codes.length > 0) return codes.map((code) => this.catalogue.nameOf(column, code));
    const near = this.catalogue.nearest(column, text);
    const alike = this.index(column).find(text, MOST_MEANT);
    return [
      ...new Set([...(near === null ? [] : [near]), ...alike.map(({ suggestion }) => suggestion.value)]),
    ];
  }

  private lastUsed(column: ChosenColumn): Suggestion[] {
    const texts = [...new Set(this.recent.map((row) => row[column]))].slice(0, MOST);
    if (texts.length > 0) return texts.map((value) => ({ value }));
    return column === 'platform' ? this.entries('platform').map(({ suggestion }) => suggestion) : [];
  }

  private measures({ product }: SalesRow): Suggestion[] {
    const { language } = this.catalogue;
    return (this.catalogue.product(product)?.measures ?? []).map(({ name }) => ({ value: name[language] }));
  }

  private index(column: ChosenColumn): SearchIndex<Found> {
    const made = this.indexes.get(column) ?? new SearchIndex(this.entries(column));
    this.indexes.set(column, made);
    return made;
  }

  private entries(column: ChosenColumn): Found[] {
    const { source, language, placeName } = this.catalogue;
    if (column === 'product') {
      return source.products.map(({ code, name, aliases }) => ({
        code,
        names: [name.zh, name.en, ...aliases],
        suggestion: { value: name[language], note: code },
      }));
    }
    if (column === 'platform') {
      return source.platforms.map(({ code, name, aliases }) => ({
        code,
        names: [name.zh, name.en, ...aliases],
        suggestion: { value: name[language] },
      }));
    }
    return source.places.map(({ code, name }) => ({
      code,
      names: [name.zh, name.en, placeName(code)],
      suggestion: { value: placeName(code) },
    }));
  }
}
