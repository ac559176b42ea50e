import type { ArrivalPosition } from '@xiangtong/infrastructure';
import { systemClock } from '@xiangtong/infrastructure';
import { arrivalPosition } from '@xiangtong/ledger';
import { ReferenceCatalogue } from '@xiangtong/reference';
import {
  createTestDatabase,
  openServiceSource,
  registerTestUnits,
  testVillages,
  type TestDatabase,
} from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import { checkDeskOf, RespondentDesk } from '../src';
import { anybody, salesLine, submission } from './support/collection-fixture';

/** One process of the service: connections, catalogue and figures of its own. */
class Process {
  readonly catalogue: ReferenceCatalogue;
  private readonly respondent: RespondentDesk;

  constructor(readonly source: DataSource) {
    this.catalogue = new ReferenceCatalogue(source);
    this.respondent = new RespondentDesk({ source, catalogue: this.catalogue, clock: systemClock });
  }

  /** What the guard reads with the caller of a request. */
  async arrival(): Promise<ArrivalPosition> {
    const [row] = await this.source.query<{ at: ArrivalPosition }[]>(`select ${arrivalPosition} as at`);
    return row!.at;
  }

  async submit(village: number, amount: string): Promise<void> {
    const body = submission({ unit: testVillages[village]!, lines: [salesLine({ amount })] });
    await this.respondent.saveAndSubmit({ ...anybody, arrival: await this.arrival() }, body);
  }

  /** Totals in fen that this process knows of the month, of a request that arrived at `arrival`. */
  async known(arrival: ArrivalPosition): Promise<number[]> {
    const desk = checkDeskOf(this.source);
    const { history } = await desk.ground(await this.catalogue.current(), [], desk.catchUp(arrival));
    const key = { form: 'sales', county: testVillages[0].slice(0, 6), unitId: 0, month: 201912 } as const;
    return [...history.reported(key).values()].sort((a, b) => a - b);
  }
}

describe('what a request needs to read of the figures', () => {
  let database: TestDatabase;
  let [one, other]: Process[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    one = new Process(await openServiceSource(database));
    other = new Process(await openServiceSource(database));
    await registerTestUnits(one.source);
  });

  afterEach(async () => {
    await one!.source.destroy();
    await other!.source.destroy();
    await database.drop();
  });

  it('is what was committed when it arrived, at whichever process', async () => {
    await one!.submit(0, '10.00');
    const early = await one!.arrival();
    await other!.submit(1, '20.00');
    expect(await one!.known(early)).toEqual([1_000]);
    expect(await one!.known(await one!.arrival())).toEqual([1_000, 2_000]);
  });

  it('includes what another process submitted before an own revision', async () => {
    await one!.submit(0, '10.00');
    const early = await one!.arrival();
    await other!.submit(1, '20.00');
    const body = submission({ unit: testVillages[2], lines: [salesLine({ amount: '30.00' })] });
    const dependencies = { source: one!.source, catalogue: one!.catalogue, clock: systemClock };
    await new RespondentDesk(dependencies).saveAndSubmit({ ...anybody, arrival: early }, body);
    expect(await one!.known(await one!.arrival())).toEqual([1_000, 2_000, 3_000]);
  });
});
