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

/** By its first bytes; the name and the type that the sender gives say nothing. */
const kindOf = (bytes: Buffer): PhotoKind => {
  const kinds = Object.keys(first) as PhotoKind[];
  const kind = kinds.find((one) => bytes.subarray(0, first[one].length).equals(first[one]));
  if (!kind) throw new DomainError('PHOTO.KIND');
  return kind;
};

/** Of any bytes, a photo that may be shown, or a DomainError that says why not. The same bytes give the same photo. */
export const cleanPhoto = (bytes: Buffer): CleanPhoto => {
  const kind = kindOf(bytes);
  return { kind, bytes: cleaners[kind](bytes) };
};
