/**
 * Marks in a text before it is finished: a value that is not published, the end of a printed figure, and a rank among
 * members some of whom are not published.
 */
export const WITHHELD = '\u0001';
export const FIGURE_END = '\u0002';
export const RANKED = '\u0005';

const ends = /(?<=[。！？]|[.!?](?=\s|$))/;
const marks = new RegExp(`[${WITHHELD}${FIGURE_END}]`, 'g');

const stop = /(?:[。！？]|[.!?])?\s*$/;

/** A member that is not published may outrank those that a sentence names: the sentence says among whom it ranks. */
export const sayAmongPublished = (text: string, remark: string): string =>
  text
    .split(ends)
    .map((sentence) =>
      sentence.includes(RANKED)
        ? sentence.replaceAll(RANKED, '').replace(stop, (end) => `${remark}${end}`)
        : sentence,
    )
    .join('');

interface KeptText<Figure> {
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** The sentences without a withheld value, and the figures that are printed in them. */
export const withoutWithheld = <Figure>(marked: string, figures: readonly Figure[]): KeptText<Figure> => {
  const kept: Figure[] = [];
  let from = 0;
  const sentences = marked.split(ends).flatMap((sentence) => {
    const count = sentence.split(FIGURE_END).length - 1;
    const own = figures.slice(from, from + count);
    from += count;
    if (sentence.includes(WITHHELD)) return [];
    kept.push(...own);
    return [sentence.replace(marks, '')];
  });
  return { text: sentences.join('').trim(), figures: kept };
};
