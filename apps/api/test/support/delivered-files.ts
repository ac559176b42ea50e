import { join } from 'node:path';
import { ownFiles, type WrittenFiles } from '@xiangtong/contracts';
import { projectDirectory } from '@xiangtong/infrastructure';
import { loadDefinition } from '@xiangtong/reporting';

/** The files of a report of the product, as somebody who writes a definition sends them. */
export const deliveredFiles = (report: string): WrittenFiles => {
  const { files } = loadDefinition(join(projectDirectory(), 'reports'), report);
  const texts = ownFiles.map((own) => [own, files.find(({ name }) => name === `${report}/${own}`)!.text]);
  return Object.fromEntries(texts);
};
