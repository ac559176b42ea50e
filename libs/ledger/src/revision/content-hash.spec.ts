import { createHash } from 'node:crypto';
import { GENESIS_HASH, hashEntry } from '../entry';
import { hashContent, linesHashOf, revisionHead } from './content-hash';
import type { NewRevision } from './revision';
import { figuresHashOf } from './values';

/*
 * Test vectors made outside of this project's code, with SHA-256 over the texts described in line-bytes.ts,
 * content-hash.ts, values.ts and entry.ts. Existing chains depend on them: they never change.
 */
const revision: NewRevision = {
  submissionId: '00000000-0000-4000-8000-000000000001',
  number: 1,
  form: 'sales',
  unit: { id: 7, code: '520122001208' },
  month: 201912,
  lines: [
    {
      product: { id: 1, code: 'VEG-001' },
      destination: 320102,
      platform: { id: 1, code: 'taobao' },
      store: 'A店',
      flow: 'up',
      quantity: 1500,
      amount: 1990,
      orders: 1,
      refund: null,
      measure: 'kg',
      reportedQuantity: 1500,
    },
  ],
  values: [],
  photos: [],
  totalFen: 1990,
  explanations: { a: 'x' },
  submittedBy: 'reporter',
  submittedAt: new Date('2020-01-05T01:02:03.456Z'),
};
const capacity: NewRevision = {
  ...revision,
  form: 'capacity',
  lines: [],
  values: [
    { indicator: 'entrepreneurs', platform: null, value: 41_000 },
    { indicator: 'registeredStores', platform: { id: 1, code: 'taobao' }, value: 5_000 },
  ],
  totalFen: 0,
  explanations: null,
};

const hashes = (of: NewRevision): string[] => {
  const figures = figuresHashOf(of);
  const content = hashContent(revisionHead(of), figures);
  const entry = hashEntry(
    {
      seq: 1,
      kind: 'accept',
      form: of.form,
      unitCode: of.unit.code,
      month: of.month,
      submissionId: of.submissionId,
      revisionNumber: of.number,
      contentHash: content,
      actor: 'officer',
      reason: null,
      recordedAt: new Date('2020-01-06T00:00:00.000Z'),
    },
    GENESIS_HASH,
  );
  return [figures, content, entry].map((hash) => hash.toString('hex'));
};

describe('hashes of the ledger', () => {
  it('are for sales what they have always been', () => {
    expect(hashes(revision)).toEqual([
      'c05512ec75640c2159adab1d3d9fb32396e914c9b234149283ecb09dbfd5c9ee',
      'd166b51a68c0f620a25ebd478bc72f2a76527345bdba0184d65bbb0c20ddeb98',
      'dd89c6f4189792df4524bf7e1d1a0f0b471334b9936abd837d781167a60fbb2b',
    ]);
  });

  it('cover the photos of a revision, where there are some', () => {
    const photos = ['a', 'b'].map((content, index) => ({
      number: index + 1,
      digest: createHash('sha256').update(content).digest(),
    }));
    expect(hashes({ ...revision, photos })).toEqual([
      'c05512ec75640c2159adab1d3d9fb32396e914c9b234149283ecb09dbfd5c9ee',
      'e0fdffcee303b5d933bad0717574b7bf9fc7e29f1760ee088984505b37d9e065',
      '8ca9c0ff935030b605c456f5f1a477d0b525f5e21c3ac0b7e73fe96372c85b0a',
    ]);
  });

  it('cover the values of an indicator form', () => {
    expect(hashes(capacity)).toEqual([
      '1a1c5adf0b5f93e9b3e66a48a3be57454ed4de2bcb3c462737cb8431cbcb09a5',
      '36f055e287f0e37402ed3443d300d3ba681420c105de5ced2cd8618067e94f62',
      '6dec3fa57747d8c8b20354f7011c7a225043d5d8e32fa43d735a97f0dadcf8e7',
    ]);
  });

  it('are the same for a nil return of any form', () => {
    expect(figuresHashOf({ lines: [], values: [] })).toEqual(linesHashOf([]));
  });
});
