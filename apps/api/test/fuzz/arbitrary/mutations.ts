import { zipSync, unzipSync } from 'fflate';
import fc from 'fast-check';

/** A real file, or what became of one. */
export interface FuzzFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const share = fc.double({ min: 0, max: 0.9999, noNaN: true });
const signs = [
  '<',
  '</',
  '&x;',
  '&#0;',
  ']]>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '"',
  '""',
  "'",
  ',',
  '\t',
  '\r\n',
  '\u0000',
  '=1+1',
  '-1e999',
  '9'.repeat(400),
  '🌽',
  '\ufeff',
  '__proto__',
  '{',
  '[',
  '- &a [*a, *a]\n',
  '%PDF-1.7\n',
  'endobj',
  'stream\r\n',
  '\n--b\r\n',
] as const;

/** What damage does to bytes. */
type Damage = (bytes: Buffer) => Buffer;

const place = (bytes: Buffer, at: number): number => Math.floor(bytes.length * at);

const flipped = fc
  .array(fc.tuple(share, fc.nat(255)), { minLength: 1, maxLength: 20 })
  .map((flips): Damage => (bytes) => {
    const copy = Buffer.from(bytes);
    for (const [at, value] of flips) if (copy.length > 0) copy[place(copy, at)]! ^= value;
    return copy;
  });
const cut = share.map(
  (at): Damage =>
    (bytes) =>
      bytes.subarray(0, place(bytes, at)),
);
const removed = fc.tuple(share, share).map(([one, other]): Damage => (bytes) => {
  const [from, to] = [place(bytes, Math.min(one, other)), place(bytes, Math.max(one, other))];
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
});
const repeated = fc
  .tuple(share, share, fc.integer({ min: 2, max: 200 }))
  .map(([one, length, times]): Damage => (bytes) => {
    const piece = bytes.subarray(place(bytes, one), place(bytes, one) + Math.ceil(length * 300));
    return Buffer.concat([bytes, ...Array.from({ length: times }, () => piece)]);
  });
const inserted = fc
  .tuple(
    share,
    fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'binary' })),
    fc.constantFrom(1, 1, 1, 1_000),
  )
  .map(([at, text, times]): Damage => (bytes) => {
    const from = place(bytes, at);
    return Buffer.concat([bytes.subarray(0, from), Buffer.from(text.repeat(times)), bytes.subarray(from)]);
  });
const zeroed = fc.tuple(share, share).map(([at, length]): Damage => (bytes) => {
  const copy = Buffer.from(bytes);
  const from = place(copy, at);
  return copy.fill(0, from, Math.min(copy.length, from + Math.ceil(length * 500)));
});

const damage = fc.oneof(
  { weight: 3, arbitrary: flipped },
  { weight: 2, arbitrary: inserted },
  cut,
  removed,
  repeated,
  zeroed,
);

/** Damage inside the parts of a ZIP, which are then packed again, so that it reaches their readers. */
const inParts = fc.tuple(share, damage, fc.boolean()).map(([which, harm, isBomb]): Damage => (bytes) => {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[Math.floor(names.length * which)];
  if (name === undefined) return bytes;
  const content = harm(Buffer.from(parts[name]!));
  parts[name] = isBomb && which > 0.95 ? Buffer.concat([content, Buffer.alloc(80_000_000, ' ')]) : content;
  return Buffer.from(zipSync(parts, { level: 1 }));
});

const isZip = ({ bytes }: FuzzFile): boolean => bytes.subarray(0, 2).toString() === 'PK';

/** The file after one to three accidents; now and then as it is. */
export const mutated = (file: FuzzFile): fc.Arbitrary<FuzzFile> => {
  const kinds = isZip(file) ? fc.oneof({ weight: 3, arbitrary: inParts }, damage) : damage;
  return fc.array(kinds, { maxLength: 3 }).map((harms) => ({
    name: file.name,
    bytes: harms.reduce((bytes, harm) => safely(harm, bytes), file.bytes),
  }));
};

/** What is no ZIP any more cannot be damaged inside. */
const safely = (harm: Damage, bytes: Buffer): Buffer => {
  try {
    return harm(bytes);
  } catch {
    return bytes;
  }
};
