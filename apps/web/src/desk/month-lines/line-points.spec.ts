import { axisEnd, linePoints } from './line-points';

describe('points of a line of months', () => {
  it('stand in the middle of their months, the largest at the top', () => {
    expect(linePoints(['0', '50.00', '100.00'], 100)).toEqual(['0.5,96 1.5,50 2.5,4']);
  });

  it('leave a gap where there is no figure, and are seen between two gaps', () => {
    expect(linePoints(['10', null, '10', '10'], 10)).toEqual(['0.3,4 0.7,4', '2.5,4 3.5,4']);
    expect(linePoints([null, null], 0)).toEqual([]);
  });
});

describe('the end of the axis', () => {
  it.each([
    [0, 1],
    [1, 1],
    [8_332_600, 10_000_000],
    [12, 20],
    [21, 50],
    [0.3, 0.5],
  ])('of values up to %s is %s', (most, end) => expect(axisEnd(most)).toBeCloseTo(end));
});
