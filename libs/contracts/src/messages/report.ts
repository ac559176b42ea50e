import type { MessageText } from './message';

export const reportMessages = {
  'REPORT.UNKNOWN': { status: 404, zh: '没有“{id}”这个报表。', en: 'There is no report "{id}".' },
} as const satisfies Record<string, MessageText>;
