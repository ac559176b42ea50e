export * from './answer';
export * from './order/row-fault';
export * from './order-file-error';
export { exportingPlatforms } from './platform/layouts';
export * from './product/product-finder';
export * from './read-order-exports';
