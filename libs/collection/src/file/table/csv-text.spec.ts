import iconv from 'iconv-lite';
import { decodeCsv } from './csv-text';

const text = '商品,目的地\r\n青椒,江苏省\r\n联通卡,贵州\r\n';
const gb = (part: string) => iconv.encode(part, 'gb18030');

describe('encoding of a CSV', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${text}`)],
    ['GB18030', gb(text)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 without mark', Buffer.from(text, 'utf16le')],
    ['UTF-16BE without mark', Buffer.from(text, 'utf16le').swap16()],
  ])('is told by its bytes: %s', (_, bytes) => expect(decodeCsv(bytes)).toBe(text));

  it('has lines that end in \\n where a file has \\r alone', () => {
    const lines = text.replaceAll('\r\n', '\r');
    expect(decodeCsv(Buffer.from(lines))).toBe(text.replaceAll('\r\n', '\n'));
  });

  it('takes the rare characters of GB18030', () => expect(decodeCsv(gb('㐀𠀀龘'))).toBe('㐀𠀀龘'));

  it.each([
    ['a GB line in UTF-8', [Buffer.from('商品名称,目的地\n青椒\n'), gb('线椒\n')], 'FILE.MIXED_ENCODING', 3],
    ['a UTF-8 line in GB', [gb('商品\n青椒\n线椒\n'), Buffer.from('目的地江苏\n')], 'FILE.MIXED_ENCODING', 4],
    ['a mark of UTF-8 before GB', [Buffer.from('\ufeff'), gb('商品\n')], 'FILE.MIXED_ENCODING', 1],
    [
      'half a letter of UTF-16',
      [Buffer.from('\ufeff商品\n青椒\n', 'utf16le'), Buffer.from([0x00, 0xd8, 0x0a, 0x00])],
      'FILE.WRONG_ENCODING',
      3,
    ],
    ['neither', [Buffer.from('a\nb\n'), Buffer.from([0xff, 0xfe, 0xff, 0xff, 10])], 'FILE.WRONG_ENCODING', 3],
  ])('is refused with the row: %s', (_, parts, code, row) => {
    expect(() => decodeCsv(Buffer.concat(parts))).toThrow(
      expect.objectContaining({ code, parameters: expect.objectContaining({ row }) }),
    );
  });
});
