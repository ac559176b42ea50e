import { readPdfPages, renderFile } from '@xiangtong/documents';
import { itWith, savedByOffice } from '@xiangtong/testing';
import { builderOf } from '../src/compose/testing/build-reports';
import { XIFENG } from '../src/compose/testing/build-yoy';

describe('the page for the county head as a Word file', () => {
  itWith('lowriter').each(['zh', 'en'] as const)(
    'is one page in LibreOffice (%s)',
    async (language) => {
      const document = await builderOf('one-page')(XIFENG, { language });
      expect(
        await readPdfPages(await savedByOffice(await renderFile('docx', document), 'docx', 'pdf')),
      ).toHaveLength(1);
    },
    120_000,
  );
});
