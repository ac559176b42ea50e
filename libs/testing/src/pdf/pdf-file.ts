import { saidBy } from '../tools/tools';

/** A value as qpdf writes it: `/Name`, `u:text`, `b:hex digits`, `12 0 R`. */
export type PdfValue = null | boolean | number | string | readonly PdfValue[] | PdfDictionary;
export interface PdfDictionary {
  readonly [key: string]: PdfValue;
}

interface PdfObject {
  readonly value?: PdfValue;
  /** Data without its packing, in base64. */
  readonly stream?: { readonly dict: PdfDictionary; readonly data?: string };
}

interface QpdfFile {
  readonly qpdf: readonly [unknown, Readonly<Record<string, PdfObject>>];
}

const options = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized'];

const reference = /^\d+ \d+ R$/;

const isDictionary = (value: PdfValue | undefined): value is PdfDictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A file as `qpdf --json` describes it, its streams unpacked. */
export const describedByQpdf = (bytes: Buffer): Promise<string> =>
  saidBy('qpdf', bytes, (path) => [...options, path]);

/** The objects of a PDF, read by a program that shares no code with the one that wrote them. */
export class PdfFile {
  readonly objects: Readonly<Record<string, PdfObject>>;

  constructor(
    readonly bytes: Buffer,
    described: string,
  ) {
    this.objects = (JSON.parse(described) as QpdfFile).qpdf[1];
  }

  static async read(bytes: Buffer): Promise<PdfFile> {
    return new PdfFile(bytes, await describedByQpdf(bytes));
  }

  /** The value itself, or what it refers to. */
  at(value: PdfValue | undefined): PdfValue {
    if (typeof value !== 'string' || !reference.test(value)) return value ?? null;
    const object = this.objects[`obj:${value}`];
    return this.at(object?.value ?? object?.stream?.dict);
  }

  /** Empty where there is none. */
  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.at(value);
    return isDictionary(found) ? found : {};
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.at(value);
    return Array.isArray(found) ? (found as readonly PdfValue[]) : found === null ? [] : [found];
  }

  /** A text without the mark of its kind; null where there is none. */
  text(value: PdfValue | undefined): string | null {
    const found = this.at(value);
    if (typeof found !== 'string') return null;
    return found.startsWith('b:') ? Buffer.from(found.slice(2), 'hex').toString('latin1') : found.slice(2);
  }

  /** Data of a stream, unpacked. */
  data(value: PdfValue | undefined): Buffer {
    const stream = typeof value === 'string' ? this.objects[`obj:${value}`]?.stream : undefined;
    return Buffer.from(stream?.data ?? '', 'base64');
  }

  get trailer(): PdfDictionary {
    return this.dictionary(this.objects['trailer']?.value);
  }

  get catalog(): PdfDictionary {
    return this.dictionary(this.trailer['/Root']);
  }

  /** References to the pages, in order. */
  get pages(): readonly PdfValue[] {
    const below = (node: PdfValue): readonly PdfValue[] =>
      this.dictionary(node)['/Type'] === '/Pages'
        ? this.list(this.dictionary(node)['/Kids']).flatMap(below)
        : [node];
    return below(this.catalog['/Pages'] ?? null);
  }

  /** Every dictionary of the file, those inside of others too. */
  *dictionaries(): Generator<PdfDictionary> {
    for (const { value, stream } of Object.values(this.objects)) yield* inside(value ?? stream?.dict ?? null);
  }
}

function* inside(value: PdfValue): Generator<PdfDictionary> {
  if (isDictionary(value)) yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values<PdfValue>(value)) yield* inside(part);
}
