import { lineExportColumns } from '@xiangtong/ledger';
import { summedNames } from './summed-columns';

describe('the columns that add up', () => {
  it('stand last in the lines that the ledger hands over, which have no heads', () => {
    expect(lineExportColumns.slice(-summedNames.length)).toEqual(summedNames);
  });
});
