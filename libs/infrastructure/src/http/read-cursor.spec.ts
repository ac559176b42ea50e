import { readCursor } from './read-cursor';

describe('readCursor', () => {
  const pattern = /^(\d{6})\.(\w+)$/;

  it('gives the parts of what a page handed out, and none for the first page', () => {
    expect(readCursor('201912.libei', pattern)).toEqual(['201912', 'libei']);
    expect(readCursor(undefined, pattern)).toBeNull();
  });

  it('refuses anything else', () => {
    for (const cursor of ['', '201912', 'x.libei', '201912.libei\n'])
      expect(() => readCursor(cursor, pattern)).toThrow(
        expect.objectContaining({ code: 'CURSOR.INVALID' }) as Error,
      );
  });
});
