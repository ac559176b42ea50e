import type { FigurePlace } from '@xiangtong/documents';
import { DomainError } from '@xiangtong/infrastructure';
import { figureAt, type PrintedFigure } from './figure-at';
import type { PublicEdition } from './public-edition-list';
import type { PublicEditions } from './public-editions';

/** A figure of a public edition, under an address that stays. */
export interface PublicFigure {
  readonly edition: PublicEdition;
  readonly figure: PrintedFigure;
  /**
   * The same place in the edition in force, if this one was corrected; null there if it
   * prints no figure any more or was withdrawn itself.
   */
  readonly inForce: { readonly seal: string; readonly figure: PrintedFigure | null } | null;
}

const nullIfWithdrawn = (error: unknown): null => {
  if (error instanceof DomainError && error.code === 'EDITION.WITHDRAWN') return null;
  throw error;
};

const nameOf = (place: FigurePlace): string =>
  (place.kind === 'cell' ? [place.table, place.row, place.column] : [place.block, place.path]).join('/');

/** Figures by their addresses: seal, table, row and column, or seal, text and name of the value. */
export class PublicFigures {
  constructor(private readonly editions: Pick<PublicEditions, 'find'>) {}

  /** Throws EDITION.UNKNOWN or TRACE.UNKNOWN_FIGURE. */
  async find(seal: string, place: FigurePlace): Promise<PublicFigure> {
    const { sealed, ...edition } = await this.editions.find(seal);
    const figure = figureAt(sealed.document, place);
    if (!figure) throw new DomainError('TRACE.UNKNOWN_FIGURE', { figure: nameOf(place).slice(0, 240) });
    return { edition, figure, inForce: await this.inForce(edition, place) };
  }

  private async inForce({ replacedBy }: PublicEdition, place: FigurePlace): Promise<PublicFigure['inForce']> {
    if (replacedBy === null) return null;
    const later = await this.editions.find(replacedBy).catch(nullIfWithdrawn);
    return { seal: replacedBy, figure: later && figureAt(later.sealed.document, place) };
  }
}
