import { join } from 'node:path';
import {
  ExceptionList,
  InboxDesk,
  LateListReadModel,
  PeriodList,
  Reminders,
  ReportingRatesReadModel,
  ReviewQueue,
  SubmissionReadModel,
} from '@xiangtong/collection';
import { projectDirectory, type Clock } from '@xiangtong/infrastructure';
import { ReferenceCatalogue, seedReference } from '@xiangtong/reference';
import type { DataSource } from 'typeorm';
import { fillCountry, settle } from '../ground/country';
import type { Ground } from '../ground/ground';
import type { BenchRow } from '../measure/bench-row';
import { seconds } from '../measure/pairs';

/** Whoever looks, by the first digits of the division. */
const offices = { county: '520122', prefecture: '5201', province: '52', country: '' } as const;
type Office = keyof typeof offices;

const turnsOf = ({ short }: Ground): number => (short ? 1 : 7);
const BAR_SECONDS = 0.1;

/** A few days after the end of the newest month, when most is asked. */
const clock: Clock = { now: () => new Date('2020-01-12T02:00:00Z') };

interface Caller {
  readonly office: Office;
  readonly prefix: string;
}

type Ask = (caller: Caller) => Promise<unknown>;

const visibleOf = ({ prefix }: Caller) => ({ prefixes: [prefix], unitIds: [] });

const submissionLists = (source: DataSource): Readonly<Record<string, Ask>> => {
  const submissions = new SubmissionReadModel(source);
  const list = (filter: object) => (caller: Caller) =>
    submissions.list(visibleOf(caller), { limit: 50, ...filter });
  return {
    'submissions, newest': list({}),
    'submissions, next page': list({ cursor: '201911.7fffffff-ffff-4fff-bfff-ffffffffffff' }),
    'submissions of a month': list({ period: '2019-11' }),
    'submissions returned': list({ status: 'returned' }),
    'submissions of a unit': ({ prefix }) =>
      submissions.list({ prefixes: [prefix], unitIds: [] }, { limit: 50, unit: '520122101001' }),
  };
};

/** What the pages of officers ask, at their read models. */
const listQuestions = (source: DataSource): Readonly<Record<string, Ask>> => {
  const catalogue = new ReferenceCatalogue(source);
  const rates = new ReportingRatesReadModel({ source, catalogue });
  const late = new LateListReadModel({ source, catalogue, clock });
  const reminders = new Reminders(source, catalogue, clock);
  const exceptions = new ExceptionList(source, clock);
  const inbox = new InboxDesk({ source, reminders, exceptions, clock });
  const periods = new PeriodList(source, catalogue, clock);
  const queue = new ReviewQueue(source);
  return {
    ...submissionLists(source),
    'review queue': async (caller) =>
      queue.page(visibleOf(caller), await catalogue.current(), { reader: 'officer', limit: 50 }),
    'reporting rates of a month': (caller) =>
      rates.rates(visibleOf(caller), { form: 'sales', period: '2019-12' }),
    'reporting rates of a year': (caller) =>
      rates.rates(visibleOf(caller), { form: 'sales', period: '2019' }),
    'who is late or missing': (caller) =>
      late.late(visibleOf(caller), { form: 'sales', period: '2019-12', limit: 50 }),
    reminders: (caller) => reminders.due(visibleOf(caller), { days: 10 }),
    inbox: ({ prefix }) =>
      inbox.inbox({
        accountId: '00000000-0000-4000-8000-000000000000',
        username: 'officer',
        reviewedPrefixes: [prefix],
        ownUnitIds: [],
      }),
    periods: (caller) => periods.periods(visibleOf(caller), { form: 'sales' }),
    exceptions: (caller) => exceptions.exceptions(visibleOf(caller)),
  };
};

/** The best of some turns in seconds: other work on the machine only makes them longer. */
const best = async (turns: number, ask: () => Promise<unknown>): Promise<number> => {
  let shortest = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < turns; turn += 1) shortest = Math.min(shortest, await seconds(ask));
  return shortest;
};

const measureLists = async (
  source: DataSource,
  turns: number,
  asked: readonly Office[] = ['county', 'prefecture'],
): Promise<BenchRow[]> => {
  const rows: BenchRow[] = [];
  for (const [name, ask] of Object.entries(listQuestions(source)))
    for (const office of asked) {
      const prefix = offices[office];
      const took = await best(turns, () => ask({ office, prefix }));
      rows.push({
        name: `${name}, ${office}`,
        ours: `${(took * 1_000).toFixed(0)} ms`,
        bare: '—',
        ratio: took,
        bar: { kind: 'at-most', value: BAR_SECONDS },
        notes: [],
      });
    }
  return rows;
};

/** 690,000 units: three months of the whole country, and twenty-four of one prefecture. */
export const listRows = async (ground: Ground): Promise<BenchRow[]> => {
  const { owner, service } = await ground.database('lists');
  await seedReference(owner, join(projectDirectory(), 'seeds', 'reference'));
  await owner.transaction((queries) =>
    fillCountry(queries, {
      counties: ground.short ? '5201' : '',
      months: 3,
      deep: { prefix: '5201', months: ground.short ? 3 : 24 },
    }),
  );
  await settle(owner);
  return measureLists(service, turnsOf(ground));
};
