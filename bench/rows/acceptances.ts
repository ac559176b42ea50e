import type { Catalogue } from '@xiangtong/reference';
import { REPORTERS_UNITS } from '../ground/furnish';
import type { Ground } from '../ground/ground';
import type { HttpClient } from '../ground/http-client';
import type { BenchService } from '../ground/service';
import { SubmissionMaker } from '../ground/submissions';
import type { BenchRow } from '../measure/bench-row';
import { inTurns, median, seconds } from '../measure/pairs';
import { settleAll } from '../measure/settle-all';
import { LINES_EACH } from './submission';

const sizesOf = ({ short }: Ground) =>
  short ? { acceptances: 16, turns: 1 } : { acceptances: 96, turns: 3 };

/** Numbers of submissions that bulk intake does not use. */
const FIRST = 100_000;

/** Accepts as many submissions as there are, one a request; each officer waits for the answer before the next one. */
const acceptBy = (officers: number, officer: HttpClient, waiting: string[]): Promise<number> => {
  const accept = async (): Promise<void> => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
      await officer.post(`/submissions/${id}/accept`);
  };
  return seconds(() => settleAll(Array.from({ length: officers }, accept)));
};

/** Submits through a hub, and returns how to take the ids of the next that wait. */
const submitter = (hub: HttpClient, catalogue: Catalogue, acceptances: number): (() => Promise<string[]>) => {
  const maker = new SubmissionMaker(catalogue, [...catalogue.units.keys()].slice(REPORTERS_UNITS));
  let next = FIRST;
  return async () => {
    const ids: string[] = [];
    while (ids.length < acceptances) {
      const body = JSON.stringify(maker.at(next++, LINES_EACH));
      ids.push((await hub.post<{ id: string }>('/submissions?submit=true', body)).id);
    }
    return ids;
  };
};

/**
 * Acceptances a second over HTTP when the officers of 1, 4 and 16 counties accept at once: all append to one chain.
 * A nation of 690,000 units that are accepted within eight hours needs 25.
 */
export const acceptanceRows = async (
  ground: Ground,
  { hub, officer }: BenchService,
  catalogue: Catalogue,
): Promise<BenchRow[]> => {
  const { acceptances, turns } = sizesOf(ground);
  const submit = submitter(hub, catalogue, acceptances);
  const by = (officers: number) => async () => acceptBy(officers, officer, await submit());
  const work = { one: by(1), four: by(4), sixteen: by(16) };
  await inTurns(1, work);
  const times = await inTurns(turns, work);
  const [one, four, sixteen] = [times.one, times.four, times.sixteen].map(
    (taken) => acceptances / median(taken),
  ) as [number, number, number];
  const said = (rate: number): string => `${rate.toFixed(0)} a second`;
  return [
    {
      name: 'acceptances a second, 16 counties at once',
      ours: said(sixteen),
      bare: '',
      ratio: sixteen,
      bar: { kind: 'at-least', value: 75 },
      notes: [`4 counties at once: ${said(four)}`],
    },
    {
      name: 'acceptances, 16 counties at once / one county',
      ours: said(sixteen),
      bare: said(one),
      ratio: sixteen / one,
      bar: { kind: 'at-least', value: 0.9 },
      notes: [],
    },
  ];
};
