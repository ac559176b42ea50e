import { Workbook } from 'exceljs';
import type { ReportDocument } from '../../document/report-document';
import { canonicalJson, sha256 } from '../../document/canonical-json';
import { renderCsv, renderHtml, renderJson, renderPdf, renderXlsx } from '../../render';
import { sampleDocument } from '../../render/testing/sample-document';
import { manifestOf, sealOf, tablesOf, type SealMark } from '../seal';
import { carriedCopy, verifyFile, type FindSealed, type Verification } from './verify-file';

const definition = 'd'.repeat(64);
const nothingElse: ReadonlySet<string> = new Set();

const markOf = (document: ReportDocument): SealMark => {
  const manifest = manifestOf(document, definition);
  return { seal: sealOf(manifest), manifest, changes: [] };
};

/** As somebody does who has the file alone. */
const alone = (bytes: Buffer): Promise<Verification> =>
  verifyFile(bytes, async (seal, printed) => carriedCopy(seal, printed, nothingElse));

const editWorkbook = async (bytes: Buffer, edit: (workbook: Workbook) => void): Promise<Buffer> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as never);
  edit(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

describe.each(['zh', 'en'] as const)('files of a published report (%s)', (language) => {
  const document = sampleDocument(language);
  const mark = markOf(document);
  const totals = language === 'zh' ? '表 1' : 'Table 1';
  /** As the service does, which has the document. */
  const known: FindSealed = async (seal) =>
    seal === mark.seal ? { ...mark, document, table: null, files: new Set() } : null;
  let xlsx: Buffer;
  let csv: Buffer;
  let json: Buffer;

  beforeAll(async () => {
    xlsx = await renderXlsx(document, { mark });
    csv = Buffer.from(renderCsv(document, mark)[0]!.content);
    json = Buffer.from(renderJson(document, mark));
  });

  it('are genuine with the service and without it', async () => {
    for (const bytes of [xlsx, csv, json]) {
      const expected = { genuine: true, finding: 'genuine', seal: mark.seal, manifest: mark.manifest };
      expect(await verifyFile(bytes, known)).toMatchObject({ ...expected, differences: [] });
      expect(await alone(bytes)).toMatchObject({ ...expected, differences: [] });
    }
  });

  it('are genuine when a spreadsheet has saved them again', async () => {
    const saved = await editWorkbook(xlsx, () => {});
    expect(saved.equals(xlsx)).toBe(false);
    expect(await alone(saved)).toMatchObject({ genuine: true, sameBytes: false });
    const semicolons = csv.toString().replace('6570.98', '6570.980').replaceAll('\r\n', '\n');
    expect(await alone(Buffer.from(semicolons))).toMatchObject({ genuine: true });
  });

  it('name the one figure that was altered in a workbook', async () => {
    const altered = await editWorkbook(xlsx, (workbook) => {
      workbook.getWorksheet(totals)!.getCell('B3').value = 6580.98;
    });
    for (const result of [await verifyFile(altered, known), await alone(altered)]) {
      expect(result).toMatchObject({ genuine: false, finding: 'altered', differenceCount: 1 });
      expect(result.differences).toEqual([
        {
          table: totals,
          row: document.sections[0]!.blocks.flatMap((block) =>
            block.kind === 'table' ? [block.rows[0]!.cells[0]!.text] : [],
          )[0],
          column: expect.stringContaining('2019'),
          at: 'B3',
          printed: '6580.98',
          sealed: '6570.98',
        },
      ]);
    }
  });

  it('name the prose that was altered on the cover', async () => {
    const altered = await editWorkbook(xlsx, (workbook) => {
      workbook.worksheets[0]!.eachRow((row) => {
        const cell = row.getCell(1);
        if (typeof cell.value === 'string' && /\d{3}/.test(cell.value) && cell.value.length > 80)
          cell.value = cell.value.replace(/\d(?=\d\d)/, '9');
      });
    });
    const { genuine, differences } = await alone(altered);
    expect(genuine).toBe(false);
    expect(differences[0]).toMatchObject({ table: language === 'zh' ? '封面' : 'Cover' });
  });

  it('name a sheet that is missing or was added', async () => {
    const altered = await editWorkbook(xlsx, (workbook) => {
      workbook.getWorksheet(totals)!.name = 'other';
    });
    const { genuine, differences } = await alone(altered);
    expect(genuine).toBe(false);
    expect(differences.map(({ printed, sealed }) => [printed, sealed])).toEqual([
      [null, totals],
      ['other', null],
    ]);
  });

  it('name the one figure that was altered in a CSV file', async () => {
    const altered = Buffer.from(csv.toString().replace('4192.86', '4192.87'));
    for (const result of [await verifyFile(altered, known), await alone(altered)]) {
      expect(result.differences).toEqual([
        expect.objectContaining({ at: 'C2', printed: '4192.87', sealed: '4192.86' }),
      ]);
      expect(result.differences[0]!.column).toContain('2018');
      expect(result.genuine).toBe(false);
    }
  });

  it('name the one figure, text or row that was altered in JSON', async () => {
    const edit = (change: (data: ReportDocument) => unknown) => {
      const data = JSON.parse(json.toString()) as ReportDocument;
      change(data);
      return alone(Buffer.from(JSON.stringify(data)));
    };
    const value = await edit((data) =>
      Object.assign(tablesOf(data)[0]!.rows[0]!.cells[1]!, { value: '6570.99' }),
    );
    expect(value.differences).toEqual([
      {
        table: expect.stringContaining(totals),
        row: tablesOf(document)[0]!.rows[0]!.cells[0]!.text,
        column: tablesOf(document)[0]!.columns[1]!.label,
        at: expect.stringMatching(/^sections\[0\]\.blocks\[\d\]\.rows\[0\]\.cells\[1\]\.value$/),
        printed: '6570.99',
        sealed: '6570.98',
      },
    ]);
    const note = await edit((data) => Object.assign(data, { notes: [] }));
    expect(note).toMatchObject({ genuine: false, finding: 'altered' });
    const row = await edit((data) => (tablesOf(data)[0]!.rows as unknown[]).pop());
    expect(row).toMatchObject({ genuine: false, finding: 'altered' });
  });

  it('may have lost the hidden sheet: the seal on the cover leads to the sealed document', async () => {
    const bare = await editWorkbook(xlsx, (workbook) => workbook.removeWorksheet('xiangtong.seal'));
    expect(await verifyFile(bare, known)).toMatchObject({ genuine: true, seal: mark.seal });
    expect(await alone(bare)).toMatchObject({ genuine: false, finding: 'unknown-seal' });
  });

  it('do not tell what was sealed to those who know the seal and no figures', async () => {
    const data = JSON.parse(json.toString()) as ReportDocument;
    const cells = tablesOf(data).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    for (const cell of cells) Object.assign(cell, { value: '1' });
    const result = await verifyFile(Buffer.from(JSON.stringify(data)), known);
    expect(result).toMatchObject({ genuine: false, finding: 'another-document' });
    expect(result.differenceCount).toBeGreaterThan(100);
    expect(new Set(result.differences.map(({ sealed }) => sealed))).toEqual(new Set([null]));
  });

  it('cannot change what they carry', async () => {
    const data = JSON.parse(json.toString()) as { seal: Record<string, unknown> };
    const other = markOf(sampleDocument(language, { title: 'Another' }));
    for (const [key, part] of [
      ['manifest', other.manifest],
      ['seal', other.seal],
    ] as const) {
      const forged = { ...data, seal: { ...data.seal, [key]: part } };
      const result = await alone(Buffer.from(JSON.stringify(forged)));
      expect(result).toMatchObject({ genuine: false, finding: 'unknown-seal' });
    }
  });
});

describe('verifyFile', () => {
  const document = sampleDocument();
  const mark = markOf(document);
  const none: FindSealed = async () => null;

  it('reads the seal of a PDF and compares its bytes', async () => {
    const pdf = await renderPdf(document, mark);
    const copy = { ...mark, document, table: null };
    expect(await verifyFile(pdf, async () => ({ ...copy, files: new Set([sha256(pdf)]) }))).toMatchObject({
      genuine: true,
      sameBytes: true,
      seal: mark.seal,
    });
    const touched = Buffer.concat([pdf, Buffer.from('\n')]);
    expect(await verifyFile(touched, async () => ({ ...copy, files: new Set([sha256(pdf)]) }))).toMatchObject(
      {
        genuine: false,
        finding: 'altered',
        seal: mark.seal,
      },
    );
    expect(await alone(pdf)).toMatchObject({ genuine: false, finding: 'unproved', manifest: mark.manifest });
  });

  it('reads the seal of a web page and compares its bytes', async () => {
    const page = Buffer.from(renderHtml(document, mark));
    const known: FindSealed = async () => ({
      ...mark,
      document,
      table: null,
      files: new Set([sha256(page)]),
    });
    const genuine = { genuine: true, sameBytes: true, format: 'html', seal: mark.seal };
    expect(await verifyFile(page, known)).toMatchObject(genuine);
    const touched = Buffer.from(page.toString().replace('6,570.98', '6,580.98'));
    expect(await verifyFile(touched, known)).toMatchObject({ genuine: false, finding: 'altered' });
    expect(await alone(page)).toMatchObject({ finding: 'unproved', manifest: mark.manifest });
  });

  it('says that a file bears no seal, or one that nobody knows', async () => {
    const plain = [
      await renderXlsx(document),
      Buffer.from(renderCsv(document)[0]!.content),
      Buffer.from(renderJson(document)),
      await renderPdf(document),
      Buffer.from(renderHtml(document)),
    ];
    for (const bytes of plain) expect(await verifyFile(bytes, none)).toMatchObject({ finding: 'no-seal' });
    const sealed = Buffer.from(renderJson(document, mark));
    expect(await verifyFile(sealed, none)).toMatchObject({ finding: 'unknown-seal', manifest: null });
  });

  it.each([
    '',
    '{',
    '[1',
    '{"seal":3}',
    'PK\u0003\u0004rubbish',
    '%PDF-1.7',
    '\u0000\u0001',
    '{"seal":{"content":1}}',
  ])('says what is wrong with %j', async (text) => {
    const result = await verifyFile(Buffer.from(text), none).catch((error: Error) => error);
    if (result instanceof Error) expect(result.name).toBe('DomainError');
    else expect(result).toMatchObject({ genuine: false, finding: 'no-seal' });
  });

  it('survives nesting of any depth', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const forged = `{"seal":{"seal":"${mark.seal}"},"sections":${deep}}`;
    const known: FindSealed = async () => ({ ...mark, document, table: null, files: new Set() });
    expect(await verifyFile(Buffer.from(forged), known)).toMatchObject({ finding: 'another-document' });
  });
});

describe('the seal', () => {
  const document = sampleDocument();

  it('is of what the document says, not of how it is written', () => {
    const reversed = Object.fromEntries(Object.entries(document).reverse()) as unknown as ReportDocument;
    expect(markOf(reversed).seal).toBe(markOf(JSON.parse(canonicalJson(document)) as ReportDocument).seal);
  });

  it.each<Partial<ReportDocument>>([
    { title: 'x' },
    { edition: 'public' },
    { asOf: { ...document.asOf, seq: 1043 } },
    { asOf: { ...document.asOf, ledgerHash: '00'.repeat(32) } },
    { parameters: { period: '2018', scope: '520122' } },
    { createdAt: '2020-01-21T00:00:00Z' },
  ])('changes with %j', (change) => {
    expect(markOf(sampleDocument('zh', change)).seal).not.toBe(markOf(document).seal);
  });

  it('changes with the definition', () => {
    expect(sealOf(manifestOf(document, 'e'.repeat(64)))).not.toBe(markOf(document).seal);
  });
});
