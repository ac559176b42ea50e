import type { MessageText } from './message';

export const evidenceMessages = {
  'LEDGER.UNKNOWN_ENTRY': {
    status: 404,
    zh: '账本里没有第 {seq} 条，或者它不在您的范围以内。',
    en: 'The ledger has no entry {seq}, or it is not within your scope.',
  },
  'LEDGER.NO_POSITION': {
    status: 400,
    zh: '账本没有第 {seq} 条。',
    en: 'The ledger has no entry {seq}.',
  },
  'LEDGER.NO_CHECKPOINT': {
    status: 404,
    zh: '账本还没有签署过检查点。服务运行一分钟后自动签署第一个，请稍后再试。',
    en: 'The ledger has no signed checkpoint yet. The service signs the first after a minute; or run xiangtong ledger checkpoint.',
  },
  'LEDGER.NO_TIMESTAMP': {
    status: 404,
    zh: '还没有检查点盖过时间戳。配置了时间戳服务之后，每个新的检查点都会盖。',
    en: 'No checkpoint has been time-stamped yet. With a time-stamping authority (TIMESTAMP_URL), each new one is.',
  },
  'LEDGER.NO_SUCH_TREE': {
    status: 400,
    zh: '不能证明前 {from} 条是前 {to} 条的开头：请给出不大于 {size}（最近一个检查点的条数）的两个数，小的在前。',
    en: 'It cannot be proved that the first {from} entries begin the first {to}: give from ≤ to ≤ {size}, the size of the newest checkpoint.',
  },
  'LEDGER.NOT_YET_SIGNED': {
    status: 404,
    zh: '最近一个检查点签到第 {size} 条，还不包含第 {seq} 条。请在下一个检查点之后再问。',
    en: 'The newest checkpoint signs {size} entries and does not cover entry {seq}. Ask again after the next one.',
  },
  'COMPARE.MISSING': {
    status: 400,
    zh: '两个版本都不是防伪校验码时，必须写明“{parameter}”。',
    en: '"{parameter}" is needed when neither edition is given by its seal.',
  },
  'COMPARE.OTHER_REPORT': {
    status: 409,
    zh: '防伪校验码 {seal} 属于另一份报告《{title}》。请选择同一份报告的两个版本。',
    en: 'Seal {seal} is of another report: {title}. Choose two editions of the same report.',
  },
  'COMPARE.POSITION': {
    status: 400,
    zh: '“{value}”既不是账本序号或带时区的时间，也不是防伪校验码。',
    en: '"{value}" is neither a ledger position, nor a time with its zone, nor a seal.',
  },
  'COMPARE.BACKWARDS': {
    status: 400,
    zh: '前一个版本（第 {from} 条）晚于后一个（第 {to} 条），请对调。',
    en: 'The first edition (entry {from}) is later than the second (entry {to}); exchange them.',
  },
} as const satisfies Record<string, MessageText>;
