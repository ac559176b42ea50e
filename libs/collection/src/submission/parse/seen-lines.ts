import type { RevisionLine } from '@xiangtong/ledger';

/**
 * Finds duplicate lines: same product, destination, platform, flow and store. Most lines of a submission differ in
 * product or destination, two numbers; only the others are compared as text.
 */
export class SeenLines {
  private readonly byPlace = new Map<number, { readonly index: number; line: RevisionLine | null }>();
  private readonly byText = new Map<string, number>();

  /** Index of the earlier duplicate, or null; then the line is remembered. */
  firstLike(line: RevisionLine, index: number): number | null {
    const place = line.product.id * 1_000_000 + line.destination;
    const first = this.byPlace.get(place);
    if (!first) {
      this.byPlace.set(place, { index, line });
      return null;
    }
    if (first.line) {
      this.byText.set(textOf(first.line), first.index);
      first.line = null;
    }
    const key = textOf(line);
    const earlier = this.byText.get(key);
    if (earlier === undefined) this.byText.set(key, index);
    return earlier ?? null;
  }
}

const textOf = (line: RevisionLine): string =>
  `${line.product.id}/${line.destination}/${line.platform.id}/${line.flow}/${line.store ?? ''}`;
