import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import type { Engine } from '@xiangtong/analytics';
import { openEvidence, writeEvidence, type EvidenceManifest, type EvidenceRequest } from '@xiangtong/proof';
import { sourceParts, withEngine } from '../context/analytics';
import { withContext, type CliContext } from '../context/cli-context';
import { localCaller } from '../context/positions';
import { print, type OutputOptions } from '../terminal/output';
import { readPosition } from './read-position';

export interface EvidenceOptions extends OutputOptions {
  readonly period: string;
  readonly scope: string;
  readonly asOf?: string;
  readonly out: string;
}

/** Under a temporary name until it is complete. */
const writeBundle = async (
  context: CliContext,
  engine: Engine,
  request: EvidenceRequest,
  file: string,
): Promise<EvidenceManifest> => {
  const source = await openEvidence(context.source, sourceParts(context, engine), request, localCaller());
  const unfinished = `${file}.unfinished`;
  try {
    const manifest = await writeEvidence(createWriteStream(unfinished), source, context.clock.now());
    await rename(unfinished, file);
    return manifest;
  } finally {
    await rm(unfinished, { force: true });
  }
};

const digestOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

/** All evidence of a scope and period in one file, with the script that checks it. */
export const evidenceCommand = (options: EvidenceOptions): Promise<void> => {
  const { out: file, period, scope } = options;
  return withContext((context) =>
    withEngine(context, async (engine) => {
      const asOf = await readPosition(options.asOf, context);
      const request = { period, scope, ...(asOf !== undefined && { asOf }) };
      const { asOf: head, seals } = await writeBundle(context, engine, request, file);
      const [sha256, { size: bytes }] = [await digestOf(file), await stat(file)];
      print(
        { file, bytes, sha256, asOf: head, seals },
        [file, `sha256 ${sha256}`, `#${head.seq} ${head.hash}`].join('\n'),
        options,
      );
    }),
  );
};
