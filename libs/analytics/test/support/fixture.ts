import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownerDataSource, serviceDataSourceOptions } from '@xiangtong/infrastructure';
import {
  importDivisions,
  importProducts,
  importUnits,
  ReferenceCatalogue,
  type Catalogue,
} from '@xiangtong/reference';
import { createTestDatabase } from '@xiangtong/testing';
import { DataSource } from 'typeorm';
import type { Replica } from '../../src';
import type { OpenOptions } from '../../src/engine/engine';
import type { ReplicaParts } from '../../src/engine/duckdb/replica';
import { rational, type Rational } from './rational';
import { makeReplica } from './replica-parts';

/**
 * A small county: two townships, five villages of which two merge, and a park; enough to test every rule on its own.
 */
export interface Fixture extends Register {
  readonly url: string;
  /** Address for the owner of the schema. */
  readonly ownerUrl: string;
  readonly source: DataSource;
  readonly reference: ReferenceCatalogue;
  readonly directory: string;
  /** Opened in the fixture's folder by default; closed with the fixture. */
  replica(options?: OpenOptions & { directory?: string; parts?: Partial<ReplicaParts> }): Promise<Replica>;
  close(): Promise<void>;
}

/** What the naive answers know about units: the register, and the successors with their weights. */
export interface Register {
  readonly catalogue: Catalogue;
  readonly successors: Successors;
}

/** Code → successors and exact weights; they take over the month after the unit's last. */
type Successors = ReadonlyMap<string, readonly (readonly [string, Rational])[]>;

const successorsIn = (units: string): Successors =>
  new Map(
    units
      .trim()
      .split('\n')
      .slice(1)
      .flatMap((row) => {
        const [code = '', , , , , , successors = ''] = row.split(',');
        const list = successors.split(';').flatMap((one): [string, Rational][] => {
          const [successor = '', weight = ''] = one.split(':');
          const [whole = '0', fraction = ''] = weight.split('.');
          return successor
            ? [[successor, rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length))]]
            : [];
        });
        return list.length > 0 ? [[code, list] as const] : [];
      }),
  );

const divisions = `code,name,name_en
110000,北京市,Beijing
110101,东城区,Dongcheng
110105,朝阳区,Chaoyang
420000,湖北省,Hubei
420100,武汉市,Wuhan
429004,仙桃市,Xiantao
429005,潜江市,Qianjiang
520000,贵州省,Guizhou
520100,贵阳市,Guiyang
520102,南明区,Nanming
520121,开阳县,Kaiyang
520122,息烽县,Xifeng
710000,台湾省,Taiwan
810000,香港特别行政区,Hong Kong
520122001,永靖镇,Yongjing
520122002,温泉镇,Wenquan
520121001,城关镇,Chengguan
520122001201,一村,Village 1
520122001202,二村,Village 2
520122002201,三村,Village 3
520122002202,四村,Village 4
520122001203,六村,Village 6
520122001204,七村,Village 7
520122002203,八村,Village 8
520121001201,五村,Village 5
`;

// V1 and V3 belong to one holder.
const units = `code,name,kind,division,valid_from,valid_to,successors,holder
V1,一村,village,520122001201,2018-01,,,91330100799655058B
V2,二村,village,520122001202,2018-01,2019-06,V3:0.25;V1:0.75,
V3,三村,village,520122002201,2018-01,,,91330100799655058B
V4,四村,village,520122002202,2019-02,,,
V5,五村,village,520121001201,2018-01,2018-11,,
P1,产业园,park,520122,2018-03,,,
`;

/** The same villages, and others that begin, split in three, merge again and go over to the park. */
export const movingUnits = `code,name,kind,division,valid_from,valid_to,successors
V1,一村,village,520122001201,2017-01,,
V2,二村,village,520122001202,2017-01,2019-06,V3:0.25;V1:0.75
V3,三村,village,520122002201,2017-01,2019-10,V4:0.125;V8:0.875
V4,四村,village,520122002202,2019-02,,
V5,五村,village,520121001201,2017-01,2018-11,
V6,六村,village,520122001203,2017-01,2018-12,V7:0.3;V2:0.4;V8:0.3
V7,七村,village,520122001204,2019-01,2019-11,P1:1
V8,八村,village,520122002203,2018-06,,
P1,产业园,park,520122,2017-03,,
`;

const products = `code,name_zh,name_en,category,base_unit
PEPPER,辣椒,Chilli,veg,kg
APPLE,苹果,Apple,fruit,kg
PHONE,手机,Phone,goods,kg
`;

export const destinations = [
  0, 110000, 110101, 110105, 420100, 429004, 429005, 520000, 520102, 710000, 810000, 900000,
];

export const createFixture = async (register = units): Promise<Fixture> => {
  const database = await createTestDatabase();
  const owner = await ownerDataSource(database.url).initialize();
  await owner.query(`
    insert into category (code, name_zh, name_en, flow) values
      ('veg', '蔬菜', 'Vegetables', 'up'), ('fruit', '水果', 'Fruit', 'up'), ('goods', '工业品', 'Goods', 'down')
      on conflict do nothing;
    insert into measure (code, name_zh, name_en, kind, factor) values ('kg', '千克', 'kilogram', 'weight', 1)
      on conflict do nothing;
    insert into platform (code, name_zh, name_en) values ('taobao', '淘宝', 'Taobao'), ('jd', '京东', 'JD')
      on conflict do nothing;`);
  await importDivisions(owner, divisions);
  await importProducts(owner, products);
  await importUnits(owner, register);
  await owner.destroy();
  const source = await new DataSource(serviceDataSourceOptions(database.serviceUrl, [], 4)).initialize();
  const reference = new ReferenceCatalogue(source);
  const directory = await mkdtemp(join(tmpdir(), 'xiangtong-replica-'));
  const opened: Replica[] = [];
  return {
    url: database.serviceUrl,
    ownerUrl: database.url,
    source,
    reference,
    catalogue: await reference.current(),
    successors: successorsIn(register),
    directory,
    replica: async (options = { mode: 'once' }) => {
      const replica = makeReplica(source, options.directory ?? directory, { reference, ...options.parts });
      await replica.open(options);
      opened.push(replica);
      return replica;
    },
    close: async () => {
      for (const replica of opened) await replica.close();
      await source.destroy();
      await rm(directory, { recursive: true, force: true });
      await database.drop();
    },
  };
};
