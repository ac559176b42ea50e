/** Counts through texts, each of which gets its number when it first comes. */
export class Numbers {
  private readonly numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    // A text put together or cut out of a file would keep the file in memory; looking into it makes it one of its own.
    const own = `${text}\n`;
    own.charCodeAt(0);
    this.numbers.set(own.slice(0, -1), this.numbers.size);
    return this.numbers.size - 1;
  }

  get texts(): string[] {
    return [...this.numbers.keys()];
  }
}
