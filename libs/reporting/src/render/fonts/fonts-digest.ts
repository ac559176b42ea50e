import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { typefaces, weights } from './typeface';

let digest: string | undefined;

/** SHA-256 of the font files in the order of their weights, read once. */
export const fontsDigest = (): string => {
  if (digest === undefined) {
    const hash = createHash('sha256');
    for (const weight of weights) hash.update(readFileSync(typefaces()[weight].file));
    digest = hash.digest('hex');
  }
  return digest;
};
