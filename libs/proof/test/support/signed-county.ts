import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Environment, ledgerKey, type LedgerKeyStore } from '@xiangtong/infrastructure';
import { openTestCounty, salesLine, testVillages, type TestCounty } from '@xiangtong/testing';
import { CheckpointDesk } from '../../src/checkpoint/checkpoint-desk';
import { CheckpointMaker } from '../../src/checkpoint/checkpoint-maker';
import { noPins, readCheckpointPin, togetherPins } from '../../src/prove/pins';
import { prove } from '../../src/prove/prove';

const [first, second] = testVillages;

const folders: string[] = [];
export const freshFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'xiangtong-trust-'));
  folders.push(folder);
  return folder;
};
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

export const freshKeys = async (): Promise<LedgerKeyStore> =>
  ledgerKey(new Environment(), await freshFolder());

/** A county with its key. The owner of both can rewrite everything. */
export class SignedCounty {
  readonly maker: CheckpointMaker;
  readonly desk: CheckpointDesk;

  constructor(
    readonly county: TestCounty,
    readonly keys: LedgerKeyStore,
    publicUrl: string | null = 'https://tongji.example.gov.cn',
  ) {
    this.maker = new CheckpointMaker({ source: county.source, clock: county.clock, keys, publicUrl });
    this.desk = new CheckpointDesk(county.source);
  }

  static async open(keys?: LedgerKeyStore): Promise<SignedCounty> {
    return new SignedCounty(await openTestCounty(), keys ?? (await freshKeys()));
  }

  async fill(amount: string, ...periods: string[]): Promise<void> {
    for (const period of periods)
      for (const unit of [first, second]) await this.county.report(unit, period, [salesLine({ amount })]);
  }

  faults(...checkpoints: string[]) {
    const pins = checkpoints.map((text) => readCheckpointPin(text, 'kept.txt')!);
    return prove(this.county.source, togetherPins([noPins, ...pins])).then(({ faults }) => faults);
  }
}
