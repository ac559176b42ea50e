import { compareFractions, magnitude, signOf, type Fraction } from '@xiangtong/domain';

const stops = /[。！？]|[.!?](?=\s|$)/g;

/** The smallest and the largest amount of money of each sentence of a text: they decide the unit of all of them. */
export class Sentences {
  private index = 0;
  private readonly amounts: (readonly [smallest: Fraction, largest: Fraction])[] = [];

  /** Continues over words of the text. */
  pass(words: string): void {
    this.index += words.match(stops)?.length ?? 0;
  }

  keep(amount: Fraction): void {
    if (signOf(amount) === 0) return;
    const size = magnitude(amount);
    const [smallest, largest] = this.amounts[this.index] ?? [size, size];
    this.amounts[this.index] = [
      compareFractions(size, smallest) < 0 ? size : smallest,
      compareFractions(size, largest) > 0 ? size : largest,
    ];
  }

  /** Back to the first sentence, with the amounts of all of them. */
  rewind(): void {
    this.index = 0;
  }

  get here(): readonly Fraction[] {
    return this.amounts[this.index] ?? [];
  }
}
