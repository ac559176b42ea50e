export * from './append/append-entries';
export * from './append/entry';
export * from './revision/content-hash';
export * from './revision/record-revisions';
export * from './revision/revision';
