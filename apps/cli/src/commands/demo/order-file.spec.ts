import type { SalesLineInput } from '@xiangtong/contracts';
import { linesFromOrders } from './order-file';

const weighed: SalesLineInput = {
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  store: 'LB-001',
  flow: 'up',
  quantity: '1.500',
  amount: '0.01',
  orders: 9,
};
const sold = {
  period: '2019-12',
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  quantity: 2,
  orders: 1,
  amount: '25.50',
};

describe('linesFromOrders', () => {
  it('takes orders and amounts from the export, the weight from the village', () => {
    expect(linesFromOrders([weighed], [sold])).toEqual([{ ...weighed, orders: 1, amount: '25.50' }]);
  });

  it('refuses a line that only one side has', () => {
    expect(() => linesFromOrders([weighed], [])).toThrow('lacks lines');
    expect(() => linesFromOrders([weighed], [{ ...sold, destination: '320000' }])).toThrow('no weight');
  });
});
