import zlib from 'node:zlib';
import { ZipArchive } from '@xiangtong/tables';
import { fileError } from '../file-error';
import { archiveLimits } from '../limits';

/**
 * The parts of a workbook. Macros and links to other files are refused: it would be unclear which figures they give.
 */
export const openArchive = (bytes: Buffer): ZipArchive => {
  const archive = ZipArchive.open(bytes, archiveLimits, zlib);
  for (const { name } of archive.entries) {
    if (/(^|\/)(vbaProject\.bin|macrosheets\/)/i.test(name)) throw fileError('FILE.MACROS');
    if (/(^|\/)externalLinks\//i.test(name)) throw fileError('FILE.EXTERNAL_LINKS');
    if (name === 'EncryptionInfo') throw fileError('FILE.ENCRYPTED');
  }
  return archive;
};
