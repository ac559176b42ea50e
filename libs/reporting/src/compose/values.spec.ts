import { fractionOf } from '@xiangtong/domain';
import { parseTemplate } from '../definition/template';
import type { Dataset } from './dataset/dataset';
import { Values, type BuiltInValues } from './values';

const rowsOf = (count: number): Dataset => ({
  dimensions: ['product'],
  rows: Array.from({ length: count }, (_, index) => ({
    codes: new Map([['product', `P${index}`]]),
    names: new Map([['product', '椒']]),
    figures: new Map([['amount', fractionOf(index + 1)]]),
  })),
  total: { codes: new Map(), names: new Map(), figures: new Map() },
  coverage: null,
});

const write = (count: number, text: string): string => {
  const reader = { language: 'zh', level: 'county' } as const;
  const values = new Values(new Map([['byProduct', rowsOf(count)]]), {} as BuiltInValues, reader);
  return values.write(parseTemplate(text));
};

describe('a text that repeats rows', () => {
  it('prints the names of all villages of a prefecture', () => {
    expect(write(3_000, '{{* byProduct}}{{row.product}}{{/}}').split('、')).toHaveLength(3_000);
  });

  it.each([
    ['repetitions within repetitions', '{{* byProduct}}{{* byProduct}}{{/}}{{/}}'],
    ['many repetitions', '{{* byProduct 999}}{{row.product}}{{/}}'.repeat(100)],
    ['long names', `{{* byProduct}}${'长'.repeat(100)}{{/}}`],
  ])('ends at a limit: %s', (_, text) => {
    const before = process.cpuUsage();
    expect(() => write(1_000, text)).toThrow(expect.objectContaining({ code: 'REPORT.TEXT_TOO_LONG' }));
    expect(process.cpuUsage(before).user).toBeLessThan(2e6);
  });

  it('finds the unit of money of a long sentence once, not once for each amount', () => {
    const before = process.cpuUsage();
    const text = write(5_000, '{{* byProduct}}{{row.amount | money}}{{/}}');
    expect(text.startsWith('0.00万元、')).toBe(true);
    expect(process.cpuUsage(before).user).toBeLessThan(2e6);
  });
});
