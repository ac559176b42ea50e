/** Top and bottom of a picture, in points from the top of its page. */
export interface Picture {
  readonly top: number;
  readonly bottom: number;
}

interface Tag {
  readonly role?: string;
  readonly bbox?: readonly number[];
  readonly children?: readonly Tag[];
}

const boxesIn = ({ role, bbox, children = [] }: Tag): (readonly number[])[] => [
  ...(role === 'Figure' && bbox ? [bbox] : []),
  ...children.flatMap(boxesIn),
];

/** The pictures of every page, as the tags of a PDF place them. */
export const readPictures = async (bytes: Buffer): Promise<readonly (readonly Picture[])[]> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  try {
    const file = await task.promise;
    const pages: (readonly Picture[])[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      const { height } = page.getViewport({ scale: 1 });
      const tree = (await page.getStructTree()) as Tag | null;
      pages.push(
        boxesIn(tree ?? {}).map(([, y1 = 0, , y2 = 0]) => ({
          top: height - Math.max(y1, y2),
          bottom: height - Math.min(y1, y2),
        })),
      );
    }
    return pages;
  } finally {
    await task.destroy();
  }
};
