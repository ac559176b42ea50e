import type { ReportDocument } from '@xiangtong/contracts';
import { renderFile } from '@xiangtong/documents';
import { sampleDocument } from '@xiangtong/testing';
import { strToU8 } from 'fflate';
import { alone, edited, kinds, knowing, markOf, withParts } from '../testing/forgery';
import { verifyFile, type FindSealed } from './verify-file';

const BODY = 'word/document.xml';

describe('a published Word file', () => {
  const base = sampleDocument();
  const [first, ...others] = base.sections;
  const prose = { kind: 'paragraph', id: 'prose', text: '全年零售额6,570.98万元，同比增长56.72%。' } as const;
  const document: ReportDocument = {
    ...base,
    sections: [{ ...first!, blocks: [prose, ...first!.blocks] }, ...others],
  };
  const mark = markOf(document);
  let docx: Buffer;
  let known: FindSealed;

  beforeAll(async () => {
    docx = await renderFile('docx', document, mark);
    known = knowing(document, [docx]);
  });

  const changed = (change: (xml: string) => string): Buffer =>
    withParts(docx, (parts) => edited(parts, BODY, change));

  it('is genuine by its bytes, with the service and alone', async () => {
    for (const result of [await verifyFile(docx, known), await alone(docx)])
      expect(result).toMatchObject({ genuine: true, format: 'docx', sameBytes: true, seal: mark.seal });
    const packed = withParts(docx, () => {});
    expect(await verifyFile(packed, known)).toMatchObject({ genuine: false, finding: 'same-figures' });
    expect(await alone(packed)).toMatchObject({ genuine: false, finding: 'unproved' });
  });

  it('names the one figure of a table that was altered, and how many still stand', async () => {
    const altered = changed((xml) => xml.replace('>4,192.86<', '>4,192.68<'));
    for (const result of [await verifyFile(altered, known), await alone(altered)]) {
      expect(result).toMatchObject({ genuine: false, finding: 'altered', differenceCount: 1 });
      expect(result.differences).toEqual([
        {
          kind: 'figure',
          table: '表 1 农村电子商务主要指标',
          row: '销售额',
          column: '2018 年 （万元）',
          at: 'C2',
          printed: '4,192.68',
          sealed: '4,192.86',
        },
      ]);
      const { published, equal } = result.figures!;
      expect(equal).toBe(published - 1);
      expect(published).toBeGreaterThan(400);
    }
  });

  it('names the figure of a sentence that was altered; words around figures are texts', async () => {
    const result = await verifyFile(
      changed((xml) => xml.replace('同比增长56.72%', '同比增长65.72%')),
      known,
    );
    expect(result.differences).toMatchObject([
      { kind: 'figure', at: expect.stringMatching(/^\d+$/) as string },
    ]);
    expect(result.figures!.equal).toBe(result.figures!.published - 1);
    const said = await verifyFile(
      changed((xml) => xml.replace('全年零售额', '全年销售额')),
      known,
    );
    expect(said).toMatchObject({ finding: 'altered', differences: [{ kind: 'text' }] });
    expect(said.figures!.equal).toBe(said.figures!.published);
  });

  it('tells what a program does not print as a page does: hidden, drawn, put beside', async () => {
    const first = changed((xml) => xml.replace('<w:rPr><w:sz', '<w:rPr><w:vanish/><w:sz'));
    expect(kinds(await verifyFile(first, known))).toEqual(expect.arrayContaining(['hidden']));
    const styled = withParts(docx, (parts) =>
      edited(parts, 'word/styles.xml', (xml) =>
        xml.replace(/(w:styleId="TableText".*?)<w:rPr>/s, '$1<w:rPr><w:vanish/>'),
      ),
    );
    expect(kinds(await verifyFile(styled, known))).toEqual(expect.arrayContaining(['hidden', 'figure']));
    const drawn = withParts(docx, (parts) => {
      const name = Object.keys(parts).find((each) => each.endsWith('.svg'))!;
      edited(parts, name, (svg) => svg.replace(/>4?,?\d+(\.\d+)?</, '>9,999<'));
    });
    expect(await verifyFile(drawn, known)).toMatchObject({
      finding: 'altered',
      differences: [{ kind: 'picture' }],
    });
    const footed = withParts(docx, (parts) =>
      edited(parts, 'word/footer-portrait-odd.xml', (xml) => xml.replace('内部', '公开')),
    );
    expect((await verifyFile(footed, known)).finding).toBe('altered');
    const remarked = withParts(docx, (parts) => {
      parts['word/comments.xml'] = strToU8(
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"><w:p><w:r><w:t>已核实</w:t></w:r></w:p></w:comment></w:comments>',
      );
      edited(parts, 'word/_rels/document.xml.rels', (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
        ),
      );
    });
    expect(await verifyFile(remarked, known)).toMatchObject({
      finding: 'altered',
      differences: [{ kind: 'text' }],
    });
  });

  it('is not blamed for numbers of pages, which every program sets anew; a number elsewhere is one', async () => {
    const field = '<w:fldChar w:fldCharType="separate"></w:fldChar></w:r>';
    const numbered = changed((xml) =>
      xml.replace(
        /(PAGEREF _Toc\d+ \\h <\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"><\/w:fldChar><\/w:r>)/g,
        '$1<w:r><w:t>12</w:t></w:r>',
      ),
    );
    expect(await verifyFile(numbered, known)).toMatchObject({ finding: 'same-figures' });
    const smuggled = changed((xml) =>
      xml.replace(
        'xml:space="preserve">6,570.98<',
        `xml:space="preserve">6,570.98</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF x </w:instrText></w:r><w:r>${field}<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t><`,
      ),
    );
    expect((await verifyFile(smuggled, known)).finding).toBe('altered');
  });

  it('names tables that are missing or were put in', async () => {
    const table = /<w:tbl>.*?<\/w:tbl>/s;
    const gone = await verifyFile(
      changed((xml) => xml.replace(table, '')),
      known,
    );
    expect(gone.differences).toContainEqual(expect.objectContaining({ kind: 'table', printed: null }));
    const twice = await verifyFile(
      changed((xml) => xml.replace(table, (one) => one + one)),
      known,
    );
    expect(twice.differences).toContainEqual(expect.objectContaining({ kind: 'table', sealed: null }));
  });

  it('is known by its printed seal where a program has dropped the data', async () => {
    const dropped = withParts(docx, (parts) => {
      edited(parts, 'word/_rels/document.xml.rels', (xml) =>
        xml.replace(/<Relationship [^>]*customXml[^>]*><\/Relationship>/, ''),
      );
      delete parts['customXml/item1.xml'];
    });
    expect(await verifyFile(dropped, known)).toMatchObject({ seal: mark.seal, finding: 'same-figures' });
  });

  it('tells strangers no more than that it is not the published one', async () => {
    const altered = changed((xml) => xml.replace('>4,192.86<', '>4,192.68<'));
    const told = await verifyFile(altered, knowing(document, [docx], false));
    expect(told).toMatchObject({ finding: 'altered', differences: [], differenceCount: 0, figures: null });
  });
});
