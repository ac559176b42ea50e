const centralEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;
/** 1 January 1980, 00:00: the first moment a ZIP archive can express. */
const epochDate = 0x0021;
const epochTime = 0;

const findEnd = (archive: Buffer): number => {
  for (let at = archive.length - 22; at >= 0; at -= 1)
    if (archive.readUInt32LE(at) === endOfDirectory) return at;
  throw new Error('not a ZIP archive');
};

const stamp = (archive: Buffer, at: number): void => {
  archive.writeUInt16LE(epochTime, at);
  archive.writeUInt16LE(epochDate, at + 2);
};

/**
 * Sets the date of every file of an archive to the ZIP epoch, in place. The library that packs a workbook writes the
 * clock into it; without it the same report gives the same bytes.
 */
export const fixZipDates = (archive: Buffer): Buffer => {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (archive.readUInt32LE(at) !== centralEntry) throw new Error('broken ZIP directory');
    stamp(archive, at + 12);
    stamp(archive, archive.readUInt32LE(at + 42) + 10);
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return archive;
};
