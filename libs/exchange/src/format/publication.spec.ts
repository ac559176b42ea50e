import { generateKeyPairSync } from 'node:crypto';
import { DomainError } from '@xiangtong/infrastructure';
import { NoteSigner } from '@xiangtong/proof';
import type { PlaceReport } from './publication';
import { readingPublication, readPublication } from './read-publication';
import { figuresHash, writePublication } from './write-publication';

const newSigner = () =>
  new NoteSigner('xifeng.example.gov.cn/ledger', generateKeyPairSync('ed25519').privateKey);
const signer = newSigner();
const { key: publicKey } = signer;

const line = {
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  flow: 'up',
  unit: 'kg',
} as const;
const report = (place: string, month: string, ...amounts: string[]): PlaceReport => {
  const lines = amounts.map((amount, index) => ({
    place,
    month,
    ...line,
    destination: String(320102 + index),
    quantity: '1.5',
    amount,
    orders: 1,
  }));
  const sum = amounts.reduce((total, amount) => total + Number(amount), 0).toFixed(2);
  return { head: { place, month, due: 2, reported: 2, lines: lines.length, amount: sum }, lines };
};
const hole = (place: string, month: string): PlaceReport => ({
  head: { place, month, due: 2, reported: 0, lines: 0, amount: null },
  lines: [],
});

const about = {
  place: '520122',
  detail: 'township',
  period: '2019-11',
  asOf: 12,
  ledgerHash: 'a'.repeat(64),
  previous: null,
} as const;
const reports = [
  report('520122001', '2019-11', '20.00', '0.05'),
  report('520122002', '2019-11'),
  hole('520122003', '2019-11'),
];
const bytes = writePublication(about, reports, signer);

const refusal = (given: Buffer): { code: string; mistakes: readonly (string | undefined)[] } => {
  try {
    readPublication(given);
  } catch (error) {
    if (error instanceof DomainError)
      return { code: error.code, mistakes: error.mistakes.map(({ code, path }) => `${path} ${code}`) };
    throw error;
  }
  throw new Error('was read');
};

describe('a publication', () => {
  it('is the same bytes for the same figures, and is read as it was written', () => {
    expect(writePublication(about, reports, signer)).toEqual(bytes);
    const read = readPublication(bytes);
    expect(read.reports).toEqual(reports);
    expect(read.head).toEqual({ format: 'xiangtong.exchange/1', origin: publicKey.name, ...about, lines: 5 });
    expect(read.isSignedBy(publicKey)).toBe(true);
  });

  it('has the same figures, or others, whoever publishes them and when', () => {
    expect(figuresHash(readPublication(bytes).reports)).toBe(figuresHash(reports));
    expect(figuresHash([report('520122001', '2019-11', '20.01', '0.04')])).not.toBe(
      figuresHash([report('520122001', '2019-11', '20.00', '0.05')]),
    );
  });

  it('is signed by no other key, and not under another name', () => {
    const read = readPublication(bytes);
    expect(read.isSignedBy(newSigner().key)).toBe(false);
    expect(read.isSignedBy({ ...publicKey, name: 'xiuwen.example.gov.cn/ledger' })).toBe(false);
  });

  it('is not what was signed after any single byte was changed', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered[at] = altered[at]! ^ 1;
      try {
        expect(readPublication(altered).isSignedBy(publicKey)).toBe(false);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
    }
  });

  it('is read in pieces, and others are answered in between', () => {
    const amounts = Array.from({ length: 100 }, () => '1.00');
    const places = Array.from({ length: 400 }, (_, at) =>
      report(`520122${String(at + 1).padStart(3, '0')}`, '2019-11', ...amounts),
    );
    const work = readingPublication(writePublication(about, places, signer));
    let longest = 0;
    for (let last = performance.now(), step = work.next(); !step.done; step = work.next()) {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    expect(longest).toBeLessThan(100);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('figures\n')],
    ['one without its end', bytes.subarray(0, -1)],
    ['one without its note', bytes.subarray(0, bytes.lastIndexOf(10, bytes.length - 2) + 1)],
    ['one whose note is written otherwise', Buffer.from(bytes.toString().replace('{"note":', '{"note": '))],
    ['another format', Buffer.from(bytes.toString().replace('exchange/1', 'exchange/2'))],
  ])('is not %s', (_, given) => {
    expect(refusal(given).code).toBe('EXCHANGE.NO_PUBLICATION');
  });

  it('names every place outside, month outside, place told twice and wrong sum at once', () => {
    const wrong = report('520122002', '2019-11', '1.00');
    const given = [
      report('520123001', '2019-11', '1.00'),
      report('520122001', '2019-12', '1.00'),
      hole('520122003', '2019-11'),
      hole('520122003', '2019-11'),
      { ...wrong, head: { ...wrong.head, amount: '1.01' } },
    ];
    expect(refusal(writePublication(about, given, signer))).toEqual({
      code: 'EXCHANGE.INVALID',
      mistakes: [
        '520123001 2019-11 EXCHANGE.OUTSIDE',
        '520122001 2019-12 EXCHANGE.OUTSIDE',
        '520122003 2019-11 EXCHANGE.OUTSIDE',
        '520122002 2019-11 EXCHANGE.SUMS',
      ],
    });
  });

  it('has no line of another place or month than its own', () => {
    const strange = report('520122001', '2019-11', '1.00');
    const lines = [{ ...strange.lines[0]!, place: '520122002' }];
    expect(refusal(writePublication(about, [{ ...strange, lines }], signer)).code).toBe(
      'EXCHANGE.BROKEN_LINE',
    );
  });
});
