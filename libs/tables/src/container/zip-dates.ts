import { readDirectory, viewOf } from './zip-directory';

/** 1 January 1980, 00:00: the first moment a ZIP archive can express, as its two numbers. */
const EPOCH = 0x0021_0000;

/**
 * Sets the date of every file of an archive to the ZIP epoch, in place. The library that packs a workbook writes the
 * current time into it; with this the same report gives the same bytes.
 */
export const fixZipDates = <Bytes extends Uint8Array>(archive: Bytes): Bytes => {
  const view = viewOf(archive);
  for (const { central, local } of readDirectory(archive, Infinity).values()) {
    view.setUint32(central + 12, EPOCH, true);
    view.setUint32(local + 10, EPOCH, true);
  }
  return archive;
};
