import type { Language, Withdrawal } from '@xiangtong/contracts';
import { isObject, languages } from '@xiangtong/contracts';
import { controlCharacters, parseDivisionCode, parsePeriod } from '@xiangtong/domain';
import { inOnePiece } from '@xiangtong/infrastructure';
import { holdsNote, type NoteSigner } from '@xiangtong/proof';
import { noPublication, parseJson, readNote } from './envelope';
import { noteLine, noteText, sha256 } from './write-publication';

const EDITION_FORMAT = 'xiangtong.exchange/edition/1';

/** The first line, before the bytes of the files and the note. Keys in this order: the same edition is the same bytes. */
export interface EditionHead {
  readonly format: typeof EDITION_FORMAT;
  /** Name of the ledger, as its checkpoints have it. */
  readonly origin: string;
  /** Digits of the division for which it speaks. */
  readonly place: string;
  readonly seal: string;
  readonly report: string;
  readonly title: string;
  readonly period: string;
  readonly language: Language;
  readonly publishedAt: string;
  /** The edition that it corrects. */
  readonly replaces: string | null;
  readonly withdrawn: Withdrawal | null;
  /** In the order of their bytes; none of a withdrawn edition. */
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    /** SHA-256 of the bytes. */
    readonly digest: string;
    /** Of the table, if the file has one table. */
    readonly title?: string;
  }[];
}

export interface ReadEdition {
  readonly head: EditionHead;
  isSignedBy(key: NoteSigner['key']): boolean;
  /** Null without such a file. */
  file(name: string): Buffer | null;
}

export type EditionToWrite = Omit<EditionHead, 'format' | 'origin' | 'files'> & {
  readonly files: readonly { readonly name: string; readonly content: Buffer; readonly title?: string }[];
};

export const writeEdition = (edition: EditionToWrite, signer: Pick<NoteSigner, 'key' | 'sign'>): Buffer => {
  const { place, seal, report, title, period, language, publishedAt, replaces, withdrawn, files } = edition;
  const head: EditionHead = {
    format: EDITION_FORMAT,
    origin: signer.key.name,
    place,
    seal,
    report,
    title,
    period,
    language,
    publishedAt,
    replaces,
    withdrawn: withdrawn && { at: withdrawn.at, reason: withdrawn.reason },
    files: files.map(({ name, content, title: table }) => ({
      name,
      bytes: content.length,
      digest: sha256(content),
      ...(table !== undefined && { title: table }),
    })),
  };
  const body = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    ...files.map(({ content }) => content),
  ]);
  const note = signer.sign(noteText(EDITION_FORMAT, sha256(body)));
  return Buffer.concat([body, Buffer.from(noteLine(note))]);
};

/** Whether the bytes begin like an edition; anything else may be a publication of figures. */
export const isEdition = (bytes: Buffer): boolean => {
  const beginning = `{"format":"${EDITION_FORMAT}"`;
  return bytes.subarray(0, beginning.length).toString('latin1') === beginning;
};

/** Reads an edition and checks its form and the hashes of its files; who may have written it is not asked here. */
export const readEdition = (bytes: Buffer): ReadEdition => inOnePiece(readingEdition(bytes));

/** Yields between files. */
export function* readingEdition(bytes: Buffer): Generator<undefined, ReadEdition> {
  const start = bytes.indexOf(10) + 1;
  const head = readHead(parseJson(bytes.subarray(0, start).toString('utf8')));
  const files = new Map<string, Buffer>();
  let end = start;
  for (const file of head.files) {
    const content = bytes.subarray(end, end + file.bytes);
    if (sha256(content) !== file.digest || files.has(file.name)) throw noPublication(file.name);
    files.set(file.name, content);
    end += file.bytes;
    yield;
  }
  const note = readNote(bytes.subarray(end).toString('utf8'));
  const body = bytes.subarray(0, end);
  return {
    head,
    isSignedBy: (key) => holdsNote(note, noteText(EDITION_FORMAT, sha256(body)), key),
    file: (name) => files.get(name) ?? null,
  };
}

type Holds = (value: unknown) => boolean;

const matches =
  (pattern: RegExp): Holds =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

const isHash = matches(/^[0-9a-f]{64}$/);
const isText = matches(new RegExp(`^[^${controlCharacters}]{1,500}$`, 'u'));
/** Names as installations make them: nothing that is a path, is hidden, or reads otherwise than it is written. */
const isName = matches(
  /^[\p{Script=Han}\p{Script=Latin}\p{Nd}][\p{Script=Han}\p{Script=Latin}\p{Nd}_.-]{0,190}\.(?:pdf|ofd|docx|pptx|xlsx|csv|json|html)$/u,
);
const isInstant: Holds = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));

const isFile: Holds = (value) =>
  isObject(value) &&
  isName(value['name']) &&
  isHash(value['digest']) &&
  (value['title'] === undefined || isText(value['title'])) &&
  Number.isSafeInteger(value['bytes']) &&
  (value['bytes'] as number) >= 0;

const isWithdrawal: Holds = (value) => isObject(value) && isInstant(value['at']) && isText(value['reason']);

const headFields = {
  format: (value) => value === EDITION_FORMAT,
  origin: matches(/^[^\s+]{1,200}$/),
  place: (value) => typeof value === 'string' && parseDivisionCode(value) !== null,
  seal: isHash,
  report: matches(/^[a-z0-9-]{1,64}$/),
  title: isText,
  period: (value) => typeof value === 'string' && parsePeriod(value)?.text === value,
  language: (value) => languages.some((language) => language === value),
  publishedAt: isInstant,
  replaces: (value) => value === null || isHash(value),
  withdrawn: (value) => value === null || isWithdrawal(value),
  files: (value) => Array.isArray(value) && value.every(isFile),
} as const satisfies Record<keyof EditionHead, Holds>;

const readHead = (value: unknown): EditionHead => {
  if (!isObject(value)) throw noPublication('1');
  const wrong = Object.entries(headFields).filter(([field, holds]) => !holds(value[field]));
  if (wrong.length > 0) throw noPublication(wrong.map(([field]) => field).join(', '));
  const head = value as unknown as EditionHead;
  if ((head.withdrawn === null) === (head.files.length === 0)) throw noPublication('files');
  return head;
};
