import { checkKey, keptExplanations, rowOfPath, sentExplanations } from './explanations';

describe('explanations', () => {
  it('stay with their row when rows before it go', () => {
    const key = checkKey({ code: 'CHECK.UNIT_PRICE', path: 'lines[2]' }, [11, 12, 13]);
    const kept = { [key]: ' 新品上市 ', 'CHECK.HISTORY': '大客户' };
    expect(sentExplanations(kept, [11, 12, 13])).toEqual({
      'CHECK.UNIT_PRICE@lines[2]': '新品上市',
      'CHECK.HISTORY': '大客户',
    });
    expect(sentExplanations(kept, [13])).toMatchObject({ 'CHECK.UNIT_PRICE@lines[0]': '新品上市' });
    expect(sentExplanations(kept, [11])).toEqual({ 'CHECK.HISTORY': '大客户' });
  });

  it('come back from the service as they were sent', () => {
    const sent = { 'CHECK.UNIT_PRICE@lines[1].amount': 'a', 'CHECK.HISTORY@total': 'b', 'CHECK.FACTOR': 'c' };
    const rows = [5, 6];
    expect(sentExplanations(keptExplanations(sent, rows), rows)).toEqual(sent);
    expect(rowOfPath('lines[1].amount', rows)).toBe(6);
    expect(rowOfPath('total', rows)).toBeNull();
  });

  it('are left out where nothing was written', () =>
    expect(sentExplanations({ 'CHECK.FACTOR': '  ' }, [])).toEqual({}));
});
