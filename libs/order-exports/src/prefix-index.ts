interface Entry<Value> {
  readonly text: string;
  readonly values: Value[];
}

/** Texts found by what another text begins with at a place; the longest one counts. */
export class PrefixIndex<Value> {
  private readonly buckets = new Map<string, Entry<Value>[]>();

  add(text: string, value: Value): void {
    const bucket = this.buckets.get(text.slice(0, 2)) ?? [];
    const entry = bucket.find((candidate) => candidate.text === text);
    if (entry) {
      if (!entry.values.includes(value)) entry.values.push(value);
      return;
    }
    bucket.push({ text, values: [value] });
    bucket.sort((a, b) => b.text.length - a.text.length);
    this.buckets.set(text.slice(0, 2), bucket);
  }

  /** The longest text that stands at `at`, and all that it may mean; null when there is none. */
  longestAt(text: string, at: number): Entry<Value> | null {
    const bucket = this.buckets.get(text.slice(at, at + 2));
    const found = bucket?.find((entry) => text.startsWith(entry.text, at));
    if (found) return found;
    return this.buckets.get(text.slice(at, at + 1))?.[0] ?? null;
  }
}
