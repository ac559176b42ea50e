#!/usr/bin/env node
/**
 * Checks evidence of Xiangtong: an evidence bundle, a signed checkpoint of a ledger, the proof that an entry is under one,
 * or the signed seal of a published report. One file for Node 18 or later, which needs neither the service nor the
 * internet. It does not come with what it checks: whoever changes a bundle could change the program in it. Compare its
 * SHA-256 with that of the auditor's guide or of the release. Ends with status 0 only when nothing is wrong.
 *
 *   node verify-evidence.mjs <folder of an unpacked bundle> [--head <head.json>] [--key <key or file>] [--language zh|en]
 *   node verify-evidence.mjs <checkpoint.txt | ledger.tlog-proof> --key <key or file>
 *     [--entry <hash of the entry, 64 digits>]                      of a .tlog-proof: the entry is the one proved
 *     [--older <checkpoint.txt> --consistency <answer of GET /ledger/consistency>]   continues the older checkpoint
 *   node verify-evidence.mjs <reports/seal.json> --key <key or file>   the seal and who published it
 *
 * Formats: c2sp.org/signed-note, c2sp.org/tlog-checkpoint, c2sp.org/tlog-proof; hashes of RFC 6962.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

/** What is said about a bundle, in Chinese and English. `{name}` stands for a value. */
const texts = {
  files: ['{count} 个文件，字节数和哈希与清单一致', '{count} files as the manifest lists them'],
  missing: ['文件不见了', 'the file is missing'],
  extra: ['清单里没有这个文件', 'the manifest knows no such file'],
  bytes: [
    '内容与清单的哈希不符（{size} 字节，应为 {bytes}）',
    'not the bytes the manifest lists ({size}, {bytes} expected)',
  ],
  ledger: [
    '账本 {first}—{last}：{entries} 条相连无缺，其中本范围 {own} 条全文，其余只作链节',
    'ledger {first}–{last}: {entries} entries without a gap, {own} of this scope and period in full, the others as links',
  ],
  gap: ['这里应为第 {expected} 条，读到第 {seq} 条', 'entry {expected} expected here, {seq} found'],
  entry: ['第 {seq} 条与自己的哈希不符', 'entry {seq} does not hash to what it says'],
  chain: ['第 {seq} 条不接前一条', 'entry {seq} does not continue the one before'],
  end: [
    '账本末尾是第 {seq} 条，不是清单所写的位置，或哈希不同',
    'the excerpt ends at entry {seq}, which is not the position of the manifest, or not its hash',
  ],
  start: ['账本应从全零的哈希开始', 'the ledger begins with a hash of zeros'],
  unreadable: ['读不懂这一行', 'this line cannot be read'],
  revisions: [
    '{revisions} 个上报版本、{lines} 行，逐行算到账本的哈希',
    '{revisions} revisions with {lines} lines, hashed from the lines up to the ledger',
  ],
  photos: [
    '{count} 张单据照片与版本的哈希一致，{removed} 张已由审核员撤下',
    '{count} photos are what the revisions hash, {removed} were taken away by officers',
  ],
  photo: ['不是任何版本所附的照片', 'no revision has this photo'],
  photoAbsent: [
    '{unit} {period} 第 {revision} 版的一张照片不在包里，也没有撤下的记录',
    'a photo of revision {revision} of {unit} {period} is missing, and nobody took it away',
  ],
  photoOrphan: ['没有版本附有这张照片', 'no revision has the photo of this line'],
  line: ['第 {number} 行被改动：{unit} {period}', 'line {number} of {unit} {period} was changed'],
  order: [
    '行号应为 {expected}，读到 {number}：{unit} {period} 少了或多了行',
    'line {expected} expected, {number} found: {unit} {period} lacks a line or has one too many',
  ],
  lines: [
    '{unit} {period} 第 {revision} 版的行（第 {from}—{to} 行）与上报时的哈希不符',
    'revision {revision} of {unit} {period}: its lines ({from}–{to}) are not what was submitted',
  ],
  orphan: ['这一行所属的版本不在 revisions.csv 里', 'the line belongs to no revision of revisions.csv'],
  place: ['单位、报告期或报表与所属版本不同', 'unit, period or form differ from its revision'],
  content: [
    '{unit} {period} 第 {revision} 版与自己的内容哈希不符',
    'revision {revision} of {unit} {period} does not hash to its content hash',
  ],
  unnamed: ['账本没有写入这个版本', 'the ledger names no such revision'],
  named: [
    '与账本第 {seq} 条所写不同（内容哈希、经手人、时间或理由）',
    'differs from entry {seq} of the ledger (content hash, person, time or reason)',
  ],
  absent: [
    '账本第 {seq} 条写入的版本（{unit} {period}）不在 revisions.csv 里',
    'the revision of entry {seq} ({unit} {period}) is not in revisions.csv',
  ],
  figures: [
    '{count} 个单位月的数等于各行之和，合计 {amount} 元',
    '{count} figures by unit and month equal the sums of their lines, {amount} yuan in all',
  ],
  figure: [
    '{unit} {period} 的 {column} 是 {found}，各行之和是 {expected}',
    '{column} of {unit} {period} is {found}, the lines add up to {expected}',
  ],
  notInForce: ['{unit} {period} 没有生效的这个版本', 'no such revision is in force for {unit} {period}'],
  noFigure: ['缺少 {unit} {period} 的数', 'the figure of {unit} {period} is missing'],
  reports: ['{count} 份已发布的报告与防伪校验码一致', '{count} published reports are what their seals pin'],
  seal: ['清单与防伪校验码不符', 'the manifest does not hash to the seal'],
  document: ['报告内容与防伪校验码不符{tables}', 'the document is not what was sealed{tables}'],
  pinned: [
    '防伪校验码所据的账本位置 {seq} 与这里的账本不同',
    'the seal pins another ledger at position {seq} than this one',
  ],
  sealSignature: [
    '防伪校验码的签名与所信任的公钥或文件里的公布人、时间不符',
    'the seal is not signed by a key that is trusted, or not with this publisher and time',
  ],
  unsignedSeal: ['防伪校验码 {seal}… 还没有签名', 'the seal {seal}… bears no signature'],
  sealOrder: ['清单列出的防伪校验码与文件不同', 'the seals of the manifest are not those of the files'],
  anchor: [
    '第 {seq} 条的哈希与系统外保存的不同',
    'the hash of entry {seq} differs from the one kept outside',
  ],
  anchored: ['与系统外保存的哈希一致：{count} 处', 'agrees with what was kept outside at {count} positions'],
  unanchored: [
    '系统外保存的位置都不在这段账本里，不能比对',
    'none of the positions kept outside lies in this excerpt',
  ],
  signed: [
    '第 {seq} 条在签署的检查点之内：{origin}，{size} 条',
    'entry {seq} is under the signed checkpoint of {size} entries of {origin}',
  ],
  signature: ['检查点的签名与所信任的公钥不符', 'the checkpoint is not signed by a key that is trusted'],
  root: ['第 {seq} 条不在检查点签署的树根之下', 'entry {seq} is not under the root that was signed'],
  unsigned: ['包里没有覆盖这段账本的检查点', 'no signed checkpoint covers this excerpt'],
  keyAlone: [
    '签名只和包里的公钥比对过：请用另外得到的公钥再核对（--key）。',
    'The signatures were compared with the keys in the bundle alone: give the key that you got elsewhere (--key).',
  ],
  manifest: [
    '清单与账本密钥签署的不同：有文件或清单本身在签署之后被改动',
    'not the manifest that the key of the ledger has signed: a file or the manifest was changed afterwards',
  ],
  manifestSigned: [
    '清单由账本密钥签署：{count} 个文件都是当时的内容',
    'the key of the ledger has signed the manifest: all {count} files are those of that time',
  ],
  changes: ['没有被更正的上一版，却列有改动', 'lists changes, but replaces no edition'],
  intact: [
    '完整：{scope} {period}，账本位置 {seq}\n{hash}',
    'Intact: {scope} {period}, ledger position {seq}\n{hash}',
  ],
  intactSoFar: [
    '核验过的部分完整：{scope} {period}，账本位置 {seq}\n{hash}',
    'What was checked is intact: {scope} {period}, ledger position {seq}\n{hash}',
  ],
  broken: ['不完整：{count} 处不符', 'Not intact: {count} faults'],
  notChecked: ['没有核验：', 'Not checked:'],
  unanchoredLedger: [
    '第 {from}—{to} 条是不是当时的账本：没有和系统外保存的位置（--head）或另外得到的公钥（--key）比对，只证明了各文件彼此一致',
    'whether entries {from}–{to} are the ledger of that time: no head (--head) or key (--key) kept outside covers them; the files are proved to agree with each other',
  ],
  unsignedFile: [
    '只受清单保护，而清单没有经可信的公钥核验',
    'guarded by the manifest alone, which no trusted key has vouched for',
  ],
  unsignedProgram: [
    '包里的程序，没有运行：改动证据包的人也能改动它',
    'a program of the bundle, which was not run: whoever changes a bundle can change it too',
  ],
  unsignedNames: [
    '方便阅读的栏（…_name、base_unit）：清单没有经可信的公钥核验',
    'columns for reading (…_name, base_unit): no trusted key has vouched for the manifest',
  ],
  unsignedManifest: [
    '范围和报告期的名称、制作人、程序版本、时间：清单没有经可信的公钥核验',
    'names of scope and period, who made it, version and time: no trusted key has vouched for it',
  ],
  unsignedPublisher: [
    '谁在什么时候公布：没有经可信的公钥核验',
    'who published it and when: no trusted key has vouched for it',
  ],
  links: [
    '{count} 条链节属于谁：链节只证明这里有一条没有改过的记录，范围内共有多少条请查 GET /ledger',
    'whose the {count} links are: a link proves that an unchanged entry stands here; GET /ledger tells how many entries the scope has',
  ],
  stamp: [
    '时间戳：用 openssl ts -verify -token_in -in checkpoint.tst -data checkpoint.txt -CAfile 根证书 核验',
    'the time stamp: openssl ts -verify -token_in -in checkpoint.tst -data checkpoint.txt -CAfile roots.pem checks it',
  ],
};

const languageOf = (wanted) => {
  if (wanted === 'zh' || wanted === 'en') return wanted;
  return /^zh/.test(Intl.DateTimeFormat().resolvedOptions().locale) ? 'zh' : 'en';
};

/** A bundle may say anything: nothing of it moves the cursor or looks like a line of ours. */
const printable = (value) => String(value ?? '').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd');

/** Prints what was found as it is found. */
class Findings {
  faults = 0;
  /** What was not checked, as it is printed. */
  open = [];
  /** Files whose content follows from the chain or from a seal. */
  covered = new Set();

  constructor(language) {
    this.language = languageOf(language);
  }

  text(key, values) {
    const [zh, en] = texts[key];
    return (this.language === 'zh' ? zh : en).replace(/\{(\w+)\}/g, (_, name) => printable(values[name]));
  }

  /** Said only when nothing about it was wrong since `before`. */
  good(key, values, before) {
    if (this.faults === before) console.log(`✓ ${this.text(key, values)}`);
  }

  note(key, values = {}) {
    console.log(`· ${this.text(key, values)}`);
  }

  fault(file, line, key, values = {}) {
    this.faults += 1;
    console.log(`✗ ${printable(file)}${line ? `:${line}` : ''}  ${this.text(key, values)}`);
  }

  notChecked(files, key, values = {}) {
    if (files.length > 0) this.open.push(`  ${printable(files.join(', '))}  ${this.text(key, values)}`);
  }

  /** Runs a check; what it cannot even read is a fault. */
  async attempt(file, check, otherwise) {
    try {
      return await check();
    } catch {
      this.fault(file, 0, 'unreadable');
      return otherwise;
    }
  }

  /** The exit status. */
  conclude({ scope, period, asOf }) {
    const place = { scope: `${scope.code} ${scope[this.language]}`, period, seq: asOf.seq, hash: asOf.hash };
    if (this.faults > 0) console.log(this.text('broken', { count: this.faults }));
    else console.log(this.text(this.open.length > 0 ? 'intactSoFar' : 'intact', place));
    if (this.open.length > 0) console.log([this.text('notChecked', {}), ...this.open].join('\n'));
    return this.faults > 0 ? 1 : 0;
  }
}

const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/* SHA-256 of FIPS 180-4 from a state in the middle: Node's own begins at the beginning only. */

const isPrime = (value) => {
  for (let divisor = 2; divisor * divisor <= value; divisor += 1) if (value % divisor === 0) return false;
  return true;
};

const primes = Array.from({ length: 312 }, (_, value) => value).filter(
  (value) => value > 1 && isPrime(value),
);
const constants = primes.map((prime) => Math.floor((Math.cbrt(prime) % 1) * 2 ** 32) | 0);

const turned = (word, bits) => (word >>> bits) | (word << (32 - bits));

const scheduleOf = (bytes, offset) => {
  const words = new Int32Array(64);
  for (let index = 0; index < 16; index += 1) words[index] = bytes.readInt32BE(offset + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const [near, far] = [words[index - 2], words[index - 15]];
    const small = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    const large = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    words[index] = (words[index - 16] + small + words[index - 7] + large) | 0;
  }
  return words;
};

const takeBlock = (state, bytes, offset) => {
  const words = scheduleOf(bytes, offset);
  let [a, b, c, d, e, f, g, h] = state;
  for (let round = 0; round < 64; round += 1) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + mixed + ((e & f) ^ (~e & g)) + constants[round] + words[round]) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = (state[index] + word) | 0));
};

const padded = (rest, length) => {
  const end = Buffer.alloc(((119 - (length % 64)) % 64) + 9);
  end[0] = 0x80;
  end.writeBigUInt64BE(BigInt(length) * 8n, end.length - 8);
  return Buffer.concat([rest, end]);
};

/** The hash of a text of `length` bytes of which the last ones are `rest`, and what comes before left this state. */
const finish = (stateDigits, rest, length) => {
  const written = Buffer.from(stateDigits, 'hex');
  const state = Array.from({ length: 8 }, (_, index) => written.readInt32BE(index * 4));
  const bytes = padded(rest, length);
  for (let offset = 0; offset < bytes.length; offset += 64) takeBlock(state, bytes, offset);
  state.forEach((word, index) => written.writeInt32BE(word, index * 4));
  return written.toString('hex');
};

/** Lines of a text with their numbers, one at a time. Only a line feed ends a line. */
async function* textLines(folder, name) {
  let [line, rest] = [0, ''];
  for await (const chunk of createReadStream(join(folder, name), 'utf8')) {
    const texts = (rest + chunk).split('\n');
    rest = texts.pop();
    for (const text of texts) yield { line: (line += 1), text };
  }
  if (rest !== '') yield { line: line + 1, text: rest };
}

/** The apostrophe that keeps spreadsheets from running a text is not part of it. */
const plain = (text) => (/^'+[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text);

/** A cell in quotes, where two of them stand for one, or a cell without. */
const cell = /(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/y;

/** RFC 4180. */
const cellsOf = (text) => {
  if (!text.includes('"')) return text.split(',').map(plain);
  const cells = [];
  cell.lastIndex = 0;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    cells.push(plain(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"')));
    if (cell.lastIndex === text.length && !match[0].endsWith(',')) break;
  }
  return cells;
};

const isOpen = (text) => text.includes('"') && (text.match(/"/g).length & 1) === 1;

/** A quoted cell may run over lines; the row has the number of its first one. */
async function* csvRows(folder, name) {
  let open = null;
  for await (const { line, text } of textLines(folder, name)) {
    const row = open ? { line: open.line, text: `${open.text}\n${text}` } : { line, text };
    open = isOpen(row.text) ? row : null;
    if (!open) yield { line: row.line, cells: cellsOf(row.text.replace(/^\ufeff/, '').replace(/\r$/, '')) };
  }
  if (open) yield { line: open.line, cells: cellsOf(open.text) };
}

/** Rows of a CSV file by the names of its columns, with their line as `at`. */
async function* records(folder, name) {
  let columns = null;
  for await (const { line, cells } of csvRows(folder, name)) {
    if (columns === null) columns = cells;
    else
      yield { at: line, ...Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) };
  }
}

/** Yuan as written → fen; null for what is no amount. */
const fen = (yuan) => {
  const match = /^(-?\d+)(?:\.(\d{1,2}))?$/.exec(yuan);
  return match && BigInt(match[1] + (match[2] ?? '').padEnd(2, '0'));
};

const yuan = (amount) => {
  const text = String(amount < 0n ? -amount : amount).padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
};

const digest = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);
const nodeHash = (left, right) => digest(NODE, left, right);

/** `name+id+key`; null for anything else. */
const parseKey = (text) => {
  const [, name, id, data] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(data ?? '', 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1) return null;
  const keyId = digest(Buffer.from(`${name}\n`), bytes).subarray(0, 4);
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
const isSigned = ({ text, signatures }, { name, keyId, publicKey }) =>
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
const canonicalHash = (value) => digest(Buffer.from(JSON.stringify(sorted(value)))).toString('hex');

/** Whether the key has signed that this edition was published, by this person and at this time. */
const isSealSigned = ({ seal, manifest, publishedBy, publishedAt, signature }, key) => {
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
const followKeys = (list, trusted) => {
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
const parseFile = (text) => {
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
const isIncluded = ({ index, size, root, hashes }, entryHash) => {
  if (!(index >= 0 && index < size)) return false;
  let found = digest(LEAF, Buffer.from(entryHash, 'hex'));
  const isWhole = climb(index, size - 1, hashes, (sibling, isLeft) => {
    found = isLeft ? nodeHash(sibling, found) : nodeHash(found, sibling);
  });
  return isWhole && found.equals(root);
};

/** RFC 9162, 2.1.4.2. */
const isContinued = (older, newer, proof) => {
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
const readKey = (given) => {
  const key = parseKey(given) ?? (existsSync(given) ? parseKey(readFileSync(given, 'utf8')) : null);
  if (!key) throw new Error(`${given}: no public key of a ledger`);
  return key;
};

const digits = /^[0-9a-f]{64}$/;

const positionsIn = (data) => {
  if (Array.isArray(data)) return data.flatMap(positionsIn);
  if (typeof data !== 'object' || data === null) return [];
  const hash = data.ledgerHash ?? data.hash ?? data.head;
  const seq = data.seq ?? data.entries;
  const own = Number.isSafeInteger(seq) && digits.test(hash) ? [[seq, hash]] : [];
  return [...own, ...positionsIn(data.seals)];
};

/**
 * What was kept outside: the answer of `xiangtong ledger head`, of `ledger verify --json`, or entries of GET /ledger, as positions
 * with their hashes. Null when nothing was given.
 */
const readAnchor = async (file) => {
  if (file === undefined) return null;
  const positions = positionsIn(JSON.parse(await readFile(file, 'utf8')));
  if (positions.length === 0) throw new Error(`${file}: no ledger head`);
  return new Map(positions);
};

const fileDigest = async (path) => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
};

const sizeOf = (path) =>
  stat(path).then(
    (found) => found.size,
    () => null,
  );

const filesBelow = async (folder, root = folder) => {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path, root) : [relative(root, path).replaceAll('\\', '/')];
    }),
  );
  return found.flat();
};

const MANIFEST_NOTE = 'manifest.note';

/** Every file is the one that the manifest lists, and there is no other. */
const checkFiles = async ({ folder, manifest, findings }) => {
  const before = findings.faults;
  for (const { name, bytes, sha256 } of manifest.files) {
    const size = await sizeOf(join(folder, name));
    if (size === null) findings.fault(name, 0, 'missing');
    else if (size !== bytes || (await fileDigest(join(folder, name))) !== sha256) {
      findings.fault(name, 0, 'bytes', { size, bytes });
    }
  }
  const known = new Set(['manifest.json', MANIFEST_NOTE, ...manifest.files.map(({ name }) => name)]);
  for (const name of await filesBelow(folder)) if (!known.has(name)) findings.fault(name, 0, 'extra');
  findings.good('files', { count: manifest.files.length }, before);
};

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
  /** The last entry that something kept outside covers: a head, or a checkpoint signed by a trusted key. */
  provedUpTo = 0;

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
  if (findings.faults === before) ledger.provedUpTo = Math.max(0, ...known.map(([seq]) => seq));
  findings.good(known.length > 0 ? 'anchored' : 'unanchored', { count: known.length }, before);
};

/** Recomputes the chain, entry by entry, from the first one of the excerpt to the position of the bundle. */
const walkLedger = async (bundle, anchor) => {
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
  findings.covered.add('ledger.ndjson');
  if (entries > own) findings.notChecked(['ledger.ndjson'], 'links', { count: entries - own });
  findings.good('ledger', { first: manifest.ledger.first, last: seq, entries, own }, before);
  if (anchor) checkAnchor(bundle, ledger, anchor);
  return ledger;
};

const PROOF_FILE = 'checkpoint/ledger.tlog-proof';

/**
 * The keys that may have signed: those that follow from the trusted one, or all that the bundle names. Without a trusted
 * key they prove only that the files agree with each other.
 */
const readKeys = async ({ folder, manifest, findings }, trusted) => {
  const name = 'checkpoint/keys.json';
  const list = manifest.files.some((file) => file.name === name)
    ? await findings.attempt(name, async () => JSON.parse(await readFile(join(folder, name), 'utf8')), [])
    : [];
  return findings.attempt(
    name,
    () => (trusted ? followKeys(list, trusted) : list.map(({ key }) => parseKey(key)).filter(Boolean)),
    trusted ? [trusted] : [],
  );
};

/** The signed checkpoint covers the chain: its last entry within the bundle is under the root that was signed. */
const checkCheckpoint = async ({ folder, manifest, findings }, ledger, keys, isTrusted) => {
  if (!manifest.checkpoint) {
    findings.note('unsigned');
    return;
  }
  const before = findings.faults;
  const proof = parseFile(await readFile(join(folder, PROOF_FILE), 'utf8'));
  if (!keys.some((each) => isSigned(proof.note, each))) findings.fault(PROOF_FILE, 0, 'signature');
  const seq = proof.index + 1;
  const hash = ledger.hashes.get(seq);
  if (hash === undefined || !isIncluded(proof, hash)) findings.fault(PROOF_FILE, 0, 'root', { seq });
  findings.covered.add(PROOF_FILE);
  if (isTrusted && findings.faults === before) ledger.provedUpTo = Math.max(ledger.provedUpTo, seq);
  findings.good('signed', { origin: proof.origin, size: proof.size, seq }, before);
};

const READ_BY_PEOPLE = ['figures.csv', 'revisions.csv', 'lines.csv', 'values.csv'];

/**
 * The key of the ledger has signed the manifest, and with it every file, those too that no hash of the ledger covers. Where
 * no trusted key says so, what only the manifest guards was not checked, and is listed.
 */
const checkManifest = async ({ folder, manifest, bytes, findings }, keys, isTrusted) => {
  const before = findings.faults;
  const text = await readFile(join(folder, MANIFEST_NOTE), 'utf8').catch(() => null);
  const { seq, hash } = manifest.asOf;
  const stated = `xiangtong.evidence/2\nmanifest ${sha256(bytes)}\nledger ${seq} ${hash}\n`;
  const isHeld = (note) => note.text === stated && keys.some((key) => isSigned(note, key));
  if (text !== null && keys.length > 0 && !isHeld(parseNote(text)))
    findings.fault('manifest.json', 0, 'manifest');
  const isProved = text !== null && isTrusted && findings.faults === before;
  if (isProved) findings.good('manifestSigned', { count: manifest.files.length }, before);
  return isProved;
};

/** Lists what no check has covered. */
const listOpen = ({ manifest, findings }, { isProved, provedUpTo }) => {
  const names = manifest.files.map(({ name }) => name);
  const left = (pattern, others = false) =>
    names.filter((name) => !findings.covered.has(name) && pattern.test(name) !== others);
  const [from, to] = [Math.max(manifest.ledger.first, provedUpTo + 1), manifest.asOf.seq];
  if (!isProved && from <= to) findings.notChecked(['ledger.ndjson'], 'unanchoredLedger', { from, to });
  if (!isProved) {
    findings.notChecked(['manifest.json'], 'unsignedManifest');
    findings.notChecked(left(/\.mjs$/), 'unsignedProgram');
    findings.notChecked(left(/\.mjs$/, true), 'unsignedFile');
    findings.notChecked(
      READ_BY_PEOPLE.filter((name) => names.includes(name)),
      'unsignedNames',
    );
    findings.notChecked(
      names.filter((name) => name.startsWith('reports/')),
      'unsignedPublisher',
    );
  }
  findings.notChecked(
    names.filter((name) => name === 'checkpoint/checkpoint.tst'),
    'stamp',
  );
};

const lineText = (row) =>
  `${[
    ...[row.product, Number(row.destination), row.platform, row.store, row.flow[0], row.quantity],
    ...[fen(row.amount_yuan), row.orders, row.refund_yuan === '' ? '' : fen(row.refund_yuan)],
    ...[row.reported_unit, row.reported_quantity],
  ].join('\t')}\n`;

const valueText = (row) => `${row.indicator}\t${row.platform}\t${row.value}\n`;

const photosOf = ({ photos }) => (photos === '' ? [] : photos.split(' '));

const contentHash = (row) =>
  sha256(
    JSON.stringify([
      photosOf(row).length > 0 ? 'xiangtong.revision/2' : 'xiangtong.revision/1',
      ...[row.submission, Number(row.revision), row.form, row.unit, row.period, row.basis, Number(row.lines)],
      ...[String(fen(row.total_yuan)), row.explanations === '' ? null : row.explanations],
      ...[row.submitted_by, row.submitted_at, row.lines_hash],
      ...(photosOf(row).length > 0 ? [photosOf(row)] : []),
    ]),
  );

const keyOf = ({ submission, revision }) => `${submission}/${revision}`;

/** The lines of one file, taken revision by revision in the order of the ledger. */
class LineFile {
  constructor({ folder, findings }, name, textOf) {
    Object.assign(this, { findings, name, textOf, rows: records(folder, name), next: null, ended: false });
  }

  async peek() {
    if (this.next === null && !this.ended) {
      const { value, done } = await this.rows.next();
      [this.next, this.ended] = [value ?? null, done];
    }
    return this.next;
  }

  async takeOf(revision) {
    const rows = [];
    for (let row = await this.peek(); row !== null; row = await this.peek()) {
      if (keyOf(row) !== keyOf(revision)) {
        if (Number(row.seq) >= Number(revision.seq)) break;
        this.findings.fault(this.name, row.at, 'orphan');
      } else rows.push(row);
      this.next = null;
    }
    return rows;
  }

  async takeRest() {
    for (let row = await this.peek(); row !== null; row = await this.peek()) {
      this.findings.fault(this.name, row.at, 'orphan');
      this.next = null;
    }
  }

  /** True when the fault could be told by the line. */
  checkRows(rows, revision) {
    const before = this.findings.faults;
    rows.forEach((row, index) => {
      const { unit, period } = revision;
      const place = { number: row.line, expected: index + 1, unit, period };
      if (Number(row.line) !== index + 1) this.findings.fault(this.name, row.at, 'order', place);
      else if (
        row.unit !== unit ||
        row.period !== period ||
        row.form !== revision.form ||
        row.seq !== revision.seq
      ) {
        this.findings.fault(this.name, row.at, 'place');
      } else if (sha256(this.textOf(row)).slice(0, 8) !== row.check) {
        this.findings.fault(this.name, row.at, 'line', place);
      }
    });
    return this.findings.faults > before;
  }

  /** The lines hash to what the respondent submitted. */
  check(rows, revision) {
    const told = this.checkRows(rows, revision);
    const hash = sha256(rows.map(this.textOf).join(''));
    if (told || (hash === revision.lines_hash && rows.length === Number(revision.lines))) return;
    const { unit, period, revision: number } = revision;
    const [from, to] = [rows.at(0)?.at ?? '—', rows.at(-1)?.at ?? '—'];
    this.findings.fault(this.name, rows.at(0)?.at ?? 0, 'lines', {
      unit,
      period,
      revision: number,
      from,
      to,
    });
  }
}

const isAsNamed = (row, entry) =>
  entry.contentHash === row.content_hash &&
  entry.seq === Number(row.seq) &&
  entry.actor === row.accepted_by &&
  entry.recordedAt === row.accepted_at &&
  (entry.reason ?? '') === row.reason &&
  ['unit', 'period', 'form'].every((column) => entry[column] === row[column]);

const checkHead = (findings, row, ledger) => {
  if (contentHash(row) !== row.content_hash) findings.fault('revisions.csv', row.at, 'content', row);
  const entry = ledger.accepted.get(keyOf(row));
  if (!entry) findings.fault('revisions.csv', row.at, 'unnamed');
  else if (!isAsNamed(row, entry)) findings.fault('revisions.csv', row.at, 'named', { seq: entry.seq });
};

/** Amount, orders and refunds of the lines. */
const sumOf = (rows) =>
  rows.reduce(
    (sum, row) => ({
      amount: sum.amount + (fen(row.amount_yuan) ?? 0n),
      orders: sum.orders + BigInt(/^\d+$/.test(row.orders) ? row.orders : 0),
      refunds: sum.refunds + (fen(row.refund_yuan) ?? 0n),
    }),
    { amount: 0n, orders: 0n, refunds: 0n },
  );

/** Checks lines → revision → entry of the ledger. Returns the sums in force, and whose photos there are. */
const checkRevisions = async (bundle, ledger) => {
  const { folder, findings } = bundle;
  const before = findings.faults;
  const lines = new LineFile(bundle, 'lines.csv', lineText);
  const values = new LineFile(bundle, 'values.csv', valueText);
  const sums = new Map();
  const seen = new Set();
  const photos = new Map();
  let count = 0;
  for await (const row of records(folder, 'revisions.csv')) {
    const isSales = row.form === 'sales';
    const rows = await (isSales ? lines : values).takeOf(row);
    (isSales ? lines : values).check(rows, row);
    checkHead(findings, row, ledger);
    seen.add(keyOf(row));
    for (const digest of photosOf(row)) photos.set(digest, row);
    count += rows.length;
    const standing = ledger.standing.get(`${row.form}/${row.unit}/${row.period}`);
    if (isSales && standing && keyOf(standing) === keyOf(row))
      sums.set(`${row.unit}/${row.period}`, { ...sumOf(rows), revision: row.revision, lines: row.lines });
  }
  await lines.takeRest();
  await values.takeRest();
  for (const [key, { seq, unit, period, line }] of ledger.accepted) {
    if (!seen.has(key)) findings.fault('ledger.ndjson', line, 'absent', { seq, unit, period });
  }
  for (const name of ['revisions.csv', 'lines.csv', 'values.csv']) findings.covered.add(name);
  findings.good('revisions', { revisions: seen.size, lines: count }, before);
  return { sums, photos };
};

const PHOTO = /^photos\/([0-9a-f]{64})\.(jpeg|png|pdf)$/;

/** The file of each photo that a revision hashes, under its SHA-256; or who took it away, and why. */
const checkPhotos = async ({ folder, manifest, findings }, wanted) => {
  const before = findings.faults;
  const files = new Map(
    manifest.files.flatMap(({ name, sha256 }) => {
      const digest = PHOTO.exec(name)?.[1];
      return digest ? [[digest, { name, sha256 }]] : [];
    }),
  );
  const removed = new Set();
  for await (const row of records(folder, 'photos.csv')) {
    if (!wanted.has(row.sha256)) findings.fault('photos.csv', row.at, 'photoOrphan');
    if (row.removed_by !== '') removed.add(row.sha256);
  }
  for (const [digest, { at, unit, period, revision }] of wanted) {
    if (!files.has(digest) && !removed.has(digest))
      findings.fault('revisions.csv', at, 'photoAbsent', { unit, period, revision });
  }
  for (const [digest, { name, sha256 }] of files) {
    findings.covered.add(name);
    if (sha256 !== digest || !wanted.has(digest)) findings.fault(name, 0, 'photo');
  }
  if (wanted.size > 0) findings.good('photos', { count: files.size, removed: removed.size }, before);
};

const figureColumns = [
  ['amount_yuan', ({ amount }) => amount, fen, yuan],
  ['orders', ({ orders }) => orders, (text) => (/^\d+$/.test(text) ? BigInt(text) : null), String],
  ['refunds_yuan', ({ refunds }) => refunds, fen, yuan],
  ['revision', ({ revision }) => revision, String, String],
  ['lines', ({ lines }) => lines, String, String],
];

const checkRow = (findings, row, sum) => {
  const { unit, period, at } = row;
  for (const [column, valueOf, read, write] of figureColumns) {
    const expected = valueOf(sum);
    if (read(row[column]) === expected) continue;
    const values = { unit, period, column, found: row[column], expected: write(expected) };
    findings.fault('figures.csv', at, 'figure', values);
  }
};

const NOTHING = { amount: 0n, orders: 0n, refunds: 0n, revision: '', lines: '0' };

/** The figures that reports are made of are the sums of the lines in force, and none is missing. */
const checkFigures = async ({ folder, findings }, ledger, sums) => {
  const before = findings.faults;
  const seen = new Set();
  let amount = 0n;
  for await (const row of records(folder, 'figures.csv')) {
    const key = `${row.unit}/${row.period}`;
    const standing = ledger.standing.get(`sales/${key}`);
    const isStanding = standing && standing.seq === Number(row.seq) && standing.submission === row.submission;
    if (!isStanding || seen.has(key)) findings.fault('figures.csv', row.at, 'notInForce', row);
    else checkRow(findings, row, sums.get(key) ?? NOTHING);
    seen.add(key);
    amount += fen(row.amount_yuan) ?? 0n;
  }
  for (const { form, unit, period } of ledger.standing.values()) {
    if (form === 'sales' && !seen.has(`${unit}/${period}`)) {
      findings.fault('figures.csv', 0, 'noFigure', { unit, period });
    }
  }
  findings.covered.add('figures.csv');
  findings.good('figures', { count: seen.size, amount: yuan(amount) }, before);
};

const tablesOf = ({ sections }) =>
  sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'table'));

/** Tables that are not what the seal pins, by number and title. */
const changedTables = (document, manifest) =>
  tablesOf(document)
    .filter((table, index) => canonicalHash(table) !== manifest.tables[index]?.hash)
    .map(({ number, title }) => `${number} ${title}`);

/** A bundle from before seals were signed has none, and one that was made before the next checkpoint. */
const checkSignature = ({ findings }, name, report, keys) => {
  if (typeof report.signature !== 'string') findings.note('unsignedSeal', { seal: report.seal.slice(0, 16) });
  else if (!keys.some((key) => isSealSigned(report, key))) findings.fault(name, 0, 'sealSignature');
};

const checkReport = (bundle, name, report, ledger) => {
  const { findings } = bundle;
  const { seal, manifest, document, changes } = report;
  if (canonicalHash(manifest) !== seal || name !== `reports/${seal}.json`) findings.fault(name, 0, 'seal');
  if (canonicalHash(document) !== manifest.document) {
    const tables = changedTables(document, manifest);
    findings.fault(name, 0, 'document', { tables: tables.length > 0 ? `: ${tables.join(', ')}` : '' });
  }
  const { replaces, asOf } = manifest;
  if (replaces && canonicalHash(changes) !== replaces.changesHash) findings.fault(name, 0, 'seal');
  if (!replaces && changes?.length > 0) findings.fault(name, 0, 'changes');
  const known = ledger.hashes.get(asOf.seq);
  if (known !== undefined && known !== asOf.ledgerHash) findings.fault(name, 0, 'pinned', { seq: asOf.seq });
  if (ledger.keys.length > 0) checkSignature(bundle, name, report, ledger.keys);
};

/** Published reports are what their seals pin, and their seals pin this ledger. */
const checkReports = async (bundle, ledger) => {
  const { folder, manifest, findings } = bundle;
  const before = findings.faults;
  const names = manifest.files.map(({ name }) => name).filter((name) => name.startsWith('reports/'));
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => null);
    if (text === null) continue;
    try {
      checkReport(bundle, name, JSON.parse(text), ledger);
      findings.covered.add(name);
    } catch {
      findings.fault(name, 0, 'unreadable');
    }
  }
  const listed = manifest.seals.map((seal) => `reports/${seal}.json`);
  if (listed.join() !== names.join()) findings.fault('manifest.json', 0, 'sealOrder');
  findings.good('reports', { count: names.length }, before);
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

const readArguments = (list) => {
  const options = {};
  for (let index = 0; index < list.length; index += 1) {
    const name = /^--(head|key|language|entry|older|consistency)$/.exec(list[index])?.[1];
    if (name) options[name] = list[(index += 1)];
    else options.path = list[index];
  }
  return options;
};

const SCHEMAS = ['xiangtong.evidence/1', 'xiangtong.evidence/2'];

const checkBundle = async (options, key) => {
  const folder = resolve(options.path);
  const findings = new Findings(options.language);
  const bytes = await readFile(join(folder, 'manifest.json'));
  const manifest = JSON.parse(bytes);
  if (!SCHEMAS.includes(manifest.schema)) throw new Error(`manifest.json: ${printable(manifest.schema)}?`);
  const bundle = { folder, manifest, bytes, findings };
  await findings.attempt('manifest.json', () => checkFiles(bundle));
  const anchor = await readAnchor(options.head);
  const keys = await readKeys(bundle, key);
  const ledger = await findings.attempt('ledger.ndjson', () => walkLedger(bundle, anchor), new Ledger());
  await findings.attempt(PROOF_FILE, () => checkCheckpoint(bundle, ledger, keys, key !== null));
  const isProved = await findings.attempt(
    MANIFEST_NOTE,
    () => checkManifest(bundle, keys, key !== null),
    false,
  );
  const nothing = { sums: new Map(), photos: new Map() };
  const { sums, photos } = await findings.attempt(
    'revisions.csv, lines.csv, values.csv',
    () => checkRevisions(bundle, ledger),
    nothing,
  );
  await findings.attempt('photos.csv', () => checkPhotos(bundle, photos));
  await findings.attempt('figures.csv', () => checkFigures(bundle, ledger, sums));
  await findings.attempt('manifest.json', () => checkReports(bundle, { ...ledger, keys }));
  if (key === null && keys.length > 0) findings.note('keyAlone');
  listOpen(bundle, { isProved, provedUpTo: ledger.provedUpTo });
  return findings.conclude(manifest);
};

const checkOneFile = (options, key) => {
  if (!key) throw new Error('give the key that you trust: --key');
  const text = readFileSync(options.path, 'utf8');
  const report = reportIn(text);
  const results = report ? checkSeal(report, key) : checkFile(parseFile(text), options, key);
  return results.every(Boolean) ? 0 : 1;
};

const main = async () => {
  const options = readArguments(process.argv.slice(2));
  if (!options.path) throw new Error('give the folder of a bundle, or a file');
  const key = options.key === undefined ? null : readKey(options.key);
  const isFolder = statSync(options.path).isDirectory();
  process.exitCode = await (isFolder ? checkBundle(options, key) : checkOneFile(options, key));
};

main().catch((error) => {
  console.error(`✗ ${printable(error.message)}`);
  process.exitCode = 2;
});
