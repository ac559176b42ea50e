import { readFile } from 'node:fs/promises';
import type { ConsistencyView, LedgerKeyView } from '@xiangtong/contracts';
import { parseKey, witness } from '@xiangtong/proof';
import { print, type OutputOptions } from '../../terminal/output';

type WitnessedLedger = Parameters<typeof witness>[0];
type Witnessed = Awaited<ReturnType<typeof witness>>;

export interface WitnessOptions extends OutputOptions {
  readonly folder: string;
  readonly key?: string;
}

const PATIENCE_MS = 30_000;
const MOST_CHARACTERS = 1_000_000;

const ask = async (base: string, path: string): Promise<string> => {
  const address = `${base.replace(/\/+$/, '')}/api/v1/ledger/${path}`;
  const options: RequestInit = { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) };
  const response = await fetch(address, options).catch((error: unknown) => {
    const { cause, message } = error as Error;
    throw new Error(`${address}: ${cause instanceof Error ? cause.message : message}`);
  });
  const text = (await response.text()).slice(0, MOST_CHARACTERS);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${detailOf(text)}`);
  return text;
};

const detailOf = (text: string): string => {
  try {
    return (JSON.parse(text) as { detail?: string }).detail ?? '';
  } catch {
    return '';
  }
};

const countyAt = (base: string): WitnessedLedger => ({
  checkpoint: () => ask(base, 'checkpoint'),
  keys: async () => JSON.parse(await ask(base, 'keys')) as LedgerKeyView[],
  consistency: async (from, to) =>
    JSON.parse(await ask(base, `consistency?from=${from}&to=${to}`)) as ConsistencyView,
});

/** A file with the key, or the key itself. */
const readKey = async (given: string): Promise<NonNullable<ReturnType<typeof parseKey>>> => {
  const key = parseKey(given) ?? parseKey(await readFile(given, 'utf8'));
  if (!key) throw new Error(`${given}: no public key of a ledger`);
  return key;
};

const texts: Readonly<Record<Witnessed['finding'], (found: Witnessed) => string>> = {
  first: ({ key }) =>
    `kept for the first time; compare the key with the one that the county hands out:\n${key}`,
  unchanged: () => 'unchanged since the last look',
  grown: ({ before }) => `continues the ${before} entries that were kept`,
  'chain-rewritten': ({ before }) =>
    `does NOT continue the ${before} entries that were kept: the ledger was rewritten`,
  'tail-cut': ({ before }) => `is shorter than the ${before} entries that were kept: its end was cut off`,
  'key-swapped': () => 'is signed by a key for which the trusted one does not vouch, or under another name',
  'checkpoint-altered': () => 'is not what its key has signed',
};

/** One look at a county; run it every hour or day. Ends with an error as soon as anything does not fit. */
export const ledgerWitnessCommand = async (url: string, options: WitnessOptions): Promise<void> => {
  const given = options.key === undefined ? null : await readKey(options.key);
  const found = await witness(countyAt(url), options.folder, given);
  print(found, `${found.origin}, ${found.size} entries: ${texts[found.finding](found)}`, options);
  if (!found.isWell)
    throw new Error(`${found.finding}: what the service signed is kept in ${options.folder}/broken`);
};
