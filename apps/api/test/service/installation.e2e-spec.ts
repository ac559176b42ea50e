import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory, readBuild } from '@xiangtong/infrastructure';
import { itOfOneService, testVillages } from '@xiangtong/testing';
import { Stage } from '../support';

const stage = new Stage();
beforeAll(stage.open);
afterAll(stage.close);

const packageJson = JSON.parse(readFileSync(join(projectDirectory(), 'package.json'), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};

describe('the state of the installation', () => {
  itOfOneService('tells versions, resources, ledger and work, and no figure', async () => {
    await stage.accept(await stage.report('libei', testVillages[0], '2019-12'));
    await stage.post('officer', '/cube', { measures: ['amount'], period: '2019', atLeast: 1 }).expect(200);
    const { body } = await stage.get('admin', '/operations').expect(200);
    expect(body).toEqual({
      version: packageJson.version,
      // None where the sources run without a build; the check of the release looks at the real one.
      commit: readBuild().commit,
      node: process.version,
      postgres: expect.stringMatching(/^18\./),
      isEmbedded: true,
      startedAt: expect.any(String),
      disk: { freeBytes: expect.any(Number), marginBytes: 0 },
      connections: { busy: expect.any(Number), limit: 5, waiting: 0 },
      ledger: { entries: 1, shown: 1 },
      checkpoint: null,
      runs: { queued: 0, running: 0, oldestQueuedAt: null },
      deliveries: { waiting: 0, dead: 0 },
      certificate: null,
    });
  });

  it('names every package that the product needs, with its licence', async () => {
    const { body } = await stage.get('admin', '/operations/licences').expect(200);
    const items = body.items as { name: string; version: string; licence: string }[];
    const names = items.map(({ name }) => name);
    expect(Object.keys(packageJson.dependencies).filter((name) => !names.includes(name))).toEqual([]);
    expect(items).toContainEqual({ name: 'age-encryption', version: '0.3.1', licence: 'BSD-3-Clause' });
    expect(names).not.toContain('oxfmt');
    // What says nothing in its description; a new one is to be looked at.
    const silent = items.filter(({ licence }) => licence === '').map(({ name }) => name);
    expect(silent).toEqual(['buffers', 'busboy', 'png-js', 'streamsearch']);
  });
});
