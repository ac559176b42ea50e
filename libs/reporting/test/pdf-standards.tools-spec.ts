import type { ReportDocument } from '@xiangtong/contracts';
import { sealedMark, renderFile } from '@xiangtong/documents';
import { PdfFile, itWith, pdfFaults } from '@xiangtong/testing';
import { builderOf } from '../src/compose/testing/build-reports';
import { XIFENG } from '../src/compose/testing/build-yoy';

const internal = [
  'annual-bulletin',
  'annual-yearbook',
  'audit-summary',
  'destinations',
  'monthly-express',
  'one-page',
  'parks',
  'poverty-impact',
  'reporting-quality',
  'village-profile',
  'yoy',
];
const open = ['destinations', 'monthly-express', 'poverty-impact', 'yoy'];

const editions = [
  ...internal.map((report) => [report, 'internal'] as const),
  ...open.map((report) => [report, 'public'] as const),
].flatMap(([report, edition]) =>
  (['zh', 'en'] as const).map((language) => [report, edition, language] as const),
);

const faultsOf = async (pdf: Buffer): Promise<readonly string[]> => pdfFaults(await PdfFile.read(pdf));

/** The file with the seal on its pages and the room for a signature. */
const signed = (document: ReportDocument): Promise<Buffer> => {
  const signedBy = { name: '息烽县商务局', issuer: '测试 CA' };
  return renderFile('pdf', document, { ...sealedMark(document, 'd'.repeat(64)), signedBy });
};

describe('reports by the rules of PDF/A-2a and PDF/UA-1', () => {
  itWith('qpdf').each(editions)('%s keep them (%s, %s)', async (report, edition, language) => {
    const period = report === 'monthly-express' ? '2019-11' : '2019';
    const document = await builderOf(report)(XIFENG, { period, edition, language });
    expect(await faultsOf(await renderFile('pdf', document))).toEqual([]);
    // Half of them sealed is enough: what a seal adds is the same in all.
    if (language === 'zh') expect(await faultsOf(await signed(document))).toEqual([]);
  });
});
