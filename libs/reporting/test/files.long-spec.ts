import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { type ReportDocument, fileFormats, type FileFormat } from '@xiangtong/contracts';
import {
  sealedMark,
  readPdfPages,
  renderFiles,
  withPdf,
  type ReportFile,
  type SealMark,
} from '@xiangtong/documents';
import { projectDirectory } from '@xiangtong/infrastructure';
import { ofdFaults, OfdFile } from '@xiangtong/testing';
import { strFromU8, unzipSync } from 'fflate';
import { builderOf, periodFor } from '../src/compose/testing/build-reports';
import { GUIYANG, XIFENG } from '../src/compose/testing/build-yoy';
import { deliveredReports } from '../src/definition/testing/delivered-reports';

const places = [
  [XIFENG, 'county'],
  [GUIYANG, 'prefecture'],
  ['520122001', 'township'],
] as const;

/** They are long, and have nothing in English that the others have not. */
const long = ['annual-bulletin', 'annual-yearbook'];

const reports = [...deliveredReports.values()].flatMap((definition) =>
  (['zh', 'en'] as const)
    .filter((language) => language === 'zh' || !long.includes(definition.id))
    .map((language) => ({ definition, id: definition.id, language })),
);

const markOf = (document: ReportDocument): SealMark => sealedMark(document, 'd'.repeat(64));

/** The parts of a file, also those of a workbook within it; a file that is not packed is one part. */
const partsOf = ({
  name,
  content,
}: Pick<ReportFile, 'name'> & { content: Uint8Array }): [string, Uint8Array][] =>
  /\.(docx|pptx|xlsx|ofd)$/.test(name)
    ? Object.entries(unzipSync(content)).flatMap(([part, bytes]) =>
        partsOf({ name: `${name}/${part}`, content: bytes }),
      )
    : [[name, content]];

const isProperties = (part: string): boolean => /\/(docProps\/\w+\.xml|OFD\.xml)$/.test(part);

const said = ([, name = '', value = '']: readonly string[]): readonly [string, string] => [name, value];

/** What the properties of a file say, by their names. */
const propertiesOf = async (file: ReportFile): Promise<readonly (readonly [string, string])[]> => {
  const { name, content } = file;
  if (name.endsWith('.pdf'))
    return withPdf(content, async (pdf) => {
      const { info, metadata } = await pdf.getMetadata();
      return [...Object.entries(info), ...(metadata ?? [])].map(
        ([key, value]) => [key, String(value)] as const,
      );
    });
  if (name.endsWith('.html'))
    return [...content.toString().matchAll(/<meta name="([\w:]+)" content="([^"]+)"/g)].map(said);
  return partsOf(file)
    .filter(([part]) => isProperties(part))
    .flatMap(([, bytes]) => [...strFromU8(bytes).matchAll(/<(?:\w+:)?(\w+)(?: [^<>]*)?>([^<]+)/g)].map(said));
};

const makers =
  /^(author|creator|producer|generator|application|company|manager|lastModifiedBy|dc:creator|pdf:producer|xmp:creatortool)$/i;

/** ExcelJS writes the name of the program whose format it is. */
const programs = ['Xiangtong', 'Microsoft Excel'];

const asWord = (text: string): RegExp =>
  new RegExp(`(?<![\\w-])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`);

const whoAndWhere = [userInfo().username, hostname(), homedir(), tmpdir(), projectDirectory()].map(asWord);
const folders = [homedir(), projectDirectory(), `${tmpdir()}/`].map(asWord);

/** The texts without the blanks that readers put between them. */
const dense = (texts: readonly string[]): string => texts.join('').replace(/\s+/g, '');

const pdfTexts = async (pdf: Buffer): Promise<readonly string[]> =>
  (await readPdfPages(pdf)).map(({ texts }) => dense(texts.map(({ text }) => text)));

const contentOf = (files: readonly ReportFile[], ending: string): Buffer =>
  files.find(({ name }) => name.endsWith(ending))!.content;

describe.each(reports)('the files of $id ($language)', ({ definition, id, language }) => {
  /** Properties and bytes are the same matter in both languages. */
  const formats: readonly FileFormat[] = language === 'zh' ? fileFormats : ['pdf', 'ofd'];
  let document: ReportDocument;
  let mark: SealMark;
  let files: readonly ReportFile[];

  beforeAll(async () => {
    const [scope] = places.find(([, level]) => definition.scopes.includes(level))!;
    document = await builderOf(id)(scope, { language, period: periodFor(definition) });
    mark = markOf(document);
    files = await renderFiles(document, formats, mark);
  });

  it('have the same texts as OFD and as PDF, in their order', async () => {
    const ofd = new OfdFile(contentOf(files, '.ofd'));
    expect(ofdFaults(ofd)).toEqual([]);
    const texts = ofd.pages().map((page) => dense(page.texts));
    expect(texts).toEqual(await pdfTexts(contentOf(files, '.pdf')));
    for (const text of texts) expect(text).toContain(mark.seal);
  });

  if (language === 'en') return;

  it('say nothing of a person, an account or a machine', async () => {
    for (const file of files) {
      const properties = await propertiesOf(file);
      for (const [name, value] of properties) {
        const isAbout = whoAndWhere.some((text) => text.test(value));
        expect([file.name, name, isAbout && value]).toEqual([file.name, name, false]);
        if (makers.test(name)) expect([name, programs]).toEqual([name, expect.arrayContaining([value])]);
      }
      if (!/\.(csv|json)$/.test(file.name))
        expect([file.name, properties.length > 3]).toEqual([file.name, true]);
      for (const [part, bytes] of partsOf(file)) {
        const text = Buffer.from(bytes).toString('latin1');
        expect([part, folders.some((folder) => folder.test(text))]).toEqual([part, false]);
      }
    }
  });

  it('are the same when they are made again', async () => {
    const again = await renderFiles(document, formats, mark);
    expect(again.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
    const others = again.filter(({ content }, index) => !content.equals(files[index]!.content));
    expect(others.map(({ name }) => name)).toEqual([]);
  });
});
