import { cubeMeasures, type Language, measureMeanings } from '@xiangtong/contracts';
import { api } from '../../../api/client';
import { useDivisionSearch, useUnitSearch, type Place } from '../../../ui/places/place-search';
import { useEditionName } from '../../../desk/report/edition-words';
import { useNewestEditions, type PublishedEdition } from '../../../desk/report/use-editions';
import { usePlaceNames } from '../../../ui/places/place-names';
import { useReportName } from '../../../ui/report-name/use-report-name';
import { useLanguage } from '../../../i18n/texts';
import { useProducts, type Product } from '../../../ui/product-search/use-products';
import { helpTexts } from '../../../ui/help/help-answers';
import { helpAddress, helpPages } from '../../../ui/help/help-pages';
import { doorOf, type Found } from './entries';

interface SearchedPage {
  readonly path: string;
  /** Names in both languages; that of the reader first. */
  readonly names: readonly string[];
}

export interface SearchScope {
  /** The pages of the person. */
  readonly pages: readonly SearchedPage[];
  readonly mayOpen: (path: string) => boolean;
}

/** What is opened by a place or a thing, by the first page that the person has. */
const doors = {
  unit: (code: string) => [`/overview?scope=${code}`, `/history?unit=${code}`, `/units?unit=${code}`],
  division: (code: string) => [`/overview?scope=${code}`],
  product: (code: string) => [`/explore?where=product:${code}`],
  measure: (code: string) => [`/explore?measures=${code}`],
  report: (code: string) => [`/reports?report=${code}`, '/materials'],
} as const;

type Doors = keyof typeof doors;

const entriesOf = (kind: Doors, places: readonly Place[], { mayOpen }: SearchScope): readonly Found[] =>
  places.flatMap(({ code, name, names }): Found[] => {
    const to = doorOf(doors[kind](encodeURIComponent(code)), mayOpen);
    return to === null ? [] : [{ kind, code, name, names, to, note: code }];
  });

const productPlace =
  (language: Language) =>
  ({ code, name, aliases }: Product): Place => ({
    code,
    name: name[language],
    names: [name.zh, name.en, ...aliases],
  });

const measurePlaces = (language: Language): Place[] =>
  cubeMeasures.map((code) => {
    const { zh, en } = measureMeanings[code];
    return { code, name: language === 'zh' ? zh : en, names: [zh, en] };
  });

/** Reports that can be made, and the newest editions, for those who have their pages. */
const useReportEntries = (scope: SearchScope): readonly Found[] => {
  const nameOf = useReportName();
  const enabled = doorOf(doors.report(''), scope.mayOpen) !== null;
  const reports = api.useQuery('get', '/api/v1/reports', {}, { staleTime: Infinity, enabled });
  const editions = useNewestEditions(enabled);
  const placeOf = usePlaceNames(editions.map(({ scope: place }) => place));
  const wordsOf = useEditionName(placeOf);
  const edition = (published: PublishedEdition): Found => {
    const { seal, report, scope: place } = published;
    const name = wordsOf(published);
    const names = [name.replace(' · ', ' '), `${nameOf(report)} ${placeOf(place)}`];
    return { kind: 'edition', code: seal, name, names, to: `/verify/${seal}`, note: seal.slice(0, 12) };
  };
  const listed = (reports.data ?? []).map(({ id }): Place => {
    const name = nameOf(id);
    return { code: id, name, names: [name] };
  });
  return [...entriesOf('report', listed, scope), ...editions.map(edition)];
};

/** Questions that the help of their pages answers. */
const helpEntries = (language: Language, { mayOpen }: SearchScope): readonly Found[] =>
  helpPages.flatMap((page) =>
    Object.keys(helpTexts[language][page]).flatMap((name, at): readonly Found[] => {
      const to = helpAddress(page, at);
      const names = [helpTexts.zh, helpTexts.en].map((texts) => Object.keys(texts[page])[at]!);
      return mayOpen(to.replace(/#.*/, '')) ? [{ kind: 'help', code: to, name, names, to }] : [];
    }),
  );

/** Everything that the person may go to. What the service does not tell them is not among it. */
export const useEntries = (scope: SearchScope): readonly Found[] => {
  const language = useLanguage();
  const units = useUnitSearch();
  const divisions = useDivisionSearch(scope.mayOpen('/overview'));
  const products = useProducts();
  const reports = useReportEntries(scope);
  const pages = scope.pages.map(({ path, names }): Found => {
    const [name = path] = names;
    return { kind: 'page', code: path, name, names, to: path };
  });
  return [
    ...pages,
    ...entriesOf('division', divisions.places, scope),
    ...entriesOf('unit', units.places, scope),
    ...entriesOf('product', (products.data ?? []).map(productPlace(language)), scope),
    ...entriesOf('measure', measurePlaces(language), scope),
    ...reports,
    ...helpEntries(language, scope),
  ];
};
