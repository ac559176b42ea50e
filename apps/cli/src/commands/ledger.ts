import { verifyLedger, type LedgerVerification } from '@xiangtong/ledger';
import { exportLedgerHead } from '@xiangtong/reporting';
import { withContext } from '../context/cli-context';
import { print, type OutputOptions } from '../terminal/output';
import { startProgress } from '../terminal/progress';

export const ledgerVerifyCommand = (options: OutputOptions): Promise<void> =>
  withContext(async ({ source }) => {
    const progress = startProgress('ledger verify', 'revisions');
    const result = await verifyLedger(source, (done, total) => progress.update(done, total)).finally(() =>
      progress.stop(),
    );
    print(result, verificationText(result), options);
    if (result.faults.length > 0)
      throw new Error(`the ledger does not prove what it says: ${result.faults.length} faults`);
  });

/** To be kept outside the system: what the ledger said, and the seals that were published until then. */
export const ledgerHeadCommand = (): Promise<void> =>
  withContext(async ({ source }) => {
    print(await exportLedgerHead(source), '', { json: true });
  });

const verificationText = (result: LedgerVerification): string =>
  [
    `${result.entries} entries, ${result.revisions} revisions, ${result.lines} lines; head ${result.head}`,
    ...result.faults.map((fault) => `entry ${fault.seq ?? '—'} (${fault.revision ?? '—'}): ${fault.reason}`),
    result.faults.length === 0 ? 'the ledger is intact' : `${result.faults.length} faults`,
  ].join('\n');
