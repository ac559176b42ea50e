import { closedFigure, closedReason, closedReasons } from './closed-figure';

describe('figures that nothing can be shown behind', () => {
  it.each(closedReasons)('say why: %s', (reason) => {
    expect(closedReason(closedFigure(reason))).toBe(reason);
  });

  it('are the changes of an average, but neither the average nor its base', () => {
    const figure = (column: string) => `cube:2019:yoy@7/${column}/all/total`;
    expect(closedReason(figure('averageOrder.growth'))).toBe('average');
    expect(closedReason(figure('averageOrder.change'))).toBe('average');
    for (const column of ['averageOrder', 'averageOrder.base', 'amount.growth'])
      expect(closedReason(figure(column))).toBeNull();
  });

  it('are none of an address that is not known', () => {
    expect(closedReason('none:whatever')).toBeNull();
  });
});
