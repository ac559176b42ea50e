import { textLines } from './rows.mjs';
import { finish, sha256 } from './sha256.mjs';

const entryHash = (entry, previous) =>
  sha256(
    JSON.stringify([
      'xiangtong.entry/1',
      ...[entry.seq, entry.kind, entry.form, entry.unit, entry.period, entry.submission, entry.revision],
      ...[entry.contentHash, entry.actor, entry.reason, entry.recordedAt, previous],
    ]),
  );

/**
 * An entry of another unit or period is there without what it says: `state` is where SHA-256 stood after the blocks that were kept
 * back, `shown` what follows them. The text of an entry ends with the hash before, so the link proves what it
 * continues and what it hashes to.
 */
const linkHash = ({ state, length, shown }, previous) => {
  const digits = length - 66;
  const before = digits % 64;
  const keptBack = digits - before + (before < 32 ? 0 : 64);
  const visible = Buffer.from(shown, 'hex');
  if (visible.length !== Math.max(0, digits - keptBack)) return null;
  const rest = Buffer.concat([visible, Buffer.from(`${previous.slice(Math.max(0, keptBack - digits))}"]`)]);
  return finish(state, rest, length);
};

const hashOf = (entry, previous) =>
  'state' in entry ? linkHash(entry, previous) : entryHash(entry, previous);

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** What the chain says about this scope and period. */
class Ledger {
  /** Submission and revision → the entry that put it in force. */
  accepted = new Map();
  /** Form, unit and period → the entry of the revision in force at the end. */
  standing = new Map();
  hashes = new Map();

  take(entry, line) {
    const key = `${entry.form}/${entry.unit}/${entry.period}`;
    if (entry.kind === 'withdraw') this.standing.delete(key);
    else {
      this.accepted.set(`${entry.submission}/${entry.revision}`, { ...entry, line });
      this.standing.set(key, entry);
    }
  }
}

const checkEnds = ({ manifest, findings }, { seq, hash }) => {
  const { ledger, asOf } = manifest;
  if (ledger.first === 1 && /[^0]/.test(ledger.previousHash)) findings.fault('manifest.json', 0, 'start');
  if (seq !== asOf.seq || hash !== asOf.hash) findings.fault('ledger.ndjson', 0, 'end', { seq });
};

const checkAnchor = ({ findings }, ledger, anchor) => {
  const before = findings.faults;
  const known = [...anchor].filter(([seq]) => ledger.hashes.has(seq));
  for (const [seq, hash] of known) {
    if (ledger.hashes.get(seq) !== hash) findings.fault('ledger.ndjson', 0, 'anchor', { seq });
  }
  findings.good(known.length > 0 ? 'anchored' : 'unanchored', { count: known.length }, before);
};

/** Recomputes the chain, entry by entry, from the first one of the excerpt to the position of the bundle. */
export const walkLedger = async (bundle, anchor) => {
  const { folder, manifest, findings } = bundle;
  const before = findings.faults;
  const ledger = new Ledger();
  let [seq, hash] = [manifest.ledger.first - 1, manifest.ledger.previousHash];
  let [entries, own] = [0, 0];
  ledger.hashes.set(seq, hash);
  for await (const { line, text } of textLines(folder, 'ledger.ndjson')) {
    const entry = parsed(text);
    if (!entry || typeof entry.hash !== 'string') {
      findings.fault('ledger.ndjson', line, 'unreadable');
      continue;
    }
    if (entry.seq !== seq + 1)
      findings.fault('ledger.ndjson', line, 'gap', { expected: seq + 1, seq: entry.seq });
    else if (!('state' in entry) && entry.previousHash !== hash) {
      findings.fault('ledger.ndjson', line, 'chain', { seq: entry.seq });
    } else if (hashOf(entry, hash) !== entry.hash) {
      findings.fault('ledger.ndjson', line, 'entry', { seq: entry.seq });
    }
    [seq, hash] = [entry.seq, entry.hash];
    ledger.hashes.set(seq, hash);
    entries += 1;
    if ('state' in entry) continue;
    own += 1;
    ledger.take(entry, line);
  }
  checkEnds(bundle, { seq, hash });
  findings.good('ledger', { first: manifest.ledger.first, last: seq, entries, own }, before);
  if (anchor) checkAnchor(bundle, ledger, anchor);
  return ledger;
};
