export * from './answer';
export * from './order-file-error';
export * from './product/product-finder';
export * from './read-order-exports';
