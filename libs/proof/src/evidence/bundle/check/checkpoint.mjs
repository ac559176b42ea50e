import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { followKeys, isIncluded, isSigned, parseFile, parseKey, readKey } from '../verify-checkpoint.mjs';

const FILE = 'checkpoint/ledger.tlog-proof';

/** The keys that may have signed: those that follow from the trusted one, or all that the bundle names. */
const allowedKeys = (list, trusted) =>
  trusted ? followKeys(list, trusted) : list.map(({ key }) => parseKey(key)).filter(Boolean);

/**
 * The signed checkpoint covers the chain: its last entry within the bundle is under the root that was signed. Returns the
 * keys that may sign.
 */
export const checkCheckpoint = async ({ folder, manifest, findings }, ledger, key) => {
  if (!manifest.checkpoint) {
    findings.note('unsigned');
    return [];
  }
  const before = findings.faults;
  const proof = parseFile(await readFile(join(folder, FILE), 'utf8'));
  const keys = JSON.parse(await readFile(join(folder, 'checkpoint/keys.json'), 'utf8'));
  const allowed = allowedKeys(keys, key === undefined ? null : readKey(key));
  if (!allowed.some((each) => isSigned(proof.note, each))) findings.fault(FILE, 0, 'signature');
  const seq = proof.index + 1;
  const hash = ledger.hashes.get(seq);
  if (hash === undefined || !isIncluded(proof, hash)) findings.fault(FILE, 0, 'root', { seq });
  findings.good('signed', { origin: proof.origin, size: proof.size, seq }, before);
  if (key === undefined) findings.note('keyAlone');
  return allowed;
};
