import type { Ink, TextStyle } from '../ink';

/** A text on a line, with the place that it leads to. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly spacing: number;
  readonly size: number;
  readonly place: string | undefined;
}

const setPiece = (ink: Ink, { text, left, baseline, spacing, size }: Piece, style: TextStyle): void =>
  ink.text(text, left, baseline, { ...style, size }, spacing);

const setLink = (ink: Ink, piece: Piece & { readonly place: string }, style: TextStyle): void => {
  const { text, left, baseline, spacing, place } = piece;
  const width = ink.width(text, style) + spacing * [...text].length;
  ink.tags.within('Link', () => {
    ink.tags.content(() => setPiece(ink, piece, style));
    ink.tags.link(text, [left, baseline - style.size, width, style.size * 1.25], place);
  });
};

const leads = (piece: Piece): piece is Piece & { readonly place: string } => piece.place !== undefined;

/** Sets the pieces of some lines of one page; what is between two links is one content. */
export const setPieces = (ink: Ink, pieces: readonly Piece[], style: TextStyle): void => {
  let plain: Piece[] = [];
  const setPlain = (): void => {
    const before = plain;
    plain = [];
    if (before.length > 0) ink.tags.content(() => before.forEach((piece) => setPiece(ink, piece, style)));
  };
  for (const piece of pieces) {
    if (!leads(piece)) {
      plain.push(piece);
      continue;
    }
    setPlain();
    setLink(ink, piece, style);
  }
  setPlain();
};
