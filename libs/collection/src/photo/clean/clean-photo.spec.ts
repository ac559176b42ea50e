import { phonePhoto, photoTraces, plainJpeg, plainPdf, plainPng } from '@xiangtong/testing';
import fc from 'fast-check';
import { crc32, deflateSync } from 'node:zlib';
import { cleanPhoto } from './clean-photo';
import { jpegSegments } from './jpeg-segments';

const codeOf = (bytes: Buffer): unknown => {
  try {
    return cleanPhoto(bytes).kind;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

const markersOf = (bytes: Buffer) => [...jpegSegments(bytes)].map(({ marker }) => marker.toString(16));
const scansOf = (bytes: Buffer) => Buffer.concat([...jpegSegments(bytes)].map(({ scan }) => scan));

describe('a JPEG', () => {
  it('keeps its pixels and which side is up, and nothing of the camera, the place and the owner', () => {
    const taken = phonePhoto(6);
    for (const trace of photoTraces) expect(taken.includes(Buffer.from(trace, 'latin1'))).toBe(true);
    const { kind, bytes } = cleanPhoto(taken);
    expect(kind).toBe('jpeg');
    for (const trace of photoTraces) expect(bytes.includes(Buffer.from(trace, 'latin1'))).toBe(false);
    expect(markersOf(bytes)).toEqual(['e0', 'e1', 'db', 'db', 'c0', 'c4', 'c4', 'c4', 'c4', 'da']);
    expect(bytes.subarray(20, 56).toString('hex')).toBe(
      'ffe10022457869660000' + '4d4d002a00000008' + '0001' + '011200030000000100060000' + '00000000',
    );
    expect(scansOf(bytes)).toEqual(scansOf(plainJpeg()));
    expect(bytes.subarray(-2).toString('hex')).toBe('ffd9');
  });

  it('that stands upright needs no Exif, and one without any has none', () => {
    for (const photo of [phonePhoto(1), phonePhoto(99), plainJpeg()])
      expect(markersOf(cleanPhoto(photo).bytes)).not.toContain('e1');
  });

  it('is refused when it breaks off anywhere', () => {
    const photo = cleanPhoto(phonePhoto()).bytes;
    const lengths = Array.from({ length: photo.length - 3 }, (_, index) => index + 3);
    expect(lengths.filter((length) => codeOf(photo.subarray(0, length)) !== 'PHOTO.BROKEN')).toEqual([]);
  });

  it('is refused when it is too large to be drawn, or has another picture or words in its tables', () => {
    const photo = cleanPhoto(plainJpeg()).bytes;
    const frame = photo.indexOf(Buffer.from('ffc0', 'hex'));
    const large = Buffer.from(photo);
    large.writeUInt32BE(0xffffffff, frame + 5);
    expect(codeOf(large)).toBe('PHOTO.TOO_MANY_PIXELS');
    const none = Buffer.from(photo);
    none.writeUInt32BE(0, frame + 5);
    expect(codeOf(none)).toBe('PHOTO.BROKEN');
    const second = Buffer.concat([
      photo.subarray(0, frame),
      photo.subarray(frame, frame + 19),
      photo.subarray(frame),
    ]);
    expect(codeOf(second)).toBe('PHOTO.BROKEN');
    const words = Buffer.concat([Buffer.from('ffdb0009', 'hex'), Buffer.from('138001')]);
    expect(codeOf(Buffer.concat([photo.subarray(0, frame), words, photo.subarray(frame)]))).toBe(
      'PHOTO.BROKEN',
    );
  });
});

describe('a PNG', () => {
  const chunk = (type: string, content: Buffer): Buffer => {
    const written = Buffer.concat([Buffer.alloc(4), Buffer.from(type), content, Buffer.alloc(4)]);
    written.writeUInt32BE(content.length);
    written.writeUInt32BE(crc32(written.subarray(4, -4)), written.length - 4);
    return written;
  };
  const withChunk = (type: string): Buffer => {
    const png = plainPng();
    return Buffer.concat([png.subarray(0, 33), chunk(type, Buffer.from('13800138000')), png.subarray(33)]);
  };

  it('keeps what is drawn alone', () => {
    for (const type of ['tEXt', 'eXIf', 'iTXt', 'tIME']) {
      const { kind, bytes } = cleanPhoto(Buffer.concat([withChunk(type), Buffer.from('trailer')]));
      expect([kind, bytes.includes('13800138000'), bytes.includes('trailer')]).toEqual(['png', false, false]);
    }
  });

  it('is refused with a wrong sum, an unknown part, or no pixels', () => {
    const wrong = plainPng();
    wrong[20]! ^= 1;
    expect([wrong, withChunk('ABCD'), plainPng().subarray(0, 40)].map(codeOf)).toEqual(
      Array(3).fill('PHOTO.BROKEN'),
    );
  });
});

describe('a PDF', () => {
  const packed = (content: string, filter = '/Filter /FlateDecode'): Buffer => {
    const bytes = deflateSync(content);
    const head = `<< /Type /ObjStm /N 1 /First 4 ${filter} /Length ${bytes.length} >>\nstream\n`;
    return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')]);
  };

  it('that only shows pages is kept to its end', () => {
    const { kind, bytes } = cleanPhoto(Buffer.concat([plainPdf(), Buffer.from('trailer')]));
    expect([kind, bytes.equals(plainPdf().subarray(0, -1))]).toEqual(['pdf', true]);
    expect(codeOf(plainPdf({ more: [packed('7 0 << /Type /Font >>')] }))).toBe('pdf');
  });

  const picture = (jpeg: Buffer, filter = '/DCTDecode'): Buffer => {
    const head = `<< /Type /XObject /Subtype /Image /Filter ${filter} /Length ${jpeg.length} >>\nstream\n`;
    return Buffer.concat([Buffer.from(head), jpeg, Buffer.from('\nendstream')]);
  };
  const xmp = '<x:xmpmeta>13800138000</x:xmpmeta>';
  const metadata = `<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`;
  const info = '<< /Author (13800138000) /Creator (Word) /CreationDate (D:20191230) >>';

  it('keeps nothing of its author, and of its pictures nothing of the camera and the place', () => {
    const given = plainPdf({
      trailer: '/Info 6 0 R',
      catalogue: '/Metadata 7 0 R',
      more: [info, metadata, picture(phonePhoto())],
    });
    const { bytes } = cleanPhoto(given);
    const pixels = scansOf(plainJpeg());
    expect(bytes.length).toBe(given.length - 1);
    expect([given.includes(pixels), bytes.includes(pixels)]).toEqual([true, true]);
    for (const trace of [...photoTraces, 'Word', '20191230', 'Author', '/Info', '/Metadata 7'])
      expect([trace, bytes.includes(Buffer.from(trace, 'latin1'))]).toEqual([trace, false]);
    expect(cleanPhoto(bytes).bytes).toEqual(bytes);
  });

  it('is refused, with a way out, where they are packed', () => {
    for (const more of [
      [packed(`7 0 ${info}`)],
      [picture(deflateSync(phonePhoto()), '[/FlateDecode /DCTDecode]')],
      [`<< /Type /Other /Length 8 >>\nstream\nExif\0\0MM\nendstream`],
    ])
      expect(codeOf(plainPdf({ more }))).toBe('PHOTO.PDF_METADATA');
  });

  it.each([
    '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
    '/OpenAction << /S /J#61vaScript /JS (app.alert(1)) >>',
    '/OpenAction << /S /Launch /F (cmd.exe) >>',
    '/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>',
    '/AcroForm << /XFA 6 0 R >>',
  ])('is refused with %s, also in a list of objects', (catalogue) => {
    expect(codeOf(plainPdf({ catalogue }))).toBe('PHOTO.ACTIVE');
    expect(codeOf(plainPdf({ more: [packed(`7 0 << ${catalogue} >>`)] }))).toBe('PHOTO.ACTIVE');
  });

  it('is refused when it is encrypted, cut off, or lists objects that cannot be read', () => {
    expect(codeOf(plainPdf({ trailer: '/Encrypt 6 0 R' }))).toBe('PHOTO.ENCRYPTED');
    const hidden = '7 0 << /S /JavaScript >>';
    const far = `/Filter /FlateDecode /X (${' '.repeat(5_000)})`;
    for (const more of [
      packed(hidden, '/Filter [/ASCIIHexDecode /FlateDecode]'),
      packed(hidden, '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>'),
      packed(hidden, ''),
      packed(hidden, far),
      packed(' '.repeat(17 * 1024 * 1024)),
    ])
      expect(codeOf(plainPdf({ more: [more] }))).toBe('PHOTO.BROKEN');
    expect(codeOf(plainPdf().subarray(0, 300))).toBe('PHOTO.BROKEN');
    expect(codeOf(Buffer.from('%PDF-1.4 %%EOF'))).toBe('PHOTO.BROKEN');
  });
});

describe('five megabytes made to keep a reader busy', () => {
  const size = 5_000_000;
  const filled = (text: string): Buffer => Buffer.alloc(size, text, 'latin1');
  const inPdf = (middle: Buffer): Buffer => Buffer.concat([Buffer.from('%PDF-1.4\n'), middle, plainPdf()]);
  const list = (content: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from('1 0 obj <</Type/ObjStm/Filter/FlateDecode>>stream\n'),
      deflateSync(content),
      Buffer.from('\nendstream '),
    ]);
  const lists = list(Buffer.from('x'));

  it.each([
    ['names', inPdf(filled('/a'))],
    ['spelled names', inPdf(filled('/#4a'))],
    ['one spelled name', inPdf(Buffer.concat([Buffer.from('/'), filled('#4a')]))],
    ['streams', inPdf(filled(`${'/a'.repeat(118)}\nstream\n`))],
    ['lists', inPdf(Buffer.alloc(size, lists))],
    ['kinds of lists', inPdf(filled('obj /ObjStm '))],
    ['an unpacked list', inPdf(list(filled('/a')))],
    ['segments', Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(size, 'fffe0002', 'hex')])],
    ['chunks', Buffer.concat([plainPng().subarray(0, 8), Buffer.alloc(size, plainPng().subarray(8, 33))])],
  ])('are read or refused soon: %s', (_, bytes) => {
    const before = process.cpuUsage();
    expect(codeOf(bytes)).toMatch(/^(pdf|PHOTO\.BROKEN|PHOTO\.PDF_METADATA)$/);
    // Microseconds of a processor: other work on the machine does not count.
    expect(process.cpuUsage(before).user).toBeLessThan(10e6);
  });
});

describe('any bytes', () => {
  it('of other kinds are refused, whatever they are called', () => {
    for (const bytes of [
      '',
      'GIF89a',
      '<svg onload="alert(1)">',
      '<html>',
      'PK\u0003\u0004',
      '\0\0\0 ftypheic',
    ])
      expect(codeOf(Buffer.from(bytes))).toBe('PHOTO.KIND');
  });

  const seeds = [phonePhoto(), plainPng(), plainPdf(), cleanPhoto(phonePhoto()).bytes];
  const mutated = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
      fc.option(fc.tuple(fc.nat(), fc.nat())),
    )
    .map(([seed, changes, cut]) => {
      const bytes = Buffer.from(seed);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      const ends = cut?.map((at) => at % bytes.length).sort((one, other) => one - other);
      return bytes.subarray(...(ends ?? []));
    });
  const resultOf = (bytes: Buffer): Buffer | string => {
    try {
      return cleanPhoto(bytes).bytes;
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    }
  };

  it('give a photo or a reason, and a photo that was cleaned stays as it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          mutated,
          fc.uint8Array().map((bytes) => Buffer.from(bytes)),
        ),
        (bytes) => {
          const result = resultOf(bytes);
          if (typeof result === 'string') expect(result).toMatch(/^PHOTO\./);
          else expect(resultOf(result)).toEqual(result);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
