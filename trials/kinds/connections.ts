import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres } from '@xiangtong/infrastructure';
import type { Stage } from '../stage';
import { someTime, type Kind } from './kind';
import { Proxy } from './proxy';

const proxies = new Map<string, Proxy>();

/** The database is another machine's, behind a line that breaks. */
const openBehindProxy = async (folder: string): Promise<Stage> => {
  const server = await startEmbeddedPostgres({ directory: join(folder, 'postgres'), database: 'xiangtong' });
  const url = new URL(server.url);
  const proxy = new Proxy(Number(url.port));
  url.port = String(await proxy.open());
  proxies.set(folder, proxy);
  return {
    folder: join(folder, 'service'),
    cluster: folder,
    variables: { DATABASE_URL: url.href },
    close: async () => {
      proxy.close();
      proxies.delete(folder);
      await server.stop();
    },
  };
};

type Trouble = (proxy: Proxy, random: () => number) => Promise<void> | void;

const troubles: readonly Trouble[] = [
  (proxy, random) => proxy.cut(1, random),
  (proxy, random) => proxy.cut(0.5, random),
  (proxy) => proxy.cutAfterSending(),
  async (proxy, random) => {
    proxy.refuse(true);
    proxy.cut(1, random);
    await pause(200 + random() * 3_000);
    proxy.refuse(false);
  },
  async (proxy, random) => {
    proxy.freeze();
    await pause(200 + random() * 4_000);
    proxy.thaw();
  },
];

export const connections: Readonly<Record<string, Kind>> = {
  'connections-cut': {
    open: openBehindProxy,
    disturb: async ({ cluster, journal, random }) => {
      for (let n = 0; n < 3; n += 1) {
        await someTime(random, 500);
        const trouble = troubles[Math.floor(random() * troubles.length)]!;
        await trouble(proxies.get(cluster)!, random);
        journal.disturbed();
      }
    },
  },
};
