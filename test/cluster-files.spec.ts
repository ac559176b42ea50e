import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';
import { parse } from 'yaml';

interface Compose {
  readonly services: Readonly<
    Record<string, { readonly environment: Readonly<Record<string, string | number>> }>
  >;
  readonly configs: Readonly<Record<string, { readonly content: string }>>;
}

const file = readFileSync(join(projectDirectory(), 'docker-compose.cluster.yml'), 'utf8');
const { services, configs } = parse(file, { merge: true }) as Compose;

/** The texts of an element, in their order. */
const texts = (content: string, element: string): string[] =>
  [...content.matchAll(new RegExp(`<${element}>([^<]+)</${element}>`, 'g'))].map(([, text]) => text!);

const named = (prefix: string) => Object.keys(services).filter((name) => name.startsWith(prefix));

describe('docker-compose.cluster.yml', () => {
  it('has elements that are closed in their order', () => {
    for (const { content } of Object.values(configs)) {
      const open: string[] = [];
      for (const [, close, name, alone] of content.matchAll(/<(\/?)(\w+)[^<>]*?(\/?)>/g)) {
        if (close === '/') expect(open.pop()).toBe(name);
        else if (alone === '') open.push(name!);
      }
      expect(open).toEqual([]);
    }
  });

  it('has each server of the cluster once, with the shard under which the cluster knows it', () => {
    const shards = configs['cluster']!.content.split('<shard>').slice(1);
    const known = shards.flatMap((shard, index) =>
      texts(shard.split('<zookeeper>')[0]!, 'host').map((host) => [host, index + 1]),
    );
    const made = named('clickhouse').map((name) => [name, services[name]!.environment['SHARD']]);
    expect(made).toEqual(known);
    const replicas = named('clickhouse').map((name) => services[name]!.environment['REPLICA']);
    expect(replicas).toEqual(['a', 'b', 'a', 'b']);
  });

  it('has the Keepers that its servers ask, which know each other by their numbers', () => {
    const keepers = named('keeper');
    expect(texts(configs['cluster']!.content.split('<zookeeper>')[1]!, 'host')).toEqual(keepers);
    expect(texts(configs['keeper']!.content, 'hostname')).toEqual(keepers);
    expect(keepers.map((name) => String(services[name]!.environment['KEEPER_ID']))).toEqual(
      texts(configs['keeper']!.content, 'id'),
    );
  });

  it('gives the service the cluster by its name, through one of its servers', () => {
    const { CLICKHOUSE_URL, CLICKHOUSE_CLUSTER, CUBE_ENGINE } = services['xiangtong']!.environment;
    expect(CUBE_ENGINE).toBe('clickhouse');
    expect(configs['cluster']!.content).toContain(`<${CLICKHOUSE_CLUSTER}>`);
    expect(named('clickhouse')).toContain(/@(\w+):/.exec(String(CLICKHOUSE_URL).split('}')[1]!)?.[1]);
  });
});
