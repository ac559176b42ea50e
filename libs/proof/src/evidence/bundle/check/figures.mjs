import { fen, records, yuan } from './rows.mjs';

const columns = [
  ['amount_yuan', ({ amount }) => amount, fen, yuan],
  ['orders', ({ orders }) => orders, (text) => (/^\d+$/.test(text) ? BigInt(text) : null), String],
  ['refunds_yuan', ({ refunds }) => refunds, fen, yuan],
];

const checkRow = (findings, row, sum) => {
  const { unit, period, at } = row;
  for (const [column, valueOf, read, write] of columns) {
    const expected = valueOf(sum);
    if (read(row[column]) === expected) continue;
    const values = { unit, period, column, found: row[column], expected: write(expected) };
    findings.fault('figures.csv', at, 'figure', values);
  }
};

/** The figures that reports are made of are the sums of the lines in force, and none is missing. */
export const checkFigures = async ({ folder, findings }, ledger, sums) => {
  const before = findings.faults;
  const seen = new Set();
  let amount = 0n;
  for await (const row of records(folder, 'figures.csv')) {
    const key = `${row.unit}/${row.period}`;
    const standing = ledger.standing.get(`sales/${key}`);
    const isStanding = standing && standing.seq === Number(row.seq) && standing.submission === row.submission;
    if (!isStanding || seen.has(key)) findings.fault('figures.csv', row.at, 'notInForce', row);
    else checkRow(findings, row, sums.get(key) ?? { amount: 0n, orders: 0n, refunds: 0n });
    seen.add(key);
    amount += fen(row.amount_yuan) ?? 0n;
  }
  for (const { form, unit, period } of ledger.standing.values()) {
    if (form === 'sales' && !seen.has(`${unit}/${period}`)) {
      findings.fault('figures.csv', 0, 'noFigure', { unit, period });
    }
  }
  findings.good('figures', { count: seen.size, amount: yuan(amount) }, before);
};
