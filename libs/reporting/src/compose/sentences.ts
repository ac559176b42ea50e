import type { Fraction } from '@xiangtong/domain';

const stops = /[。！？]|[.!?](?=\s|$)/g;

/** The amounts of money of a text, by sentence: all amounts of a sentence have one unit. */
export class Sentences {
  private index = 0;
  private readonly amounts: Fraction[][] = [];

  /** Continues over words of the text. */
  pass(words: string): void {
    this.index += words.match(stops)?.length ?? 0;
  }

  keep(amount: Fraction): void {
    (this.amounts[this.index] ??= []).push(amount);
  }

  /** Back to the first sentence, with the amounts of all of them. */
  rewind(): void {
    this.index = 0;
  }

  get here(): readonly Fraction[] {
    return this.amounts[this.index] ?? [];
  }
}
