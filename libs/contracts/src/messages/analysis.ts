import type { MessageText } from './message';

export const analysisMessages = {
  'ANALYSIS.TOO_MANY_CELLS': {
    status: 422,
    zh: '交叉表超过 {limit} 格，请缩小时期或范围，或改按类别、按省份。',
    en: 'The matrix has more than {limit} cells; narrow the period or the scope, or use categories or provinces.',
  },
  'ANALYSIS.TOO_MANY_MEMBERS': {
    status: 422,
    zh: '“{over}”的成员超过 {limit} 个，请缩小范围。',
    en: '"{over}" has more than {limit} members; narrow the scope.',
  },
  'AUDIT.SIZE_OR_INTERVAL': {
    status: 400,
    zh: '样本量（size）和间隔（interval）只写其中一个。',
    en: 'Give the size or the interval, and only one of them.',
  },
  'AUDIT.INTERVAL': {
    status: 400,
    zh: '间隔“{value}”应为大于零的元，最多两位小数。',
    en: 'The interval "{value}" must be yuan above zero with at most two decimals.',
  },
  'AUDIT.TOO_LITTLE': {
    status: 422,
    zh: '总体只有 {total} 元，抽不出 {size} 个货币单位。',
    en: 'There are only {total} yuan; {size} monetary units cannot be drawn.',
  },
  'AUDIT.SAMPLE_TOO_LARGE': {
    status: 422,
    zh: '这个间隔会抽中 {hits} 次，上限 {limit} 次，请放宽间隔。',
    en: 'This interval draws {hits} monetary units and {limit} is the limit; choose a wider one.',
  },
} as const satisfies Record<string, MessageText>;
