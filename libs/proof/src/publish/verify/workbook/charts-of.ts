import { openArchive } from '@xiangtong/collection';

/** Workbooks of earlier releases have pictures of their charts. */
export type Charts = 'drawn' | 'pictured';

/** How a workbook shows its charts; one without any counts as pictured. */
export const chartsOf = (workbook: Buffer): Charts =>
  [...openArchive(workbook).entries].some(({ name }) => name.startsWith('xl/charts/')) ? 'drawn' : 'pictured';
