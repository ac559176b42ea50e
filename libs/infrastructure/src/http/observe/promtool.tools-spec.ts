import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '../../config/project-directory';
import { itWith } from '@xiangtong/testing';
import { HttpMetrics } from './http-metrics';

const run = promisify(execFile);
const folder = join(projectDirectory(), 'docs', 'operations');

describe('promtool', () => {
  itWith('promtool')('accepts the alert rules', async () => {
    const { stdout } = await run('promtool', ['check', 'rules', '--lint-fatal', join(folder, 'alerts.yml')]);
    expect(stdout).toMatch(/SUCCESS: \d+ rules found/);
  });

  itWith('promtool')('accepts the histogram and the other metrics of requests', async () => {
    const metrics = new HttpMetrics();
    const server = createServer((request, response) =>
      metrics.observe(request, response, () => response.end()),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await new Promise((resolve) => server.close(resolve));
    const text = metrics.text();
    expect(text).toContain('http_request_duration_seconds_bucket{method="GET",route="",le="+Inf"} 1');
    const checked = run('promtool', ['check', 'metrics']);
    checked.child.stdin!.end(text);
    await expect(checked).resolves.toMatchObject({ stderr: '' });
  });

  itWith('promtool')('finds that they fire when they have to, and only then', async () => {
    const { stdout } = await run('promtool', ['test', 'rules', join(folder, 'alerts.test.yml')]);
    expect(stdout).toMatch(/SUCCESS/);
  });
});
