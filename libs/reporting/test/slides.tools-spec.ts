import { readPdfPages, renderFile } from '@xiangtong/documents';
import { itWith, savedByOffice } from '@xiangtong/testing';
import { builderOf } from '../src/compose/testing/build-reports';
import { XIFENG } from '../src/compose/testing/build-yoy';

describe('slides in LibreOffice', () => {
  itWith('loimpress').each(['annual-bulletin', 'poverty-impact', 'yoy'])(
    '%s are opened and shown, each with its title and nothing beside the slide',
    async (report) => {
      const document = await builderOf(report)(XIFENG);
      const pages = await readPdfPages(await savedByOffice(await renderFile('pptx', document), 'pptx'));
      expect(pages.length).toBeGreaterThan(2);
      const texts = pages.map((page) => page.lines.join(''));
      expect(texts[0]!.replaceAll(/\s/g, '')).toContain(document.title.replaceAll(/\s/g, ''));
      for (const { width, height } of pages) expect([width, height].map(Math.round)).toEqual([960, 540]);
      for (const [index, text] of texts.entries()) expect(text).toContain(String(index + 1));
    },
    120_000,
  );
});
