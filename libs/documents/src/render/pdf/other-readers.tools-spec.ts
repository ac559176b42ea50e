import { createHash } from 'node:crypto';
import { sampleDocument, itWith, saidBy } from '@xiangtong/testing';
import { dense, pdfPages } from '../testing/pdf-text';
import { renderPdf } from './render-pdf';

describe('a PDF in the programs of others', () => {
  let pdf: Buffer;
  beforeAll(async () => {
    pdf = await renderPdf(sampleDocument('zh'));
  });

  itWith('pdftotext')('has the same texts on the same pages', async () => {
    const said = await saidBy('pdftotext', pdf, (path) => ['-raw', path, '-']);
    const ours = await pdfPages(pdf);
    expect(said.split('\f').slice(0, -1).map(dense)).toEqual(ours.map(dense));
  });

  itWith('pdffonts')('has its fonts in it, in part and with what their characters mean', async () => {
    const fonts = (await saidBy('pdffonts', pdf, (path) => [path])).split('\n').slice(2).filter(Boolean);
    expect(fonts).toHaveLength(3);
    for (const font of fonts) expect(font).toMatch(/Noto(?:Sans|Serif)SC.* yes yes yes/);
  });

  itWith('pdfinfo')('is tagged and has the date of the document', async () => {
    const info = await saidBy('pdfinfo', pdf, (path) => [path]);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/CreationDate: .*Jan 20 .*2020/);
  });

  itWith('qpdf')('is a file without faults', async () => {
    const said = await saidBy('qpdf', pdf, (path) => ['--check', path]);
    expect(said).toContain('No syntax or stream encoding errors found');
  });

  itWith('openssl')('has the digest that we compute', async () => {
    const said = await saidBy('openssl', pdf, (path) => ['dgst', '-sha256', '-r', path]);
    expect(said.split(' ')[0]).toBe(createHash('sha256').update(pdf).digest('hex'));
  });
});
