import { tablesOf, renderFile } from '@xiangtong/documents';
import { longTable, sampleDocument, sampleTexts } from '@xiangtong/testing';
import { strToU8 } from 'fflate';
import { alone, edited, kinds, knowing, markOf, withParts } from '../testing/forgery';
import { verifyFile, type FindSealed } from './verify-file';

const PAGE = 'Doc_0/Pages/Page_0/Content.xml';

describe('a published OFD file', () => {
  const document = sampleDocument();
  const mark = markOf(document);
  let ofd: Buffer;
  let known: FindSealed;

  beforeAll(async () => {
    ofd = await renderFile('ofd', document, mark);
    known = knowing(document, [ofd]);
  });

  it('is genuine by its bytes, with the service and alone', async () => {
    for (const result of [await verifyFile(ofd, known), await alone(ofd)])
      expect(result).toMatchObject({ genuine: true, format: 'ofd', sameBytes: true, seal: mark.seal });
    const packed = withParts(ofd, () => {});
    expect(await verifyFile(packed, known)).toMatchObject({
      genuine: false,
      finding: 'same-figures',
      differences: [{ kind: 'bytes' }],
    });
    expect(await alone(packed)).toMatchObject({ genuine: false, finding: 'unproved' });
  });

  it('names page and figure where a digit was altered', async () => {
    const altered = withParts(ofd, (parts) =>
      edited(parts, PAGE, (xml) => xml.replace('>6,570.98<', '>6,580.98<')),
    );
    for (const result of [await verifyFile(altered, known), await alone(altered)]) {
      expect(result).toMatchObject({ genuine: false, finding: 'altered', differenceCount: 1 });
      expect(result.differences).toMatchObject([
        { kind: 'figure', table: '第 1 页', printed: '6,580.98', sealed: '6,570.98' },
      ]);
    }
    const forged = sampleDocument();
    const cell = tablesOf(forged)[0]!.rows[0]!.cells[1]!;
    Object.assign(cell, { text: '6,580.98', value: '6580.98' });
    expect(await alone(await renderFile('ofd', forged, mark))).toMatchObject({ finding: 'altered' });
  });

  it('names pages that were put in, and what was painted over', async () => {
    const longer = { ...longTable(120, sampleTexts.zh), id: 'more' };
    const more = { id: 'more', title: '二、更多', orientation: 'portrait', blocks: [longer] } as const;
    const added = await renderFile(
      'ofd',
      sampleDocument('zh', { sections: [...document.sections, more] }),
      mark,
    );
    expect((await verifyFile(added, known)).differences).toContainEqual(
      expect.objectContaining({ kind: 'page', sealed: null }),
    );
    const covered =
      '<ofd:PathObject ID="9999" Boundary="20 100 60 8" Fill="true"><ofd:FillColor Value="255 255 255"/>' +
      '<ofd:AbbreviatedData>M 0 0 L 60 0 L 60 8 L 0 8 C</ofd:AbbreviatedData></ofd:PathObject></ofd:Layer>';
    const painted = withParts(ofd, (parts) =>
      edited(parts, PAGE, (xml) => xml.replace('</ofd:Layer>', covered)),
    );
    const result = await verifyFile(painted, known);
    expect(result).toMatchObject({
      finding: 'altered',
      differences: [{ kind: 'picture', table: '第 1 页' }],
    });
  });

  it('names a font whose glyphs were exchanged', async () => {
    const exchanged = withParts(ofd, (parts) => {
      const [one, other] = Object.keys(parts).filter((name) => name.endsWith('.ttf')) as [string, string];
      [parts[one], parts[other]] = [parts[other]!, parts[one]!];
    });
    const result = await verifyFile(exchanged, known);
    expect(result.finding).toBe('altered');
    expect(kinds(result)).toEqual(['picture']);
  });

  it('has the same figures after an authority has stamped it', async () => {
    const stamped = withParts(ofd, (parts) => {
      parts['Doc_0/Signs/Signatures.xml'] = strToU8('<Signatures/>');
      edited(parts, 'OFD.xml', (xml) =>
        xml.replace(
          '</ofd:DocBody>',
          '<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody>',
        ),
      );
    });
    const result = await verifyFile(stamped, known);
    expect(result).toMatchObject({ genuine: false, finding: 'same-figures' });
    expect(kinds(result).toSorted()).toEqual(['look', 'property']);
  });

  it('is known by the seal that is printed on its pages when its data are gone', async () => {
    const dropped = withParts(ofd, (parts) =>
      edited(parts, 'OFD.xml', (xml) => xml.replace(/<ofd:CustomDatas>.*<\/ofd:CustomDatas>/, '')),
    );
    expect(await verifyFile(dropped, known)).toMatchObject({ seal: mark.seal, finding: 'same-figures' });
    expect(await alone(dropped)).toMatchObject({ seal: mark.seal, finding: 'unknown-seal' });
  });

  it('names the part that is damaged', async () => {
    const at = ofd.indexOf('Doc_0/Res/font_1.ttf') + 400;
    const damaged = Buffer.from(ofd);
    damaged.fill(0xff, at, at + 40);
    await expect(verifyFile(damaged, known)).rejects.toMatchObject({
      code: 'FILE.BROKEN',
      parameters: { part: 'Doc_0/Res/font_1.ttf' },
    });
  });

  it('tells those who may not read the edition nothing of it', async () => {
    const altered = withParts(ofd, (parts) =>
      edited(parts, PAGE, (xml) => xml.replace('>6,570.98<', '>6,580.98<')),
    );
    expect(await verifyFile(altered, knowing(document, [ofd], false))).toMatchObject({
      finding: 'altered',
      differences: [],
    });
  });
});
