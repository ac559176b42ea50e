/** Numbers texts in the order of first occurrence. */
export class Numbers {
  private readonly numbers = new Map<string, number>();

  /** Equal texts of different kinds are different ones. */
  of(text: string, kind = ''): number {
    // A text sliced out of a file keeps the file in memory; reading a character of a concatenated copy makes it
    // independent.
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
