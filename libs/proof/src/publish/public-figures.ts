import type { PublicFigure, PublicEdition } from '@xiangtong/contracts';
import type { FigurePlace } from '@xiangtong/documents';
import { DomainError } from '@xiangtong/infrastructure';
import { figureAt } from './figure-at';
import type { PublicEditions } from './public-editions';

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
