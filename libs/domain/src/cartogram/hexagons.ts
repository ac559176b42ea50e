import type { Coordinates } from '../location/great-circle';

/** A cell of a grid of hexagons with a corner up; every second row is moved half a hexagon to the right. */
export interface Hexagon {
  readonly row: number;
  readonly column: number;
}

export interface LocatedPlace {
  readonly code: string;
  readonly coordinates: Coordinates;
}

export type Hexagons = ReadonlyMap<string, Hexagon>;

/** Axial coordinates: to the right, and to the right below. */
interface Cell {
  readonly q: number;
  readonly r: number;
}

interface Vector {
  readonly x: number;
  readonly y: number;
}

interface Point extends Vector {
  readonly code: string;
}

const ROUNDS = 60;
/** Smaller gains are noise of the arithmetic. */
const GAIN = 1e-9;
/** How much a whole that is round counts beside right directions. */
const ROUNDNESS = 0.02;

const sides: readonly Cell[] = [
  { q: 1, r: 0 },
  { q: 1, r: -1 },
  { q: 0, r: -1 },
  { q: -1, r: 0 },
  { q: -1, r: 1 },
  { q: 0, r: 1 },
];

const keyOf = ({ q, r }: Cell): string => `${q},${r}`;
const around = ({ q, r }: Cell): Cell[] => sides.map((side) => ({ q: q + side.q, r: r + side.r }));
const centreOf = ({ q, r }: Cell): Vector => ({ x: q + r / 2, y: (r * Math.sqrt(3)) / 2 });
const between = (a: Vector, b: Vector): Vector => ({ x: b.x - a.x, y: b.y - a.y });
const lengthOf = ({ x, y }: Vector): number => Math.hypot(x, y);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Places on a plane that touches the Earth at their middle, with y to the south, sorted by code. */
const pointsOf = (places: readonly LocatedPlace[]): Point[] => {
  const mean = (of: (coordinates: Coordinates) => number): number =>
    places.reduce((sum, { coordinates }) => sum + of(coordinates), 0) / places.length;
  const [north, east] = [mean(({ latitude }) => latitude), mean(({ longitude }) => longitude)];
  const narrow = Math.cos((north * Math.PI) / 180);
  return places
    .map(({ code, coordinates: { latitude, longitude } }) => ({
      code,
      x: (longitude - east) * narrow,
      y: north - latitude,
    }))
    .sort((a, b) => compare(a.code, b.code));
};

/** 0 where one is seen from the other in the right direction, 2 where it is behind; near ones count most. */
const wrongness = (point: Point, cell: Cell, other: Point, otherCell: Cell): number => {
  const real = between(point, other);
  const drawn = between(centreOf(cell), centreOf(otherCell));
  const distance = lengthOf(real);
  if (distance === 0) return 0;
  const cosine = (real.x * drawn.x + real.y * drawn.y) / (distance * lengthOf(drawn));
  return (1 - cosine) / distance;
};

class Layout {
  private readonly cells = new Map<string, Cell>();
  /** Makes the measure the same for a county and a country. */
  private readonly scale: number;

  constructor(private readonly points: readonly Point[]) {
    this.scale = points.reduce((sum, point) => sum + lengthOf(point), 0) / points.length || 1;
    const outward = [...points].sort((a, b) => lengthOf(a) - lengthOf(b) || compare(a.code, b.code));
    for (const point of outward) this.cells.set(point.code, this.bestFor(point));
  }

  /** Moves and exchanges until none of them makes the picture truer. */
  settle(): Hexagons {
    for (let round = 0; round < ROUNDS; round += 1)
      if (!this.points.map((point) => this.moveOrExchange(point)).includes(true)) break;
    return this.asRows();
  }

  private bestFor(point: Point): Cell {
    const [first, ...rest] = this.free();
    if (!first) return { q: 0, r: 0 };
    return rest.reduce(
      (best, cell) => (this.costOf(point, cell) < this.costOf(point, best) - GAIN ? cell : best),
      first,
    );
  }

  /** Cells beside those that are taken, always in the same order. */
  private free(): Cell[] {
    const taken = new Set([...this.cells.values()].map(keyOf));
    const found = new Map(
      [...this.cells.values()].flatMap(around).map((cell) => [keyOf(cell), cell] as const),
    );
    return [...found.values()]
      .filter((cell) => !taken.has(keyOf(cell)))
      .sort((a, b) => a.r - b.r || a.q - b.q);
  }

  private costOf(point: Point, cell: Cell): number {
    const { x, y } = centreOf(cell);
    return this.points.reduce(
      (sum, other) => {
        const otherCell = this.cells.get(other.code);
        if (other === point || otherCell === undefined) return sum;
        return sum + wrongness(point, cell, other, otherCell) * this.scale;
      },
      ROUNDNESS * (x * x + y * y) * this.points.length,
    );
  }

  /** What some of them cost at their places, each pair once. */
  private costs(moved: readonly Point[]): number {
    const cellOf = ({ code }: Point): Cell => this.cells.get(code)!;
    const each = moved.reduce((sum, point) => sum + this.costOf(point, cellOf(point)), 0);
    const [one, other] = moved;
    if (!one || !other) return each;
    return each - wrongness(one, cellOf(one), other, cellOf(other)) * this.scale;
  }

  private isWhole(): boolean {
    const left = new Set([...this.cells.values()].map(keyOf));
    const waiting = [this.cells.values().next().value!];
    left.delete(keyOf(waiting[0]!));
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop())
      for (const next of around(cell)) if (left.delete(keyOf(next))) waiting.push(next);
    return left.size === 0;
  }

  /** Takes a change back that makes the whole no truer or lets it fall apart. */
  private tried(changes: readonly (readonly [Point, Cell])[]): boolean {
    const moved = changes.map(([point]) => point);
    const kept = moved.map(({ code }) => this.cells.get(code)!);
    const before = this.costs(moved);
    for (const [{ code }, cell] of changes) this.cells.set(code, cell);
    if (this.costs(moved) < before - GAIN && this.isWhole()) return true;
    moved.forEach(({ code }, index) => this.cells.set(code, kept[index]!));
    return false;
  }

  private moveOrExchange(point: Point): boolean {
    const cellOf = ({ code }: Point): Cell => this.cells.get(code)!;
    const moves = this.free().map((cell) => this.tried([[point, cell]]));
    const exchanges = this.points.map(
      (other) =>
        other !== point &&
        this.tried([
          [point, cellOf(other)],
          [other, cellOf(point)],
        ]),
    );
    return moves.includes(true) || exchanges.includes(true);
  }

  /** Rows and columns from 0. */
  private asRows(): Hexagons {
    const cells = [...this.cells.values()];
    const top = Math.min(...cells.map(({ r }) => r));
    const columnOf = ({ q, r }: Cell): number => q + Math.floor((r - top) / 2);
    const left = Math.min(...cells.map(columnOf));
    return new Map(
      this.points.map(({ code }) => {
        const cell = this.cells.get(code)!;
        return [code, { row: cell.r - top, column: columnOf(cell) - left }];
      }),
    );
  }
}

/**
 * Places as equal hexagons that hang together, each about where its neighbours see it: by the directions between them,
 * near ones first. The same places give the same picture, in whatever order they come.
 */
export const hexagonsByDirection = (places: readonly LocatedPlace[]): Hexagons =>
  places.length === 0 ? new Map() : new Layout(pointsOf(places)).settle();

/** Places of which nobody knows where they lie, row by row in the order of their codes. */
export const hexagonsByCode = (codes: readonly string[]): Hexagons => {
  const columns = Math.ceil(Math.sqrt(codes.length));
  return new Map(
    [...codes]
      .sort(compare)
      .map((code, index) => [code, { row: Math.floor(index / columns), column: index % columns }]),
  );
};
