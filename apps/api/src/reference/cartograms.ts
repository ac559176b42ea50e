import type { Seats } from '@xiangtong/analytics';
import { divisionPrefix, hexagonsByCode, hexagonsByDirection, type Hexagons } from '@xiangtong/domain';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import type { DivisionResponse } from './reference.responses';

export interface CartogramPlace extends DivisionResponse {
  /** From 0 at the top; every second row stands half a hexagon to the right. */
  readonly row: number;
  /** From 0 at the left. */
  readonly column: number;
}

export interface CartogramResponse {
  /**
   * `seats`: by the directions in which the seats of the divisions see each other. `codes`: row by row in the order of
   * the codes, because the seat of at least one is not known; the picture says nothing of where they lie.
   */
  readonly basis: 'seats' | 'codes';
  readonly places: CartogramPlace[];
}

/** The divisions below another one as equal hexagons. */
export class Cartograms {
  /** Arranging forty places takes a quarter of a second, and they stay where they are. */
  private readonly arranged = new Map<string, Hexagons>();

  constructor(
    private readonly catalogue: ReferenceCatalogue,
    private readonly seats: Seats,
  ) {}

  async below(parent: string): Promise<CartogramResponse> {
    const divisions = await this.catalogue.divisionsBelow(parent);
    const located = divisions.flatMap(({ code }) => {
      const coordinates = this.seats.get(Number(divisionPrefix(code)));
      return coordinates ? [{ code, coordinates }] : [];
    });
    const codes = divisions.map(({ code }) => code);
    const isKnown = divisions.length > 0 && located.length === divisions.length;
    const cells = this.once(codes.join(), () =>
      isKnown ? hexagonsByDirection(located) : hexagonsByCode(codes),
    );
    return {
      basis: isKnown ? 'seats' : 'codes',
      places: divisions.map((division) => ({ ...division, ...cells.get(division.code)! })),
    };
  }

  private once(key: string, arrange: () => Hexagons): Hexagons {
    const known = this.arranged.get(key) ?? arrange();
    this.arranged.set(key, known);
    return known;
  }
}
