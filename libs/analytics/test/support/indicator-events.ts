import { randomUUID } from 'node:crypto';
import type { Indicator, IndicatorForm } from '@xiangtong/contracts';
import { appendEntries, recordRevisions, type NewRevision, type RecordedRevision } from '@xiangtong/ledger';
import fc from 'fast-check';
import type { Fixture } from './fixture';

export interface IndicatorValue {
  readonly indicator: Indicator;
  readonly platform: 'taobao' | 'jd' | null;
  /** Thousandths. */
  readonly value: number;
}

/** A revision of a unit and period is accepted, or (null) the one in force is withdrawn. */
export interface IndicatorEvent {
  readonly form: IndicatorForm;
  readonly unit: string;
  readonly month: number;
  readonly values: readonly IndicatorValue[] | null;
}

export const keyOf = ({ form, unit, month }: Pick<IndicatorEvent, 'form' | 'unit' | 'month'>): string =>
  `${form}/${unit}/${month}`;

const capacityValues = fc
  .record({ entrepreneurs: fc.nat(50), trainees: fc.nat(50), taobao: fc.nat(9), jd: fc.nat(9) })
  .map(({ entrepreneurs, trainees, taobao, jd }): IndicatorValue[] => [
    { indicator: 'entrepreneurs', platform: null, value: entrepreneurs * 1000 },
    { indicator: 'trainees', platform: null, value: trainees * 1000 },
    { indicator: 'registeredStores', platform: 'taobao', value: taobao * 1000 },
    { indicator: 'registeredStores', platform: 'jd', value: jd * 1000 },
  ]);
const parkValues = fc.nat(99_999_999).map((centi): IndicatorValue[] => [
  { indicator: 'investment', platform: null, value: centi * 10 },
  { indicator: 'jobs', platform: null, value: 7000 },
]);
const sometimes = <T>(values: fc.Arbitrary<readonly T[]>) => fc.option(values, { freq: 5 });

export const indicatorEvents: fc.Arbitrary<IndicatorEvent> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      form: fc.constant<IndicatorForm>('capacity'),
      unit: fc.constantFrom('V1', 'V2', 'V3', 'V5'),
      month: fc.constantFrom(201803, 201812, 201903, 201906, 201909, 201912),
      values: sometimes(capacityValues),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      form: fc.constant<IndicatorForm>('park'),
      unit: fc.constant('P1'),
      month: fc.constantFrom(201812, 201912),
      values: sometimes(parkValues),
    }),
  },
);

const at = new Date('2020-01-20T00:00:00Z');

/** Plays events into the ledger; a withdrawal without figures in force is left out. */
export class IndicatorHistorian {
  readonly entries: IndicatorEvent[] = [];
  private readonly inForce = new Map<string, RecordedRevision>();

  constructor(private readonly fixture: Fixture) {}

  async play(events: readonly IndicatorEvent[]): Promise<void> {
    for (const each of events) {
      const key = keyOf(each);
      const before = this.inForce.get(key);
      if (each.values === null && !before) continue;
      const accepted = await this.fixture.source.transaction(async (manager) => {
        const entry = { actor: 'officer', reason: 'x' };
        if (each.values === null) {
          await appendEntries(manager, [{ ...entry, action: 'withdraw', revision: before! }], at);
          return null;
        }
        const [revision] = await recordRevisions(manager, [this.revisionOf(each, each.values)]);
        await appendEntries(manager, [{ ...entry, action: 'accept', revision: revision! }], at);
        return revision!;
      });
      if (accepted) this.inForce.set(key, accepted);
      else this.inForce.delete(key);
      this.entries.push(each);
    }
  }

  private revisionOf({ form, unit, month }: IndicatorEvent, values: readonly IndicatorValue[]): NewRevision {
    const { units, platforms } = this.fixture.catalogue;
    return {
      submissionId: randomUUID(),
      number: 1,
      form,
      unit: units.get(unit)!,
      month,
      lines: [],
      values: values.map((value) => ({
        ...value,
        platform: value.platform && platforms.get(value.platform)!,
      })),
      photos: [],
      totalFen: 0,
      explanations: null,
      submittedBy: 'reporter',
      submittedAt: at,
    };
  }
}
