import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';

export const pick = (body: unknown, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(body as object).filter(([key]) => keys.includes(key)));

/** The guide is the recording: where they differ, the new recording is put beside the reports to be looked at. */
export const expectRecorded = (name: string, text: string): void => {
  const kept = readFileSync(join(projectDirectory(), 'docs', 'guides', name), 'utf8');
  if (kept !== text) {
    mkdirSync(join(projectDirectory(), 'out'), { recursive: true });
    writeFileSync(join(projectDirectory(), 'out', name), text);
  }
  expect(text).toBe(kept);
};
