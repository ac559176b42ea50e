import { readFile } from 'node:fs/promises';

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
export const readAnchor = async (file) => {
  if (file === undefined) return null;
  const positions = positionsIn(JSON.parse(await readFile(file, 'utf8')));
  if (positions.length === 0) throw new Error(`${file}: no ledger head`);
  return new Map(positions);
};
