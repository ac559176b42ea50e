import type { Section, Table } from '@xiangtong/contracts';
import { findPrintedTable } from './printed-table';

const table = (id: string, number: string): Table => ({
  kind: 'table',
  id,
  number,
  title: '',
  columns: [],
  rows: [],
  notes: [],
});

const section = (id: string, part: string | null, ...blocks: Table[]): Section => ({
  id,
  title: '',
  orientation: 'portrait',
  blocks,
  ...(part !== null && { part }),
});

const whole = { sections: [section('overview', null, table('indicators', '表 1'), table('units', '表 2'))] };

const pages = {
  sections: [
    section('520122001208.profile', '立碑村', table('520122001208.products', '表 1')),
    section('520122001001.profile', '红岩村', table('520122001001.products', '表 1')),
    section('520122002001.profile', '红岩村', table('520122002001.products', '表 1')),
  ],
};

const idOf = (found: Table | undefined): string | undefined => found?.id;

describe('a table by what is printed', () => {
  it.each(['2', '表 2', 'units'])('is found by %s', (wanted) => {
    expect(idOf(findPrintedTable(whole, { table: wanted }))).toBe('units');
  });

  it.each(['立碑村', '520122001208'])('on the page of %s', (unit) => {
    expect(idOf(findPrintedTable(pages, { table: '1', unit }))).toBe('520122001208.products');
  });

  it('is not guessed when its number stands on several pages', () => {
    expect(() => findPrintedTable(pages, { table: '1' })).toThrow(
      expect.objectContaining({
        code: 'TRACE.SEVERAL_TABLES',
        parameters: { table: '1', count: 3 },
      }) as Error,
    );
    expect(findPrintedTable(pages, { table: '1', unit: '红岩村' })).toBeUndefined();
    expect(idOf(findPrintedTable(pages, { table: '1', unit: '520122002001' }))).toBe('520122002001.products');
  });

  it('is nothing for a number that no table has', () => {
    expect(findPrintedTable(whole, { table: '7' })).toBeUndefined();
  });
});
