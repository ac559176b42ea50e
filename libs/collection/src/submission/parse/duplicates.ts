import { repairsOfDuplicates, type Repair } from '@xiangtong/contracts';
import type { RevisionLine } from '@xiangtong/ledger';
import type { Catalogue } from '@xiangtong/reference';
import { lineInputOf } from '../line-input';
import type { Mistakes } from './mistakes';

/** Duplicate lines; the first mistake about them suggests what to do with all of them. */
export class Duplicates {
  private readonly groups = new Map<
    number,
    { readonly repairs: Repair[]; readonly lines: Map<number, RevisionLine> }
  >();

  constructor(private readonly mistakes: Mistakes) {}

  add(line: RevisionLine, index: number, first: number): void {
    const group = this.groups.get(first);
    const repairs: Repair[] = [];
    if (group) group.lines.set(index, line);
    else this.groups.set(first, { repairs, lines: new Map([[index, line]]) });
    const path = `lines[${index}]`;
    this.mistakes.add(path, 'SUBMISSION.DUPLICATE_LINE', { first: first + 1 }, group ? undefined : repairs);
  }

  /** When all lines are read. */
  propose(lineAt: (index: number) => RevisionLine, { products }: Catalogue): void {
    for (const [first, { repairs, lines }] of this.groups) {
      const all = [lineAt(first), ...lines.values()];
      const product = products.get(all[0]!.product.code)!;
      const factorOf = (unit: string) => product.measures.get(unit)!.factor;
      const measuring = { baseUnit: product.baseUnit, factorOf };
      repairs.push(...repairsOfDuplicates(all.map(lineInputOf), [first, ...lines.keys()], measuring));
    }
  }
}
