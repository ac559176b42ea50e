/** 24 × 16 pixels, as Chromium writes them: with a colour profile that names its maker. */
const jpegText =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAA' +
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
  'AAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAA' +
  'AChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZ' +
  'WiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAA' +
  'E9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAAoHBwgH' +
  'BgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7' +
  'Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAA' +
  'AAUD/8QAJhAAAAUCAwkAAAAAAAAAAAAAAAEFERITFAIEBhUWIiQxMkNRYf/EABcBAAMBAAAAAAAAAAAAAAAAAAMEBQb/xAAgEQACAQEJAAAAAAAA' +
  'AAAAAAAAEhFRAQIEFCExQWFx/9oADAMBAAIRAxEAPwDfS2lt5brnba3h4pylL6Tdoap0tu1a87c3E/FCMY/TfuE9LXVJFq7OzNGs0+DDidnbqR+z' +
  'BUXVJapbRzNai8ODDhZ2foReiE6biRGpsUxOYZrEpzt5XsngAAY4f//Z';

const pngText =
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAYAAAAMJL+VAAAARUlEQVR4AdzQsQkAMAgEQHEl3X+Cz0xJb6FIsPCFL0RBPIXZnYzKcBEeMECydEUJ' +
  'iboE1T4h0XGXLBVJnBMSxRd/+/1EDwAA//+NaILHAAAABklEQVQDAIu/TLmsSehYAAAAAElFTkSuQmCC';

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

const text = (content: string): Buffer => Buffer.from(content, 'latin1');

/** A picture without anything beside its pixels but what its program writes. */
export const plainJpeg = (): Buffer => Buffer.from(jpegText, 'base64');

export const plainPng = (): Buffer => Buffer.from(pngText, 'base64');

/** Entry of an Exif directory. */
const entry = (tag: number, type: number, count: number, value: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt16BE(tag, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt32BE(count, 4);
  return Buffer.concat([head, value, Buffer.alloc(4)]).subarray(0, 12);
};

const long = (value: number): Buffer => {
  const written = Buffer.alloc(4);
  written.writeUInt32BE(value);
  return written;
};

/** Orientation, maker, place where it was taken: 26°38' north. */
const exif = (orientation: number): Buffer => {
  const place = Buffer.concat([long(26), long(1), long(38), long(1), long(0), long(1)]);
  const directory = Buffer.concat([
    Buffer.from([0, 3]),
    entry(0x010f, 2, 4, text('VIVO')),
    entry(0x0112, 3, 1, Buffer.from([0, orientation])),
    entry(0x8825, 4, 1, long(50)),
    long(0),
  ]);
  const gps = Buffer.concat([Buffer.from([0, 1]), entry(0x0002, 5, 3, long(68)), long(0)]);
  return Buffer.concat([text('Exif\0\0MM\0*'), long(8), directory, gps, place]);
};

/** Words that are in a photo of `phonePhoto` and must not be in what is kept of it. */
export const photoTraces = [
  'VIVO',
  'Exif\0\0MM\0*\0\0\0\x08\0\x03',
  '13800138000',
  'Photoshop',
  'xmpmeta',
  'THUMBNAIL',
  'mluc',
];

/**
 * A photo as telephones take it: place, maker, a smaller picture, the owner's words, another picture behind the end.
 */
export const phonePhoto = (orientation = 6): Buffer => {
  const picture = plainJpeg();
  const thumbnail = segment(0xe0, Buffer.concat([text('JFXX\0\x10THUMBNAIL'), picture]));
  const traces = [
    segment(0xe1, exif(orientation)),
    thumbnail,
    segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>13800138000</x:xmpmeta>')),
    segment(0xed, text('Photoshop 3.0\x008BIM 13800138000')),
    segment(0xfe, text('buyer 13800138000')),
  ];
  return Buffer.concat([
    picture.subarray(0, 20),
    ...traces,
    picture.subarray(20),
    text('trailer 13800138000'),
    picture,
  ]);
};

interface PdfParts {
  /** Entries of the catalogue. */
  readonly catalogue?: string;
  /** Entries of the trailer. */
  readonly trailer?: string;
  /** Further objects. */
  readonly more?: readonly (string | Buffer)[];
}

/** One page with a line of text. */
export const plainPdf = ({ catalogue = '', trailer = '', more = [] }: PdfParts = {}): Buffer => {
  const content = 'BT /F1 24 Tf 72 700 Td (Shipping list) Tj ET';
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ];
  const parts = [text('%PDF-1.5\n')];
  const offsets = objects.map((object, index) => {
    const offset = parts.reduce((sum, { length }) => sum + length, 0);
    parts.push(
      text(`${index + 1} 0 obj\n`),
      typeof object === 'string' ? text(object) : object,
      text('\nendobj\n'),
    );
    return offset;
  });
  const start = parts.reduce((sum, { length }) => sum + length, 0);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    text(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`),
    text(`trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
};
