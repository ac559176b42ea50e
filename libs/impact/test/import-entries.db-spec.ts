import { createHash } from 'node:crypto';
import type { ImportEntryView } from '@xiangtong/contracts';
import { LedgerReader, LedgerDesk, verifyLedger } from '@xiangtong/ledger';
import { testPark, testVillages } from '@xiangtong/testing';
import { HouseholdDesk, verifyImports } from '../src';
import {
  benefitHead,
  csv,
  householdHead,
  openImpact,
  testSecrets,
  type ImpactFixture,
} from './support/impact-fixture';

const [libei, second] = testVillages;
const idNumber = '522501197001011237';
const register = csv(
  householdHead,
  `${idNumber},,${libei},poor,3,2014,,2018,3000`,
  `,h-2,${libei},poor,4,2014,,2018,3100`,
);
const benefits = csv(
  benefitHead,
  `2019-01,${idNumber},,,${libei},employment,100,0,paid,A-1`,
  `2019-02,,h-2,,${testPark},dividend,50.5,0.5,claimed,`,
);

let fixture: ImpactFixture;
beforeEach(async () => {
  fixture = await openImpact();
});
afterEach(() => fixture.close());

const entries = async () =>
  (await new LedgerDesk(fixture.source).entries({
    from: 1,
    to: 99,
    limit: 99,
    order: 'asc',
    filter: { unit: null, kind: null, months: null },
    divisionPatterns: ['5201%'],
    unitIds: [],
  })) as readonly ImportEntryView[];

describe('imports in the ledger', () => {
  it('are entries with counts and a hash, one each, and none where nothing changed', async () => {
    await fixture.households(register);
    await fixture.benefits(benefits);
    await fixture.benefits(benefits);
    await fixture.benefits(benefits.replace(',100,', ',120,'));
    expect(
      (await entries()).map(({ seq, kind, subject, place, rows, created, updated, actor }) => [
        seq,
        kind,
        subject,
        place,
        rows,
        created,
        updated,
        actor,
      ]),
    ).toEqual([
      [1, 'import', 'households', expect.stringMatching(/^520122\d{3}$/), 2, 4, 0, 'officer'],
      [2, 'import', 'benefits', expect.stringMatching(/^5201/), 2, 2, 0, 'officer'],
      [3, 'import', 'benefits', expect.stringMatching(/^5201/), 2, 0, 1, 'officer'],
    ]);
    const { hash } = await new LedgerReader(fixture.source).head();
    expect(await verifyLedger(fixture.source)).toEqual({
      entries: 3,
      revisions: 0,
      lines: 0,
      head: hash.toString('hex'),
      faults: [],
    });
    expect(await verifyImports(fixture.source)).toEqual([]);
  });

  it('say nothing from which a household could be tried', async () => {
    await fixture.households(csv(householdHead, `${idNumber},,${libei},poor,3,,,,`));
    const [entry] = await entries();
    const hashes = [idNumber, register].map((text) => createHash('sha256').update(text).digest('hex'));
    expect(hashes).not.toContain(entry!.contentHash);
    // Another household with the same facts has the same hash: nothing of the number is in it.
    const other = await openImpact();
    await other.households(csv(householdHead, `,somebody,${libei},poor,3,,,,`));
    const [row] = await other.source.query<{ hash: string }[]>(
      `select encode(content_hash, 'hex') as hash from ledger_entry`,
    );
    expect(row!.hash).toBe(entry!.contentHash);
    await other.close();
  });

  it('stay proved after corrections, after the erasure of a household, and find what was changed', async () => {
    await fixture.households(register);
    await fixture.benefits(benefits);
    await fixture.households(register.replaceAll(`,${libei},poor,3,`, `,${second},poor,2,`));
    await fixture.benefits(benefits.replace(',50.5,', ',60,'));
    const clock = { now: () => new Date('2020-03-01T00:00:00.000Z') };
    const desk = new HouseholdDesk(fixture.source, fixture.reference, clock, () => testSecrets);
    await desk.erase({ idNumber, purpose: '本人要求' }, { username: 'officer', scope: { kind: 'all' } });
    expect(await verifyImports(fixture.source)).toEqual([]);
    await fixture.tamper('update benefit set gross_fen = gross_fen + 1 where gross_fen = 6000');
    await fixture.tamper('update household_before set persons = 9');
    expect(await verifyImports(fixture.source)).toEqual([
      { seq: 1, reason: 'import-changed' },
      { seq: 4, reason: 'import-changed' },
    ]);
    await fixture.tamper('update register_import set entry_seq = null where entry_seq = 2');
    expect((await verifyImports(fixture.source))[1]).toEqual({ seq: 2, reason: 'import-missing' });
    await fixture.tamper('update ledger_entry set row_count = 1 where seq = 1');
    expect((await verifyLedger(fixture.source)).faults).toEqual([
      { seq: 1, revision: null, reason: 'entry-changed', pinnedBy: null },
    ]);
  });
});
