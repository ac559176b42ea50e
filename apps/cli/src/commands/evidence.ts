import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CheckpointMaker, openEvidence, writeEvidence } from '@xiangtong/proof';
import { sourceParts, withEngine } from '../context/analytics';
import { withContext } from '../context/cli-context';
import { localCaller } from '../context/positions';
import { print, type OutputOptions } from '../terminal/output';
import { readPosition } from './read-position';
import { writeWhole } from './whole-file';

export interface EvidenceOptions extends OutputOptions {
  readonly period: string;
  readonly scope: string;
  readonly asOf?: string;
  readonly out: string;
}

const digestOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

/** All evidence of a scope and period in one file, signed by the key of the ledger. */
export const evidenceCommand = (options: EvidenceOptions): Promise<void> => {
  const { out: file, period, scope } = options;
  return withContext((context) =>
    withEngine(context, async (engine) => {
      const asOf = await readPosition(options.asOf, context);
      const request = { period, scope, ...(asOf !== undefined && { asOf }) };
      const parts = sourceParts(context, engine);
      const source = await openEvidence(context.source, parts, request, localCaller());
      const { source: database, clock, config } = context;
      const { ledger, publicUrl } = config;
      const maker = new CheckpointMaker({ source: database, clock, keys: ledger.key, publicUrl });
      const { asOf: head, seals } = await writeWhole(file, (target) =>
        writeEvidence(target, source, clock.now(), (text) => maker.signText(text)),
      );
      const [sha256, { size: bytes }] = [await digestOf(file), await stat(file)];
      print(
        { file, bytes, sha256, asOf: head, seals },
        [file, `sha256 ${sha256}`, `#${head.seq} ${head.hash}`].join('\n'),
        options,
      );
    }),
  );
};
