import { mergeLines, type Measuring, type SalesLineInput, type UnfinishedRow } from '@xiangtong/contracts';
import type { Catalogue } from '@xiangtong/reference';
import { parseSubmission, type ParseContext } from './parse/parse-submission';

interface SalesBody {
  readonly lines: readonly SalesLineInput[];
  readonly unfinished?: readonly UnfinishedRow[];
  readonly total?: unknown;
}

export interface MergedDraft {
  /** Body of the draft: its own lines in their places, then those that were added. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Places of the new lines in it. */
  readonly places: readonly number[];
}

/** Lines as they are compared, whether they were written with codes or names. */
const comparedLines = (body: SalesBody, context: ParseContext): SalesLineInput[] => {
  const parsed = parseSubmission(body, context).submission?.lines;
  return body.lines.map((line, index) => {
    const known = parsed?.[index];
    if (!known) return line;
    const { product, platform, destination, flow } = known;
    const place = String(destination).padStart(6, '0');
    return { ...line, product: product.code, platform: platform.code, destination: place, flow };
  });
};

const measuringIn =
  ({ products }: Catalogue) =>
  (code: string): Measuring => {
    const product = products.get(code);
    return {
      baseUnit: product?.baseUnit ?? '',
      factorOf: (unit) => product?.measures.get(unit)?.factor ?? 0,
    };
  };

/** Adds the lines of a body to an open draft; rows of the draft that are unfinished stay, and so do explanations. */
export const mergeIntoDraft = (draft: object, added: object, context: ParseContext): MergedDraft => {
  const [before, body] = [draft as SalesBody, added as SalesBody];
  const lines = comparedLines(body, context);
  const merged = mergeLines(comparedLines(before, context), lines, 'add', measuringIn(context.catalogue));
  const { total: _, ...kept } = before;
  const unfinished = [...(before.unfinished ?? []), ...(body.unfinished ?? [])];
  return {
    body: {
      ...kept,
      lines: [
        ...before.lines.map((line, index) => ({ ...line, ...merged.changed.get(index) })),
        ...merged.added.map((index) => body.lines[index]),
      ],
      ...(unfinished.length > 0 && { unfinished }),
    },
    places: merged.places,
  };
};
