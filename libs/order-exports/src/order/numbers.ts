/** Counts through texts, each of which gets its number when it first comes. */
export class Numbers {
  private readonly numbers = new Map<string, number>();

  /** Equal texts of different kinds are different ones. */
  of(text: string, kind = ''): number {
    // A text cut out of a file would keep the file in memory; looking into one put together makes it one of its own.
    const own = `${text}|${kind}`;
    own.charCodeAt(0);
    const known = this.numbers.get(own);
    if (known !== undefined) return known;
    this.numbers.set(own, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** Those without a kind, in the order of their numbers. */
  get texts(): string[] {
    return [...this.numbers.keys()].map((own) => own.slice(0, -1));
  }
}
