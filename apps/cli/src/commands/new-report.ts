import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError, projectDirectory } from '@xiangtong/infrastructure';
import { isReportId, loadDefinition, newReport } from '@xiangtong/reporting';
import { print, type OutputOptions } from '../terminal/output';

export interface NewReportOptions extends OutputOptions {
  readonly title: string;
  readonly titleEn: string;
  readonly reports?: string;
}

const refuse = (zh: string, en: string): never => {
  throw new DomainError('REPORT.WRONG_PARAMETER', { parameter: 'id', reason: { zh, en } });
};

/** Writes a report to be changed, and reads it, so that what is wrong with the title is said at once. */
export const newReportCommand = async (id: string, options: NewReportOptions): Promise<void> => {
  const shipped = join(projectDirectory(), 'reports');
  const directory = options.reports ?? shipped;
  if (!isReportId(id) || id === 'common')
    refuse('名称用小写字母、数字和“-”', 'its name has small letters, digits and "-"');
  const folder = join(directory, id);
  if (existsSync(folder)) refuse(`已有“${id}”`, `there is a report "${id}"`);
  await mkdir(folder, { recursive: true });
  if (!existsSync(join(directory, 'common')))
    await cp(join(shipped, 'common'), join(directory, 'common'), { recursive: true });
  const files = Object.entries(newReport({ zh: options.title, en: options.titleEn }));
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  loadDefinition(directory, id);
  const names = files.map(([name]) => join(folder, name));
  print({ files: names }, names.join('\n'), options);
};
