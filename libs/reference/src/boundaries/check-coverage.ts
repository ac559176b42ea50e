import { divisionPrefix, type DivisionCode } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import { byParent, faultAt, type Boundary, type Position } from './boundary';
import type { Piece, Surface, Topology } from './topology';

/** Square metres, one hectare: what a piece between neighbours may have, because two hands have drawn the border. */
const TOLERANCE = 10_000;

/** More are not listed: who draws wrongly everywhere need not hear it at every stone. */
const MOST = 500;

const firstOf = <Item>(items: Iterable<Item>, most: number): Item[] => {
  const list: Item[] = [];
  if (most <= 0) return list;
  for (const item of items) {
    list.push(item);
    if (list.length >= most) break;
  }
  return list;
};

interface Drawn extends Boundary {
  readonly surface: Surface;
}

const HECTARE = 10_000;
const hectares = (area: number): string => (area / HECTARE).toFixed(1);
const place = ([east, north]: Position): string => `${east.toFixed(5)},${north.toFixed(5)}`;

const words = ({ area, at }: Piece) => ({ area: hectares(area), at: place(at) });
const isLarge = ({ area }: Piece): boolean => area > TOLERANCE;

interface Family {
  readonly parent: DivisionCode | null;
  readonly children: readonly Drawn[];
  /** The parent itself, if the file has it. */
  readonly own: Drawn | undefined;
}

const familiesOf = (drawn: readonly Drawn[]): Family[] => {
  const byCode = new Map(drawn.map((one) => [one.code, one]));
  return [...byParent(drawn)].map(([parent, list]) => ({
    parent,
    children: list,
    own: parent === null ? undefined : byCode.get(parent),
  }));
};

/** Checks what the parts of one division do to each other. */
class FamilyCheck {
  private readonly whole: Surface;

  constructor(
    private readonly topology: Topology,
    private readonly family: Family,
  ) {
    this.whole = topology.union(family.children.map(({ surface }) => surface));
  }

  *overlaps(): Generator<InputMistake> {
    const { children } = this.family;
    const surfaces = children.map(({ surface }) => surface);
    // Comparing each with each takes much longer, and most maps have nothing to find.
    if (this.topology.coveredTwice(surfaces, this.whole) <= TOLERANCE) return;
    for (const [at, one] of children.entries())
      for (const other of children.slice(at + 1)) {
        if (!this.topology.touch(one.surface, other.surface)) continue;
        const parameters = { other: divisionPrefix(one.code) };
        for (const piece of this.topology.common(one.surface, other.surface).filter(isLarge))
          yield faultAt(other, 'BOUNDARY.OVERLAP', { ...parameters, ...words(piece) });
      }
  }

  /** Gaps against the parent where the file has it; otherwise, holes between its parts, which belong to one of them. */
  *gaps(): Generator<InputMistake> {
    const { parent, children, own } = this.family;
    const { whole } = this;
    const about = { parent: parent === null ? '' : divisionPrefix(parent) };
    const gaps = own ? this.topology.without(own.surface, whole) : this.topology.holesOf(whole);
    const fault = (code: 'BOUNDARY.GAP' | 'BOUNDARY.OUTSIDE', piece: Piece): InputMistake =>
      faultAt(own ?? children[0]!, code, { ...about, ...words(piece) });
    for (const piece of gaps.filter(isLarge)) yield fault('BOUNDARY.GAP', piece);
    if (own)
      for (const piece of this.topology.without(whole, own.surface).filter(isLarge))
        yield fault('BOUNDARY.OUTSIDE', piece);
  }
}

const drawnOf = (
  topology: Topology,
  boundaries: readonly Boundary[],
): { readonly drawn: Drawn[]; readonly faults: InputMistake[] } => {
  const [drawn, faults]: [Drawn[], InputMistake[]] = [[], []];
  for (const boundary of boundaries) {
    const surface = topology.surfaceOf(boundary.polygons);
    const fault = topology.faultOf(surface);
    const code = fault?.isCrossing ? 'BOUNDARY.CROSSES_ITSELF' : 'BOUNDARY.RINGS';
    if (fault) faults.push(faultAt(boundary, code, { at: place(fault.at) }));
    else drawn.push({ ...boundary, surface });
  }
  return { drawn, faults };
};

/** Borders that run so close to each other that they cannot be computed with are one fault more. */
const familyFaults = (topology: Topology, family: Family, isSound: boolean): InputMistake[] => {
  const faults: InputMistake[] = [];
  try {
    const check = new FamilyCheck(topology, family);
    faults.push(...firstOf(check.overlaps(), MOST));
    if (isSound) faults.push(...firstOf(check.gaps(), MOST));
  } catch (error) {
    if (!topology.isUnsolved(error)) throw error;
    faults.push(faultAt(family.children[0]!, 'BOUNDARY.TANGLED'));
  }
  return faults;
};

/**
 * Borders that cross themselves and overlaps; gaps only where all parts are there and sound (`isWhole`): what a faulty
 * one leaves free is none.
 */
export const coverageFaults = (
  topology: Topology,
  boundaries: readonly Boundary[],
  isWhole: boolean,
): InputMistake[] => {
  const { drawn, faults } = drawnOf(topology, boundaries);
  const isSound = isWhole && faults.length === 0;
  for (const family of familiesOf(drawn))
    faults.push(...familyFaults(topology, family, isSound).slice(0, Math.max(0, MOST - faults.length)));
  return faults;
};
