import zlib from 'node:zlib';
import {
  letterheadOf,
  type LetterheadSettings,
  type ReportDocument,
  type Section,
} from '@xiangtong/contracts';
import { ZipArchive } from '@xiangtong/tables';
import { sampleDocument } from '@xiangtong/testing';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { readDocxText } from '../../../read/docx-text';
import { renderDocx } from '../render-docx';

const settings: LetterheadSettings = {
  mark: '息烽县商务局文件',
  code: '息商统',
  signer: null,
  addressees: ['各乡镇人民政府', '县直有关单位'],
  issuer: '息烽县商务局',
  hasSeal: true,
  copies: ['市商务局', '县统计局'],
  printer: '息烽县商务局办公室',
};

const annex = (id: string, title: string): Section => ({
  id,
  title,
  role: 'annex',
  orientation: 'portrait',
  blocks: [{ kind: 'paragraph', id: `${id}-text`, text: '附件正文。' }],
});

interface Given extends Partial<LetterheadSettings> {
  readonly number?: number;
  readonly annexes?: readonly Section[];
}

const documentWith = ({ number, annexes = [], ...changes }: Given = {}): ReportDocument => {
  const document = sampleDocument('zh', { byline: ['息烽县商务局', '2020年1月20日'] });
  return {
    ...document,
    sections: [...document.sections, ...annexes],
    letterhead: letterheadOf(
      { ...settings, ...changes },
      number === undefined ? {} : { number },
      '2020-01-20',
    ),
  };
};

const readBack = async (document: ReportDocument) => {
  const archive = ZipArchive.open(renderDocx(document), { entries: 1000, part: 1 << 26 }, zlib);
  const { blocks } = await readDocxText(archive);
  return blocks;
};

const styledTexts = async (document: ReportDocument, ...styles: readonly string[]) =>
  (await readBack(document)).flatMap((block) =>
    block.kind === 'paragraph' && styles.includes(block.style) ? [`${block.style}: ${block.text}`] : [],
  );

const partsOf = (document: ReportDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(renderDocx(document)))
      .filter(([name]) => name.endsWith('.xml'))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

const styleOf = (document: ReportDocument, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(partsOf(document)['word/styles.xml']!)![0];

describe('the letterhead of a Word file', () => {
  it('has its parts in the order of GB/T 9704-2012', async () => {
    const document = documentWith({ number: 3, annexes: [annex('a', '附表')] });
    expect(
      await styledTexts(
        document,
        'IssuingMark',
        'DocumentNumber',
        'Title',
        'Addressee',
        'AnnexNote',
        'Issuer',
        'AnnexMark',
      ),
    ).toEqual([
      'IssuingMark: 息烽县商务局文件',
      'DocumentNumber: 息商统〔2020〕3号',
      `Title: ${document.title}`,
      'Addressee: 各乡镇人民政府，县直有关单位：',
      'AnnexNote: 附件：附表',
      'Issuer: \t息烽县商务局',
      'Issuer: \t2020年1月20日',
      'AnnexMark: 附件',
    ]);
    const blocks = await readBack(document);
    expect(blocks.filter((block) => block.kind === 'table').at(-1)?.rows).toEqual([
      ['抄送：市商务局，县统计局。'],
      ['息烽县商务局办公室\t2020年1月20日印发'],
    ]);
    expect(blocks.findLastIndex(({ kind }) => kind === 'table')).toBe(blocks.length - 2);
  });

  it('replaces mark of the edition, caption and byline', async () => {
    expect(await styledTexts(documentWith(), 'Edition', 'ReportLine', 'Byline')).toEqual([]);
  });

  it('leaves room for a number that is not given, and names who has signed', async () => {
    expect(await styledTexts(documentWith({ signer: '张三' }), 'DocumentNumber')).toEqual([
      'DocumentNumber: \t息商统〔2020〕\u3000\u3000号\t签发人：张三',
    ]);
  });

  it('has no addressee, copies or annexes where there are none', async () => {
    const document = documentWith({ addressees: [], copies: [] });
    expect(await styledTexts(document, 'Addressee', 'AnnexNote', 'AnnexMark')).toEqual([]);
    const tables = (await readBack(document)).filter((block) => block.kind === 'table');
    expect(tables.at(-1)?.rows).toEqual([['息烽县商务局办公室\t2020年1月20日印发']]);
  });

  it('counts annexes when there are several', async () => {
    const document = documentWith({ annexes: [annex('a', '分地区表'), annex('b', '分产品表')] });
    expect(await styledTexts(document, 'AnnexNote', 'AnnexMark')).toEqual([
      'AnnexNote: 附件：1. 分地区表',
      'AnnexNote: 2. 分产品表',
      'AnnexMark: 附件1',
      'AnnexMark: 附件2',
    ]);
  });

  it('sets A4 pages with the type area of 156 × 225 mm, whatever the layout of the report', () => {
    const { 'word/document.xml': body = '' } = partsOf(documentWith());
    const [margins = ''] = /<w:pgMar [^>]+>/.exec(body) ?? [];
    // 37, 26, 35 and 28 mm in twentieths of a point.
    expect(margins).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838">');
  });

  it('uses the fonts, sizes and red that the standard names', () => {
    const document = documentWith();
    expect(styleOf(document, 'IssuingMark')).toMatch(/方正小标宋简体.*w:val="FF0000".*<w:sz w:val="106">/);
    expect(styleOf(document, 'DocumentNumber')).toMatch(/w:color="FF0000".*仿宋.*<w:sz w:val="32">/);
    expect(styleOf(document, 'Title')).toMatch(/w:val="center".*方正小标宋简体.*<w:sz w:val="44">/);
    expect(styleOf(document, 'BodyText')).toMatch(/w:firstLineChars="200".*仿宋.*<w:sz w:val="32">/);
    expect(styleOf(document, 'Heading1')).toMatch(/黑体.*<w:sz w:val="32">/);
    expect(styleOf(document, 'Heading2')).toMatch(/楷体.*<w:sz w:val="32">/);
    expect(styleOf(document, 'Title')).not.toContain('<w:b ');
    const { 'word/fontTable.xml': table = '' } = partsOf(document);
    for (const alternative of ['FangSong', 'KaiTi', 'SimHei', 'FZXiaoBiaoSong-B05S'])
      expect(table).toContain(`w:val="${alternative}"`);
  });

  it('has 22 lines of 28 characters on a page', () => {
    const style = styleOf(documentWith(), 'BodyText');
    const [, line] = /w:line="(\d+)" w:lineRule="exact"/.exec(style)!;
    expect(Number(line) * 22).toBeLessThanOrEqual(12_756);
    expect(Number(line) * 23).toBeGreaterThan(12_756);
    // 16 pt less a quarter each, in an area of 8844 twips.
    const [, tightened] = /<w:spacing w:val="(-\d+)">/.exec(style)!;
    expect(28 * (320 + Number(tightened))).toBeLessThanOrEqual(8844);
    expect(29 * (320 + Number(tightened))).toBeGreaterThan(8844);
  });

  it('makes a long issuing mark smaller, so that it stays on one line', () => {
    const style = styleOf(documentWith({ mark: '黔南布依族苗族自治州商务和投资促进局文件' }), 'IssuingMark');
    expect(style).toContain('<w:sz w:val="42">');
  });

  it('shifts the date by two characters where no seal is set', () => {
    const { 'word/document.xml': body = '' } = partsOf(documentWith({ hasSeal: false }));
    const issuers = [...body.matchAll(/w:val="Issuer">.*?<w:ind w:left="(\d+)"/g)].map(([, left]) =>
      Number(left),
    );
    expect(issuers).toHaveLength(2);
    expect(issuers[1]! - issuers[0]!).toBe(2 * 315);
  });

  it('never leaves name and date alone on a page', () => {
    const document = documentWith();
    const last: Section = { ...annex('end', ''), role: 'notes' };
    const sections = [...document.sections, last, annex('a', '附表')];
    const { 'word/document.xml': body = '' } = partsOf({ ...document, sections });
    const kept = [...body.matchAll(/w:val="(\w+)"><\/w:pStyle><w:keepNext>/g)].map(([, style]) => style);
    expect(kept.filter((style) => style !== 'Caption').slice(-3)).toEqual([
      'NoteText',
      'AnnexNote',
      'Issuer',
    ]);
  });

  it('has page numbers of 14 points between dashes at the outer edge', () => {
    const parts = partsOf(documentWith());
    expect(styleOf(documentWith(), 'PageNumber')).toMatch(/宋体.*<w:sz w:val="28">/);
    for (const [side, order] of [
      ['odd', /<w:tab>.*— <.*PAGE.* —<.*\u3000</s],
      ['even', /\u3000<.*— <.*PAGE.* —<.*<w:tab>/s],
    ] as const) {
      const foot = parts[`word/footer-portrait-${side}.xml`]!;
      expect(foot).toMatch(order);
      expect(foot).not.toContain('w:pBdr');
    }
  });

  it('uses only styles that it has, is well-formed, and gives the same bytes again', () => {
    const document = documentWith({ annexes: [annex('a', '附表')] });
    const parts = partsOf(document);
    for (const xml of Object.values(parts)) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(xml).close();
    }
    const known = [...parts['word/styles.xml']!.matchAll(/ w:styleId="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(known).size).toBe(known.length);
    for (const [, used] of parts['word/document.xml']!.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]+)"/g))
      expect(known).toContain(used);
    expect(renderDocx(document).equals(renderDocx(document))).toBe(true);
  });

  it('leaves no trace in a report that has none', () => {
    const parts = Object.values(partsOf(sampleDocument('zh', { layout: 'official' }))).join('');
    for (const word of ['IssuingMark', 'AnnexNote', 'Imprint', 'FF0000', 'KaiTi'])
      expect(parts).not.toContain(word);
  });
});
