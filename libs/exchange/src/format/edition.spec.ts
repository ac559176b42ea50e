import { generateKeyPairSync } from 'node:crypto';
import { DomainError } from '@xiangtong/infrastructure';
import { NoteSigner } from '@xiangtong/proof';
import { isEdition, readEdition, writeEdition, type EditionToWrite } from './edition';

const newSigner = () =>
  new NoteSigner('xifeng.example.gov.cn/ledger', generateKeyPairSync('ed25519').privateKey);
const signer = newSigner();

const files = [
  { name: '息烽县2019年公报.pdf', content: Buffer.from([0x25, 0x50, 0x44, 0x46, 10, 0, 255, 10]) },
  { name: '02-unitsTable.csv', content: Buffer.from('单位,金额\n'), title: '表 1 单位' },
];
const edition: EditionToWrite = {
  place: '520122',
  seal: 'b'.repeat(64),
  report: 'annual-bulletin',
  title: '息烽县2019年农村电子商务统计公报',
  period: '2019',
  language: 'zh',
  publishedAt: '2020-03-01T02:00:00.000Z',
  replaces: null,
  withdrawn: null,
  files,
};
const bytes = writeEdition(edition, signer);

const reasonOf = (given: Buffer): unknown => {
  try {
    readEdition(given);
    return null;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'EXCHANGE.NO_PUBLICATION')
      return error.parameters['reason'];
    throw error;
  }
};

describe('an edition on its way', () => {
  it('is the same bytes for the same files, and is read as it was written', () => {
    expect(writeEdition(edition, signer)).toEqual(bytes);
    expect(isEdition(bytes)).toBe(true);
    const read = readEdition(bytes);
    expect(read.head).toMatchObject({
      ...edition,
      origin: signer.key.name,
      files: files.map(({ content: _, ...file }) => file),
    });
    expect(files.map(({ name }) => read.file(name))).toEqual(files.map(({ content }) => content));
    expect(read.file('other.pdf')).toBeNull();
    expect([read.isSignedBy(signer.key), read.isSignedBy(newSigner().key)]).toEqual([true, false]);
  });

  it('is not what was signed after any single byte was changed', () => {
    const signed = Array.from(bytes, (_, at) => {
      const altered = Buffer.from(bytes);
      altered[at] = altered[at]! ^ 1;
      try {
        return readEdition(altered).isSignedBy(signer.key);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        return false;
      }
    });
    expect(signed).not.toContain(true);
  });

  it.each([
    ['a file outside of its folder', { files: [{ ...files[0]!, name: '../x.pdf' }] }, 'files'],
    [
      'half of a character',
      { files: [{ ...files[0]!, name: '\ud800.pdf' }], title: '\udc00' },
      'title, files',
    ],
    ['a name that is read backwards', { files: [{ ...files[0]!, name: 'a\u202efdp.csv' }] }, 'files'],
    ['a program', { files: [{ ...files[0]!, name: 'bulletin.pdf.exe' }] }, 'files'],
    ['a title that is read backwards', { title: '\u202e报公' }, 'title'],
    ['a hidden file', { files: [{ ...files[0]!, name: '.x' }] }, 'files'],
    ['two files of one name', { files: [files[0]!, files[0]!] }, files[0]!.name],
    ['no file', { files: [] }, 'files'],
    [
      'a file though it was taken back',
      { withdrawn: { at: edition.publishedAt, reason: '数据有误' } },
      'files',
    ],
    ['no day', { publishedAt: '2020-13-01T02:00:00.000Z' }, 'publishedAt'],
    ['a seal that is none, and no title', { seal: 'B'.repeat(64), title: '' }, 'seal, title'],
  ])('is refused with %s', (_, wrong: Partial<EditionToWrite>, reason) => {
    expect(reasonOf(writeEdition({ ...edition, ...wrong }, signer))).toBe(reason);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['its head', bytes.subarray(0, bytes.indexOf(10) + 1)],
    ['all but its end', bytes.subarray(0, -1)],
    ['more than it', Buffer.concat([bytes, Buffer.from('\n')])],
  ])('is refused as %s', (_, given) => {
    expect(reasonOf(given)).not.toBeNull();
  });
});
