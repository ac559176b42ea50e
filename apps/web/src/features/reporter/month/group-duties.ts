import type { components } from '../../../api/schema';
import type { KeptDraft } from '../../../offline/kept-drafts';
import { SearchIndex } from '../../../ui/product-search/search-index';

type Schemas = components['schemas'];
export type Reminder = Schemas['Reminder'];

/** A form that a unit still owes. */
export interface Duty extends Reminder {
  /** Why it was returned. */
  readonly reason: string | null;
  /** What this device has of it and the service has not. */
  readonly kept: KeptDraft | null;
}

export interface UnitDuties {
  readonly unit: string;
  readonly unitName: string;
  readonly returned: readonly Duty[];
  /** Nearest deadline first. */
  readonly due: readonly Duty[];
  /** The newest late period of each form, and those that somebody has begun. */
  readonly late: readonly Duty[];
  /** Late ones before those that nobody has begun, newest first. */
  readonly older: readonly Duty[];
  /** Not reported before the period was closed, newest first. */
  readonly closed: readonly Duty[];
}

const placeOf = ({ unit, form, period }: Pick<Reminder, 'unit' | 'form' | 'period'>): string =>
  `${unit}/${form}/${period}`;

/** What is due by unit: those with something returned first, then by name. Each duty stands in one list. */
export const groupDuties = (
  reminders: readonly Reminder[],
  returned: readonly Schemas['SubmissionSummary'][],
  kept: readonly KeptDraft[],
): UnitDuties[] => {
  const reasons = new Map(returned.map((submission) => [placeOf(submission), submission.reason]));
  const onDevice = new Map(kept.filter(isUnsent).map((draft) => [placeOf(draft), draft]));
  const byUnit = new Map<string, Duty[]>();
  for (const reminder of reminders) {
    const place = placeOf(reminder);
    const duty = { ...reminder, reason: reasons.get(place) ?? null, kept: onDevice.get(place) ?? null };
    byUnit.set(reminder.unit, [...(byUnit.get(reminder.unit) ?? []), duty]);
  }
  return [...byUnit.values()]
    .map(ofUnit)
    .sort(
      (a, b) =>
        Number(b.returned.length > 0) - Number(a.returned.length > 0) ||
        a.unitName.localeCompare(b.unitName, 'zh-CN'),
    );
};

/** Those whose unit a text names by name, pinyin or code; all for none. */
export const findDuties = (duties: readonly UnitDuties[], text: string): readonly UnitDuties[] => {
  if (text.trim() === '') return duties;
  const entries = duties.map((own) => ({ code: own.unit, names: [own.unitName], own }));
  return new SearchIndex(entries).find(text, entries.length).map(({ own }) => own);
};

/** What did not go out of this device and has no card to say so, as of a closed period or one that is not due here. */
export const draftsWithoutCard = (
  duties: readonly UnitDuties[],
  kept: readonly KeptDraft[],
): readonly KeptDraft[] => {
  const shown = new Set(
    duties.flatMap(({ returned, due, late }) => [...returned, ...due, ...late].map(placeOf)),
  );
  return kept.filter((draft) => draft.trouble !== null && !shown.has(placeOf(draft)));
};

const isUnsent = ({ isSaved, isToSubmit, trouble }: KeptDraft): boolean =>
  !isSaved || isToSubmit || trouble !== null;

const ofUnit = (duties: readonly Duty[]): UnitDuties => {
  const { unit, unitName } = duties[0]!;
  const latestFirst = (a: Duty, b: Duty): number => b.days - a.days;
  const reportable = duties.filter(({ closed }) => !closed);
  const open = reportable.filter(({ status }) => status !== 'returned');
  const late = open.filter(({ days }) => days < 0).sort(latestFirst);
  const isBegun = ({ status, kept }: Duty): boolean => status === 'draft' || kept !== null;
  const shown = new Set(
    late.filter((duty) => isBegun(duty) || duty === late.find(({ form }) => form === duty.form)),
  );
  return {
    unit,
    unitName,
    returned: reportable.filter(({ status }) => status === 'returned').sort(latestFirst),
    due: open.filter(({ days }) => days >= 0).sort((a, b) => a.days - b.days),
    late: [...shown],
    older: late.filter((duty) => !shown.has(duty)),
    closed: duties.filter(({ closed }) => closed).sort(latestFirst),
  };
};
