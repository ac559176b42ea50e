import type { Language } from '@xiangtong/contracts';
import { parsePeriod, shiftPeriod } from '@xiangtong/domain';
import { answer } from '../../../api/answer';
import { client } from '../../../api/client';
import { RequestFailure } from '../../../api/problem';
import type { components } from '../../../api/schema';
import { findDraft, type DraftKey, type KeptDraft } from '../../../offline/kept-drafts';
import { findTheirs, type Detail } from '../../../offline/send-draft';
import { calendarOf, isClosedIn, type UnitCalendar } from '../../../ui/unit-month/unit-calendar';
import { EntryCatalogue, type CatalogueSource } from './sales/cells/entry-catalogue';

type Schemas = components['schemas'];
type EntryForm = Schemas['FormResponse'];
export type StoredLine = Schemas['RevisionView']['lines'][number];

/** What was reported for an earlier period, to be seen beside. */
export interface EarlierReport {
  readonly period: string;
  readonly lines: readonly StoredLine[];
}

export interface Entry {
  readonly key: DraftKey;
  readonly unit: Schemas['UnitResponse'];
  readonly form: EntryForm;
  /** The deadline, and whether it can still be reported. */
  readonly calendar: UnitCalendar | null;
  readonly detail: Detail | null;
  /** Lines of the revision of this period that waits or is in force. */
  readonly submitted: readonly StoredLine[];
  readonly kept: KeptDraft | null;
  /** The device has something of it that cannot be read, and that the next thing typed replaces. */
  readonly isKeptUnreadable: boolean;
  readonly before: EarlierReport | null;
  readonly lastYear: EarlierReport | null;
  readonly catalogue: EntryCatalogue;
}

const revisionsOf = async (id: string): Promise<readonly Schemas['RevisionView'][]> =>
  answer(client.GET('/api/v1/submissions/{id}/revisions', { params: { path: { id } } }));

/** The one accepted last, unless it was withdrawn: an older one does not come back. */
const inForce = (revisions: readonly Schemas['RevisionView'][]): Schemas['RevisionView'] | undefined => {
  const last = revisions.filter(({ entries }) => entries.length > 0).at(-1);
  return last?.entries.some(({ kind }) => kind === 'withdraw') ? undefined : last;
};

/** What stood there last; null where nothing was reported. Only the form itself is needed: without a line it goes on without. */
const earlierReport = async (key: DraftKey, period: string | undefined): Promise<EarlierReport | null> => {
  if (period === undefined) return null;
  try {
    const { unit, form } = key;
    const page = await answer(
      client.GET('/api/v1/submissions', { params: { query: { unit, form, period } } }),
    );
    const found = page.items[0];
    if (!found) return null;
    const revisions = await revisionsOf(found.id);
    const waiting = found.status === 'withdrawn' ? undefined : revisions.at(-1);
    const shown = inForce(revisions) ?? waiting;
    return shown ? { period, lines: shown.lines } : null;
  } catch (failure) {
    if (failure instanceof RequestFailure) return null;
    throw failure;
  }
};

const shifted = (period: string, by: (months: number) => number): string | undefined => {
  const parsed = parsePeriod(period);
  if (!parsed) return undefined;
  const length = parsed.to - parsed.from + 1;
  return shiftPeriod(parsed, by(length)).text;
};

const catalogueSource = async (): Promise<CatalogueSource> => {
  const [products, platforms, places] = await Promise.all([
    answer(client.GET('/api/v1/products', { params: { query: {} } })),
    answer(client.GET('/api/v1/platforms')),
    answer(client.GET('/api/v1/destinations')),
  ]);
  return { products, platforms, places };
};

const productsIn = (...reports: readonly (EarlierReport | null)[]): ReadonlySet<string> =>
  new Set(
    reports.flatMap((report) =>
      (report?.lines ?? []).flatMap((line) => ('product' in line ? [line.product] : [])),
    ),
  );

/** Whether nothing can be submitted any more. */
export const isClosed = ({ calendar }: Entry): boolean => isClosedIn(calendar);

/** A device without storage has no draft; one whose key cannot be had now may have, and is not to be written over. */
const noDevice = (failure: unknown): null => {
  if (failure instanceof RequestFailure) throw failure;
  return null;
};

/** Everything the page of a form needs. Null when the person has no such unit or the unit no such form. */
export const loadEntry = async (key: DraftKey, language: Language): Promise<Entry | null> => {
  const [units, forms] = await Promise.all([
    answer(client.GET('/api/v1/units', { params: { query: {} } })),
    answer(client.GET('/api/v1/forms')),
  ]);
  const unit = units.find(({ code }) => code === key.unit);
  const form = forms.find(({ code }) => code === key.form);
  if (!unit || !form) return null;
  const [calendar, detail, before, lastYear, source] = await Promise.all([
    calendarOf(key, unit.division),
    findTheirs(key),
    earlierReport(
      key,
      shifted(key.period, (length) => -length),
    ),
    key.form === 'park'
      ? null
      : earlierReport(
          key,
          shifted(key.period, () => -12),
        ),
    catalogueSource(),
  ]);
  const revisions = detail ? await revisionsOf(detail.id) : [];
  const shown = revisions.find(({ revision }) => revision === detail?.revision) ?? revisions.at(-1);
  const submitted = shown?.lines ?? [];
  const catalogue = new EntryCatalogue(source, language, productsIn(before, lastYear));
  // Last, so that what another tab has just put there is seen.
  const kept = await findDraft(key).catch(noDevice);
  return {
    key,
    unit,
    form,
    calendar,
    detail,
    submitted,
    kept: kept === 'unreadable' ? null : kept,
    isKeptUnreadable: kept === 'unreadable',
    before,
    lastYear,
    catalogue,
  };
};
