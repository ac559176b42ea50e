import type { Finding, AnchorFinding } from '@xiangtong/contracts';
import { sha256 } from '@xiangtong/documents';
import { anchorFinding, type LedgerAnchor } from './ledger-anchor';
import { carriedCopy, verifyFile, type Verification } from './verify-file';

export interface LoneVerification extends Omit<Verification, 'finding'> {
  readonly finding: Finding | AnchorFinding;
  /** How far the ledger's head confirms the seal; null if no head was given, or there is nothing to confirm. */
  readonly ledger: AnchorFinding | null;
}

/** A head that does not list the seal, or lists it without files, confirms no bytes. */
const listedFiles = (anchor: LedgerAnchor | null, seal: string): ReadonlySet<string> | null => {
  const files = anchor?.seals?.get(sha256(seal)) ?? [];
  return files.length > 0 ? new Set(files) : null;
};

/**
 * Verifies a file by its own content, without the service. This proves that the file matches its seal. That the seal
 * was published is proved by a ledger head kept elsewhere, `anchor`.
 */
export const verifyAlone = async (bytes: Buffer, anchor: LedgerAnchor | null): Promise<LoneVerification> => {
  const result = await verifyFile(bytes, async (seal, printed) =>
    carriedCopy(seal, printed, listedFiles(anchor, seal)),
  );
  const { seal, manifest } = result;
  if (!anchor || seal === null || manifest === null) return { ...result, ledger: null };
  const ledger = anchorFinding(seal, manifest, anchor);
  const refused = ledger === 'other-ledger' || ledger === 'not-in-head';
  return result.genuine && refused
    ? { ...result, genuine: false, finding: ledger, ledger }
    : { ...result, ledger };
};
