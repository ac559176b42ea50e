import { formatRatio, formatYuan } from '@xiangtong/domain';

/** Unit-months, and the same weighted, in fen. timely ≤ reported ≤ due in both. */
export interface Tally {
  readonly due: number;
  readonly reported: number;
  readonly timely: number;
  readonly dueFen: bigint;
  readonly reportedFen: bigint;
  readonly timelyFen: bigint;
}

export const nothing: Tally = { due: 0, reported: 0, timely: 0, dueFen: 0n, reportedFen: 0n, timelyFen: 0n };

export const addTallies = (one: Tally, other: Tally): Tally => ({
  due: one.due + other.due,
  reported: one.reported + other.reported,
  timely: one.timely + other.timely,
  dueFen: one.dueFen + other.dueFen,
  reportedFen: one.reportedFen + other.reportedFen,
  timelyFen: one.timelyFen + other.timelyFen,
});

/** Counts with their shares of due: decimal strings of six digits, null when nothing is due. */
export interface Rates {
  readonly due: number;
  readonly reported: number;
  readonly timely: number;
  readonly responseRate: string | null;
  readonly timelyRate: string | null;
  /** The same weighted by each unit's sales in the same period last year, in yuan. */
  readonly weighted: {
    readonly due: string;
    readonly reported: string;
    readonly timely: string;
    readonly responseRate: string | null;
    readonly timelyRate: string | null;
  };
}

/** Response rate = reported / due, timely rate = timely / due (docs/methods.md, Quality indicators). */
export const ratesOf = (tally: Tally): Rates => ({
  due: tally.due,
  reported: tally.reported,
  timely: tally.timely,
  responseRate: formatRatio(BigInt(tally.reported), BigInt(tally.due)),
  timelyRate: formatRatio(BigInt(tally.timely), BigInt(tally.due)),
  weighted: {
    due: formatYuan(tally.dueFen),
    reported: formatYuan(tally.reportedFen),
    timely: formatYuan(tally.timelyFen),
    responseRate: formatRatio(tally.reportedFen, tally.dueFen),
    timelyRate: formatRatio(tally.timelyFen, tally.dueFen),
  },
});
