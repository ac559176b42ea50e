import fc from 'fast-check';
import { formatQuantity } from '@xiangtong/domain';
import { ByteWriter } from './byte-writer';

const written = (write: (writer: ByteWriter) => void): string => {
  // So small that it has to grow.
  const writer = new ByteWriter(1);
  write(writer);
  return writer.take().toString('utf8');
};

const integers = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer(),
  fc.constantFrom(0, 9, 10, 999_999_999, 1e9, 1e18 / 1e3),
);

describe('text made byte by byte', () => {
  it('writes integers as they are written', () => {
    fc.assert(
      fc.property(integers, (value) =>
        expect(written((writer) => writer.integer(value))).toBe(String(value)),
      ),
    );
  });

  it('writes thousandths with three decimals', () => {
    fc.assert(
      fc.property(integers, (value) =>
        expect(written((writer) => writer.milli(value))).toBe(formatQuantity(value)),
      ),
    );
  });

  it('writes text as UTF-8, piece after piece', () => {
    const text = fc.array(fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(text, (pieces) => {
        const all = written((writer) => {
          for (const piece of pieces) writer.text(piece).byte(9);
        });
        expect(all).toBe(pieces.map((piece) => `${piece}\t`).join(''));
      }),
    );
  });

  it('doubles backslashes of bytes it copies', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\\', 'a', '店') }), (text) => {
        const bytes = Buffer.from(text);
        const copied = written((writer) => writer.escaped(bytes, 0, bytes.length));
        expect(copied).toBe(text.replaceAll('\\', '\\\\'));
      }),
    );
  });

  it('hands over what it has written and begins anew', () => {
    const writer = new ByteWriter(4).text('abc');
    const first = writer.take();
    const second = writer.text('def').copy();
    expect([second.length, writer.length]).toEqual([3, 0]);
    const third = writer.text('ghi').copy();
    const fourth = writer.text('longer than before').take();
    expect([writer.length, String(writer.take())]).toEqual([0, '']);
    expect([first, second, third, fourth].map(String)).toEqual(['abc', 'def', 'ghi', 'longer than before']);
  });
});
