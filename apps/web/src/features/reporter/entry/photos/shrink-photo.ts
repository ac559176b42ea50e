/** Long side of a photo that is sent: small print of an invoice is legible. */
const LONGEST = 2_400;
/** What is smaller goes as it is. */
const SMALL = 700_000;
const QUALITY = 0.82;

const pictureOf = async (file: File): Promise<Blob | null> => {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
};

/**
 * A photo as a village line can carry it, upright and without what the camera wrote into it. What is no picture, or none
 * that the browser can draw, goes as it is: the service says what it is not.
 */
export const shrinkPhoto = async (file: File): Promise<Blob> => {
  const isTaken = ['image/jpeg', 'image/png'].includes(file.type);
  if (!file.type.startsWith('image/') || (isTaken && file.size <= SMALL)) return file;
  const smaller = await pictureOf(file).catch(() => null);
  return smaller && (smaller.size < file.size || !isTaken) ? smaller : file;
};
