import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '@xiangtong/documents';
import { parseCheckpoint, type SignedCheckpoint } from '../checkpoint/checkpoint-text';
import { formatKey, parseKey, type NoteKey } from '../checkpoint/signed-note';

const DIGITS = 15;

/** The checkpoints of one county in a folder of plain files: what a person can copy, read and send on. */
export class WitnessFolder {
  private readonly checkpoints: string;

  constructor(private readonly path: string) {
    this.checkpoints = join(path, 'checkpoints');
  }

  /** The key that is trusted; null before the first look. */
  async key(): Promise<NoteKey | null> {
    const text = await readFile(join(this.path, 'key.txt'), 'utf8').catch(unlessMissing);
    if (text === null) return null;
    const key = parseKey(text);
    if (!key) throw new Error(`${join(this.path, 'key.txt')}: no public key of a ledger`);
    return key;
  }

  /** That of the most entries. */
  async newest(): Promise<SignedCheckpoint | null> {
    const names = (await readdir(this.checkpoints).catch(unlessMissing)) ?? [];
    const name = names
      .filter((each) => each.endsWith('.txt'))
      .sort()
      .at(-1);
    if (name === undefined) return null;
    const checkpoint = parseCheckpoint(await readFile(join(this.checkpoints, name), 'utf8'));
    if (!checkpoint) throw new Error(`${join(this.checkpoints, name)}: no signed checkpoint any more`);
    return checkpoint;
  }

  async keep({ size }: SignedCheckpoint, note: string, key: NoteKey): Promise<void> {
    await write(this.checkpoints, fileName(String(size).padStart(DIGITS, '0'), note), note);
    await write(this.path, 'key.txt', `${formatKey(key)}\n`);
  }

  async keepBroken(finding: string, note: string): Promise<void> {
    await write(join(this.path, 'broken'), fileName(finding, note), note);
  }
}

const fileName = (start: string, note: string): string => `${start}-${sha256(note).slice(0, 8)}.txt`;

const unlessMissing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

/** The whole file or none. */
const write = async (folder: string, name: string, content: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `${name}.${process.pid}`);
  await writeFile(unfinished, content, { flush: true });
  await rename(unfinished, join(folder, name));
};
