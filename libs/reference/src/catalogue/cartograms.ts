import type { CartogramResponse } from '@xiangtong/contracts';
import {
  divisionPrefix,
  hexagonsByCode,
  hexagonsByDirection,
  type Coordinates,
  type Hexagons,
} from '@xiangtong/domain';
import type { ReferenceCatalogue } from './reference-catalogue';

/** The divisions below another one as equal hexagons. */
export class Cartograms {
  /** Arranging forty places takes a quarter of a second, and they stay where they are. */
  private readonly arranged = new Map<string, Hexagons>();

  constructor(
    private readonly catalogue: ReferenceCatalogue,
    /** Seat of each division, by its six-digit code. */
    private readonly seats: ReadonlyMap<number, Coordinates>,
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
