import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '../../config/project-directory';
import { itWith } from '@xiangtong/testing';

const run = promisify(execFile);
const folder = join(projectDirectory(), 'docs', 'operations');

describe('promtool', () => {
  itWith('promtool')('accepts the alert rules', async () => {
    const { stdout } = await run('promtool', ['check', 'rules', '--lint-fatal', join(folder, 'alerts.yml')]);
    expect(stdout).toMatch(/SUCCESS: \d+ rules found/);
  });

  itWith('promtool')('finds that they fire when they have to, and only then', async () => {
    const { stdout } = await run('promtool', ['test', 'rules', join(folder, 'alerts.test.yml')]);
    expect(stdout).toMatch(/SUCCESS/);
  });
});
