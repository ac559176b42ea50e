interface Entry<Value> {
  readonly text: string;
  readonly values: Value[];
}

/** Two letters as one 32-bit integer: slicing a text at every place of every address would take most of the time. */
const pairAt = (text: string, at: number): number => {
  if (at >= text.length) return 0;
  return (text.charCodeAt(at) << 16) | (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
};

const single = (pair: number): number => pair & ~0xffff;

/** Texts found by what another text begins with at a place; the longest one counts. */
export class PrefixIndex<Value> {
  private readonly buckets = new Map<number, Entry<Value>[]>();

  add(text: string, value: Value): void {
    const pair = pairAt(text, 0);
    const bucket = this.buckets.get(pair) ?? [];
    const entry = bucket.find((candidate) => candidate.text === text);
    if (entry) {
      if (!entry.values.includes(value)) entry.values.push(value);
      return;
    }
    bucket.push({ text, values: [value] });
    bucket.sort((a, b) => b.text.length - a.text.length);
    this.buckets.set(pair, bucket);
  }

  /** The longest text at `at`, and all its meanings; null when there is none. */
  longestAt(text: string, at: number): Entry<Value> | null {
    const pair = pairAt(text, at);
    const bucket = this.buckets.get(pair);
    if (bucket) for (const entry of bucket) if (text.startsWith(entry.text, at)) return entry;
    return this.buckets.get(single(pair))?.[0] ?? null;
  }

  /** What the longer texts mean that begin with this one of two letters or more. */
  continuing(text: string): Value[] {
    const bucket = this.buckets.get(pairAt(text, 0)) ?? [];
    return bucket.flatMap((entry) =>
      entry.text.length > text.length && entry.text.startsWith(text) ? entry.values : [],
    );
  }
}
