import { join } from 'node:path';
import {
  manifestOf,
  readPdfPages,
  renderOfd,
  renderPdf,
  sealOf,
  type ReportDocument,
  type SealMark,
} from '@xiangtong/documents';
import { ofdFaults, OfdFile } from '@xiangtong/testing';
import { builderOf, periodFor } from '../src/compose/testing/build-reports';
import { GUIYANG, XIFENG } from '../src/compose/testing/build-yoy';
import { loadDefinitions } from '../src/definition/load-definitions';

const places = [
  [XIFENG, 'county'],
  [GUIYANG, 'prefecture'],
  ['520122001', 'township'],
] as const;

/** They are long, and have nothing in English that the others have not. */
const long = ['annual-bulletin', 'annual-yearbook'];

const reports = [...loadDefinitions(join(__dirname, '../../../reports')).values()].flatMap((definition) =>
  (['zh', 'en'] as const)
    .filter((language) => language === 'zh' || !long.includes(definition.id))
    .map((language) => ({ definition, id: definition.id, language })),
);

const markOf = (document: ReportDocument): SealMark => {
  const manifest = manifestOf(document, 'd'.repeat(64));
  return { seal: sealOf(manifest), manifest, changes: [] };
};

/** Without the blanks that readers put between texts. */
const dense = (texts: readonly string[]): string => texts.join('').replace(/\s+/g, '');

const pdfTexts = async (document: ReportDocument, mark: SealMark): Promise<readonly string[]> =>
  (await readPdfPages(await renderPdf(document, mark))).map(({ texts }) =>
    dense(texts.map(({ text }) => text)),
  );

describe('reports as OFD files', () => {
  it.each(reports)(
    '$id has the texts of its PDF, in their order ($language)',
    async ({ definition, id, language }) => {
      const [scope] = places.find(([, level]) => definition.scopes.includes(level))!;
      const document = await builderOf(id)(scope, { language, period: periodFor(definition) });
      const mark = markOf(document);
      const file = new OfdFile(renderOfd(document, mark));
      expect(ofdFaults(file)).toEqual([]);
      const texts = file.pages().map((page) => dense(page.texts));
      expect(texts).toEqual(await pdfTexts(document, mark));
      for (const text of texts) expect(text).toContain(mark.seal);
    },
  );
});
