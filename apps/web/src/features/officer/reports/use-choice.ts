import { languages, type Language, type PeriodKind } from '@xiangtong/contracts';
import { serviceNow } from '../../../api/service-clock';
import type { components } from '../../../api/schema';
import { useAddress, type Address } from '../../../ui/address/use-address';
import { useSalesMonths } from '../../../desk/scope-filter/use-sales-months';
import { useLanguage } from '../../../i18n/texts';
import { useUser } from '../../../session/use-user';
import { periodFor } from '../../../desk/report/period-parts';
import { shortCode } from '../../../desk/report/scope-field';

export type Listing = components['schemas']['ReportListing'];
export type Format = components['schemas']['FileFormat'];
type Edition = 'internal' | 'public';

export const formats: readonly Format[] = ['html', 'pdf', 'ofd', 'docx', 'pptx', 'xlsx', 'csv', 'json'];
const usual: readonly Format[] = ['html', 'pdf', 'xlsx'];

/** Which report to make: the address says so, and what it leaves open has the most likely value. */
export interface Choice {
  readonly listing: Listing;
  readonly scope: string;
  readonly period: string;
  readonly language: Language;
  readonly edition: Edition;
  /** Whether the figures of a public edition are rounded. */
  readonly rounded: boolean;
  readonly formats: readonly Format[];
}

export const kindsOf = ({ periods }: Listing): readonly PeriodKind[] => periods as readonly PeriodKind[];

const formatsOf = (text: string): readonly Format[] =>
  text === '' ? usual : formats.filter((format) => text.split(',').includes(format));

export interface ChoiceControl {
  readonly choice: Choice;
  readonly params: Address;
  /** False while the period is that of the latest month, which is still being asked for. */
  readonly isDated: boolean;
}

export const useChoice = (listings: readonly Listing[]): ChoiceControl => {
  const params = useAddress();
  const own = useLanguage();
  const { divisions } = useUser();
  const sales = useSalesMonths(null);
  const latest = sales.latest ?? String(serviceNow().getFullYear());
  const listing = listings.find(({ id }) => id === params.get('report')) ?? listings[0]!;
  const edition = listing.editions.find((one) => one === params.get('edition')) ?? 'internal';
  return {
    params,
    isDated: params.get('period') !== '' || !sales.query.isPending,
    choice: {
      listing,
      scope: params.get('scope') || shortCode(divisions[0] ?? ''),
      period: periodFor(kindsOf(listing), params.get('period'), latest),
      language: languages.find((language) => language === params.get('language')) ?? own,
      edition,
      rounded: edition === 'public' && params.get('rounded') !== '',
      formats: formatsOf(params.get('formats')),
    },
  };
};
