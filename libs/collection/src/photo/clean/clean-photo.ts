import { DomainError } from '@xiangtong/infrastructure';
import type { CleanPhoto, PhotoKind } from '../photo-kinds';
import { cleanJpeg } from './clean-jpeg';
import { cleanPdf } from './clean-pdf';
import { cleanPng } from './clean-png';

const first: Readonly<Record<PhotoKind, Buffer>> = {
  jpeg: Buffer.from('ffd8ff', 'hex'),
  png: Buffer.from('89504e470d0a1a0a', 'hex'),
  pdf: Buffer.from('%PDF-', 'latin1'),
};

const cleaners: Readonly<Record<PhotoKind, (bytes: Buffer) => Buffer>> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  pdf: cleanPdf,
};

/** Told by the first bytes alone; the sender's name and type prove nothing. */
const kindOf = (bytes: Buffer): PhotoKind => {
  const kinds = Object.keys(first) as PhotoKind[];
  const kind = kinds.find((one) => bytes.subarray(0, first[one].length).equals(first[one]));
  if (!kind) throw new DomainError('PHOTO.KIND');
  return kind;
};

/**
 * The photo that may be shown of any bytes; throws a DomainError that says why not. The same bytes give the same photo.
 */
export const cleanPhoto = (bytes: Buffer): CleanPhoto => {
  const kind = kindOf(bytes);
  return { kind, bytes: cleaners[kind](bytes) };
};
