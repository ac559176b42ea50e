export type PhotoKind = 'jpeg' | 'png' | 'pdf';

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

/** A picture is drawn whole in the memory of whoever looks at it. */
export const MAX_PIXELS = 50_000_000;
