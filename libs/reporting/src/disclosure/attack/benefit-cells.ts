import type { SumRelation } from '@xiangtong/domain';
import type { ListedCell } from '../../sources/cell-lists';
import { adjoining } from '../sums/time-sums';

/** What is tried: a number of one or two, or an amount of so few. */
export interface SecretBenefit {
  readonly name: string;
  readonly index: number;
  readonly protection: number;
}

/** A sum of cells that a reader knows to be no more than another cell. */
export interface AtMost {
  readonly part: number;
  readonly whole: number;
}

/** The numbers and amounts of benefits of one place, over all periods, and what a reader knows between them. */
export class BenefitCells {
  readonly values: bigint[] = [];
  readonly relations: SumRelation[] = [];
  readonly atMost: AtMost[] = [];
  readonly secrets: SecretBenefit[] = [];
  private readonly cells = new Map<string, number>();
  private readonly amounts = new Map<string, ListedCell>();

  constructor(private readonly place: string) {}

  indexOf(period: string, name: string): number | undefined {
    return this.cells.get(`${this.place}|${period}|${name}`);
  }

  /** Amounts of months make up those of longer periods. */
  addSumsOverTime(): void {
    const amountOf = ({ behind }: ListedCell): bigint => behind.get('amount')!.total;
    const indexOf = ({ key }: ListedCell): number => this.cells.get(key)!;
    for (const { sums } of adjoining([...this.amounts.values()], amountOf))
      for (const { whole, parts } of sums)
        this.relate(
          indexOf(whole),
          parts.map((part) => ('key' in part ? indexOf(part) : this.values.push(part.amount) - 1)),
        );
  }

  cell(period: string, name: string, value: bigint): number {
    const key = `${this.place}|${period}|${name}`;
    const known = this.cells.get(key) ?? this.values.push(value) - 1;
    this.cells.set(key, known);
    return known;
  }

  keepAmount(period: string, name: string, total: bigint): void {
    const key = `${this.place}|${period}|${name}`;
    const behind = new Map([['amount', { count: 0, total, largest: [] }]]);
    this.amounts.set(key, { key, members: {}, behind });
  }

  /** Unless it does not hold: losses are below zero, and are left out. */
  relate(total: number | undefined, parts: readonly (number | undefined)[]): void {
    if (total === undefined || parts.length === 0) return;
    const own = parts.filter((part) => part !== undefined);
    const sum = own.reduce((all, part) => all + this.values[part]!, 0n);
    const isOpen = [total, ...own].every((cell) => this.values[cell]! >= 0n);
    if (own.length === parts.length && sum === this.values[total] && isOpen)
      this.relations.push({ total, parts: own });
  }
}
