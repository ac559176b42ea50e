import { tablesOf, renderFile } from '@xiangtong/documents';
import { longTable, sampleDocument, sampleTexts } from '@xiangtong/testing';
import { alone, knowing, markOf, withStream } from '../testing/forgery';
import { verifyFile, type FindSealed } from './verify-file';

describe('a published PDF', () => {
  const document = sampleDocument();
  const mark = markOf(document);
  let pdf: Buffer;
  let known: FindSealed;
  beforeAll(async () => {
    pdf = await renderFile('pdf', document, mark);
    known = knowing(document, [pdf]);
  });

  it('is genuine by its bytes, with the service and alone', async () => {
    for (const result of [await verifyFile(pdf, known), await alone(pdf)])
      expect(result).toMatchObject({ genuine: true, finding: 'genuine', sameBytes: true, seal: mark.seal });
    const touched = Buffer.concat([pdf, Buffer.from('\n')]);
    expect(await verifyFile(touched, known)).toMatchObject({
      genuine: false,
      finding: 'same-figures',
      differences: [{ kind: 'bytes' }],
    });
    expect(await alone(touched)).toMatchObject({ genuine: false, finding: 'unproved' });
  });

  it('names page and figure where a digit was altered', async () => {
    // The same report with another figure: its second page under the seal of the first.
    const forged = sampleDocument();
    const cell = tablesOf(forged)[0]!.rows[0]!.cells[1]!;
    Object.assign(cell, { text: '6,580.98', value: '6580.98' });
    const other = await renderFile('pdf', forged, mark);
    expect(await alone(other)).toMatchObject({ finding: 'altered' });
    const { differences } = await verifyFile(other, known);
    expect(differences).toContainEqual(
      expect.objectContaining({ kind: 'figure', table: '第 1 页', printed: '6,580.98', sealed: '6,570.98' }),
    );
  });

  it('names a page that is damaged, and refuses what cannot be opened', async () => {
    const damaged = Buffer.from(pdf);
    const content = pdf.indexOf('stream\n', pdf.indexOf('/Type /Page\n')) + 40;
    damaged[content] = damaged[content]! ^ 1;
    const { finding, differences } = await verifyFile(damaged, known);
    expect([finding, differences[0]?.table, differences[0]?.printed]).toEqual(['altered', '第 1 页', null]);
    const opened = pdf.toString('latin1').replaceAll(/\/(?:Kids|Pages|Root)\b/g, '/Gone');
    await expect(verifyFile(Buffer.from(opened, 'latin1'), known)).rejects.toMatchObject({
      code: 'FILE.BROKEN',
    });
  });

  it('names a page that is missing or was put in, and figures that were painted over', async () => {
    const shorter = await renderFile(
      'pdf',
      sampleDocument('zh', { sections: document.sections.slice(0, 1) }),
      mark,
    );
    const missing = await verifyFile(shorter, known);
    expect(missing.finding).toBe('altered');
    expect(missing.differences.filter(({ kind }) => kind === 'page')).toContainEqual(
      expect.objectContaining({ printed: null }),
    );
    const longer = { ...longTable(120, sampleTexts.zh), id: 'more' };
    const more = { id: 'more', title: '二、更多', orientation: 'portrait', blocks: [longer] } as const;
    const added = await renderFile(
      'pdf',
      sampleDocument('zh', { sections: [...document.sections, more] }),
      mark,
    );
    expect((await verifyFile(added, known)).differences).toContainEqual(
      expect.objectContaining({ kind: 'page', sealed: null }),
    );
    const painted = withStream(pdf, (content) =>
      content.includes(' Tf') ? `${content}\n0 0 0 rg 100 300 200 20 re f\n` : content,
    );
    const result = await verifyFile(painted, known);
    expect(result).toMatchObject({ finding: 'altered', differences: [{ kind: 'picture' }] });
    expect(result.differenceCount).toBe(1);
  });
});
