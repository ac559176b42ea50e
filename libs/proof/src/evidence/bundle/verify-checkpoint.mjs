#!/usr/bin/env node
/**
 * Checks a signed checkpoint of a ledger, the proof that an entry is under one, or the signed seal of a published report.
 * One file, for Node 18 or later, that needs neither the service nor the internet. Ends with status 0 only when everything fits.
 *
 *   node verify-checkpoint.mjs <checkpoint.txt | ledger.tlog-proof> --key <key or file>
 *     [--entry <hash of the entry, 64 digits>]                      of a .tlog-proof: the entry is the one proved
 *     [--older <checkpoint.txt> --consistency <answer of GET /ledger/consistency>]   continues the older checkpoint
 *   node verify-checkpoint.mjs reports/<seal>.json --key <key or file>   the seal and who published it
 *
 * Formats: c2sp.org/signed-note, c2sp.org/tlog-checkpoint, c2sp.org/tlog-proof; hashes of RFC 6962.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);
const nodeHash = (left, right) => sha256(NODE, left, right);

/** `name+id+key`; null for anything else. */
export const parseKey = (text) => {
  const [, name, id, data] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(data ?? '', 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1) return null;
  const keyId = sha256(Buffer.from(`${name}\n`), bytes).subarray(0, 4);
  return keyId.toString('hex') === id
    ? { name, keyId, publicKey: bytes.subarray(1), text: text.trim() }
    : null;
};

const parseSignature = (line) => {
  const [, name, data] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? [];
  const bytes = Buffer.from(data ?? '', 'base64');
  return { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) };
};

const parseNote = (note) => {
  const end = note.lastIndexOf('\n\n');
  const signatures = note
    .slice(end + 2, -1)
    .split('\n')
    .map(parseSignature);
  return { text: note.slice(0, end + 1), signatures };
};

/** Whether the key has signed the note. */
export const isSigned = ({ text, signatures }, { name, keyId, publicKey }) =>
  signatures.some((each) => {
    if (each.name !== name || !each.keyId.equals(keyId)) return false;
    const key = { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') };
    return verify(null, Buffer.from(text), createPublicKey({ key, format: 'jwk' }), each.signature);
  });

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
};

/** SHA-256 of one text for equal data: keys in the order of their code units, no blanks (RFC 8785). */
export const canonicalHash = (value) => sha256(Buffer.from(JSON.stringify(sorted(value)))).toString('hex');

/** Whether the key has signed that this edition was published, by this person and at this time. */
export const isSealSigned = ({ seal, manifest, publishedBy, publishedAt, signature }, key) => {
  const { seq, ledgerHash } = manifest.asOf;
  const stated = [
    'xiangtong.sealed/1',
    `seal ${seal}`,
    `ledger ${seq} ${ledgerHash}`,
    `published ${publishedAt}`,
    `by ${publishedBy}`,
    'confirmed ',
  ];
  const note = parseNote(signature);
  return note.text.startsWith(stated.join('\n')) && isSigned(note, key);
};

/** `code 2020-01-10T08:00:00.000Z`: how the person has confirmed. */
const confirmationIn = ({ signature }) => /^confirmed (.+)$/m.exec(signature)?.[1] ?? '';

/** Keys with statements, oldest first: those that follow from the trusted one, each signed by the one before. */
export const followKeys = (list, trusted) => {
  const keys = list.map(({ key, statement }) => ({ ...parseKey(key), statement }));
  const start = keys.findIndex(({ text }) => text === trusted.text);
  if (start < 0) return [trusted];
  const followed = [keys[start]];
  for (const key of keys.slice(start + 1)) {
    const note = key.statement && parseNote(key.statement);
    if (note?.text !== `xiangtong.ledger-key/1\n${key.text}\n` || !isSigned(note, followed.at(-1))) break;
    followed.push(key);
  }
  return followed;
};

const parseCheckpoint = (note) => {
  const { text, signatures } = parseNote(note);
  const [origin, size, root = ''] = text.split('\n');
  const bytes = Buffer.from(root, 'base64');
  if (!/^(0|[1-9]\d*)$/.test(size ?? '') || bytes.length !== 32) throw new Error('no signed checkpoint');
  return { origin, size: Number(size), root: bytes, note: { text, signatures } };
};

const PROOF = 'c2sp.org/tlog-proof@v1\n';

/** A checkpoint, or a proof that ends in one: then with `index` and `hashes`. */
export const parseFile = (text) => {
  if (!text.startsWith(PROOF)) return { ...parseCheckpoint(text), index: null, hashes: [] };
  const end = text.indexOf('\n\n');
  const lines = text.slice(PROOF.length, end).split('\n');
  const place = lines.findIndex((line) => line.startsWith('index '));
  const hashes = lines.slice(place + 1).map((line) => Buffer.from(line, 'base64'));
  return { ...parseCheckpoint(text.slice(end + 2)), index: Number(lines[place].slice(6)), hashes };
};

const isOdd = (number) => number % 2 === 1;
const half = (number) => Math.floor(number / 2);

/** Walks from a node to the root; `take` is told each sibling and whether it stands on the left. */
const climb = (from, end, siblings, take) => {
  let [place, last] = [from, end];
  for (const sibling of siblings) {
    if (last === 0) return false;
    const isLeft = isOdd(place) || place === last;
    take(sibling, isLeft);
    while (isLeft && !isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    [place, last] = [half(place), half(last)];
  }
  return last === 0;
};

/** RFC 9162, 2.1.3.2. The leaf is the hash of the entry. */
export const isIncluded = ({ index, size, root, hashes }, entryHash) => {
  if (!(index >= 0 && index < size)) return false;
  let found = sha256(LEAF, Buffer.from(entryHash, 'hex'));
  const isWhole = climb(index, size - 1, hashes, (sibling, isLeft) => {
    found = isLeft ? nodeHash(sibling, found) : nodeHash(found, sibling);
  });
  return isWhole && found.equals(root);
};

/** RFC 9162, 2.1.4.2. */
export const isContinued = (older, newer, proof) => {
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  if (older.size === 0 || older.size > newer.size) return older.size === 0 && proof.length === 0;
  let [place, last] = [older.size - 1, newer.size - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  const [first, ...siblings] = place === 0 ? [older.root, ...proof] : proof;
  if (!first) return false;
  let [one, other] = [first, first];
  const isWhole = climb(place, last, siblings, (sibling, isLeft) => {
    if (isLeft) one = nodeHash(sibling, one);
    other = isLeft ? nodeHash(sibling, other) : nodeHash(other, sibling);
  });
  return isWhole && one.equals(older.root) && other.equals(newer.root);
};

/** The key itself, or a file with it. */
export const readKey = (given) => {
  const key = parseKey(given) ?? (existsSync(given) ? parseKey(readFileSync(given, 'utf8')) : null);
  if (!key) throw new Error(`${given}: no public key of a ledger`);
  return key;
};

const readArguments = (list) => {
  const options = {};
  for (let index = 0; index < list.length; index += 1) {
    const name = /^--(key|entry|older|consistency)$/.exec(list[index])?.[1];
    if (name) options[name] = list[(index += 1)];
    else options.file = list[index];
  }
  return options;
};

const say = (isWell, zh, en) => {
  console.log(`${isWell ? '✓' : '✗'} ${zh} · ${en}`);
  return isWell;
};

const checkOlder = (file, { older, consistency }, key) => {
  const before = parseFile(readFileSync(older, 'utf8'));
  const proof = consistency ? JSON.parse(readFileSync(consistency, 'utf8')).proof : [];
  const hashes = proof.map((hash) => Buffer.from(hash, 'base64'));
  return [
    say(isSigned(before.note, key), '早先的检查点签名有效', 'the older checkpoint is signed'),
    say(
      isContinued(before, file, hashes),
      `前 ${before.size} 条没有改动`,
      `its ${before.size} entries are unchanged`,
    ),
  ];
};

const checkSeal = (report, key) => {
  const { seal, manifest, document, publishedBy, signature } = report;
  const isOwn = canonicalHash(manifest) === seal;
  const isWhole = canonicalHash(document) === manifest.document;
  const isStated = typeof signature === 'string' && isSealSigned(report, key);
  return [
    say(isOwn, `防伪校验码 ${seal} 由清单算得`, 'the seal is the hash of the manifest'),
    say(isWhole, '报告内容与清单一致', 'the document is what the manifest pins'),
    say(
      isStated,
      `账本公钥签署：由 ${publishedBy} 公布，确认方式 ${isStated ? confirmationIn(report) : '—'}`,
      `signed by the key of the ledger, with who published it and how this was confirmed`,
    ),
  ];
};

/** A report as a bundle has it; null for anything else. */
const reportIn = (text) => (text.startsWith('{') ? JSON.parse(text) : null);

const checkFile = (file, options, key) => {
  console.log(`${file.origin} · ${file.size} · ${file.root.toString('hex')}`);
  const results = [say(isSigned(file.note, key), '签名有效', 'signed by the key')];
  if (options.entry)
    results.push(
      say(
        isIncluded(file, options.entry),
        `第 ${file.index + 1} 条在其中`,
        `entry ${file.index + 1} is under it`,
      ),
    );
  if (options.older) results.push(...checkOlder(file, options, key));
  return results;
};

const main = () => {
  const options = readArguments(process.argv.slice(2));
  if (!options.file || !options.key) throw new Error('give a file, and --key with the key that you trust');
  const key = readKey(options.key);
  const text = readFileSync(options.file, 'utf8');
  const report = reportIn(text);
  const results = report ? checkSeal(report, key) : checkFile(parseFile(text), options, key);
  process.exitCode = results.every(Boolean) ? 0 : 1;
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    main();
  } catch (error) {
    console.error(`✗ ${error.message}`);
    process.exitCode = 2;
  }
}
