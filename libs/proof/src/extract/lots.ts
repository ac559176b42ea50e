import { breathing } from '@xiangtong/infrastructure';
import type { LineInForce } from '@xiangtong/ledger';
import type { LineExtract } from './line-extract';

const LINES_AT_ONCE = 500;

/** The lines in small lots, with breaths in between. */
export const lotsOf = (lines: LineExtract['lines']): AsyncIterable<readonly LineInForce[]> =>
  breathing(
    (async function* () {
      for await (const batch of lines())
        for (let at = 0; at < batch.length; at += LINES_AT_ONCE) yield batch.slice(at, at + LINES_AT_ONCE);
    })(),
  );
