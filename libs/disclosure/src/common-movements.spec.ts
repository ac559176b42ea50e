import { isWitness, relationsByCell, type SensitiveCell } from '@xiangtong/domain';
import { CommonMovements } from './common-movements';
import { loadSolver } from './highs-solver';
import type { ProtectionTask } from './protection-task';

/** Units by months: each unit has a printed total and so has each month; the cells between are hidden. */
const unitsByMonths = (units: number, months: number): ProtectionTask => {
  const cellAt = (unit: number, month: number): number => unit * months + month;
  const inner = Array.from({ length: units * months }, (_, cell) => BigInt(1_000 + ((cell * 7_919) % 997)));
  const values = [...inner];
  const totalOf = (parts: readonly number[]) => ({
    total: values.push(parts.reduce((sum, cell) => sum + inner[cell]!, 0n)) - 1,
    parts,
  });
  const numbers = (length: number): number[] => Array.from({ length }, (_, at) => at);
  const relations = [
    ...numbers(units).map((unit) => totalOf(numbers(months).map((month) => cellAt(unit, month)))),
    ...numbers(months).map((month) => totalOf(numbers(units).map((unit) => cellAt(unit, month)))),
  ];
  const sensitive = numbers(units * months).map((cell): SensitiveCell => ({ cell, protection: 177n }));
  return { system: { values, relations }, sensitive, fresh: new Set(relations.keys()) };
};

describe('movements of many hidden cells at a time', () => {
  it('protect them exactly, several cells by one movement', async () => {
    const task = unitsByMonths(6, 5);
    const hidden = new Set(task.sensitive.map(({ cell }) => cell));
    const { found } = new CommonMovements(task, task.sensitive, hidden, await loadSolver());
    expect(found.size).toBeGreaterThan(task.sensitive.length / 2);
    expect(new Set(found.values()).size).toBeLessThan(found.size / 3);
    const relationsOf = relationsByCell(task.system);
    for (const one of task.sensitive) {
      const movement = found.get(one.cell);
      if (movement)
        expect(isWitness(task.system, relationsOf, (cell) => hidden.has(cell), one, movement)).toBe(true);
    }
  });
});
