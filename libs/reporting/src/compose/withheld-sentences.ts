/** Marks in a text before it is finished: a value that is not published, and the end of a printed figure. */
export const WITHHELD = '\u0001';
export const FIGURE_END = '\u0002';

const ends = /(?<=[。！？]|[.!?](?=\s|$))/;
const marks = new RegExp(`[${WITHHELD}${FIGURE_END}]`, 'g');

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
