import { readPrinted } from './printed-file';

describe('a file that is brought to be verified', () => {
  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a workbook of the old format', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['bytes of nothing', Buffer.alloc(8)],
  ])('may be any format that is published, and not %s', async (_, bytes) => {
    await expect(readPrinted(bytes)).rejects.toMatchObject({ code: 'SEAL.OTHER_FILE' });
  });

  it('is said to be empty, or damaged, where it is', async () => {
    await expect(readPrinted(Buffer.alloc(0))).rejects.toMatchObject({ code: 'FILE.EMPTY' });
    await expect(readPrinted(Buffer.from('PK\u0003\u0004'))).rejects.toMatchObject({ code: 'FILE.BROKEN' });
  });
});
