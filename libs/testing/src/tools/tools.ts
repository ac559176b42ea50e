import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Third-party programs that check our files, and their packages. */
const packages = {
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfsig: 'poppler-utils',
  certutil: 'libnss3-tools',
  qpdf: 'qpdf',
  openssl: 'openssl',
  localc: 'libreoffice-calc',
  lowriter: 'libreoffice-writer',
  loimpress: 'libreoffice-impress',
  promtool: 'prometheus',
  nginx: 'nginx-light',
} as const;
export type Tool = keyof typeof packages;

const searched = (process.env['PATH'] ?? '').split(delimiter);

const isThere = (tool: Tool): boolean =>
  searched.some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** `it` where the program is on the search path; otherwise a skipped test whose name gives the reason. */
export const itWith = (tool: Tool): typeof it.skip =>
  isThere(tool)
    ? it
    : Object.assign(
        (name: string, test?: jest.ProvidesCallback) =>
          it.skip(`${name} (skipped: ${tool} of ${packages[tool]} is not installed)`, test),
        it.skip,
      );

const withFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'xiangtong-tools-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** A program's output about a file. `args` contains the name of the file. */
export const saidBy = (
  tool: Tool,
  file: Buffer,
  args: (path: string) => readonly string[],
): Promise<string> =>
  withFolder(async (folder) => {
    const path = join(folder, 'report');
    await writeFile(path, file);
    return (await run(tool, args(path), { maxBuffer: 1 << 28 })).stdout;
  });

/** How LibreOffice is told in what to save. */
const formats = { xlsx: 'xlsx:Calc MS Excel 2007 XML', docx: 'docx:MS Word 2007 XML', pdf: 'pdf' } as const;

/** Which of its programs opens what. */
const programs = { xlsx: 'localc', docx: 'lowriter', pptx: 'loimpress' } as const satisfies Record<
  string,
  Tool
>;

/** A workbook, Word file or presentation as LibreOffice opens it and saves it again, in the same format or another one. */
export const savedByOffice = (
  file: Buffer,
  from: keyof typeof programs = 'xlsx',
  to: 'xlsx' | 'docx' | 'pdf' = from === 'pptx' ? 'pdf' : from,
): Promise<Buffer> =>
  withFolder(async (folder) => {
    await writeFile(join(folder, `report.${from}`), file);
    await run(
      programs[from],
      [
        // A separate profile, so that the machine's office settings have no effect.
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        formats[to],
        '--outdir',
        join(folder, 'saved'),
        join(folder, `report.${from}`),
      ],
      { timeout: 110_000 },
    );
    return readFile(join(folder, 'saved', `report.${to}`));
  });
