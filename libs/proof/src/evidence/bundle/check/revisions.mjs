import { fen, records } from './rows.mjs';
import { sha256 } from './sha256.mjs';

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
      else if (row.unit !== unit || row.period !== period || row.form !== revision.form) {
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
export const checkRevisions = async (bundle, ledger) => {
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
      sums.set(`${row.unit}/${row.period}`, sumOf(rows));
  }
  await lines.takeRest();
  await values.takeRest();
  for (const [key, { seq, unit, period, line }] of ledger.accepted) {
    if (!seen.has(key)) findings.fault('ledger.ndjson', line, 'absent', { seq, unit, period });
  }
  findings.good('revisions', { revisions: seen.size, lines: count }, before);
  return { sums, photos };
};
