import { Readable } from 'node:stream';
import type { Request } from 'express';
import { readImportContent } from './import-content';

const request = (type: string, ...chunks: readonly (string | Buffer)[]): Request =>
  Object.assign(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), {
    headers: { 'content-type': type },
  }) as unknown as Request;

const form = (...parts: readonly string[]) =>
  request('multipart/form-data; boundary=x', ...parts, parts.length > 0 ? '\r\n--x--\r\n' : '--x--\r\n');

const filePart = (content: string) =>
  `--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n${content}`;

describe('content of an import', () => {
  it('is the body when that is CSV, however it is cut', async () => {
    const bytes = Buffer.from('村,类型\n');
    const cut = request('text/csv; charset=utf-8', bytes.subarray(0, 1), bytes.subarray(1));
    expect(await readImportContent(cut, undefined)).toBe('村,类型\n');
  });

  it('is the first file of a form', async () => {
    expect(await readImportContent(form(filePart('village,kind')), undefined)).toBe('village,kind');
  });

  it('is a JSON list', async () => {
    expect(await readImportContent(request('application/json'), [1])).toEqual([1]);
    await expect(readImportContent(request('application/json'), {})).rejects.toMatchObject({
      code: 'IMPACT.NOT_A_LIST',
    });
  });

  it.each([
    ['a form without file', form()],
    ['a form cut off', request('multipart/form-data; boundary=x', filePart('village'))],
    ['a form without boundary', request('multipart/form-data', 'village')],
  ])('is missing in %s', async (_, incoming) => {
    await expect(readImportContent(incoming, undefined)).rejects.toMatchObject({ code: 'IMPACT.NO_FILE' });
  });

  it('ends at 20 MB', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 'a');
    const fits = request('text/csv', ...Array.from({ length: 20 }, () => megabyte));
    expect(await readImportContent(fits, undefined)).toHaveLength(20 * 1024 * 1024);
    const tooLarge = request('text/csv', ...Array.from({ length: 20 }, () => megabyte), 'a');
    await expect(readImportContent(tooLarge, undefined)).rejects.toMatchObject({
      code: 'REQUEST.TOO_LARGE',
    });
  });

  it('is UTF-8', async () => {
    await expect(
      readImportContent(request('text/csv', Buffer.from([0xc4, 0xe3])), undefined),
    ).rejects.toMatchObject({ code: 'REQUEST.BROKEN_ENCODING' });
  });
});
