export { batches, withdrawals, type Batch, type Withdrawal } from './submissions';
export { buildHouseholds, type Household } from './households';
export { indicatorBatches, type IndicatorBatch } from './indicators';
export { buildWorld, type World } from './world';
export { writeGuiyang, type Progress, type WriteOptions, type WrittenFile } from './write';
