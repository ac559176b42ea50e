import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { faces, typefaces } from './typeface';

let digest: string | undefined;

/** SHA-256 of the font files in the order of the faces, read once. */
export const fontsDigest = (): string => {
  if (digest === undefined) {
    const hash = createHash('sha256');
    for (const face of faces) hash.update(readFileSync(typefaces()[face].file));
    digest = hash.digest('hex');
  }
  return digest;
};
