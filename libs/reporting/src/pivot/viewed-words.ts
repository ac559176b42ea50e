import type { Language } from '@xiangtong/contracts';

interface ViewedWords {
  readonly total: string;
  /** Sum of the lines of one member. */
  readonly subtotal: string;
  readonly others: (count: number) => string;
  /** Lines or columns that a document leaves out. */
  readonly firstLines: (most: number, all: number) => string;
  readonly firstColumns: (most: number, all: number) => string;
  readonly hidden: string;
  readonly outOfScope: string;
  readonly gone: string;
  readonly households: string;
  readonly noFigures: string;
  readonly empty: string;
  readonly caption: string;
  readonly position: (seq: number) => string;
  readonly private: (name: string) => string;
}

export const viewedWords: Readonly<Record<Language, ViewedWords>> = {
  zh: {
    total: '合计',
    subtotal: '小计',
    others: (count) => `其他 ${count} 项`,
    firstLines: (most, all) => `共 ${all} 行，这里是前 ${most} 行；合计是全部的。`,
    firstColumns: (most, all) => `共 ${all} 列，这里是 ${most} 列；合计是全部的。`,
    hidden: '“—”中有为保护单个单位而不显示的数字。',
    outOfScope: '这个视图写明的地方不在您现在的范围内，没有数字可发。',
    gone: '这个视图已被它的主人删除。',
    households: '农户的数字不随邮件发送，请到平台里查看。',
    noFigures: '还没有数字。',
    empty: '看板上还没有视图。',
    caption: '单位：见表头',
    position: (seq) => `数据截至账本第 ${seq} 号`,
    private: (name) => `内部资料，只发给${name}`,
  },
  en: {
    total: 'Total',
    subtotal: 'Subtotal',
    others: (count) => `${count} others`,
    firstLines: (most, all) => `The first ${most} of ${all} rows; totals are of all.`,
    firstColumns: (most, all) => `${most} of ${all} columns; totals are of all.`,
    hidden: 'Some of "—" are figures that would give a single unit away.',
    outOfScope: 'This view names a place that is out of your scope today, so it has no figures for you.',
    gone: 'This view was deleted by its owner.',
    households: 'Figures of households are not mailed; look at them in the service.',
    noFigures: 'There are no figures yet.',
    empty: 'There is no view on the board yet.',
    caption: 'Units: in the heads',
    position: (seq) => `As of ledger position ${seq}`,
    private: (name) => `Internal, for ${name} alone`,
  },
};
