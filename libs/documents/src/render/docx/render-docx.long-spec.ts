import zlib from 'node:zlib';
import type { ReportDocument } from '@xiangtong/contracts';
import { ZipArchive } from '@xiangtong/tables';
import { sampleDocument } from '@xiangtong/testing';
import { unzipSync, strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { readDocxSeal, readDocxText } from '../../read/docx-text';
import { unpacked } from '../../seal/packed';
import { sealedMark, type SealMark } from '../../seal/seal';
import { renderDocx } from './render-docx';

const partsOf = (file: Buffer): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(file))
      .filter(([name]) => /\.(xml|rels|svg)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

const markOf = (document: ReportDocument): SealMark => {
  return { ...sealedMark(document, 'd'.repeat(64)), publicUrl: 'https://xiangtong.example' };
};

const archiveOf = (file: Buffer): ZipArchive => ZipArchive.open(file, { entries: 1000, part: 1 << 26 }, zlib);

/** All values of an attribute, or all texts between two tags. */
const all = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([, found = '']) => found);

const official = (overrides: Partial<ReportDocument> = {}): ReportDocument =>
  sampleDocument('zh', { layout: 'official', ...overrides });

describe('a report as a Word file', () => {
  it.each(['zh', 'en'] as const)('is well-formed, with every part it refers to, in %s', (language) => {
    const document = sampleDocument(language);
    const file = renderDocx(document, markOf(document));
    const parts = partsOf(file);
    for (const [name, xml] of Object.entries(parts)) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(xml).close();
    }
    const names = Object.keys(unzipSync(file));
    const targets = all(parts['word/_rels/document.xml.rels']!, / Target="([^"]+)"/g);
    expect(targets.map((target) => (target.startsWith('../') ? target.slice(3) : `word/${target}`))).toEqual(
      expect.arrayContaining(['word/styles.xml', 'customXml/item1.xml']),
    );
    for (const target of targets)
      expect(names).toContain(target.startsWith('../') ? target.slice(3) : `word/${target}`);
    const used = all(parts['word/document.xml']!, / r:(?:id|embed)="([^"]+)"/g);
    expect(all(parts['word/_rels/document.xml.rels']!, / Id="([^"]+)"/g)).toEqual(
      expect.arrayContaining([...used]),
    );
  });

  it('uses only styles that it has, and those of Word by the names that Word knows', () => {
    const document = official();
    const { 'word/document.xml': body = '', 'word/styles.xml': styles = '' } = partsOf(renderDocx(document));
    const known = all(styles, / w:styleId="([^"]+)"/g);
    expect(known).toEqual(
      expect.arrayContaining([...new Set(all(body, /<w:(?:p|r|tbl)Style w:val="([^"]+)"/g))]),
    );
    expect(all(styles, /<w:name w:val="([^"]+)"/g)).toEqual(
      expect.arrayContaining(['Normal', 'Title', 'heading 1', 'caption', 'toc 1', 'footnote text', 'footer']),
    );
    expect(all(styles, / w:eastAsia="([^"]+)"/g)).toEqual(expect.arrayContaining(['仿宋', '黑体', '宋体']));
  });

  it('repeats the head of every table, and divides no row', () => {
    const { 'word/document.xml': body = '' } = partsOf(renderDocx(sampleDocument()));
    const tables = all(body, /<w:tbl>(.*?)<\/w:tbl>/gs);
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      expect(all(table, /(<w:tblHeader>)/g)).toHaveLength(1);
      expect(all(table, /(<w:cantSplit)/g)).toHaveLength(all(table, /(<w:tr>)/g).length);
    }
  });

  it('counts captions by fields, from one again in every part, and refers to them from the text', () => {
    const document = sampleDocument();
    const [first] = document.sections;
    const referring = {
      kind: 'paragraph' as const,
      id: 'r',
      text: '见表\u00a01、图\u00a01，表\u00a012不在。',
    };
    const section = { ...first!, blocks: [referring, ...first!.blocks] };
    const sections = [
      { ...section, part: '立碑村' },
      { ...section, part: '堡子村' },
      { ...section, blocks: [{ ...referring, id: 's' }] },
    ];
    const { 'word/document.xml': body = '' } = partsOf(renderDocx({ ...document, sections }));
    expect(all(body, /> (SEQ [^<]+) </g)).toEqual([
      'SEQ 表 \\* ARABIC',
      'SEQ 图 \\* ARABIC',
      'SEQ 图 \\* ARABIC',
      'SEQ 表 \\* ARABIC \\r 1',
      'SEQ 图 \\* ARABIC \\r 1',
      'SEQ 图 \\* ARABIC',
    ]);
    const references = all(body, /> REF (\w+) \\h </g);
    // The third section is of the second part, and refers to its tables.
    expect(references).toHaveLength(6);
    expect(new Set(references).size).toBe(4);
    const bookmarks = all(body, /<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g);
    expect(bookmarks).toEqual(expect.arrayContaining([...references]));
    expect(new Set(all(body, /<w:bookmarkStart w:id="(\d+)"/g)).size).toBe(bookmarks.length);
  });

  it('has contents with all headings of a long report, and none of a short one', async () => {
    const document = sampleDocument();
    const long = await readDocxText(archiveOf(renderDocx(document)));
    const entries = long.blocks.flatMap((block) =>
      block.kind === 'paragraph' && /^TOC\d/.test(block.style) ? [block.text.replace('\t', '')] : [],
    );
    expect(entries).toEqual(document.sections.map(({ title }) => title));
    const short = partsOf(renderDocx({ ...document, sections: document.sections.slice(0, 1) }));
    expect(short['word/document.xml']).not.toContain('TOC \\o');
  });

  it('draws charts as vectors with points beside them, each with what it shows in words', () => {
    const document = sampleDocument();
    const file = renderDocx(document);
    const parts = partsOf(file);
    const charts = document.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'chart'));
    const descriptions = all(parts['word/document.xml']!, /<wp:docPr [^>]*descr="([^"]+)"/g);
    expect(descriptions).toHaveLength(charts.length);
    const names = Object.keys(unzipSync(file));
    expect(names.filter((name) => name.endsWith('.svg'))).toHaveLength(charts.length);
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(charts.length);
    for (const [name, svg] of Object.entries(parts))
      if (name.endsWith('.svg')) expect(svg).not.toContain('dominant-baseline');
  });

  it('turns pages for wide tables, on A4, with the page number at the outer edge', () => {
    const parts = partsOf(renderDocx(sampleDocument()));
    expect(all(parts['word/document.xml']!, /<w:pgSz ([^>]+)>/g)).toEqual([
      'w:w="11906" w:h="16838"',
      'w:w="16838" w:h="11906" w:orient="landscape"',
      'w:w="11906" w:h="16838"',
    ]);
    expect(parts['word/footer-portrait-odd.xml']).toMatch(/<w:tab><\/w:tab>.*PAGE/s);
    expect(parts['word/footer-portrait-even.xml']).toMatch(/PAGE.*<w:tab><\/w:tab>/s);
  });

  it('has the notes of prose at the foot of its first page, those of forms at the end', async () => {
    const prose = await readDocxText(archiveOf(renderDocx(official())));
    const form = await readDocxText(archiveOf(renderDocx(sampleDocument())));
    const note = official().notes[0]!;
    expect(prose.beside.some((line) => line.includes(note))).toBe(true);
    expect(prose.blocks.some((block) => block.kind === 'paragraph' && block.text.includes(note))).toBe(false);
    expect(form.blocks.some((block) => block.kind === 'paragraph' && block.text.includes(note))).toBe(true);
  });

  it('gives the same bytes again, and tells of no person, account or machine', () => {
    const document = official();
    const mark = markOf(document);
    const file = renderDocx(document, mark);
    expect(renderDocx(document, mark).equals(file)).toBe(true);
    const { 'docProps/core.xml': core = '', 'docProps/app.xml': application = '', ...others } = partsOf(file);
    expect(all(core, /<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</g)).toEqual(['Xiangtong', 'Xiangtong']);
    expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2020-01-20T00:00:00Z<');
    expect(application.replace(/^.*?<Application>|<\/Application>.*$/gs, '')).toBe('Xiangtong');
    expect(Object.values(others).join('')).not.toMatch(/w:author|w:rsid|file:\/|w:ins |w:del |w:vanish/);
  });

  it('carries its seal and what was sealed, as other programs keep it', () => {
    const document = sampleDocument('en');
    const mark = markOf(document);
    const { seal, manifest, content } = readDocxSeal(archiveOf(renderDocx(document, mark)));
    expect(seal).toBe(mark.seal);
    expect(unpacked(manifest)).toEqual(JSON.parse(JSON.stringify(mark.manifest)));
    expect(unpacked(content)).toMatchObject({ document: { title: document.title } });
    expect(readDocxSeal(archiveOf(renderDocx(document))).seal).toBe('');
  });

  it('prints a table too wide for its page in several, each with the names of its rows', async () => {
    const document = sampleDocument();
    const wide = document.sections[1]!.blocks.find(({ kind }) => kind === 'table')!;
    if (wide.kind !== 'table') throw new Error('no table');
    const columns = [
      ...wide.columns,
      ...wide.columns.slice(1).map((column) => ({ ...column, key: `${column.key}b` })),
    ];
    const rows = wide.rows.map((row) => ({ ...row, cells: [...row.cells, ...row.cells.slice(1)] }));
    const sections = [
      { id: 's', title: '', orientation: 'portrait' as const, blocks: [{ ...wide, columns, rows }] },
    ];
    const { blocks } = await readDocxText(archiveOf(renderDocx({ ...document, sections })));
    const tables = blocks.filter((block) => block.kind === 'table');
    expect(tables.length).toBeGreaterThan(1);
    for (const { rows: printed } of tables) expect(printed[1]![0]).toBe(wide.rows[0]!.cells[0]!.text);
    expect(tables.reduce((sum, table) => sum + table.rows[0]!.length - 1, 0)).toBe(columns.length - 1);
  });
});
