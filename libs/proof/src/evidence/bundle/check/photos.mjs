import { records } from './rows.mjs';

const PHOTO = /^photos\/([0-9a-f]{64})\.(jpeg|png|pdf)$/;

/** The file of each photo that a revision hashes, under its SHA-256; or who took it away, and why. */
export const checkPhotos = async ({ folder, manifest, findings }, wanted) => {
  const before = findings.faults;
  const files = new Map(
    manifest.files.flatMap(({ name, sha256 }) => {
      const digest = PHOTO.exec(name)?.[1];
      return digest ? [[digest, { name, sha256 }]] : [];
    }),
  );
  const removed = new Set();
  for await (const row of records(folder, 'photos.csv')) {
    if (!wanted.has(row.sha256)) findings.fault('photos.csv', row.at, 'photoOrphan');
    if (row.removed_by !== '') removed.add(row.sha256);
  }
  for (const [digest, { at, unit, period, revision }] of wanted) {
    if (!files.has(digest) && !removed.has(digest))
      findings.fault('revisions.csv', at, 'photoAbsent', { unit, period, revision });
  }
  for (const [digest, { name, sha256 }] of files) {
    if (sha256 !== digest || !wanted.has(digest)) findings.fault(name, 0, 'photo');
  }
  if (wanted.size > 0) findings.good('photos', { count: files.size, removed: removed.size }, before);
};
