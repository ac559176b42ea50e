import { DestinationFinder } from '@xiangtong/naming';
import type { NativeZlib } from '@xiangtong/tables';
import type { OrderCatalogue, OrderExportsAnswer, OrderFile } from './answer';
import { OrderBook } from './order/order-book';
import { readOrderFile, type FileKind } from './read-order-file';
import type { OrderMapping } from './platform/order-mapping';
import { OrderExportsError, orderFileError, type OrderFileFailure } from './order-file-error';
import { ProductFinder } from './product/product-finder';

export interface ReadOptions {
  /** Only sales of this month count, yyyymm; others are excluded as `otherPeriod`. */
  readonly month?: number;
  /** Called every few thousand rows and at the end of each file, with the index of the file and the rows read of it. */
  readonly onProgress?: (file: number, rowsRead: number) => void;
  /** Node's own, on a server; workbooks are unpacked in JavaScript without it. */
  readonly zlib?: NativeZlib;
  /** What the columns of tables of no known platform mean. */
  readonly mapping?: OrderMapping;
}

/**
 * Raw exports of the platforms in `platform/layouts.ts`, and tables that a clerk has mapped → sales by month, product,
 * destination and platform. Files may overlap. Nothing about a buyer leaves this function. Throws OrderExportsError, which names every unreadable file.
 */
export const readOrderExports = (
  files: readonly OrderFile[],
  catalogue: OrderCatalogue,
  { month, onProgress, zlib, mapping }: ReadOptions = {},
): OrderExportsAnswer => {
  const destinations = new DestinationFinder(catalogue.divisions);
  const products = new ProductFinder(catalogue);
  const book = new OrderBook((address) => destinations.find(address), { month, onProgress });
  const kinds: FileKind[] = [];
  const failures: OrderFileFailure[] = [];
  for (const { name, bytes } of files) {
    book.openFile();
    try {
      kinds.push(readOrderFile(bytes, book, { zlib, mapping }));
    } catch (error) {
      const { code, details, row, faults } = orderFileError(error);
      failures.push({ file: name, code, details, row, ...(faults.length > 0 && { faults }) });
      kinds.push({ platform: '', encoding: '' });
    }
    onProgress?.(kinds.length - 1, book.rowsRead);
  }
  if (failures.length > 0) throw new OrderExportsError(failures);
  const sums = book.fold((title) => products.find(title));
  return {
    files: files.map(({ name }, index) => {
      const { platform, encoding } = kinds[index]!;
      const { platform: seen, ...counts } = book.summary(index, platform);
      return { name, platform: seen, encoding, ...counts };
    }),
    ...sums,
  };
};
