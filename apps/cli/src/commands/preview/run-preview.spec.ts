import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDefinition } from '@xiangtong/reporting';
import { runPreview } from './run-preview';
import { watchFolder } from './watch-folder';

const REPORTS = join(__dirname, '../../../../../reports');

/** Lines printed so far, and a promise of the next one. */
class Terminal {
  readonly lines: string[] = [];
  private waiting: ((line: string) => void)[] = [];

  readonly tell = (line: string): void => {
    this.lines.push(line);
    this.waiting.splice(0).forEach((resolve) => resolve(line));
  };

  next(): Promise<string> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

describe('the preview of a report', () => {
  let directory: string;
  const stop = new AbortController();
  const terminal = new Terminal();

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'preview-'));
    for (const folder of ['common', 'poverty-impact'])
      cpSync(join(REPORTS, folder), join(directory, folder), { recursive: true });
  });

  afterAll(() => rmSync(directory, { recursive: true }));

  const edit = (file: string, from: string, to: string): void => {
    const path = join(directory, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };

  it('renders on every save, tells a mistake with its place and goes on', async () => {
    const file = 'poverty-impact/report.yaml';
    let heard = terminal.next();
    const preview = runPreview({
      render: async () => [loadDefinition(directory, 'poverty-impact').digest],
      changes: watchFolder(directory, stop.signal, 20),
      tell: terminal.tell,
      language: 'en',
    });
    const first = await heard;
    expect(first).toMatch(/^[0-9a-f]{64} \(\d+\.\d s\)$/);

    heard = terminal.next();
    edit(file, 'impact: coverage', 'impact: reach');
    expect(await heard).toMatch(/^poverty-impact\/report\.yaml:\d+ unknown impact table "reach"$/);

    heard = terminal.next();
    edit(file, 'impact: reach', 'impact: coverage');
    expect((await heard).slice(0, 64)).toBe(first.slice(0, 64));

    heard = terminal.next();
    edit('common/texts.zh.yaml', '单位负责人', '负责人');
    expect(await heard).toMatch(/^[0-9a-f]{64} /);
    expect((await heard).slice(0, 64)).not.toBe(first.slice(0, 64));

    stop.abort();
    await preview;
    expect(terminal.lines).toHaveLength(4);
  });
});
