import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportLedgerHead, prove, readPins, togetherPins, type Pins, type Proof } from '@xiangtong/proof';
import { withContext } from '../../context/cli-context';
import { print, type OutputOptions } from '../../terminal/output';
import { startProgress } from '../../terminal/progress';

/** Earlier records kept outside the database. */
export interface LedgerVerifyOptions extends OutputOptions {
  readonly heads?: readonly string[];
  readonly seal?: readonly string[];
  readonly evidence?: readonly string[];
  readonly checkpoint?: readonly string[];
}

export const ledgerVerifyCommand = async (options: LedgerVerifyOptions): Promise<void> => {
  const pins = await pinsOf(options);
  await withContext(async ({ source }) => {
    const progress = startProgress('ledger verify', 'revisions');
    const result = await prove(source, pins, (done, total) => progress.update(done, total)).finally(() =>
      progress.stop(),
    );
    print(result, verificationText(result, pins), options);
    if (result.faults.length > 0)
      throw new Error(`the ledger does not prove what it says: ${result.faults.length} faults`);
  });
};

const nothingIn = {
  head: 'no position and hash of a ledger in it',
  seal: 'no seal in it that is its own',
  checkpoint: 'no signed checkpoint',
} as const;

const pinsOf = async ({
  heads = [],
  seal = [],
  evidence = [],
  checkpoint = [],
}: LedgerVerifyOptions): Promise<Pins> => {
  const manifests = evidence.map((folder) => join(folder, 'manifest.json'));
  const files = { head: [...heads, ...manifests], seal, checkpoint };
  const read = async (kind: keyof typeof files, file: string): Promise<Pins> => {
    const pins = await readPins(kind, await readFile(file), file);
    if (!pins) throw new Error(`${file}: ${nothingIn[kind]}`);
    return pins;
  };
  const kinds = ['head', 'seal', 'checkpoint'] as const;
  return togetherPins(
    await Promise.all(kinds.flatMap((kind) => files[kind].map((file) => read(kind, file)))),
  );
};

/** Prints what to keep outside the system: the head of the ledger, and the seals published until then. */
export const ledgerHeadCommand = (): Promise<void> =>
  withContext(async ({ source }) => {
    print(await exportLedgerHead(source), '', { json: true });
  });

const faultText = (fault: Proof['faults'][number]): string => {
  const pinned = fault.pinnedBy === null ? '' : `, by ${fault.pinnedBy}`;
  return 'what' in fault
    ? `${fault.what}: ${fault.reason}${pinned}`
    : `entry ${fault.seq ?? '—'} (${fault.revision ?? '—'}): ${fault.reason}${pinned}`;
};

const verificationText = (result: Proof, { entries, records, checkpoints }: Pins): string =>
  [
    `${result.entries} entries, ${result.revisions} revisions, ${result.lines} lines; head ${result.head}`,
    `${result.seals} seals, ${result.checkpoints} signed checkpoints, ${result.records.reduce((sum, { rows }) => sum + rows, 0)} records beside the ledger`,
    ...(entries.length + records.length > 0
      ? [`held against ${entries.length} positions and ${records.length} digests from before`]
      : []),
    ...(checkpoints.length > 0 ? [`held against ${checkpoints.length} signed checkpoints from before`] : []),
    ...result.faults.map(faultText),
    result.faults.length === 0 ? 'the ledger is intact' : `${result.faults.length} faults`,
  ].join('\n');
