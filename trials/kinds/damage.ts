import {
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { join } from 'node:path';
import { waitUntil } from '../ground';
import { someTime, type Kind } from './kind';

type Random = () => number;

const place = (path: string, random: Random): number => Math.floor(random() * statSync(path).size);

/** Overwrites some bytes. */
const scribble = (path: string, random: Random): void => {
  const file = openSync(path, 'r+');
  const bytes = Buffer.alloc(1 + Math.floor(random() * 4_096));
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = Math.floor(random() * 256);
  writeSync(file, bytes, 0, bytes.length, place(path, random));
  closeSync(file);
};

const flipBit = (path: string, random: Random): void => {
  const file = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  const at = place(path, random);
  readSync(file, byte, 0, 1, at);
  byte[0] = byte[0]! ^ (1 << Math.floor(random() * 8));
  writeSync(file, byte, 0, 1, at);
  closeSync(file);
};

/** What crashes, full disks and bad memory do to a file. */
export const damages: readonly ((path: string, random: Random) => void)[] = [
  scribble,
  flipBit,
  (path, random) => truncateSync(path, place(path, random)),
  (path) => writeFileSync(path, ''),
  (path) => rmSync(path),
];

const replaced = (path: string): void => {
  rmSync(path);
  mkdirSync(path);
};

/** The service ends, its replica is damaged, it starts again. */
export const replicas: Readonly<Record<string, Kind>> = {
  'replica-damaged': {
    disturb: async ({ folder, service, journal, random }) => {
      await someTime(random);
      await service.ready();
      const { pid } = service;
      const directory = join(folder, 'analytics');
      // Stopped, so that it cannot start again before the damage is done.
      service.holdNextStart(() => {
        const files = existsSync(directory)
          ? readdirSync(directory).filter((name) => /\.duckdb(\.wal)?$/.test(name))
          : [];
        const path = join(directory, files[Math.floor(random() * files.length)] ?? 'none');
        if (!existsSync(path) || statSync(path).size === 0) return;
        const all = [...damages, replaced];
        all[Math.floor(random() * all.length)]!(path, random);
      });
      journal.disturbed();
      service.kill();
      await waitUntil('the service is back', () => service.pid !== pid && service.pid !== 0);
    },
  },
};
