import type { ReportDocument, Section } from '@xiangtong/contracts';
import {
  describedByQpdf,
  PdfFile,
  itWith,
  longTable,
  pdfFaults,
  sampleDocument,
  sampleTexts,
} from '@xiangtong/testing';
import { sealedMark } from '../../seal/seal';
import { renderPdf } from './render-pdf';

const table = (number: number, rows: number): Section => ({
  id: `table-${number}`,
  title: `${number}、各村`,
  orientation: 'portrait',
  blocks: [{ ...longTable(rows, sampleTexts.zh), number: `表 ${number}` }],
});

/** A document with contents, charts, and one table of this many rows; sealed and signed. */
const signed = (rows: number): Promise<Buffer> => {
  const sample = sampleDocument('zh', { title: '甲 & 乙 <丙>' });
  const sections = [...sample.sections, ...[rows, 8, 8, 8].map((count, index) => table(index + 11, count))];
  const whole: ReportDocument = { ...sample, sections };
  const signedBy = { name: '息烽县商务局', issuer: '测试 CA' };
  return renderPdf(whole, { ...sealedMark(whole, 'd'.repeat(64)), signedBy });
};

type Change = (json: string) => string;

/** The values of a key; `undefined` takes the key away. */
const key =
  (name: string, value: (before: unknown) => unknown): Change =>
  (json) =>
    JSON.stringify(JSON.parse(json, (at, before: unknown) => (at === name ? value(before) : before)));

const shortened = (row: unknown): unknown => (Array.isArray(row) && row.length === 4 ? row.slice(1) : row);

/** Changes only the first of all values that can be changed. */
const first = (change: (before: unknown) => unknown): ((before: unknown) => unknown) => {
  let isDone = false;
  return (before) => {
    const after = isDone ? before : change(before);
    isDone ||= after !== before;
    return after;
  };
};

const without = (name: string): Change => key(name, () => undefined);
const named =
  (name: string, other: string): Change =>
  (json) =>
    json.replaceAll(`"${name}"`, `"${other}"`);

/** What streams hold. */
const data = (from: string, to: string): Change =>
  key('data', (before) =>
    Buffer.from(
      Buffer.from(String(before), 'base64').toString('latin1').replaceAll(from, to),
      'latin1',
    ).toString('base64'),
  );

const spoilt: readonly (readonly [fault: string | RegExp, change: Change])[] = [
  ['no identifier of the file', without('/ID')],
  ['encrypted', named('/Info', '/Encrypt')],
  ['actions by themselves', named('/PageMode', '/AA')],
  ['scripts', named('/Dests', '/JavaScript')],
  ['attached files', named('/Dests', '/EmbeddedFiles')],
  ['layers', named('/PageMode', '/OCProperties')],
  ['action /Launch', key('/S', (kind) => (kind === '/GoTo' ? '/Launch' : kind))],
  ['does something when it is opened', named('/PageMode', '/OpenAction')],
  ['a text of 40000 bytes', key('/Keywords', () => `u:${'x'.repeat(40_000)}`)],
  ['metadata are missing or packed', without('/Metadata')],
  ['no claim pdfaid:conformance', data('<pdfaid:conformance>A', '<pdfaid:conformance>B')],
  ['no claim pdfuaid:part', data('<pdfuaid:part>1', '<pdfuaid:part>2')],
  ['pdfuaid:part is not described', data('<pdfaSchema:prefix>pdfuaid', '<pdfaSchema:prefix>pdfua')],
  ['dc:title is not /Title', key('/Title', () => 'u:甲')],
  ['xmp:CreateDate is not /CreationDate', data('<xmp:CreateDate>20', '<xmp:CreateDate>19')],
  [/is not in the file/, without('/FontFile2')],
  [/width of \d+ in/, key('/W', () => [0, [7]])],
  [/shows a character that it lacks/, data('[<0001', '[<0000')],
  [/does not say what glyph/, without('/ToUnicode')],
  [/encoding of/, without('/CIDToGIDMap')],
  ['a font of the kind /Type1', key('/Subtype', (kind) => (kind === '/Type0' ? '/Type1' : kind))],
  ['output intent', without('/OutputIntents')],
  ['profile of the output intent', data('mntrRGB ', 'mntrCMYK')],
  ['colours /DeviceCMYK', data('/DeviceRGB cs', '/DeviceCMYK cs')],
  ['operator k', data(' scn', ' k')],
  ['blending 1', named('/CA', '/BM')],
  ['something drawn without a mark', data('/Artifact <<', '/Span <<')],
  ['marks inside of each other', data('EMC', '')],
  ['not marked as tagged', without('/MarkInfo')],
  ['no language', without('/Lang')],
  ['roles that are mapped', named('/ParentTreeNextKey', '/RoleMap')],
  ['P in TR', key('/S', (kind) => (kind === '/TD' ? '/P' : kind))],
  ['Link in TOCI', key('/S', (kind) => (kind === '/Reference' ? '/Link' : kind))],
  ['heading 3 skips one', key('/S', (kind) => (kind === '/H2' ? '/H3' : kind))],
  ['a table without heads', key('/S', (kind) => (kind === '/TH' ? '/TD' : kind))],
  ['a head without a scope', without('/Scope')],
  ['a table whose rows are of unequal length', key('/K', first(shortened))],
  ['a picture without a text', key('/Alt', () => 'u: ')],
  ['a picture without its place', without('/A')],
  ['content of no element', data('/MCID 3\n', '/MCID 9999\n')],
  ['an element whose content is not drawn', data('/MCID 3\n', '/MCID 9999\n')],
  ['content that the page does not lead to its element', key('/StructParents', () => 9999)],
  ['content marked /P of another element', key('/S', (kind) => (kind === '/P' ? '/H1' : kind))],
  ['title is not shown', without('/DisplayDocTitle')],
  ['no outline', without('/Outlines')],
  ['no page labels', without('/PageLabels')],
  ['an annotation outside of its element', key('/S', (kind) => (kind === '/Form' ? '/P' : kind))],
  ['an annotation that is not led to', key('/StructParent', () => 0)],
  ['an annotation that is not printed', key('/F', () => 0)],
  ['an annotation without a text', without('/TU')],
  ['a field without an appearance', without('/AP')],
  ['fields not in the order of the structure', key('/Tabs', () => '/R')],
  ['a link to nowhere', without('/Dests')],
  ['fields without a look', named('/SigFlags', '/NeedAppearances')],
];

describe('the rules of PDF/A-2a and PDF/UA-1', () => {
  let pdf: Buffer;
  let described = '';

  const broken = async (change: Change): Promise<PdfFile> => {
    described ||= await describedByQpdf(pdf);
    return new PdfFile(pdf, change(described));
  };

  beforeAll(async () => {
    pdf = await signed(8);
  });

  itWith('qpdf')('are kept by a sealed and signed document with everything', async () => {
    expect(pdfFaults(await PdfFile.read(pdf))).toEqual([]);
  });

  itWith('qpdf')('are kept where a seal carries more than a text may have', async () => {
    const long = await signed(1500);
    expect(long.toString('latin1')).toContain('/SealContent2');
    expect(pdfFaults(await PdfFile.read(long))).toEqual([]);
  });

  itWith('qpdf').each(spoilt)('find: %s', async (fault, change) => {
    const faults = pdfFaults(await broken(change));
    expect(faults).toContainEqual(fault instanceof RegExp ? expect.stringMatching(fault) : fault);
  });

  itWith('qpdf').each([
    ['head of the file', (file: Buffer) => file.fill('a', 9, 14)],
    ['something behind the end of the file', (file: Buffer) => Buffer.concat([file, Buffer.from('x')])],
    ['packed with LZWDecode', (file: Buffer) => Buffer.concat([Buffer.from('/Filter /LZWDecode'), file])],
  ])('find in the bytes: %s', async (fault, change) => {
    await broken(String);
    const file = new PdfFile(change(Buffer.from(pdf)), described);
    expect(pdfFaults(file)).toContain(fault);
  });
});
