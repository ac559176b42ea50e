import type { Movement } from '@xiangtong/domain';
import type { ListedCell } from '../sources/cell-lists';
import type { MeasuredCells } from './sums/relations';

/** A change that protects a cell, by the names of what changes. */
type NamedMovement = readonly (readonly [name: string, change: bigint])[];

/**
 * Changes that protected cells before, by measure: in another round of the same edition, or in an edition before it that
 * is still at hand. They are tried first, and proven again like any other. What is no more in the system is left out.
 */
const proofs = new WeakMap<ListedCell, Map<string, NamedMovement>>();

export const rememberProofs = (
  { cells, names }: MeasuredCells,
  measure: string,
  witnesses: ReadonlyMap<number, Movement>,
): void => {
  const named = new Map<Movement, NamedMovement>();
  for (const { cell, index } of cells.values()) {
    const movement = witnesses.get(index);
    if (!movement) continue;
    const proof = named.get(movement) ?? [...movement].map(([one, change]) => [names[one]!, change] as const);
    named.set(movement, proof);
    const own = proofs.get(cell) ?? new Map<string, NamedMovement>();
    proofs.set(cell, own.set(measure, proof));
  }
};

export const rememberedProofs = ({ cells, names }: MeasuredCells, measure: string): Map<number, Movement> => {
  let numbers: ReadonlyMap<string, number> | undefined;
  const numberOf = (one: string): number | undefined => {
    numbers ??= new Map(names.map((name, number) => [name, number]));
    return numbers.get(one);
  };
  const movements = new Map<NamedMovement, Movement>();
  const movementOf = (proof: NamedMovement): Movement =>
    new Map(
      proof.flatMap(([name, change]) => {
        const number = numberOf(name);
        return number === undefined ? [] : [[number, change] as const];
      }),
    );
  const found = new Map<number, Movement>();
  for (const { cell, index } of cells.values()) {
    const proof = proofs.get(cell)?.get(measure);
    if (!proof) continue;
    const movement = movements.get(proof) ?? movementOf(proof);
    movements.set(proof, movement);
    found.set(index, movement);
  }
  return found;
};
