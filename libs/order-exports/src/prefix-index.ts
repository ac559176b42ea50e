interface Entry<Value> {
  readonly text: string;
  readonly values: Value[];
}

/** Two letters as one number: a text cut out for every place of every address would cost most of the time. */
const pairAt = (text: string, at: number): number =>
  at < text.length ? text.charCodeAt(at) * 65_536 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0) : 0;

const single = (pair: number): number => pair - (pair % 65_536);

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

  /** The longest text that stands at `at`, and all that it may mean; null when there is none. */
  longestAt(text: string, at: number): Entry<Value> | null {
    const pair = pairAt(text, at);
    for (const entry of this.buckets.get(pair) ?? []) if (text.startsWith(entry.text, at)) return entry;
    return this.buckets.get(single(pair))?.[0] ?? null;
  }
}
