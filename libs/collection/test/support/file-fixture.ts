import { addMonths, formatMonth } from '@xiangtong/domain';
import { testVillages } from '@xiangtong/testing';
import { FileDesk, type FileImport, type FileImportReport } from '../../src';
import { anybody, openCollection, type CollectionFixture } from './collection-fixture';

export interface FileFixture extends CollectionFixture {
  readonly desk: FileDesk;
  /** Month that `take` imports for. */
  readonly period: string;
  /** Each test reports for a different month. */
  nextMonth(): void;
  take(bytes: Buffer | string, options?: Partial<FileImport>): Promise<FileImportReport>;
  /** Lines of a draft. */
  linesOf(id: string | null | undefined): Promise<Record<string, unknown>[]>;
  /** Mistakes as `cell CODE`. */
  mistakesOf(bytes: Buffer | string, options?: Partial<FileImport>): Promise<string[]>;
}

const BEFORE_FIRST = 201712;

/** Imports for Libei, as a person who may report for every unit. */
export const openFiles = async (): Promise<FileFixture> => {
  const collection = await openCollection();
  const desk = new FileDesk(collection);
  let month = BEFORE_FIRST;
  const take: FileFixture['take'] = (bytes, options = {}) =>
    desk.import(anybody, {
      bytes: Buffer.from(bytes as Buffer),
      unit: testVillages[0],
      period: formatMonth(month),
      dryRun: false,
      submit: false,
      ...options,
    });
  return {
    ...collection,
    desk,
    take,
    get period() {
      return formatMonth(month);
    },
    nextMonth: () => (month = addMonths(month, 1)),
    linesOf: async (id) => {
      const query = 'select draft from submission where id = $1';
      const [row] = await collection.source.query<{ draft: { lines: Record<string, unknown>[] } }[]>(query, [
        id,
      ]);
      return row!.draft.lines;
    },
    mistakesOf: async (bytes, options) => {
      const error = await take(bytes, options).then(
        () => ({ code: '', mistakes: [] }),
        (caught: unknown) => caught as { code: string; mistakes: { cell?: string; code: string }[] },
      );
      const all =
        error.code === 'FILE.INVALID' ? error.mistakes.map(({ cell, code }) => `${cell ?? '-'} ${code}`) : [];
      return error.code === '' || error.code === 'FILE.INVALID' ? all : [error.code];
    },
  };
};
