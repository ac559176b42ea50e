import type { SealManifest } from '@xiangtong/contracts';
import { sha256 } from '@xiangtong/documents';
import type { Database } from '@xiangtong/infrastructure';
import { readHead } from '@xiangtong/ledger';
import { readRecordDigests } from '../records/record-digests';
import { HEAD_SCHEMA, type LedgerHeadExport } from './verify/ledger-anchor';

interface Row {
  seal: string;
  manifest: SealManifest;
  files: string[];
}

/** The head of the ledger to be kept outside, with what `seal verify --ledger` needs to vouch for published files. */
export const exportLedgerHead = async (source: Database): Promise<LedgerHeadExport> => {
  const rows = await source.query<Row[]>(
    `select seal.seal, seal.manifest, array_agg(file.digest order by file.digest) as files
     from seal join sealed_file file on file.seal = seal.seal
     group by seal.seal order by seal.published_at, seal.seal`,
  );
  // Read after the seals, so that the head includes every entry that they pin.
  const { seq, hash } = await readHead(source.manager);
  const records = await readRecordDigests(source);
  return {
    schema: HEAD_SCHEMA,
    seq,
    hash: hash.toString('hex'),
    records,
    seals: rows.map(({ seal, manifest, files }) => ({ sealHash: sha256(seal), ...manifest.asOf, files })),
  };
};
