import { Writable } from 'node:stream';
import { Workbook } from 'exceljs';
import type { LargeColumn } from './large-column';
import { writeLargeWorkbook, type LargeOptions } from './large-workbook';
import type { LargeRow } from './row-xml';
import { TargetClosed } from './zip-stream';

const columns: readonly LargeColumn[] = [
  { label: '单位 & "名称"', kind: 'text', numberFormat: '', width: 20 },
  { label: '金额', kind: 'number', numberFormat: '#,##0.00', width: 14 },
  { label: '数量', kind: 'number', numberFormat: '#,##0.000', width: 14 },
];

async function* batches(...list: readonly (readonly LargeRow[])[]): AsyncGenerator<readonly LargeRow[]> {
  for (const batch of list) yield await Promise.resolve(batch);
}

/** A producer that goes on until it is stopped. */
class EndlessRows {
  closed = false;

  async *batches(): AsyncGenerator<readonly LargeRow[]> {
    const batch = Array.from({ length: 2_000 }, (_, index): LargeRow => [
      `村${index * 7919}`,
      String(index),
      '1.5',
    ]);
    try {
      for (;;) yield await Promise.resolve(batch);
    } finally {
      this.closed = true;
    }
  }
}

class Sink extends Writable {
  readonly chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk);
    setImmediate(done);
  }
}

const written = async (
  rows: AsyncIterable<readonly LargeRow[]>,
  options: LargeOptions = {},
): Promise<Buffer> => {
  const sink = new Sink({ highWaterMark: 1 });
  await writeLargeWorkbook(sink, '明细', columns, rows, options);
  return Buffer.concat(sink.chunks);
};

const open = async (bytes: Buffer): Promise<Workbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook;
};

describe('writeLargeWorkbook', () => {
  it('writes exact numbers with formats, text as text, and a frozen head', async () => {
    const rows: LargeRow[] = [
      ['红岩村 <1> & "二"', '1234567890123.45', '0.100'],
      ['=1+1', '-0.05', null],
      [' 前后空格 ', '12345678901234567.89', 7],
    ];
    const sheet = (await open(await written(batches(rows.slice(0, 1), [], rows.slice(1))))).worksheets[0]!;
    expect(sheet.name).toBe('明细');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.getCell('A1').value).toBe('单位 & "名称"');
    expect(sheet.getCell('A1').font.bold).toBe(true);
    expect(sheet.getCell('A2').value).toBe('红岩村 <1> & "二"');
    expect(sheet.getCell('B2').value).toBe(1234567890123.45);
    expect(sheet.getCell('B2').numFmt).toBe('#,##0.00');
    expect(sheet.getCell('C2').value).toBe(0.1);
    expect(sheet.getCell('C2').numFmt).toBe('#,##0.000');
    expect(sheet.getCell('A3').value).toBe('=1+1');
    expect(sheet.getCell('A3').numFmt).toBe('@');
    expect(sheet.getCell('C3').value).toBeNull();
    expect(sheet.getCell('A4').value).toBe(' 前后空格 ');
    expect(sheet.getCell('B4').value).toBe('12345678901234567.89');
    expect(sheet.getCell('C4').value).toBe(7);
    expect(sheet.autoFilter).toBe('A1:C4');
    expect(sheet.pageSetup.printTitlesRow).toBe('1:1');
  });

  it('goes on in further sheets when a sheet is full', async () => {
    const rows = Array.from({ length: 25 }, (_, index): LargeRow => [`村${index}`, String(index), null]);
    const { worksheets } = await open(await written(batches(rows), { rowsPerSheet: 10 }));
    expect(worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['明细', 11],
      ['明细 (2)', 11],
      ['明细 (3)', 6],
    ]);
    expect(worksheets[2]!.getCell('B6').value).toBe(24);
  });

  it('says where rows go on, and what the sheets hold', async () => {
    const rows = Array.from({ length: 25 }, (_, index): LargeRow => [`村${index}`, String(index), null]);
    const workbook = await open(
      await written(batches(rows), {
        rowsPerSheet: 10,
        continued: '见下一工作表',
        about: {
          name: '说明',
          rows: ({ rows, sheets }) => [
            ['行数', rows],
            ['工作表', sheets],
            ['=1', '=2'],
          ],
        },
      }),
    );
    const [first, , third, about] = workbook.worksheets;
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['明细', '明细 (2)', '明细 (3)', '说明']);
    expect(first!.getCell('A12').value).toBe('见下一工作表');
    expect(first!.autoFilter).toBe('A1:C11');
    expect(third!.rowCount).toBe(6);
    expect(about!.getSheetValues().slice(1)).toEqual([
      [undefined, '行数', 25],
      [undefined, '工作表', 3],
      [undefined, '=1', '=2'],
    ]);
  });

  it('does not go on where a sheet is exactly full', async () => {
    const rows = Array.from({ length: 20 }, (_, index): LargeRow => [`村${index}`, String(index), null]);
    const { worksheets } = await open(
      await written(batches(rows), { rowsPerSheet: 10, continued: '见下页' }),
    );
    expect(worksheets.map(({ rowCount }) => rowCount)).toEqual([12, 11]);
  });

  it('writes a head when there are no rows', async () => {
    const { worksheets } = await open(await written(batches()));
    expect(worksheets[0]!.rowCount).toBe(1);
  });

  it('gives the same bytes whatever the batches', async () => {
    const rows = Array.from({ length: 500 }, (_, index): LargeRow => [`村${index}`, String(index), '1.5']);
    const whole = await written(batches(rows));
    expect((await written(batches(rows.slice(0, 7), rows.slice(7)))).equals(whole)).toBe(true);
  });

  it('fails with the error of the producer and closes it', async () => {
    let closed = false;
    async function* failing(): AsyncGenerator<readonly LargeRow[]> {
      try {
        yield await Promise.resolve([['a', '1', null]]);
        throw new Error('source broke');
      } finally {
        closed = true;
      }
    }
    await expect(written(failing())).rejects.toThrow('source broke');
    expect(closed).toBe(true);
  });

  it('fails with the error of the target and stops the producer', async () => {
    const producer = new EndlessRows();
    let room = 100_000;
    const target = new Writable({
      write: (chunk: Buffer, _encoding, done) =>
        done((room -= chunk.length) < 0 ? new Error('disk full') : null),
    });
    await expect(writeLargeWorkbook(target, 'x', columns, producer.batches())).rejects.toThrow('disk full');
    expect(producer.closed).toBe(true);
  });

  it('stops the producer when the reader goes away', async () => {
    const producer = new EndlessRows();
    let pieces = 0;
    // Takes a few pieces and then closes without an error, as a connection does.
    const target = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) =>
        (pieces += 1) > 3 ? setTimeout(() => target.destroy(), 20) : done(),
    });
    await expect(writeLargeWorkbook(target, 'x', columns, producer.batches())).rejects.toThrow(TargetClosed);
    expect(producer.closed).toBe(true);
  });
});
