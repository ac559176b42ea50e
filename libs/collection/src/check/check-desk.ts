import type { ArrivalPosition, Database } from '@xiangtong/infrastructure';
import type { FormCode } from '@xiangtong/contracts';
import { addMonths, type Month } from '@xiangtong/domain';
import {
  readFiguresAfter,
  readLargeLines,
  readPriceSamples,
  type LedgerFigure,
  type SubmittedFigure,
} from '@xiangtong/ledger';
import type { Catalogue } from '@xiangtong/reference';
import { checkBatch, keyOf, type CheckGround, type FiguresToCheck } from './check-batch';
import type { PriceRanges } from './check-lines';
import { toCheckParameters, type CheckParameters } from './check-parameters';
import { FigureHistory, type Figure, type FigureKey } from './figure-history';
import { PART_SHARE, partsOf, toPart, type Part } from './parts';
import { PRICE_ENTRIES, PRICE_LINES_EACH, priceRanges } from './price-ranges';
import type { RaisedCheck } from './raised-check';
import { readUnreviewedCounties } from './review-rules';
import { readWaitingFigures } from './waiting-figures';

/** The ledger at one position, and the check settings of an installation. */
export interface Ground extends CheckGround {
  /** Who decided that the county accepts without review what raises no check; null if nobody did. */
  unreviewedBy(county: string): string | null;
  /** Keeps the large lines of newly recorded revisions, so that they need not be read back after acceptance. */
  remember(revisionId: number, figures: Pick<FiguresToCheck, 'lines' | 'totalFen'>): void;
}

const PAGE = 20_000;
/** Prices are read again when the ledger has grown by a half, or by this many entries and into a new month. */
const NEW_ENTRIES = 50;
const FIRST_ENTRIES = 10;

const MONTHS_OF_PARTS = 24;
/** Reports whose large lines are read by one query. */
const PARTS_AT_ONCE = 2_000;
/** Number of recorded revisions whose large lines are kept until acceptance; the oldest are dropped first. */
const RECORDED_KEPT = 10_000;

interface WantedParts {
  readonly key: FigureKey;
  readonly figure: Figure;
  readonly parts: Part[];
}

/**
 * Keeps the data that the checks compare with in memory and follows the ledger: one short query per request reads what
 * was added.
 */
export class CheckDesk {
  private readonly history = new FigureHistory();
  /** Parts of recorded revisions, by the id of the revision. */
  private readonly recorded = new Map<number, readonly Part[]>();
  private seq = 0;
  /** Newest revision that is known; null before the waiting submissions have been read. */
  private revisionId: number | null = null;
  /** Newest entry that was looked for: entries of imports bring no figures. */
  private readSeq = 0;
  /** Revisions that this process has submitted, beyond the newest one up to which all are known. */
  private readonly ownRevisions = new Set<number>();
  private newestMonth: Month = 0;
  private ranges: PriceRanges = new Map();
  private pricesAt = { seq: 0, month: 0 as Month };
  private pricing: Promise<void> | null = null;
  private rules: { readonly catalogue: Catalogue; readonly unreviewed: ReadonlyMap<string, string> } | null =
    null;
  private parameters = new Map<FormCode, CheckParameters | null>();

  constructor(private readonly source: Database) {}

  /**
   * The ground for checking `asked`, as of now or as of the moment when `caughtUp` began. It is valid until the next
   * awaited call; use it at once.
   */
  async ground(
    catalogue: Catalogue,
    asked: readonly FiguresToCheck[] = [],
    caughtUp = this.catchUp(),
  ): Promise<Ground> {
    await Promise.all([caughtUp, this.readRules(catalogue)]);
    if (this.pricesAreOld()) await (this.pricing ??= this.readPrices());
    await this.readParts(asked);
    const unreviewed = this.rules!.unreviewed;
    return {
      history: this.history,
      ranges: this.ranges,
      parameters: (form) => this.parametersOf(catalogue, form),
      productOf: (code) => catalogue.products.get(code),
      unreviewedBy: (county) => unreviewed.get(county) ?? null,
      remember: (revisionId, { lines, totalFen }) => this.keep(revisionId, partsOf(lines, totalFen)),
    };
  }

  /** The doubts about one submission at this moment. */
  async check(catalogue: Catalogue, figures: FiguresToCheck): Promise<readonly RaisedCheck[]> {
    return checkBatch([figures], await this.ground(catalogue, [figures])).get(figures)!;
  }

  /** Reads what has been added since the last time, unless everything up to the `arrival` of a request is known. */
  async catchUp(arrival: ArrivalPosition | null = null): Promise<void> {
    if (this.revisionId === null) await this.hearWaiting();
    if (arrival && this.knows(arrival)) return;
    await this.readNew();
    if (arrival) this.readSeq = Math.max(this.readSeq, arrival.seq);
  }

  /** A revision that this process has submitted need not be read back. Called when it is committed. */
  heardOwn(revisionId: number, figures: FiguresToCheck): void {
    if (this.revisionId === null || revisionId <= this.revisionId) return;
    this.history.hear(keyOf(figures), figures.totalFen);
    this.ownRevisions.add(revisionId);
    if (this.ownRevisions.size > RECORDED_KEPT) this.ownRevisions.clear();
    // Another process may still be committing a number in between: only an unbroken row is known.
    while (this.ownRevisions.delete(this.revisionId + 1)) this.revisionId += 1;
  }

  private knows({ seq, revisionId }: ArrivalPosition): boolean {
    return seq <= Math.max(this.seq, this.readSeq) && revisionId <= this.revisionId!;
  }

  private async readNew(): Promise<void> {
    for (;;) {
      const position = { seq: this.seq, revisionId: this.revisionId! };
      const { entries, submitted } = await readFiguresAfter(this.source.manager, position, PAGE);
      for (const entry of entries) this.apply(entry);
      for (const figure of submitted) this.hear(figure);
      if (entries.length < PAGE && submitted.length < PAGE) break;
    }
    for (const own of this.ownRevisions) if (own <= this.revisionId!) this.ownRevisions.delete(own);
  }

  private async hearWaiting(): Promise<void> {
    const { revisionId, figures } = await readWaitingFigures(this.source.manager);
    for (const figure of figures) this.history.hear(figure, figure.total);
    this.revisionId = Math.max(this.revisionId ?? 0, revisionId);
  }

  /** Submissions that wait for review already show how the county moves, before an officer has looked at them. */
  private hear({ revisionId, total, ...key }: SubmittedFigure): void {
    this.revisionId = Math.max(this.revisionId ?? 0, revisionId);
    this.history.hear(key, total);
  }

  /** Two requests may bring the same entries, the slower one late: known entries are skipped. */
  private apply({ seq, kind, total, lines, revisionId, ...key }: LedgerFigure): void {
    if (seq <= this.seq) return;
    this.seq = seq;
    this.newestMonth = Math.max(this.newestMonth, key.month);
    const parts = this.recorded.get(revisionId);
    this.recorded.delete(revisionId);
    this.history.set(key, kind === 'withdraw' ? undefined : { total, lines, revisionId, parts });
  }

  private keep(revisionId: number, parts: readonly Part[]): void {
    this.recorded.set(revisionId, parts);
    if (this.recorded.size <= RECORDED_KEPT) return;
    const [oldest] = this.recorded.keys();
    this.recorded.delete(oldest!);
  }

  /** Large lines of the two years before each of the reports; loaded only once. */
  private async readParts(asked: readonly FiguresToCheck[]): Promise<void> {
    const wanted = new Map<number, WantedParts>();
    for (const figures of asked) {
      if (!this.parametersOf(this.rules!.catalogue, figures.form)) continue;
      const key = keyOf(figures);
      const first = addMonths(figures.month, -MONTHS_OF_PARTS);
      for (const [month, figure] of this.history.of(key)) {
        if (month < first || month > figures.month || figure.parts || figure.revisionId === undefined)
          continue;
        wanted.set(figure.revisionId, { key: { ...key, month }, figure, parts: [] });
      }
    }
    const all = [...wanted];
    for (let from = 0; from < all.length; from += PARTS_AT_ONCE)
      await this.readSomeParts(new Map(all.slice(from, from + PARTS_AT_ONCE)));
  }

  private async readSomeParts(wanted: ReadonlyMap<number, WantedParts>): Promise<void> {
    const limits = [...wanted].map(([revisionId, { figure }]) => ({
      revisionId,
      from: figure.total * PART_SHARE,
    }));
    for (const { revisionId, ...line } of await readLargeLines(this.source.manager, limits))
      wanted.get(revisionId)!.parts.push(toPart(line));
    for (const { key, figure, parts } of wanted.values())
      if (this.history.of(key).get(key.month) === figure) this.history.remember(key, parts);
  }

  private async readRules(catalogue: Catalogue): Promise<void> {
    if (this.rules?.catalogue === catalogue) return;
    this.rules = { catalogue, unreviewed: await readUnreviewedCounties(this.source.manager) };
    this.parameters = new Map();
  }

  private parametersOf(catalogue: Catalogue, form: FormCode): CheckParameters | null {
    if (!this.parameters.has(form)) {
      const stored = catalogue.forms.get(form)?.versions[0]?.checkParameters ?? {};
      this.parameters.set(form, toCheckParameters(form, stored));
    }
    return this.parameters.get(form) ?? null;
  }

  private pricesAreOld(): boolean {
    const added = this.seq - this.pricesAt.seq;
    const grown = added >= Math.max(FIRST_ENTRIES, this.pricesAt.seq / 2);
    return grown || (added >= NEW_ENTRIES && this.newestMonth > this.pricesAt.month);
  }

  private async readPrices(): Promise<void> {
    try {
      const at = { seq: this.seq, month: this.newestMonth };
      const parameters = this.parametersOf(this.rules!.catalogue, 'sales');
      if (parameters) {
        const sampling = { after: at.seq - PRICE_ENTRIES, linesEach: PRICE_LINES_EACH };
        this.ranges = priceRanges(await readPriceSamples(this.source.manager, sampling), parameters);
      }
      this.pricesAt = at;
    } finally {
      this.pricing = null;
    }
  }
}

const desks = new WeakMap<Database, CheckDesk>();

/** Desks that write through the same connections share one picture of the ledger. */
export const checkDeskOf = (source: Database): CheckDesk => {
  let desk = desks.get(source);
  if (!desk) desks.set(source, (desk = new CheckDesk(source)));
  return desk;
};
