import { compareHelp, readCompareOptions } from './options';
import { judgePairs, verdictLine } from './verdict';

it('takes the median of the pairs, above 1 where this checkout is faster', () => {
  const verdict = judgePairs({ ours: [1, 2, 1], other: [1, 2.2, 1.5] });
  expect(verdict).toEqual({ ratio: 1.1, least: 1, most: 1.5, isLost: false });
  expect(verdictLine('intake', verdict)).toBe('| intake       | 1.10 | 1.00 to 1.50 | ok |\n');
});

it('fails when a tenth of the speed or more is lost, or nothing was measured', () => {
  expect(judgePairs({ ours: [10], other: [9] })).toMatchObject({ ratio: 0.9, isLost: true });
  expect(judgePairs({ ours: [10], other: [9.1] })).toMatchObject({ isLost: false });
  expect(judgePairs({ ours: [], other: [] })).toMatchObject({ isLost: true });
});

it('reads its options', () => {
  expect(readCompareOptions([])).toEqual({ against: null, short: false });
  expect(readCompareOptions(['--against', 'v0.1.0', '--short'])).toEqual({ against: 'v0.1.0', short: true });
  expect(readCompareOptions(['--help'])).toBe('help');
  expect(() => readCompareOptions(['--againts', 'x'])).toThrow('--againts');
  for (const option of ['--against', '--short']) expect(compareHelp).toContain(`  ${option}`);
});
