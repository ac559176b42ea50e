import { MEGABYTE } from '@xiangtong/tables';

export const photoKinds = ['jpeg', 'png', 'pdf'] as const;
export type PhotoKind = (typeof photoKinds)[number];

/** What is kept of an uploaded file. */
export interface CleanPhoto {
  readonly kind: PhotoKind;
  readonly bytes: Buffer;
}

export const photoTypes: Readonly<Record<PhotoKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
};

/** One file. */
export const MAX_PHOTO_BYTES = 5 * MEGABYTE;

/** Of one revision. */
export const MAX_PHOTOS = 10;

/** A picture is drawn whole in the memory of whoever looks at it. */
export const MAX_PIXELS = 50_000_000;
