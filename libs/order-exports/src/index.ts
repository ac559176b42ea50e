export type {
  ExclusionReason,
  OrderFileSummary,
  OrderLine,
  OrderExportsAnswer,
  OrderFile,
  OrderCatalogue,
} from './answer';
export type { OrderRowFault } from './order/row-fault';
export { type OrderFileFailure, OrderExportsError } from './order-file-error';
export { exportingPlatforms } from './platform/layouts';
export {
  type MappingMistake,
  type OrderMapping,
  OrderMappingError,
  parseOrderMapping,
} from './platform/order-mapping';
export { comparableTitle, namesSeveralGoods } from './product/product-finder';
export { type ReadOptions, readOrderExports } from './read-order-exports';
