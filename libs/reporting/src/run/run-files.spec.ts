import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunFiles } from './run-files';

const files = ['a.json', 'b.json'].map((name) => ({ name, content: Buffer.from(name) }));
const id = '00000000-0000-4000-8000-000000000001';

describe('files of a run', () => {
  let dataDirectory: string;
  const below = (): string[] => readdirSync(join(dataDirectory, 'files', 'runs'));

  beforeEach(() => {
    dataDirectory = mkdtempSync(join(tmpdir(), 'xiangtong-files-'));
  });
  afterEach(() => rmSync(dataDirectory, { recursive: true, force: true }));

  it('are all there or none', async () => {
    const staged = await new RunFiles({ dataDirectory }).stage(id, files);
    expect(below()).not.toContain(id);
    await staged.place();
    await staged.discard();
    expect(below()).toEqual([id]);
    expect(readFileSync(join(dataDirectory, 'files', 'runs', id, 'b.json'), 'utf8')).toBe('b.json');
  });

  it.each(['ENOSPC', 'EDQUOT'])('leave nothing when the disk is full: %s', async (code) => {
    const write = async (path: string, content: Buffer): Promise<void> => {
      if (path.endsWith('b.json')) throw Object.assign(new Error('no space left on device'), { code });
      await writeFile(path, content);
    };
    await expect(new RunFiles({ dataDirectory }, write).stage(id, files)).rejects.toMatchObject({
      code: 'REPORT.DISK_FULL',
    });
    expect(below()).toEqual([]);
  });

  it('are cleared of what a killed process has left, but not of what is being sealed', async () => {
    const keep = [`${id}.sealed.1.unfinished`, '00000000-0000-4000-8000-000000000002.1.unfinished'];
    for (const name of [`${id}.1.unfinished`, ...keep])
      await mkdir(join(dataDirectory, 'files', 'runs', name), { recursive: true });
    await new RunFiles({ dataDirectory }).sweep(id);
    expect(below().sort()).toEqual([...keep].sort());
  });
});
