import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { exchangeFolder } from '@xiangtong/testing';
import type { Response } from 'supertest';

/** The body that supertest has sent. */
const sentBody = (response: Response): unknown =>
  (response as unknown as { readonly request?: { readonly _data?: unknown } }).request?._data;

/** Appends a good answer and its request to a file of this process, if the run has a folder for them. */
export const recordExchange = (operation: string, response: Response): void => {
  const folder = exchangeFolder();
  if (folder === undefined || response.status >= 300) return;
  const isJson = response.type === 'application/json';
  const answer = isJson ? (response.body as unknown) : response.text;
  if (answer === undefined || Buffer.isBuffer(answer)) return;
  const line = JSON.stringify({ operation, type: response.type, request: sentBody(response), answer });
  if (line.length < 200_000) appendFileSync(join(folder, `${process.pid}.ndjson`), `${line}\n`);
};
