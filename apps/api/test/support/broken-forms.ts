import fc from 'fast-check';

/** A body of multipart/form-data with a fault. */
export interface BrokenForm {
  readonly contentType: string;
  readonly body: Buffer;
}

const head = 'Content-Disposition: form-data; name="file"; filename="a.csv"';

/** Valid parts of forms, and invalid ones. */
const pieces = [
  '--b\r\n',
  '--b\r\n',
  '\r\n--b\r\n',
  '\r\n--b--\r\n',
  '--b',
  '\r\n\r\n',
  '\r\n',
  '\r',
  '\n',
  '--',
  '-',
  head,
  `${head}\r\n\r\n`,
  'Content-Disposition: form-data; name="file"',
  'Content-Disposition: x',
  "Content-Disposition: form-data; filename*=utf-8''%ff%00",
  'Content-Type: multipart/mixed; boundary=c',
  'X',
  ': nameless',
  'a\0b: c',
  'Content-Transfer-Encoding: base64',
  'Content-Type: ;;;',
  head.slice(0, 30),
  'a,b\n1,2\n',
  '订单',
  `${'h'.repeat(20_000)}: v`,
  'k: v\r\n'.repeat(2_100),
];

const whole = (content: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`--b\r\n${head}\r\n\r\n`), content, Buffer.from('\r\n--b--\r\n')]);

const assembled = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary' })), {
    maxLength: 14,
  })
  .map((parts) => Buffer.from(parts.join('')));

/** A valid form, ended too early. */
const cut = fc.uint8Array({ maxLength: 300 }).chain((content) => {
  const form = whole(Buffer.from(content));
  return fc.nat(form.length - '-\r\n'.length).map((length) => form.subarray(0, length));
});

const contentType = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom('multipart/form-data; boundary=b', 'multipart/form-data; boundary="b"'),
  },
  fc.constantFrom(
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary="b',
    'multipart/form-data; boundary=c',
    `multipart/form-data; boundary=${'b'.repeat(5_000)}`,
  ),
);

/** Always the same for the same seed. */
export const brokenForms = (count: number, seed: number): BrokenForm[] =>
  fc.sample(fc.record({ contentType, body: fc.oneof(assembled, cut) }), { numRuns: count, seed });
