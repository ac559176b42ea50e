import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

const digestOf = async (path) => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
};

const sizeOf = (path) =>
  stat(path).then(
    (found) => found.size,
    () => null,
  );

const filesBelow = async (folder, root = folder) => {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path, root) : [relative(root, path).replaceAll('\\', '/')];
    }),
  );
  return found.flat();
};

/** Every file is the one that the manifest lists, and there is no other. */
export const checkFiles = async ({ folder, manifest, findings }) => {
  const before = findings.faults;
  for (const { name, bytes, sha256 } of manifest.files) {
    const size = await sizeOf(join(folder, name));
    if (size === null) findings.fault(name, 0, 'missing');
    else if (size !== bytes || (await digestOf(join(folder, name))) !== sha256) {
      findings.fault(name, 0, 'bytes', { size, bytes });
    }
  }
  const known = new Set(['manifest.json', ...manifest.files.map(({ name }) => name)]);
  for (const name of await filesBelow(folder)) if (!known.has(name)) findings.fault(name, 0, 'extra');
  findings.good('files', { count: manifest.files.length }, before);
};
