import { createHash } from 'node:crypto';
import { ChainProof, entryText, type ChainPart, type LedgerEntry } from './chain-proof';
import { finishHash } from './sha256-tail';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

const entry = (seq: number, previousHash: string): LedgerEntry => {
  const unsealed: LedgerEntry = {
    seq,
    kind: 'accept',
    form: 'sales',
    unit: `V${seq}`,
    period: '2019-12',
    submission: `s-${seq}`,
    revision: 1,
    contentHash: sha(`${seq}`),
    actor: '息烽',
    reason: seq % 2 ? null : '更正“数量”',
    recordedAt: '2020-01-10T08:00:00.000Z',
    previousHash,
    hash: '',
  };
  return { ...unsealed, hash: sha(entryText(unsealed, previousHash)) };
};

const chain = (length: number): LedgerEntry[] => {
  const entries: LedgerEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) entries.push(entry(seq, entries.at(-1)?.hash ?? '0'.repeat(64)));
  return entries;
};

const proofOf = async (parts: readonly ChainPart[]): Promise<ChainProof> => {
  const proof = new ChainProof();
  await proof.take(parts.slice(0, 3));
  await proof.take(parts.slice(3));
  return proof;
};

describe('the chain of the ledger in the browser', () => {
  it('that is whole has no fault, and its head is that of the last entry', async () => {
    const entries = chain(7);
    const proof = await proofOf(entries);
    expect([proof.faults, proof.entries, proof.own, proof.head]).toEqual([[], 7, 7, entries.at(-1)!.hash]);
  });

  it.each([
    ['a changed reason', 'changed', { reason: 'other' }],
    ['a changed figure', 'changed', { contentHash: sha('other') }],
    ['another history', 'broken', { previousHash: sha('other') }],
    ['a hash that was made anew', 'changed', { actor: 'other', hash: sha('other') }],
  ] as const)('with %s names the entry', async (_, kind, change) => {
    const entries = chain(7).map((one) => (one.seq === 4 ? { ...one, ...change } : one));
    expect((await proofOf(entries)).faults[0]).toEqual({ seq: 4, kind });
  });

  it('without one entry names the next', async () => {
    const entries = chain(7).filter(({ seq }) => seq !== 4);
    expect((await proofOf(entries)).faults[0]).toEqual({ seq: 5, kind: 'missing' });
  });
});

describe('a hash from the middle', () => {
  it('of nothing before is that of FIPS 180-4', () => {
    const initial = '6a09e667bb67ae853c6ef372a54ff53a510e527f9b05688c1f83d9ab5be0cd19';
    for (const length of [0, 1, 55, 56, 63, 64, 65, 200]) {
      const text = 'x'.repeat(length);
      expect(finishHash(initial, new TextEncoder().encode(text), length)).toBe(sha(text));
    }
  });
});
