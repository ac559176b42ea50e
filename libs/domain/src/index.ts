export * from './division/division-code';
export * from './money/money';
export * from './period/month';
export * from './period/period';
export * from './quantity/quantity';
export * from './ratio/ratio';
