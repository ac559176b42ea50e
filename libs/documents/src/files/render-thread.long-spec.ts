import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FileFormat } from '@xiangtong/contracts';
import { DomainError, projectDirectory } from '@xiangtong/infrastructure';
import { sampleDocument } from '@xiangtong/testing';
import { renderFiles } from './render-files';
import { RenderThreads } from './render-thread';

const document = sampleDocument('zh');
const formats: readonly FileFormat[] = ['pdf', 'ofd', 'xlsx', 'csv', 'json'];

beforeAll(async () => {
  const build = join(projectDirectory(), 'scripts', 'build.mjs');
  await promisify(execFile)(process.execPath, [build, '--quiet']);
});

describe('rendering in a thread', () => {
  const { render } = new RenderThreads();

  it('gives the same bytes, one report after the other', async () => {
    const here = await renderFiles(document, formats);
    for (const time of ['first', 'second']) {
      const begun: FileFormat[] = [];
      const there = await render(document, formats, undefined, { begin: (format) => begun.push(format) });
      expect([time, begun.toSorted()]).toEqual([time, [...formats].sort()]);
      expect(there.map(({ name }) => name)).toEqual(here.map(({ name }) => name));
      const equal = there.map(({ name, content }, at) => [time, name, content.equals(here[at]!.content)]);
      expect(equal).toEqual(here.map(({ name }) => [time, name, true]));
    }
  });

  it('ends at an abort, and the next report is rendered all the same', async () => {
    const abort = new AbortController();
    const reason = new Error('cancelled');
    const begin = (): void => abort.abort(reason);
    await expect(render(document, formats, undefined, { begin, signal: abort.signal })).rejects.toBe(reason);
    await expect(render(document, formats, undefined, { signal: abort.signal })).rejects.toBe(reason);
    expect(await render(document, ['json'])).toHaveLength(1);
  });

  it('tells what broke', async () => {
    const broken = { ...document, sections: null as unknown as typeof document.sections };
    const error = await render(broken, ['csv']).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(DomainError);
    expect(await render(document, ['json'])).toHaveLength(1);
  });
});
