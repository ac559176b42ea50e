export * from './explanations';
export * from './database/test-database';
export * from './database/test-source';
export * from './files/hostile-files';
export * from './orders/order-files';
export * from './once-a-run';
