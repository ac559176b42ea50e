import iconv from 'iconv-lite';
import { decodePieces, encodingOf } from './encoding';

const text = '商品,目的地\r\n青椒,江苏省\r\n联通卡,贵州\r\n';
const gb = (part: string) => iconv.encode(part, 'gb18030');
const decoded = (bytes: Uint8Array): string => [...decodePieces(bytes, encodingOf(bytes))].join('');

describe('encoding of a CSV', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${text}`)],
    ['GB18030', gb(text)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 without mark', Buffer.from(text, 'utf16le')],
    ['UTF-16BE without mark', Buffer.from(text, 'utf16le').swap16()],
  ])('is told by its bytes: %s', (_, bytes) => expect(decoded(bytes)).toBe(text));

  it('takes the rare characters of GB18030', () => expect(decoded(gb('㐀𠀀龘'))).toBe('㐀𠀀龘'));

  it.each([
    ['a GB line in UTF-8', [Buffer.from('商品名称,目的地\n青椒\n'), gb('线椒\n')], 'MIXED_ENCODINGS', 3],
    ['a UTF-8 line in GB', [gb('商品\n青椒\n线椒\n'), Buffer.from('目的地江苏\n')], 'MIXED_ENCODINGS', 4],
    ['a mark of UTF-8 before GB', [Buffer.from('\ufeff'), gb('商品\n')], 'MIXED_ENCODINGS', 1],
    [
      'half a letter of UTF-16',
      [Buffer.from('\ufeff商品\n青椒\n', 'utf16le'), Buffer.from([0x00, 0xd8, 0x0a, 0x00])],
      'BROKEN_ENCODING',
      3,
    ],
    ['a cut letter', [Buffer.from('商品名称,目的地\n青椒'), Buffer.from([0xe6, 0x98])], 'BROKEN_ENCODING', 2],
    ['as many zeros at either place', [Buffer.alloc(8)], 'NOT_A_TABLE', undefined],
    ['neither', [Buffer.from('a\nb\n'), Buffer.from([0xff, 0xfe, 0xff, 0xff, 10])], 'BROKEN_ENCODING', 3],
  ])('is refused with the row: %s', (_, parts, code, row) => {
    const run = () => decoded(Buffer.concat(parts));
    expect(run).toThrow(expect.objectContaining({ code }));
    if (row !== undefined)
      expect(run).toThrow(expect.objectContaining({ details: expect.objectContaining({ row }) }));
  });
});
