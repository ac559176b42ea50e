import type { ReportDocument } from '@xiangtong/contracts';
import { sha256, sealedMark, type SealMark, renderFile } from '@xiangtong/documents';
import { sampleDocument } from '@xiangtong/testing';
import { readAnchor } from './ledger-anchor';
import { verifyAlone, type LoneVerification } from './verify-alone';

const definition = 'd'.repeat(64);
const document = sampleDocument();
const { seq, ledgerHash } = document.asOf;

const markOf = (of: ReportDocument): SealMark => sealedMark(of, definition);
const mark = markOf(document);
let json: Buffer;

beforeAll(async () => {
  json = await renderFile('json', document, mark);
});

const headOf = (seals: readonly object[]) => ({
  schema: 'xiangtong.ledger-head/1',
  seq: seq + 5,
  hash: 'ab'.repeat(32),
  seals,
});
const listed = { sealHash: sha256(mark.seal), seq, ledgerHash, files: [] as string[] };

const verifyWith = (bytes: Buffer, head: unknown): Promise<LoneVerification> =>
  verifyAlone(bytes, readAnchor(head));

describe('verifyAlone', () => {
  it('reads a content that is longer than a text of a PDF may be', async () => {
    // Nothing that can be packed.
    const text = Array.from({ length: 1_200 }, (_, index) => sha256(String(index))).join(' ');
    const blocks = [{ kind: 'paragraph' as const, id: 'long', text }];
    const long = { ...document, sections: [{ ...document.sections[0]!, blocks }] };
    const bytes = await renderFile('pdf', long, markOf(long));
    expect(bytes.toString('latin1')).toContain('/SealContent2 ');
    expect(await verifyWith(bytes, { seq, hash: ledgerHash })).toMatchObject({ finding: 'genuine' });
  });

  it.each([
    ['a head that lists the seal', headOf([listed]), true, 'genuine', 'published'],
    [
      'a head that lists other seals',
      headOf([{ ...listed, sealHash: sha256('x') }]),
      false,
      'not-in-head',
      'not-in-head',
    ],
    ['a head from before', headOf([]), false, 'not-in-head', 'not-in-head'],
    [
      'the head of another ledger',
      headOf([{ ...listed, ledgerHash: '11'.repeat(32) }]),
      false,
      'other-ledger',
      'other-ledger',
    ],
    ['the entry itself', { seq, hash: ledgerHash }, true, 'genuine', 'position'],
    ['the proof of a ledger', { entries: seq, head: ledgerHash, faults: [] }, true, 'genuine', 'position'],
    [
      'entries',
      [
        { seq: seq - 1, hash: '22'.repeat(32) },
        { seq, hash: ledgerHash },
      ],
      true,
      'genuine',
      'position',
    ],
    ['another entry', { seq, hash: '33'.repeat(32) }, false, 'other-ledger', 'other-ledger'],
    ['a later entry', { seq: seq + 1, hash: ledgerHash }, false, 'not-in-head', 'not-in-head'],
  ])('with %s', async (_, head, genuine, finding, ledger) => {
    expect(await verifyWith(json, head)).toMatchObject({ genuine, finding, ledger });
  });

  it.each([null, 3, 'x', {}, [], { seq: '1', hash: 'x' }, { seq: 1.5, hash: ledgerHash }])(
    'takes %j for no head',
    (head) => expect(readAnchor(head)).toBeNull(),
  );

  it('is not deceived by a file that was sealed again', async () => {
    const forged = sampleDocument('zh', { title: '伪造的报告' });
    const bytes = await renderFile('json', forged, markOf(forged));
    expect(await verifyAlone(bytes, null)).toMatchObject({ genuine: true, ledger: null });
    expect(await verifyWith(bytes, headOf([listed]))).toMatchObject({
      genuine: false,
      finding: 'not-in-head',
    });
  });

  it('proves a PDF by the files that the head lists', async () => {
    const pdf = await renderFile('pdf', document, mark);
    const head = headOf([{ ...listed, files: [sha256(pdf)] }]);
    expect(await verifyWith(pdf, head)).toMatchObject({
      genuine: true,
      sameBytes: true,
      ledger: 'published',
    });
    const touched = Buffer.concat([pdf, Buffer.from('\n')]);
    expect(await verifyWith(touched, head)).toMatchObject({ genuine: false, finding: 'same-figures' });
  });

  it('compares the list of changes of a corrected edition, too', async () => {
    const before = JSON.parse(JSON.stringify(document).replace('"6,570.98"', '"1.00"')) as ReportDocument;
    const corrected = sealedMark(document, definition, { seal: 'a'.repeat(64), document: before });
    const bytes = await renderFile('json', document, corrected);
    expect(await verifyAlone(bytes, null)).toMatchObject({ genuine: true });
    const altered = Buffer.from(bytes.toString().replace('"before":"1.00"', '"before":"1.90"'));
    expect(await verifyAlone(altered, null)).toMatchObject({
      genuine: false,
      differences: [{ at: 'seal.changes[0].before', printed: '1.90', sealed: '1.00' }],
    });
  });
});
