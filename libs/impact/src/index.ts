export * from './import/impact-imports';
export * from './import/import-benefits';
export * from './import/import-households';
export type { ImportContent } from './import/import-rows';
export * from './list/benefit-list';
export * from './list/household-list';
export type { PageRequest } from './list/page';
export * from './summary/impact-read-model';
export { BenefitTrace, type BenefitFilter } from './trace/benefit-trace';
