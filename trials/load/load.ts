import { setTimeout as pause } from 'node:timers/promises';
import { formatMonth } from '@xiangtong/domain';
import { linesOf, unitCode } from '../ground';
import type { Caller } from './caller';
import { importFile, streamAndAccept, type Batch } from './intake';
import { publishReport, type Edition } from './reports';
import type { Trial } from '../trial';
import type { Office } from './office';
import { UnitMonth } from './unit-month';

/** What the load has done: everything that must be there at the end, and nothing else. */
export interface Done {
  readonly months: readonly UnitMonth[];
  readonly editions: readonly Edition[];
}

const LIVES = 3;
const MONTHS_EACH = 4;
const BULK = 30;
const IMPORT = 6;
const LINES = 4;

type Random = () => number;

const cubeQuery = (atLeast: number) => ({
  measures: ['amount'],
  by: ['month'],
  period: '2018',
  ...(atLeast > 0 && { atLeast }),
});

/** Handed in, perhaps returned, accepted, perhaps corrected or withdrawn. */
const live = async (month: UnitMonth, { auditor }: Office, random: Random): Promise<void> => {
  const lines = () => linesOf(random, LINES);
  await month.handIn(lines(), random() < 0.7);
  if (random() < 0.2) {
    await month.giveBack();
    await month.handIn(lines(), random() < 0.5);
  }
  const seq = await month.accept();
  if (seq !== null && random() < 0.3) await readOwnWrite(auditor, seq);
  if (random() < 0.5) {
    await month.correct(lines());
    await month.accept();
  }
  if (random() < 0.15) await month.withdraw();
};

const readOwnWrite = async (auditor: Caller, seq: number): Promise<void> => {
  const { status, body } = await auditor.untilAnswered<{ asOf: number }>('/cube', { body: cubeQuery(seq) });
  if (status !== 200 || body.asOf < seq) throw new Error(`cube of ${seq}: ${status} ${JSON.stringify(body)}`);
};

/** Asks for figures until the load is over. */
const read = async (auditor: Caller, isOver: () => boolean): Promise<void> => {
  while (!isOver()) {
    await auditor.once('/cube', { body: cubeQuery(0) });
    await pause(60);
  }
};

/** Submissions, corrections, acceptances, an import, a stream, a report and its publication, all at the same time. */
export const runLoad = async (
  trial: Pick<Trial, 'office' | 'journal' | 'month' | 'scope'>,
  random: Random,
): Promise<Done> => {
  const { office, journal, scope } = trial;
  const { reporter, officer, auditor } = office;
  const period = formatMonth(trial.month);
  const monthOf = (unit: number): UnitMonth => new UnitMonth(unitCode(unit), period, office, journal);
  const batch = (first: number, count: number): Batch =>
    Array.from({ length: count }, (_, index) => ({
      month: monthOf(first + index),
      lines: linesOf(random, LINES),
    }));
  const lives = Array.from({ length: LIVES }, (_, index) =>
    Array.from({ length: MONTHS_EACH }, (_, n) => monthOf(index * MONTHS_EACH + n)),
  );
  const bulk = batch(LIVES * MONTHS_EACH, BULK);
  const file = batch(LIVES * MONTHS_EACH + BULK, IMPORT);
  let over = false;
  const reading = read(auditor, () => over);
  try {
    const [editions] = await Promise.all([
      random() < 0.4 ? publishReport(officer, scope).then((edition) => [edition]) : [],
      ...lives.map(async (months) => {
        for (const month of months) await live(month, office, random);
      }),
      streamAndAccept(reporter, officer, bulk, journal),
      importFile(reporter, file, journal),
    ]);
    return { months: [...lives.flat(), ...[...bulk, ...file].map(({ month }) => month)], editions };
  } finally {
    over = true;
    await reading;
  }
};
