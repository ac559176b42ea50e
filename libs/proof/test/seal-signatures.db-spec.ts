import 'reflect-metadata';
import { sampleDocument } from '@xiangtong/testing';
import type { Confirmation } from '../src/publish/confirmation';
import { checkNote, parseKey, parseNote } from '../src/checkpoint/signed-note';
import { publishReport } from '../src/publish/publish-report';
import { SealStore } from '../src/publish/seal-store';
import { SignedCounty } from './support/signed-county';

describe('signatures of seals', () => {
  let signed: SignedCounty;
  beforeAll(async () => {
    signed = await SignedCounty.open();
    await signed.fill('20.00', '2019-10');
    await signed.maker.make();
  });
  afterAll(() => signed.county.close());

  const publish = async (period: string, confirmation?: Confirmation): Promise<string> => {
    const { county } = signed;
    const document = sampleDocument('zh', {
      asOf: { seq: 0, ledgerHash: '0'.repeat(64) },
      parameters: { period, scope: '520122' },
    });
    const request = {
      document,
      definition: 'd'.repeat(64),
      formats: [],
      embargoUntil: null,
      publishedBy: 'wang.ke',
    };
    const parts = confirmation ? { ...request, confirmation } : request;
    return (await publishReport(county.source, county.clock, parts, async () => {})).seal;
  };

  const noteOf = (seal: string): Promise<string | null> =>
    new SealStore(signed.county.source).signature(seal);

  it('are of the key of the ledger, once for each edition, with who published and how this was confirmed', async () => {
    const at = new Date('2020-01-05T01:55:00.000Z');
    const seal = await publish('2018', { kind: 'second-factor', at });
    const before = await publish('2017');
    expect(await noteOf(seal)).toBeNull();
    expect(await signed.maker.signSeals()).toBe(2);
    expect(await signed.maker.signSeals()).toBe(0);
    const { text, signatures } = parseNote((await noteOf(seal))!)!;
    expect(text.split('\n')).toEqual([
      'xiangtong.sealed/1',
      `seal ${seal}`,
      `ledger 0 ${'0'.repeat(64)}`,
      expect.stringMatching(/^published 2020-01-05T/) as string,
      'by wang.ke',
      'confirmed second-factor 2020-01-05T01:55:00.000Z',
      '',
    ]);
    const [key] = await signed.desk.keys();
    expect(checkNote({ text, signatures }, parseKey(key!.key)!)).toBe('signed');
    expect(await noteOf(before)).toMatch(/\nconfirmed unknown\n/);
    expect(await signed.faults()).toEqual([]);
  });

  it('hold after the key was rotated', async () => {
    await signed.maker.rotate('root', false);
    await publish('2016', { kind: 'password', at: null });
    expect(await signed.maker.signSeals()).toBe(1);
    expect(await signed.faults()).toEqual([]);
  });

  it('find another publisher, another confirmation and another note', async () => {
    const { tamper } = signed.county;
    for (const [there, back] of [
      [`update seal set published_by = 'li.si'`, `update seal set published_by = 'wang.ke'`],
      [
        `update seal_confirmation set kind = 'provider' where kind = 'second-factor'`,
        `update seal_confirmation set kind = 'second-factor' where kind = 'provider'`,
      ],
      [
        `update seal_signature set note = replace(note, 'wang', 'wong')`,
        `update seal_signature set note = replace(note, 'wong', 'wang')`,
      ],
    ] as const) {
      await tamper([there]);
      const reasons = (await signed.faults()).map(({ reason }) => reason);
      expect(reasons).toContain('seal-signature-altered');
      await tamper([back]);
      expect(await signed.faults()).toEqual([]);
    }
  });
});
