import type { MessageText } from './message';

/** Positions of the ledger by time or by publication, and questions about several of them. */
export const positionMessages = {
  'POSITION.UNREADABLE': {
    status: 400,
    zh: '“{value}”不是账本位置：请给序号、带时区的时间（如 2020-03-01T00:00:00+08:00），或 edition: 加防伪校验码或文档编号。',
    en: '"{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.',
  },
  'POSITION.FUTURE': {
    status: 400,
    zh: '“{value}”还没有到，请给现在或以前的时间。',
    en: '"{value}" has not come yet; give a time that has passed.',
  },
  'POSITION.NO_PUBLICATION': {
    status: 400,
    zh: '没有您可以查看的已发布版本“{value}”，请核对防伪校验码或文档编号。',
    en: 'There is no published edition "{value}" that you may see; check the seal or the code of the document.',
  },
  'POSITION.BACKWARDS': {
    status: 400,
    zh: '起点（第 {since} 条）在终点（第 {until} 条）之后，请对调。',
    en: 'The start (entry {since}) comes after the end (entry {until}); exchange them.',
  },
  'POSITION.TOO_MANY': {
    status: 400,
    zh: '有 {count} 个位置，最多 {limit} 个：请缩短时期，或列出要比较的位置。',
    en: 'There are {count} positions, the limit is {limit}: ask for a shorter period, or list the positions to compare.',
  },
  'POSITION.NONE': {
    status: 400,
    zh: '没有您可以查看、涉及这一时期的已发布版本，请改用 monthly 或列出位置。',
    en: 'No published edition that you may see is about this period; use monthly, or list positions.',
  },
  'VINTAGES.NOT_ADDITIVE': {
    status: 400,
    zh: '“{value}”不能逐月相加，没有修订三角；可用：{allowed}。',
    en: '"{value}" does not add over months and has no revision triangle; use one of: {allowed}.',
  },
} as const satisfies Record<string, MessageText>;
