import { createHash } from 'node:crypto';
import type { NoteSigner } from '@xiangtong/proof';
import { FORMAT, type PlaceReport, type PublicationHead } from './publication';

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** What the key signs: the hash of all bytes before the note. */
export const noteText = (format: string, bodyHash: string): string => `${format}\nsha256 ${bodyHash}\n`;

const ndjson = (values: readonly object[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

const valuesOf = (reports: readonly PlaceReport[]): readonly object[] =>
  reports.flatMap(({ head, lines }) => [head, ...lines]);

/** Names the figures, whenever and by whom they are published. */
export const figuresHash = (reports: readonly PlaceReport[]): string => sha256(ndjson(valuesOf(reports)));

/** The last line, which can be written in one way only: a publication has one hash. */
export const noteLine = (note: string): string => ndjson([{ note }]);

/** The bytes of a publication; the same figures under the same head and key are the same bytes. */
export const writePublication = (
  about: Omit<PublicationHead, 'format' | 'origin' | 'lines'>,
  reports: readonly PlaceReport[],
  signer: Pick<NoteSigner, 'key' | 'sign'>,
): Buffer => {
  const values = valuesOf(reports);
  const { place, detail, period, asOf, ledgerHash, previous } = about;
  const head: PublicationHead = {
    format: FORMAT,
    origin: signer.key.name,
    place,
    detail,
    period,
    asOf,
    ledgerHash,
    previous,
    lines: values.length,
  };
  const body = ndjson([head, ...values]);
  return Buffer.from(`${body}${noteLine(signer.sign(noteText(FORMAT, sha256(body))))}`);
};
