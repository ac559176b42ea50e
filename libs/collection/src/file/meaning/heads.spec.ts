import { fileFields, readHeads } from '@xiangtong/naming';
import { fieldLabels } from './heads';

const readHead = (text: string) => readHeads([text])[0];

describe('head of a column', () => {
  it('is known as the template writes it', () => {
    for (const field of fileFields) expect(readHead(fieldLabels[field])).toMatchObject({ field });
  });

  it.each([
    ['金额（万元）', 'amount', '万元'],
    [' 金 额\n(元) *', 'amount', '元'],
    ['销售额/万元', 'amount', '万元'],
    ['金额万元', 'amount', '万元'],
    ['数量（斤）', 'quantity', '斤'],
    ['Amount (10,000 yuan)', 'amount', '10,000yuan'],
    ['Number of orders', 'orders', ''],
    ['收货省份', 'destination', ''],
    ['商品名称：', 'product', ''],
  ])('%p is %s', (text, field, measure) => {
    expect(readHead(text)).toEqual({ field, measure });
  });

  it.each(['序号', '备注', '上月金额(元)'])('%p is passed over', (text) =>
    expect(readHead(text)).toBe('ignored'),
  );
  it.each(['填报单位：立碑村', '青椒', '', '((((', 'constructor', '__proto__', 'x'.repeat(5_000)])(
    '%p is none',
    (text) => expect(readHead(text)).toBeNull(),
  );

  it('called unit is the reporting unit where another is that of measure', () => {
    const unit = { field: 'unit', measure: '' };
    expect(readHeads(['Unit', 'Quantity'])[0]).toEqual(unit);
    expect(readHeads(['Unit', 'Measure'])).toEqual([{ field: 'reportingUnit', measure: '' }, unit]);
  });
});
