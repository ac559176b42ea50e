import type { Watermark } from './engine';
import { SettledRows, type AskRows } from './settled-rows';
import { duckdbWords } from './duckdb/words';

interface Waiting {
  readonly resolve: (rows: unknown[]) => void;
  readonly reject: (reason: Error) => void;
}

/** Answers when it is told to, and counts what it was asked. */
class SlowConnection implements AskRows {
  readonly words = duckdbWords;
  private readonly open: Waiting[] = [];

  rows<Row>(): Promise<Row[]> {
    return new Promise<unknown[]>((resolve, reject) => this.open.push({ resolve, reject })) as Promise<Row[]>;
  }

  interrupt(): void {
    for (const { reject } of this.open) reject(new Error('interrupted'));
  }

  answer(rows: unknown[]): void {
    for (const { resolve } of this.open) resolve(rows);
  }

  get asked(): number {
    return this.open.length;
  }
}

const mark: Watermark = { seq: 7, hash: 'a1', genesis: 'a0', referenceVersion: 1 };
const due = ['select count(*) as due from unit', { p0: '5201' }] as const;

describe('rows that many questions share', () => {
  let settled: SettledRows;
  let first: SlowConnection;
  let second: SlowConnection;

  beforeEach(() => {
    settled = new SettledRows();
    first = new SlowConnection();
    second = new SlowConnection();
  });

  const bothAsk = (): readonly [Promise<unknown[]>, Promise<unknown[]>] => [
    settled.asker(first, mark).rows(...due),
    settled.asker(second, mark).rows(...due),
  ];

  it('are read again by the next who asks, when the reader is stopped', async () => {
    const [stopped, other] = bothAsk();
    first.interrupt();
    await expect(stopped).rejects.toThrow('interrupted');
    await new Promise((resolve) => setImmediate(resolve));
    expect(second.asked).toBe(1);
    second.answer([{ due: 5 }]);
    await expect(other).resolves.toEqual([{ due: 5 }]);
  });

  it('are read once by all who ask at the same time, and by those who ask later', async () => {
    const answers = bothAsk();
    first.answer([{ due: 3 }]);
    await expect(Promise.all(answers)).resolves.toEqual([[{ due: 3 }], [{ due: 3 }]]);
    await expect(settled.asker(second, mark).rows(...due)).resolves.toEqual([{ due: 3 }]);
    expect([first.asked, second.asked]).toEqual([1, 0]);
  });

  it('are read anew when figures or register have changed', async () => {
    const before = settled.asker(first, mark).rows(...due);
    first.answer([{ due: 3 }]);
    await before;
    const later = settled.asker(second, { ...mark, hash: 'b2' }).rows(...due);
    second.answer([{ due: 4 }]);
    await expect(later).resolves.toEqual([{ due: 4 }]);
  });
});
