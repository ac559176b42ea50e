import { readCursor } from './read-cursor';

describe('readCursor', () => {
  const pattern = /^(\d{6})\.(\w+)$/;

  it('gives the parts of what a page handed out, and none for the first page', () => {
    expect(readCursor('201912.libei', pattern)).toEqual(['201912', 'libei']);
    expect(readCursor(undefined, pattern)).toBeNull();
    expect(readCursor('', pattern)).toBeNull();
  });

  it('refuses anything else', () => {
    for (const cursor of ['201912', 'x.libei', '201912.libei\n'])
      expect(() => readCursor(cursor, pattern)).toThrow(
        expect.objectContaining({ code: 'CURSOR.INVALID' }) as Error,
      );
    const isYear = ([month]: readonly string[]) => Number(month) > 200000;
    expect(readCursor('201912.libei', pattern, isYear)).toEqual(['201912', 'libei']);
    expect(() => readCursor('100012.libei', pattern, isYear)).toThrow(
      expect.objectContaining({ mistakes: [expect.objectContaining({ path: 'cursor' })] }) as Error,
    );
  });
});
