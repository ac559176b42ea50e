import { divideFractions, fractionOf } from '@xiangtong/domain';
import { chartNumber, columnFormats, numberCell } from './column-formats';

describe('cells', () => {
  it('hold the exact figure in the unit of the column and the rounded one to read', () => {
    expect(numberCell(fractionOf('41922802.09'), columnFormats.money, 'zh')).toEqual({
      text: '4,192.28',
      value: '4192.280209',
    });
    expect(numberCell(fractionOf('0.567350'), columnFormats.percent, 'zh')).toEqual({
      text: '56.74',
      value: '56.735',
    });
    expect(numberCell(fractionOf('-0.035'), columnFormats.points, 'en')).toEqual({
      text: '-3.50',
      value: '-3.5',
    });
    expect(numberCell(fractionOf(3200), columnFormats.count, 'zh')).toEqual({ text: '3,200', value: '3200' });
  });

  it('show a quantity in a workbook with as many places as in print', () => {
    const quantity = (text: string) => numberCell(fractionOf(text), columnFormats.quantity, 'zh');
    expect(quantity('1.500')).toEqual({ text: '1.5', value: '1.5', numberFormat: '#,##0.0' });
    expect(quantity('1128.000')).toEqual({ text: '1,128', value: '1128', numberFormat: '#,##0' });
  });

  it('show a probability below the last printed digit as small, not as zero', () => {
    const printed = (text: string) => numberCell(fractionOf(text), columnFormats.probability, 'zh').text;
    expect(['0', '0.00009', '0.0001', '0.0496', '1'].map(printed)).toEqual([
      '<0.0001',
      '<0.0001',
      '0.0001',
      '0.0496',
      '1.0000',
    ]);
  });

  it('hold a ratio of any size in no more digits than a number of a workbook has', () => {
    const ratio = divideFractions(fractionOf('31349.37'), fractionOf('3'))!;
    expect(numberCell(ratio, columnFormats.percent, 'zh').value).toBe('1044979');
    expect(
      numberCell(divideFractions(fractionOf(100), fractionOf(3)), columnFormats.percent, 'en').value,
    ).toBe('3333.33333333');
  });

  it('show a dash, and no number, for a figure that does not exist', () => {
    expect(numberCell(null, columnFormats.percent, 'zh')).toEqual({ text: '—', value: null });
  });

  it('name their unit of measure in both languages', () => {
    expect([columnFormats.money.unit('zh'), columnFormats.money.unit('en')]).toEqual(['万元', '10,000 yuan']);
    expect([columnFormats.points.unit('zh'), columnFormats.percent.unit('zh')]).toEqual(['个百分点', '%']);
  });

  it('chart what they print', () => {
    expect(chartNumber(fractionOf('65709800.00'), columnFormats.money)).toBe(6570.98);
    expect(chartNumber(null, columnFormats.money)).toBeNull();
  });
});
