import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const program = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
].find((file) => existsSync(file));

/** `it` where LibreOffice is installed; elsewhere a test that is skipped and whose name says why. */
export const itWithOffice: typeof it.skip = program
  ? it
  : Object.assign(
      (name: string, test?: jest.ProvidesCallback) =>
        it.skip(`${name} (skipped: soffice of libreoffice-calc is not installed)`, test),
      it.skip,
    );

/** The workbook as LibreOffice opens it and saves it again. */
export const savedByOffice = async (workbook: Buffer): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'xiangtong-office-'));
  try {
    await writeFile(join(folder, 'report.xlsx'), workbook);
    await run(
      program ?? 'soffice',
      [
        // A profile of its own, so that nothing of the machine's office takes part.
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        ...['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML'],
        ...['--outdir', join(folder, 'saved'), join(folder, 'report.xlsx')],
      ],
      { timeout: 110_000 },
    );
    return await readFile(join(folder, 'saved', 'report.xlsx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
