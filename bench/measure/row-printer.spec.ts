import { DomainError } from '@xiangtong/infrastructure';
import type { BenchRow } from './bench-row';
import { RowPrinter } from './row-printer';
import { settleAll } from './settle-all';

const row = (name: string, ratio: number): BenchRow => ({
  name,
  ours: '1 s',
  bare: '2 s',
  ratio,
  bar: { kind: 'at-least', value: 0.5 },
  notes: [`about ${name}`],
});

const printing = (given: { json?: boolean; short?: boolean } = {}) => {
  const written: string[] = [];
  const printer = new RowPrinter({
    json: false,
    short: false,
    ...given,
    write: (text) => void written.push(text),
  });
  return { printer, written };
};

it('prints each row as soon as it is measured, and its notes at the end', async () => {
  const { printer, written } = printing();
  await printer.attempt('first', () => Promise.resolve(row('first', 0.7)));
  expect(written.join('')).toMatch(
    /^\| what .*\n\|-+\|.*\n\| first +\| 1 s +\| 2 s +\| 0\.70 +\| ≥ 0\.5 +\| ok +\|\n$/,
  );
  await printer.attempt('more', () => [row('second', 0.4), row('third', 0.6)]);
  expect(written.at(-2)).toMatch(/^\| second .* MISS +\|\n$/);
  printer.close();
  expect(written.at(-1)).toBe('\n  first: about first\n  second: about second\n  third: about third\n');
  expect(printer.problems()).toEqual(['missed: second']);
});

it('shows a row that cannot be measured as one failed row with its reason, and goes on', async () => {
  const { printer, written } = printing();
  const refused = new DomainError('SUBMISSION.INVALID', {});
  expect(
    await printer.attempt('broken', () => Promise.reject(new Error('POST /x: 422 {"a":1}\nb | c'))),
  ).toBe(false);
  expect(await printer.attempt('refused', () => Promise.reject(refused))).toBe(false);
  expect(await printer.attempt('next', () => Promise.resolve(row('next', 1)))).toBe(true);
  expect(written.filter((line) => line.includes('FAILED'))).toHaveLength(2);
  expect(written[1]).toMatch(/^\| broken +\| POST \/x: 422 \{"a":1\} b \\\| c +\|.*FAILED \|\n$/);
  expect(written[3]).toMatch(/^\| next /);
  expect(printer.problems()).toEqual(['failed: broken · refused']);
});

it('judges nothing in the short form, but a row that cannot run still fails', async () => {
  const { printer, written } = printing({ short: true });
  await printer.attempt('slow', () => Promise.resolve(row('slow', 0.1)));
  expect(written.at(-1)).not.toMatch(/MISS|≥/);
  expect(printer.problems()).toEqual([]);
  await printer.attempt('broken', () => Promise.reject(new Error('no')));
  expect(printer.problems()).toEqual(['failed: broken']);
});

it('writes one JSON object a line for machines, failed rows too', async () => {
  const { printer, written } = printing({ json: true });
  await printer.attempt('one', () => Promise.resolve(row('one', 1)));
  await printer.attempt('two', () => Promise.reject(new Error('why')));
  printer.close();
  expect(written.map((line) => JSON.parse(line) as unknown)).toEqual([
    row('one', 1),
    { name: 'two', failure: 'why' },
  ]);
});

it('prints nothing any more after it is closed', async () => {
  const { printer, written } = printing();
  printer.close();
  await printer.attempt('late', () => Promise.reject(new Error('the database has gone')));
  expect(written.join('')).not.toContain('late');
});

it('waits for all work and tells the first failure, not the one that the end of the others causes', async () => {
  const events: string[] = [];
  const later = async (): Promise<never> => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    events.push('later ended');
    throw new Error('socket hang up');
  };
  await expect(settleAll([later(), Promise.reject(new Error('422'))])).rejects.toThrow('422');
  expect(events).toEqual(['later ended']);
  expect(await settleAll([Promise.resolve(1), Promise.resolve('two')])).toEqual([1, 'two']);
});
