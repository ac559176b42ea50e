import type { ReportDocument, Difference } from '@xiangtong/contracts';
import {
  sealedMark,
  canonicalJson,
  renderXlsx,
  tablesOf,
  renderFile,
  renderFiles,
} from '@xiangtong/documents';
import { sampleDocument } from '@xiangtong/testing';
import { alone, edited, knowing, markOf, savedAgain, withParts } from '../testing/forgery';
import { verifyFile, type FindSealed, type Verification } from './verify-file';

describe.each(['zh', 'en'] as const)('files of a published report (%s)', (language) => {
  const document = sampleDocument(language);
  const mark = markOf(document);
  const totals = language === 'zh' ? '表 1' : 'Table 1';
  let xlsx: Buffer;
  /** A workbook as earlier releases published it; the program that saves workbooks again here loses charts. */
  let pictured: Buffer;
  let csv: Buffer;
  let json: Buffer;
  let known: FindSealed;
  let stranger: FindSealed;

  beforeAll(async () => {
    xlsx = await renderXlsx(document, { mark });
    pictured = await renderXlsx(document, { mark, charts: 'pictured' });
    csv = (await renderFiles(document, ['csv'], mark))[0]!.content;
    json = await renderFile('json', document, mark);
    known = knowing(document, [xlsx, csv, json]);
    stranger = knowing(document, [xlsx, csv, json], false);
  });

  /** The result is the same with the service and with the file alone; strangers learn nothing more. */
  const verified = async (bytes: Buffer): Promise<Verification> => {
    const result = await verifyFile(bytes, known);
    if (language === 'zh') expect(await alone(bytes)).toEqual(result);
    const told = await verifyFile(bytes, stranger);
    expect(told).toMatchObject({ genuine: false, finding: 'altered', differences: [], differenceCount: 0 });
    return result;
  };

  const expectAltered = async (bytes: Buffer, ...expected: readonly Partial<Difference>[]): Promise<void> => {
    const result = await verified(bytes);
    expect(result).toMatchObject({ genuine: false, sameBytes: false, finding: 'altered' });
    expect(result.differences).toEqual(expected.map((one) => expect.objectContaining(one) as unknown));
  };

  it('are genuine with the service and without it, for strangers too', async () => {
    for (const bytes of [xlsx, csv, json]) {
      const expected = { genuine: true, finding: 'genuine', seal: mark.seal, manifest: mark.manifest };
      for (const result of [
        await verifyFile(bytes, known),
        await verifyFile(bytes, stranger),
        await alone(bytes),
      ])
        expect(result).toMatchObject({ ...expected, sameBytes: true, differences: [] });
    }
  });

  it('are genuine as an earlier release published them, with pictures of the charts', async () => {
    const published = knowing(document, [pictured]);
    for (const result of [await verifyFile(pictured, published), await alone(pictured)])
      expect(result).toMatchObject({ genuine: true, finding: 'genuine', differences: [] });
    const forged = withParts(pictured, (parts) =>
      edited(parts, 'xl/worksheets/sheet2.xml', (xml) => xml.replace('<v>6570.98</v>', '<v>6580.98</v>')),
    );
    for (const result of [await verifyFile(forged, published), await alone(forged)])
      expect(result).toMatchObject({ finding: 'altered', differences: [{ kind: 'figure', at: 'B3' }] });
  });

  it('name a chart that shows other values than its cells', async () => {
    const forged = withParts(xlsx, (parts) =>
      edited(parts, 'xl/charts/chart1.xml', (xml) => xml.replace(/<c:v>[\d.]+<\/c:v>/, '<c:v>99999</c:v>')),
    );
    const result = await verified(forged);
    expect(result).toMatchObject({ finding: 'altered', differences: [{ kind: 'picture' }] });
  });

  it('are not the published ones when a program has saved them again, with equal figures', async () => {
    const saved = await savedAgain(pictured);
    const result = await verifyFile(saved, known);
    expect(result).toMatchObject({ genuine: false, sameBytes: false, finding: 'same-figures' });
    expect(result.differences.every(({ kind }) => ['look', 'property', 'bytes'].includes(kind))).toBe(true);
    const packed = withParts(xlsx, () => {});
    expect(await verifyFile(packed, known)).toMatchObject({ finding: 'same-figures', differenceCount: 1 });
    expect(await alone(packed)).toMatchObject({ genuine: false, finding: 'unproved' });
    for (const text of [csv.toString().replaceAll('\r\n', '\n'), csv.toString().slice(1)]) {
      const bytes = Buffer.from(text);
      const found = await verifyFile(bytes, known);
      expect(found).toMatchObject({ finding: 'same-figures', differences: [{ kind: 'bytes' }] });
      expect(await verifyFile(bytes, stranger)).toMatchObject({ finding: 'altered', differences: [] });
    }
  });

  it('name the one figure that was altered in a workbook', async () => {
    const altered = withParts(xlsx, (parts) =>
      edited(parts, 'xl/worksheets/sheet2.xml', (xml) => xml.replace('<v>6570.98</v>', '<v>6580.98</v>')),
    );
    await expectAltered(altered, {
      kind: 'figure',
      table: totals,
      row: document.sections[0]!.blocks.flatMap((block) =>
        block.kind === 'table' ? [block.rows[0]!.cells[0]!.text] : [],
      )[0],
      column: expect.stringContaining('2019') as string,
      at: 'B3',
      printed: '6580.98',
      sealed: '6570.98',
    });
  });

  it('name the prose that was altered on the cover', async () => {
    const altered = await savedAgain(pictured, (workbook) => {
      workbook.worksheets[0]!.eachRow((row) => {
        const cell = row.getCell(1);
        if (typeof cell.value === 'string' && /\d{3}/.test(cell.value) && cell.value.length > 80)
          cell.value = cell.value.replace(/\d(?=\d\d)/, '9');
      });
    });
    const { finding, differences } = await verified(altered);
    expect(finding).toBe('altered');
    expect(differences[0]).toMatchObject({ kind: 'text', table: language === 'zh' ? '封面' : 'Cover' });
  });

  it('name a sheet that is missing or was added', async () => {
    const altered = await savedAgain(pictured, (workbook) => {
      workbook.getWorksheet(totals)!.name = 'other';
    });
    const { differences } = await verified(altered);
    const sheets = differences.filter(({ kind }) => kind === 'sheet');
    expect(sheets.map(({ printed, sealed }) => [printed, sealed])).toEqual([
      [null, totals],
      ['other', null],
    ]);
  });

  it('name the one figure that was altered in a CSV file, and a line that was taken out', async () => {
    const altered = Buffer.from(csv.toString().replace('4192.86', '4192.87'));
    const column = expect.stringContaining('2018') as string;
    await expectAltered(altered, { kind: 'figure', at: 'C2', column, printed: '4192.87', sealed: '4192.86' });
    const lines = csv.toString().split('\r\n');
    const { finding, differences } = await verified(
      Buffer.from(lines.filter((_, index) => index !== 2).join('\r\n')),
    );
    expect(finding).toBe('altered');
    expect(differences.length).toBeGreaterThan(0);
  });

  it('name the one figure, text or row that was altered in JSON', async () => {
    const edit = (change: (data: ReportDocument) => unknown) => {
      const data = JSON.parse(json.toString()) as ReportDocument;
      change(data);
      return Buffer.from(JSON.stringify(data));
    };
    const value = edit((data) => Object.assign(tablesOf(data)[0]!.rows[0]!.cells[1]!, { value: '6570.99' }));
    await expectAltered(value, {
      kind: 'figure',
      table: expect.stringContaining(totals) as string,
      row: tablesOf(document)[0]!.rows[0]!.cells[0]!.text,
      column: tablesOf(document)[0]!.columns[1]!.label,
      at: expect.stringMatching(/^sections\[0\]\.blocks\[\d\]\.rows\[0\]\.cells\[1\]\.value$/) as string,
      printed: '6570.99',
      sealed: '6570.98',
    });
    expect(await verified(edit((data) => Object.assign(data, { notes: [] })))).toMatchObject({
      finding: 'altered',
    });
    const row = edit((data) => (tablesOf(data)[0]!.rows as unknown[]).pop());
    expect(await verified(row)).toMatchObject({ finding: 'altered' });
  });

  it('may have lost the hidden sheet: the seal on the cover leads to the sealed document', async () => {
    const bare = await savedAgain(pictured, (workbook) => workbook.removeWorksheet('xiangtong.seal'));
    expect(await verifyFile(bare, known)).toMatchObject({ genuine: false, seal: mark.seal });
    expect(await alone(bare)).toMatchObject({ genuine: false, finding: 'unknown-seal' });
  });

  it('tell a stranger who tries figures nothing, however many are right', async () => {
    const answers = ['6570.98', '6570.97', '1.00'].map((guess) =>
      verifyFile(Buffer.from(csv.toString().replace('6570.98', `${guess}0`)), stranger),
    );
    const [first, ...others] = (await Promise.all(answers)).map((answer) => JSON.stringify(answer));
    for (const other of others) expect(other).toBe(first);
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

  it('reads the seal of a web page, and names what differs', async () => {
    const page = await renderFile('html', document, mark);
    const known = knowing(document, [page]);
    const genuine = { genuine: true, sameBytes: true, format: 'html', seal: mark.seal };
    expect(await verifyFile(page, known)).toMatchObject(genuine);
    expect(await alone(page)).toMatchObject(genuine);
    const touched = Buffer.from(page.toString().replace('6,570.98', '6,580.98'));
    for (const result of [await verifyFile(touched, known), await alone(touched)])
      expect(result).toMatchObject({
        finding: 'altered',
        differences: [{ kind: 'figure', printed: '6,580.98', sealed: '6,570.98' }],
      });
  });

  it('says that a file bears no seal, or one that nobody knows', async () => {
    const plain = [
      await renderXlsx(document),
      (await renderFiles(document, ['csv']))[0]!.content,
      await renderFile('json', document),
      await renderFile('pdf', document),
      await renderFile('html', document),
    ];
    for (const bytes of plain) expect(await verifyFile(bytes, none)).toMatchObject({ finding: 'no-seal' });
    const sealed = await renderFile('json', document, mark);
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
    expect(await verifyFile(Buffer.from(forged), knowing(document, []))).toMatchObject({
      finding: 'altered',
    });
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
    expect(sealedMark(document, 'e'.repeat(64)).seal).not.toBe(markOf(document).seal);
  });
});
