import type { HidingReason } from '@xiangtong/contracts';
import { protectCells, UnprovenPattern, type SolveLinearProgram } from '@xiangtong/disclosure';
import { sensitivityOf, type Contributors, type SensitiveCell } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import type { CellList } from '../sources/cell-lists';
import { hiddenSums, type HiddenSum } from './sums/hidden-sums';
import type { Corrections } from './corrections';
import { listsOf, type KnownEditions } from './known-editions';
import { rememberedProofs, rememberProofs } from './proofs';
import type { MeasuredList, PublishedCells } from '../sources/published-cells';
import { identityOf, type MeasuredCells, type Unasked } from './sums/relations';

type UnaskedOfMeasure = Unasked & { readonly measure: string };

/** The cells of one public edition, each once, and those that are hidden. */
export class HiddenCells {
  private readonly reasons = new Map<string, HidingReason>();
  private readonly listed = new Set<string>();
  private lists: MeasuredList[] = [];
  private settled: readonly MeasuredList[] = [];
  private systems: readonly { readonly system: MeasuredCells; readonly measure: string }[] = [];
  /**
   * Kept by the lists from which they follow: queries are answered again until nothing more is hidden, and most of
   * their lists stay the same.
   */
  private readonly followed = new Map<string, readonly UnaskedOfMeasure[]>();

  constructor(
    private readonly known: KnownEditions,
    private readonly solve: SolveLinearProgram,
    private readonly corrections: Pick<Corrections, 'changeOf' | 'withChange'>,
  ) {}

  add(list: CellList, measures: readonly string[]): void {
    // Several queries have the same.
    if (this.lists.some((one) => one.list === list)) return;
    this.lists.push({ list, measures });
    if (!list.isUntold) for (const { key } of [list.total, ...list.rows]) this.listed.add(key);
  }

  isHidden(key: string): boolean {
    return this.reasons.has(key);
  }

  /** Why a cell is hidden. */
  readonly reasonOf = (key: string): HidingReason | undefined => this.reasons.get(key);

  isListed(key: string): boolean {
    return this.listed.has(key);
  }

  /** The lists of the edition, as they were when it was settled. */
  get edition(): readonly MeasuredList[] {
    return this.settled;
  }

  get published(): Pick<PublishedCells, 'lists' | 'hidden' | 'known'> {
    const hidden = [...this.reasons.keys()].filter((key) => this.listed.has(key));
    const { withChange } = this.corrections;
    const lists = this.settled.map(({ list, measures }) => ({
      list: { ...list, total: withChange(list.total), rows: list.rows.map(withChange) },
      measures,
    }));
    return { lists, hidden, known: this.known.count };
  }

  /** The lists added since the last call to `settle`. */
  get added(): readonly MeasuredList[] {
    return this.lists;
  }

  /** Periods that follow from the lists added since the last call to `settle`, and are in none of them. */
  unasked(): readonly UnaskedOfMeasure[] {
    const of = fingerprint(this.lists);
    const periods =
      this.followed.get(of) ??
      this.known
        .measured(this.lists)
        .flatMap(({ known, lists, measure }) => known.unasked(lists).map((one) => ({ ...one, measure })));
    this.followed.set(of, periods);
    return periods;
  }

  /** Hides what the lists added since the last call need; true when that was hidden already. */
  settle(): boolean {
    const isSame = fingerprint(this.lists) === fingerprint(this.settled);
    this.settled = this.lists;
    this.lists = [];
    const size = this.reasons.size;
    if (!isSame) this.protectAll();
    return this.reasons.size === size;
  }

  /** What a reader of the edition, as it is settled, knows of hidden cells together. */
  sums(): readonly HiddenSum[] {
    return this.systems.flatMap(({ system, measure }) => {
      const { printed, withheld } = this.known.earlier(measure);
      const own = this.identities(measure);
      const isHidden = (identity: string, key: string): boolean =>
        withheld.has(identity) || (own.has(identity) && this.reasons.has(key));
      const hidden = new Set(system.remainders);
      for (const [identity, { index, cell }] of system.cells)
        if (!printed.has(identity) && isHidden(identity, cell.key)) hidden.add(index);
      return hiddenSums(system, measure, (index) => hidden.has(index) && system.values[index] !== 0n);
    });
  }

  /** Hides what sums that no table has need besides, for this reason; what else was proven stays so. */
  extend(sums: readonly MeasuredList[], reason: 'complementary' | 'correction' = 'complementary'): void {
    if (sums.length === 0) return;
    this.settled = [...this.settled, ...sums];
    const keys = new Set(sums.map(({ list }) => list.total.key));
    const measures = new Set(sums.flatMap((one) => one.measures));
    for (const { system, measure } of this.measured((one) => measures.has(one))) {
      const own = [...system.cells.values()].filter(({ cell }) => keys.has(cell.key));
      const cells = new Set(own.map(({ index }) => index));
      const added = [...system.relations.keys()].filter((one) => cells.has(system.relations[one]!.total));
      this.protect(system, measure, { fresh: new Set(added), reason });
    }
  }

  /** The cells of this edition: what an edition before hid of a figure that was corrected since is another cell. */
  private identities(measure: string): ReadonlySet<string> {
    const own = listsOf(this.settled, measure);
    return new Set(
      own.flatMap(({ total, rows }) => [total, ...rows].map((cell) => identityOf(cell, measure))),
    );
  }

  private protectAll(): void {
    for (const { system, measure } of this.measured()) this.protect(system, measure);
  }

  /** The systems of some measures anew; those of others are as they were. */
  private measured(isAsked: (measure: string) => boolean = () => true): typeof this.systems {
    const made = this.known
      .measured(this.settled)
      .filter(({ measure }) => isAsked(measure))
      .map(({ known, lists, measure }) => ({ system: known.with(lists), measure }));
    this.systems = [...this.systems.filter(({ measure }) => !isAsked(measure)), ...made];
    return made;
  }

  /** What is hidden for one measure is hidden for all: a mean or a unit value would tell one from the other. */
  private protect(
    system: MeasuredCells,
    measure: string,
    {
      fresh = system.fresh,
      reason = 'complementary',
    }: { readonly fresh?: ReadonlySet<number>; readonly reason?: HidingReason } = {},
  ): void {
    const { printed, withheld } = this.known.earlier(measure);
    const sensitive = this.judge(system, measure, printed);
    const { known, hidden } = this.closed(system, measure);
    const tried = rememberedProofs(system, measure);
    const pattern = proven({ system, sensitive, hidden, known, fresh, tried }, this.solve);
    rememberProofs(system, measure, pattern.witnesses);
    const exposed = new Set(pattern.exposed.map(({ cell }) => cell));
    const own = this.identities(measure);
    for (const [identity, { index, cell }] of system.cells)
      if (!own.has(identity)) continue;
      else if (exposed.has(index)) this.reasons.set(cell.key, 'exposed');
      else if (pattern.hidden.has(index) && !system.remainders.has(index) && !this.reasons.has(cell.key))
        this.reasons.set(cell.key, withheld.has(identity) ? 'published' : reason);
  }

  /** What a reader knows already, and what is hidden before anything is hidden to protect others. */
  private closed(
    { cells, remainders }: MeasuredCells,
    measure: string,
  ): Record<'known' | 'hidden', Set<number>> {
    const { printed, withheld } = this.known.earlier(measure);
    const own = this.identities(measure);
    const [known, hidden] = [new Set<number>(), new Set<number>()];
    for (const [identity, { index, cell }] of cells) {
      if (printed.has(identity)) known.add(index);
      if (withheld.has(identity) || (own.has(identity) && this.reasons.has(cell.key))) hidden.add(index);
    }
    for (const remainder of remainders) hidden.add(remainder);
    return { known, hidden };
  }

  /** Notes the rule of each sensitive cell; returns those that can still be protected. */
  private judge(
    { cells }: MeasuredCells,
    measure: string,
    printed: ReadonlySet<string>,
  ): readonly SensitiveCell[] {
    const own = this.identities(measure);
    const sensitive: SensitiveCell[] = [];
    for (const [identity, { index, cell }] of cells) {
      const isPrinted = printed.has(identity);
      // What was printed once tells no difference that is not known already.
      const change = isPrinted ? undefined : this.corrections.changeOf(cell, measure);
      const found = judgeCell(cell.behind.get(measure), change);
      if (!found) continue;
      if (!isPrinted) sensitive.push({ cell: index, protection: found.protection });
      const known = this.reasons.get(cell.key);
      if (own.has(identity) && (!known || !isOfRule(known)))
        this.reasons.set(cell.key, isPrinted ? 'exposed' : found.reason);
    }
    return sensitive;
  }
}

interface JudgedCell {
  readonly reason: HidingReason;
  readonly protection: bigint;
}

/** Judges a cell by its figure and by the difference to what was released of it; null for a safe one. */
const judgeCell = (figure?: Contributors, change?: Contributors): JudgedCell | null => {
  const [ofFigure, ofChange] = [figure, change].map((behind) => behind && sensitivityOf(behind));
  if (!ofFigure) return ofChange ? { reason: 'correction', protection: ofChange.protection } : null;
  const { rule: reason, protection } = ofFigure;
  return ofChange && ofChange.protection > protection ? { ...ofChange, reason } : { reason, protection };
};

/** A rule of the cell itself says more than that it protects another one. */
const isOfRule = (reason: HidingReason): boolean => reason !== 'complementary' && reason !== 'published';

/** Throws REPORT.UNPROVEN. */
const proven: typeof protectCells = (task, solve) => {
  try {
    return protectCells(task, solve);
  } catch (cause) {
    if (cause instanceof UnprovenPattern) throw new DomainError('REPORT.UNPROVEN', {}, [], { cause });
    throw cause;
  }
};

const fingerprint = (lists: readonly MeasuredList[]): string =>
  JSON.stringify(lists.map(({ list: { base, dimensions, total } }) => [base, dimensions, total.key]).sort());
