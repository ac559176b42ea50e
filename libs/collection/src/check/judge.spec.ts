import { describe as describeMessage } from '@xiangtong/contracts';
import { withExplanations } from './judge';

describe('a doubt that was raised years ago', () => {
  it('still tells the amount', () => {
    const parameters = { value: '1234567.89', month: '2019-12', lines: 3 };
    const [doubt] = withExplanations([{ code: 'CHECK.DUPLICATED_MONTH', path: 'total', parameters }], null);
    expect(describeMessage('CHECK.DUPLICATED_MONTH', doubt!.parameters, 'zh')).toContain(
      '合计（1,234,567.89 元）',
    );
  });
});
