import { messages } from '@xiangtong/contracts';
import { addMonths, formatMonth, formatRatio, monthOf, type Month } from '@xiangtong/domain';
import { importUnits } from '@xiangtong/reference';
import { testPark, testVillages } from '@xiangtong/testing';
import fc from 'fast-check';
import { LateListReadModel, ReportingRatesReadModel } from '../src';
import type { LateReport } from '../src/follow-up/late-list';
import type { Rates } from '../src/follow-up/tally';
import {
  anybody,
  openCollection,
  reviewer,
  salesLine,
  type CollectionFixture,
} from './support/collection-fixture';

/** The last one leaves the register before the last month. */
const units = [testVillages[0], testVillages[1], testPark, testVillages[2]] as const;
const leaver = testVillages[2];
const months: readonly Month[] = [201811, 201812, 201911, 201912];
const HOUR_MS = 3_600_000;

const actions = ['report', 'submit', 'accept', 'return', 'correct', 'withdraw', 'rethink'] as const;
type Action = (typeof actions)[number];
const steps = fc.array(
  fc.record({
    action: fc.constantFrom<Action>('report', 'report', 'report', ...actions),
    unit: fc.nat(units.length - 1),
    month: fc.nat(months.length - 1),
    hours: fc.integer({ min: 1, max: 400 }),
    cents: fc.integer({ min: 0, max: 300 }),
  }),
  { minLength: 30, maxLength: 70 },
);

/** One unit-month as a clerk would keep it in a notebook. */
interface Page {
  id: string;
  status: 'submitted' | 'returned' | 'accepted' | 'withdrawn';
  submittedAt: number;
  fen: number;
  inForce: number | null;
  firstAcceptedAt: number | null;
}

const explanations = Object.fromEntries(
  Object.keys(messages)
    .filter((code) => code.startsWith('CHECK.'))
    .map((code) => [code, '情况属实']),
);

const body = ({ unit, month, fen }: Step) => ({
  unit: units[unit]!,
  period: formatMonth(month),
  lines: [salesLine({ amount: (fen / 100).toFixed(2) })],
  explanations,
});

/** The allowed actions in each state of the notebook; a missing page may be begun. */
const allowed: Readonly<Record<Action, readonly (Page['status'] | 'missing')[]>> = {
  report: ['missing', 'withdrawn', 'returned'],
  submit: ['missing', 'withdrawn', 'returned'],
  accept: ['submitted'],
  return: ['submitted'],
  correct: ['accepted'],
  withdraw: ['submitted', 'returned', 'accepted'],
  rethink: ['accepted'],
};

interface Step {
  readonly unit: number;
  readonly month: Month;
  readonly fen: number;
}

/** Acts through the desks and keeps the notebook in parallel. */
class Clerk {
  readonly pages = new Map<string, Page>();
  readonly seen = { kept: 0 };

  constructor(private readonly test: CollectionFixture) {}

  /** Does only what is possible in that state. */
  async act(action: Action, step: Step): Promise<void> {
    const page = this.pages.get(`${step.unit}/${step.month}`);
    if (allowed[action].includes(page?.status ?? 'missing')) await this[action](step, page!);
  }

  private async report(step: Step, page: Page | undefined): Promise<void> {
    await this.submit(step, page);
    await this.act('accept', step);
  }

  private async submit(step: Step, page: Page | undefined): Promise<void> {
    const { id } = await this.test.respondent.saveDraft(anybody, body(step));
    await this.test.respondent.submit(anybody, id);
    this.pages.set(`${step.unit}/${step.month}`, {
      id,
      status: 'submitted',
      fen: step.fen,
      submittedAt: this.test.clock.now().getTime(),
      inForce: page?.inForce ?? null,
      firstAcceptedAt: page?.firstAcceptedAt ?? null,
    });
  }

  private async accept(_: Step, page: Page): Promise<void> {
    await this.test.officer.accept(reviewer, page.id);
    page.status = 'accepted';
    page.inForce = page.fen;
    page.firstAcceptedAt ??= page.submittedAt;
  }

  private async return(_: Step, page: Page): Promise<void> {
    await this.test.officer.return(anybody, page.id, '请核对');
    page.status = 'returned';
  }

  private async correct(step: Step, page: Page): Promise<void> {
    await this.test.respondent.correct(anybody, page.id, body(step));
    await this.test.respondent.submit(anybody, page.id);
    Object.assign(page, { status: 'submitted', submittedAt: this.test.clock.now().getTime(), fen: step.fen });
  }

  /** Takes a correction back, some of them after they were returned. */
  private async rethink(step: Step, page: Page): Promise<void> {
    await this.correct(step, page);
    if (step.fen % 2 === 1) await this.return(step, page);
    await this.withdraw(step, page);
  }

  /**
   * A withdrawal first takes back a revision that is not accepted; the figures in force only when nothing else is open.
   */
  private async withdraw(_: Step, page: Page): Promise<void> {
    const { status } = await this.test.respondent.withdraw(anybody, page.id, '误报');
    const after = page.status === 'accepted' || page.inForce === null ? 'withdrawn' : 'accepted';
    expect(status).toBe(after);
    this.seen.kept += after === 'accepted' ? 1 : 0;
    if (after === 'accepted') page.fen = page.inForce!;
    else page.inForce = null;
    page.status = after;
  }
}

const deadlineOf = (month: Month): number =>
  Date.parse(`${formatMonth(addMonths(month, 1))}-10T23:59:59.999+08:00`);
const isDue = (unit: number, month: Month): boolean => units[unit] !== leaver || month <= 201911;

/** Rates as docs/methods.md defines them, counted one unit-month at a time. */
const naiveRates = (pages: ReadonlyMap<string, Page>, chosen: readonly number[], from: Month, to: Month) => {
  const counts = { due: 0, reported: 0, timely: 0 };
  const fen = { due: 0n, reported: 0n, timely: 0n };
  for (const unit of chosen) {
    for (let month = from; month <= to; month = addMonths(month, 1)) {
      if (!isDue(unit, month)) continue;
      const page = pages.get(`${unit}/${month}`);
      const weight = BigInt(pages.get(`${unit}/${month - 100}`)?.inForce ?? 0);
      const reported = page !== undefined && page.inForce !== null;
      const timely = reported && page.firstAcceptedAt! <= deadlineOf(month);
      const facts = { due: true, reported, timely };
      for (const key of ['due', 'reported', 'timely'] as const) {
        if (!facts[key]) continue;
        counts[key] += 1;
        fen[key] += weight;
      }
    }
  }
  const yuan = (value: bigint) => formatRatio(value, 100n, 2);
  return {
    ...counts,
    responseRate: formatRatio(BigInt(counts.reported), BigInt(counts.due)),
    timelyRate: formatRatio(BigInt(counts.timely), BigInt(counts.due)),
    weighted: {
      due: yuan(fen.due),
      reported: yuan(fen.reported),
      timely: yuan(fen.timely),
      responseRate: formatRatio(fen.reported, fen.due),
      timelyRate: formatRatio(fen.timely, fen.due),
    },
  };
};

const naiveLate = (pages: ReadonlyMap<string, Page>, now: number): string[] =>
  units.flatMap((code, unit) =>
    months.flatMap((month) => {
      const page = pages.get(`${unit}/${month}`);
      if (!isDue(unit, month) || deadlineOf(month) >= now) return [];
      const standing = page !== undefined && page.inForce !== null;
      const at = standing ? page.firstAcceptedAt : page?.status === 'submitted' ? page.submittedAt : null;
      if (at !== null && at <= deadlineOf(month)) return [];
      const state = standing ? 'late' : page?.status === 'submitted' ? 'pending' : 'missing';
      return `${code} ${formatMonth(month)} ${state}`;
    }),
  );

const ratesOnly = ({ due, reported, timely, responseRate, timelyRate, weighted }: Rates) => ({
  due,
  reported,
  timely,
  responseRate,
  timelyRate,
  weighted,
});

const endLeaver = (test: CollectionFixture) =>
  importUnits(
    test.source,
    `code,name,kind,division,valid_from,valid_to\n${leaver},村,village,${leaver},2018-01,2019-11`,
  );

const registered = (code: string) => (units as readonly string[]).includes(code);

describe('follow-up', () => {
  it('counts like a notebook over any history of reports, corrections, returns and withdrawals', async () => {
    const seen = { late: 0, timely: 0, withdrawn: 0, pending: 0, kept: 0 };
    const oneHistory = async (
      history: readonly { action: Action; unit: number; month: number; hours: number; cents: number }[],
    ) => {
      const test = await openCollection();
      try {
        await endLeaver(test);
        test.clock.set(new Date('2018-12-03T02:00:00Z'));
        const clerk = new Clerk(test);
        for (const step of history) {
          test.clock.set(new Date(test.clock.now().getTime() + step.hours * HOUR_MS));
          const month = months[step.month]!;
          if (month >= monthOf(test.clock.now()) || !isDue(step.unit, month)) continue;
          await clerk.act(step.action, { unit: step.unit, month, fen: 2_000 * (step.unit + 1) + step.cents });
        }
        await compare(test, clerk.pages);
        await compareStates(test, clerk.pages);
        seen.kept += clerk.seen.kept;
        for (const [key, { status, inForce, firstAcceptedAt }] of clerk.pages) {
          seen.withdrawn += status === 'withdrawn' ? 1 : 0;
          seen.pending += status === 'submitted' ? 1 : 0;
          const inTime = firstAcceptedAt !== null && firstAcceptedAt <= deadlineOf(Number(key.split('/')[1]));
          if (inForce !== null) seen[inTime ? 'timely' : 'late'] += 1;
        }
      } finally {
        await test.close();
      }
    };
    const property = fc.asyncProperty(steps, oneHistory);
    await fc.assert(property, { numRuns: 5, endOnFailure: true });
    // Repeated until every case has occurred.
    while (Object.values(seen).includes(0)) await fc.assert(property, { numRuns: 1, endOnFailure: true });
  });

  /** The state in the database, and what the ledger says is in force. */
  const compareStates = async (test: CollectionFixture, pages: ReadonlyMap<string, Page>): Promise<void> => {
    const rows = await test.source.query<{ id: string; status: string; fen: string | null }[]>(
      `select submission.id, submission.status, last.total_fen as fen from submission left join lateral (
         select case kind when 'withdraw' then null else total_fen end as total_fen
         from ledger_entry entry join revision on revision.id = entry.revision_id
         where entry.unit_id = submission.unit_id and entry.month = submission.month order by seq desc limit 1
       ) last on true order by id`,
    );
    const expected = [...pages.values()].map(({ id, status, inForce }) => ({
      id,
      status,
      fen: inForce,
    }));
    expect(rows).toEqual(expected.sort((a, b) => (a.id < b.id ? -1 : 1)));
  };

  const compare = async (test: CollectionFixture, pages: ReadonlyMap<string, Page>): Promise<void> => {
    const { units } = await test.catalogue.current();
    const unitIds = [...units.values()].flatMap(({ code, id }) => (registered(code) ? [id] : []));
    const seen = { prefixes: [], unitIds };
    const rates = new ReportingRatesReadModel(test);
    for (const [period, from, to] of [
      ['2019', 201901, 201912],
      ['2018-11..2019-11', 201811, 201911],
      ['2019-12', 201912, 201912],
    ] as const) {
      const answer = await rates.rates(seen, { form: 'sales', period });
      expect(ratesOnly(answer.totals)).toEqual(naiveRates(pages, [0, 1, 2, 3], from, to));
      expect(answer.counties.map(ratesOnly)).toEqual([naiveRates(pages, [0, 1, 2, 3], from, to)]);
      const parks = answer.townships.find(({ kind }) => kind === 'park')!;
      expect(ratesOnly(parks)).toEqual(naiveRates(pages, [2], from, to));
      const township = answer.townships.find(({ division }) => division === '520122001000')!;
      for (const { period: month, ...each } of township.periods) {
        const only = Number(month.replace('-', ''));
        expect(each).toEqual(naiveRates(pages, [0, 1, 3], only, only));
      }
    }
    const late = new LateListReadModel(test);
    const items: LateReport[] = [];
    for (const period of ['2018-11..2018-12', '2019-11..2019-12']) {
      let cursor: string | undefined;
      do {
        const page = await late.late(seen, {
          form: 'sales',
          period,
          limit: 3,
          cursor,
        });
        items.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor);
    }
    const lines = items.map(({ unit, period, state }) => `${unit} ${period} ${state}`);
    expect(lines.sort()).toEqual(naiveLate(pages, test.clock.now().getTime()).sort());
    for (const { days } of items) expect(days).toBeGreaterThan(0);
  };
});
