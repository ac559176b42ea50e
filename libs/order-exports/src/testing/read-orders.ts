import { orderCsv, sampleOrder, type SampleOrder, type SamplePlatform } from '@xiangtong/testing';
import type { OrderExportsAnswer, OrderFile } from '../answer';
import { readOrderExports } from '../read-order-exports';
import { sampleCatalogue } from './sample-catalogue';

export const file = (name: string, bytes: Uint8Array): OrderFile => ({ name, bytes });

export const read = (platform: SamplePlatform, ...orders: Partial<SampleOrder>[]): OrderExportsAnswer =>
  readOrderExports(
    [
      file(
        'orders.csv',
        orderCsv(
          platform,
          orders.map((order) => sampleOrder(order)),
        ),
      ),
    ],
    sampleCatalogue,
  );

/** The report on one file. */
export const counted = ({ orders, amount, files }: OrderExportsAnswer) => ({
  orders,
  amount,
  excluded: files[0]?.excluded,
});
