import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedKinds } from '@xiangtong/contracts';
import { projectDirectory } from '@xiangtong/infrastructure';

it('the guide for receivers has every kind that an endpoint can subscribe to, and no other', () => {
  const guide = readFileSync(join(projectDirectory(), 'docs', 'guides', 'webhooks.md'), 'utf8');
  const described = [...guide.matchAll(/^\| `(\w+\.\w+)` \|/gm)].map(([, type]) => type);
  expect(described.sort()).toEqual([...sharedKinds, 'endpoint.trial'].sort());
});
