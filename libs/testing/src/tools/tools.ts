import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Programs of other people that look at our files, and the packages that bring them. */
const packages = {
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  qpdf: 'qpdf',
  openssl: 'openssl',
  soffice: 'libreoffice-calc',
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

/** `it` where the program is on the search path; elsewhere a test that is skipped and whose name says why. */
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

/** What a program says of a file. `args` has the name of the file. */
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

/** The workbook as LibreOffice opens it and saves it again. */
export const savedByOffice = (workbook: Buffer): Promise<Buffer> =>
  withFolder(async (folder) => {
    await writeFile(join(folder, 'report.xlsx'), workbook);
    await run(
      'soffice',
      [
        // A profile of its own, so that nothing of the machine's office takes part.
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'saved'),
        join(folder, 'report.xlsx'),
      ],
      { timeout: 110_000 },
    );
    return readFile(join(folder, 'saved', 'report.xlsx'));
  });
