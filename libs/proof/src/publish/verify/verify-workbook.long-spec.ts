import type { Difference } from '@xiangtong/contracts';
import { renderXlsx } from '@xiangtong/documents';
import { sampleDocument } from '@xiangtong/testing';
import { alone, edited, kinds, knowing, markOf, withParts } from '../testing/forgery';
import { verifyFile, type FindSealed, type Verification } from './verify-file';

/** Changes by a forger who leaves the value of every cell unchanged. */
describe('a published workbook in which no value was touched', () => {
  const document = sampleDocument();
  const sheet = 'xl/worksheets/sheet2.xml';
  const totals = '表 1';
  let xlsx: Buffer;
  let known: FindSealed;
  beforeAll(async () => {
    xlsx = await renderXlsx(document, { mark: markOf(document) });
    known = knowing(document, [xlsx]);
  });

  /** The result is the same with the service and with the file alone. */
  const verified = async (bytes: Buffer): Promise<Verification> => {
    const result = await verifyFile(bytes, known);
    expect(await alone(bytes)).toEqual(result);
    return result;
  };

  const expectAltered = async (bytes: Buffer, expected: Partial<Difference>): Promise<void> => {
    const result = await verified(bytes);
    expect(result).toMatchObject({ genuine: false, finding: 'altered', differenceCount: 1 });
    expect(result.differences).toMatchObject([expected]);
  };

  it('names the formats that show other figures', async () => {
    const forged = withParts(xlsx, (parts) =>
      edited(parts, 'xl/styles.xml', (xml) =>
        xml
          .replace('<numFmts ', '<numFmts data-x="" ')
          .replace(/numFmtId="4"/g, 'numFmtId="300"')
          .replace(
            /<numFmts[^>]*>/,
            (tag) => `${tag}<numFmt numFmtId="300" formatCode="&quot;99,999.99&quot;"/>`,
          ),
      ),
    );
    const result = await verified(forged);
    expect(result.finding).toBe('altered');
    expect(kinds(result)).toEqual(['number-format']);
    expect(result.differences[0]).toMatchObject({
      table: totals,
      at: 'B3',
      sealed: '#,##0.00',
      printed: '"99,999.99"',
    });
  });

  it('names a row, a column and a sheet that are hidden, or too small to be read', async () => {
    for (const [change, at] of [
      [(xml: string) => xml.replace('<row r="4"', '<row hidden="1" r="4"'), '4'],
      [
        (xml: string) =>
          xml.replace(
            /<row r="4"([^>]*)>/,
            (_, rest: string) =>
              `<row r="4" ht="0.1" customHeight="1"${rest.replace(/ (ht|customHeight)="[^"]*"/g, '')}>`,
          ),
        '4',
      ],
      [(xml: string) => xml.replace('<col min="2"', '<col hidden="1" min="2"'), 'B:D'],
    ] as const)
      await expectAltered(
        withParts(xlsx, (parts) => edited(parts, sheet, change)),
        { kind: 'hidden', table: totals, at },
      );
    const whole = withParts(xlsx, (parts) =>
      edited(parts, 'xl/workbook.xml', (xml) =>
        xml.replace(/(<sheet sheetId="2"[^>]*)state="visible"/, '$1state="hidden"'),
      ),
    );
    await expectAltered(whole, { kind: 'hidden', table: totals });
  });

  it('names a figure that a formula gives', async () => {
    const forged = withParts(xlsx, (parts) =>
      edited(parts, sheet, (xml) => xml.replace('<v>6570.98</v>', '<f>1+1</f><v>6570.98</v>')),
    );
    await expectAltered(forged, { kind: 'formula', table: totals, at: 'B3', printed: '=1+1', sealed: null });
  });

  it('names the charts that were exchanged', async () => {
    const swapped = withParts(xlsx, (parts) => {
      const [one, other] = Object.keys(parts).filter((name) => /charts\/chart\d/.test(name));
      [parts[one!], parts[other!]] = [parts[other!]!, parts[one!]!];
    });
    const result = await verified(swapped);
    expect(result.finding).toBe('altered');
    expect(kinds(result)).toEqual(['picture']);
    expect(result.differenceCount).toBe(2);
  });

  it('names the foot of the page and the properties', async () => {
    const foot = withParts(xlsx, (parts) =>
      edited(parts, sheet, (xml) => xml.replace(/<oddFooter>/, '<oddFooter>公开')),
    );
    await expectAltered(foot, { kind: 'text', table: totals, at: 'oddFooter' });
    const author = withParts(xlsx, (parts) =>
      edited(parts, 'docProps/core.xml', (xml) => xml.replace('>Xiangtong<', '>Somebody<')),
    );
    const result = await verified(author);
    expect(result).toMatchObject({
      finding: 'same-figures',
      differences: [{ kind: 'property', printed: 'Somebody', sealed: 'Xiangtong' }],
    });
  });
});
