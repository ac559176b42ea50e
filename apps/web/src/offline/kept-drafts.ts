import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { FormCode } from '@xiangtong/contracts';
import type { operations } from '../api/schema';

/** What the service takes as a submission. */
export type SubmissionBody = operations['createSubmission']['requestBody']['content']['application/json'];

/** A form of a unit and period, and who fills it in on this device. */
export interface DraftKey {
  readonly user: string;
  readonly unit: string;
  readonly form: FormCode;
  /** `2026-10`, `2026-Q3`, `2026` */
  readonly period: string;
}

/** A form half filled in, as it is kept on the device. */
export interface KeptDraft extends DraftKey {
  readonly unitName: string;
  /** The fields as they were typed, in the shape of the page. */
  readonly content: unknown;
  /** The same as the service takes it; null before anything was typed, and once it is given up. */
  readonly body: SubmissionBody | null;
  /** Version at the service that this one goes on from; 0: nothing was there. */
  readonly version: number;
  /** The last try to send, whose answer may have been lost. */
  readonly sent: { readonly key: string; readonly text: string } | null;
  /** The service has it as it is here. */
  readonly isSaved: boolean;
  /** Confirmed without a line: it goes out as soon as there is one. */
  readonly isToSubmit: boolean;
  /** Why it did not go out although there was a line. */
  readonly trouble: 'conflict' | 'refused' | null;
  /** ISO 8601 */
  readonly changedAt: string;
}

interface Store extends DBSchema {
  drafts: { key: [string, string, string, string]; value: KeptDraft };
}

let opened: Promise<IDBPDatabase<Store>> | null = null;

const database = (): Promise<IDBPDatabase<Store>> => {
  opened ??= openDB<Store>('xiangtong', 1, {
    upgrade: (store) => {
      store.createObjectStore('drafts', { keyPath: ['user', 'unit', 'form', 'period'] });
    },
    // Another version of the app waits for this one to let go.
    blocking: (_current, _blocked, event) => {
      opened = null;
      (event.target as IDBDatabase).close();
    },
    terminated: () => {
      opened = null;
    },
  });
  return opened;
};

const place = ({ user, unit, form, period }: DraftKey): [string, string, string, string] => [
  user,
  unit,
  form,
  period,
];

/** One name of the draft for locks and addresses. */
export const nameOf = (key: DraftKey): string => place(key).join('/');

export const keepDraft = async (draft: KeptDraft): Promise<void> => {
  const writing = (await database()).transaction('drafts', 'readwrite');
  const put = writing.store.put(draft);
  // An explicit commit keeps what is written while the page closes; otherwise the browser drops it.
  writing.commit();
  await Promise.all([put, writing.done]);
};

export const findDraft = async (key: DraftKey): Promise<KeptDraft | null> =>
  (await (await database()).get('drafts', place(key))) ?? null;

export const forgetDraft = async (key: DraftKey): Promise<void> => {
  await (await database()).delete('drafts', place(key));
};

/** Everything that somebody has on this device. */
export const draftsOf = async (user: string): Promise<KeptDraft[]> => {
  const all = IDBKeyRange.bound([user], [user, []]);
  return (await database()).getAll('drafts', all);
};
