import { letterheadOf } from '@xiangtong/contracts';
import { itWith, sampleDocument, savedByOffice } from '@xiangtong/testing';
import { readPdfPages } from '../../../read/pdf-pages';
import { renderDocx } from '../render-docx';

const letterhead = letterheadOf(
  {
    mark: '息烽县商务局文件',
    code: '息商统',
    signer: '王明',
    addressees: ['各乡镇人民政府'],
    issuer: '息烽县商务局',
    hasSeal: true,
    copies: ['市商务局'],
    printer: '息烽县商务局办公室',
  },
  { number: 3 },
  '2020-01-20',
);

const plain = (text: string): string => text.replaceAll(/\s/g, '');

describe('an official document in LibreOffice', () => {
  // The place for the imprint is left free, and taken, by a text of the right length.
  itWith('lowriter').each([0, 4, 8, 12])(
    'has its head on the first page and its imprint at the foot of the last (%i lines more)',
    async (count) => {
      const document = sampleDocument('zh', { byline: ['息烽县商务局'], letterhead });
      const [section] = document.sections;
      const text = Array.from({ length: count }, (_, line) => `第${line}行。`).join('\n');
      const blocks = [{ kind: 'paragraph' as const, id: 'text', text }];
      const pages = await readPdfPages(
        await savedByOffice(renderDocx({ ...document, sections: [{ ...section!, blocks }] }), 'docx', 'pdf'),
      );
      const first = pages[0]!.lines.map(plain);
      expect(first.slice(0, 4)).toEqual([
        letterhead.mark,
        '息商统〔2020〕3号签发人：王明',
        plain(document.title),
        '各乡镇人民政府：',
      ]);
      const last = pages.at(-1)!.lines.map(plain);
      expect(last.slice(-3)).toEqual([
        '抄送：市商务局。',
        '息烽县商务局办公室2020年1月20日印发',
        expect.stringMatching(new RegExp(`—${pages.length}—`)),
      ]);
      const all = pages.flatMap((page) => page.lines.map(plain));
      expect(all.indexOf('2020年1月20日') - all.indexOf('息烽县商务局')).toBe(1);
    },
    120_000,
  );
});
