import { protectCells, type SolveLinearProgram } from '@xiangtong/disclosure';
import { sensitivityOf, type PrimaryRule, type SensitiveCell } from '@xiangtong/domain';
import type { CellList, ParentOf } from './cell-lists';
import { measuredCells, type MeasuredCells } from './relations';

export type HidingReason = PrimaryRule | 'complementary';

export interface HiddenSummary {
  readonly cells: number;
  /** Cell → why it is hidden. */
  readonly reasons: ReadonlyMap<string, HidingReason>;
}

/** The cells of one public edition, each once, and those that are hidden. */
export class HiddenCells {
  private readonly reasons = new Map<string, HidingReason>();
  private readonly listed = new Set<string>();
  private settled = '';
  private lists: { readonly list: CellList; readonly measures: readonly string[] }[] = [];

  constructor(
    private readonly parentOf: ParentOf,
    private readonly solve: SolveLinearProgram,
  ) {}

  add(list: CellList, measures: readonly string[]): void {
    this.lists.push({ list, measures });
    for (const { key } of [list.total, ...list.rows]) this.listed.add(key);
  }

  isHidden(key: string): boolean {
    return this.reasons.has(key);
  }

  isListed(key: string): boolean {
    return this.listed.has(key);
  }

  get summary(): HiddenSummary {
    return { cells: this.listed.size, reasons: this.reasons };
  }

  /** Hides what the lists added since the last call need; true when that was hidden already. */
  settle(): boolean {
    const lists = JSON.stringify(
      this.lists.map(({ list }) => [list.base, list.dimensions, list.total.key]).sort(),
    );
    const isSame = lists === this.settled;
    this.settled = lists;
    const before = this.reasons.size;
    if (isSame) this.lists = [];
    for (const form of new Set(this.lists.map(({ list }) => list.form))) {
      const own = this.lists.filter(({ list }) => list.form === form);
      for (const measure of new Set(own.flatMap(({ measures }) => measures)))
        this.protect(
          measuredCells(
            own.map(({ list }) => list),
            measure,
            this.parentOf,
          ),
          measure,
        );
    }
    this.lists = [];
    return this.reasons.size === before;
  }

  /** What is hidden for one measure is hidden for all: a mean or a unit value would tell one from the other. */
  private protect(system: MeasuredCells, measure: string): void {
    const sensitive: SensitiveCell[] = [];
    for (const [key, { index, cell }] of system.cells) {
      const behind = cell.behind.get(measure);
      const found = behind && sensitivityOf(behind);
      if (!found) continue;
      sensitive.push({ cell: index, protection: found.protection });
      const known = this.reasons.get(key);
      if (known === undefined || known === 'complementary') this.reasons.set(key, found.rule);
    }
    const keys = [...system.cells.keys()];
    const hidden = new Set(keys.flatMap((key, index) => (this.reasons.has(key) ? [index] : [])));
    const pattern = protectCells({ system, sensitive, hidden }, this.solve);
    for (const index of pattern.hidden)
      if (!this.reasons.has(keys[index]!)) this.reasons.set(keys[index]!, 'complementary');
  }
}
