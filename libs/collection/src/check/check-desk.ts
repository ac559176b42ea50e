import type { FormCode } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import { readFiguresAfter, readPriceSamples, type LedgerFigure } from '@xiangtong/ledger';
import type { Catalogue } from '@xiangtong/reference';
import type { DataSource } from 'typeorm';
import { checkBatch, type CheckGround, type FiguresToCheck } from './check-batch';
import type { PriceRanges } from './check-line-prices';
import { toCheckParameters, type CheckParameters } from './check-parameters';
import { FigureHistory } from './figure-history';
import { PRICE_ENTRIES, PRICE_LINES_EACH, priceRanges } from './price-ranges';
import type { RaisedCheck } from './raised-check';
import { readUnreviewedCounties } from './review-rules';

/** What stands in the ledger at one position, and what an installation wants to be asked about. */
export interface Ground extends CheckGround {
  /** Who decided that the county accepts without review what raises no check; null where nobody did. */
  unreviewedBy(county: string): string | null;
}

const PAGE = 20_000;
/** Prices are looked at again when the ledger has grown by a half, or by this much and into a new month. */
const NEW_ENTRIES = 50;
const FIRST_ENTRIES = 10;

/**
 * Keeps what the checks compare with in memory and follows the ledger: one short journey a request, which brings what has
 * been added since.
 */
export class CheckDesk {
  private readonly history = new FigureHistory();
  private seq = 0;
  private newestMonth: Month = 0;
  private ranges: PriceRanges = new Map();
  private pricesAt = { seq: 0, month: 0 as Month };
  private pricing: Promise<void> | null = null;
  private rules: { readonly catalogue: Catalogue; readonly unreviewed: ReadonlyMap<string, string> } | null =
    null;
  private parameters = new Map<FormCode, CheckParameters | null>();

  constructor(private readonly source: DataSource) {}

  /** The ground as of now. It stays right until the next call that is waited for; use it at once. */
  async ground(catalogue: Catalogue): Promise<Ground> {
    await Promise.all([this.catchUp(), this.readRules(catalogue)]);
    if (this.pricesAreOld()) await (this.pricing ??= this.readPrices());
    const unreviewed = this.rules!.unreviewed;
    return {
      history: this.history,
      ranges: this.ranges,
      parameters: (form) => this.parametersOf(catalogue, form),
      productOf: (code) => catalogue.products.get(code),
      unreviewedBy: (county) => unreviewed.get(county) ?? null,
    };
  }

  /** What is doubtful about one submission, as things stand. */
  async check(catalogue: Catalogue, figures: FiguresToCheck): Promise<readonly RaisedCheck[]> {
    return checkBatch([figures], await this.ground(catalogue)).get(figures)!;
  }

  private async catchUp(): Promise<void> {
    for (;;) {
      const rows = await readFiguresAfter(this.source.manager, this.seq, PAGE);
      for (const row of rows) this.apply(row);
      if (rows.length < PAGE) return;
    }
  }

  /** Two requests may bring the same entries, the slower one late: what is known already is passed over. */
  private apply({ seq, kind, total, lines, ...key }: LedgerFigure): void {
    if (seq <= this.seq) return;
    this.seq = seq;
    this.newestMonth = Math.max(this.newestMonth, key.month);
    this.history.set(key, kind === 'withdraw' ? undefined : { total, lines });
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

const desks = new WeakMap<DataSource, CheckDesk>();

/** Desks that write through the same connections share one picture of the ledger. */
export const checkDeskOf = (source: DataSource): CheckDesk => {
  let desk = desks.get(source);
  if (!desk) desks.set(source, (desk = new CheckDesk(source)));
  return desk;
};
