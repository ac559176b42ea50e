import type { MessageText } from './message';

export const traceMessages = {
  'TRACE.SEVERAL_TABLES': {
    status: 400,
    zh: '这份报告有{count}张“{table}”，请写明是哪一个单位（unit）的一页。',
    en: 'This report has {count} tables “{table}”; say with unit on whose page.',
  },
  'TRACE.UNKNOWN_FIGURE': {
    status: 404,
    zh: '没有这个数字：{figure}。',
    en: 'There is no such figure: {figure}.',
  },
  'TRACE.UNKNOWN_ROW': { status: 404, zh: '表中没有“{row}”这一行。', en: 'The table has no row "{row}".' },
  'TRACE.UNKNOWN_POSITION': {
    status: 404,
    zh: '账本没有第 {seq} 条，这份报告不是由本系统的账本做成的。',
    en: 'The ledger has no entry {seq}; the report was not made from this ledger.',
  },
  'TRACE.DEFINITION_CHANGED': {
    status: 409,
    zh: '报表“{report}”的定义在印出之后改过（印出时为 {mark}），不能按现在的定义追溯。印出的数：{printed}；按现在的定义，同一账本位置的数：{present}（“—”表示没有存下或没有这个数）。请用当时版本的系统追溯，或重新生成报告。',
    en: 'The definition of report "{report}" has changed since it was printed ({mark} then). Printed: {printed}; by the definition of today, at the same ledger position: {present} (a dash: not kept, or no such figure). Trace it with the release of that time, or make the report again.',
  },
  'TRACE.NOT_TRACEABLE': {
    status: 422,
    zh: '这个数字不能追溯到明细：{reason}。',
    en: 'This figure cannot be traced to lines: {reason}.',
  },
  'TRACE.DOES_NOT_SUM': {
    status: 409,
    zh: '明细合计与这个数字不符：{figure}。',
    en: 'What stands behind this figure does not add up to it: {figure}.',
  },
} as const satisfies Record<string, MessageText>;
