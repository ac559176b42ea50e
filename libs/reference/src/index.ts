export * from './catalogue/catalogue';
export * from './catalogue/poverty-line';
export * from './catalogue/reference-catalogue';
export * from './import/import-divisions';
export * from './import/import-products';
export * from './import/import-units';
export * from './import/seed-reference';
