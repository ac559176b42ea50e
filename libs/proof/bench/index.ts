export { largeColumns, largeRows } from '../src/extract/write-extract';
