import type { Flow, Language, MoveKind, ComparedSide } from '@xiangtong/contracts';

type ColumnWord =
  | ('item' | 'before' | 'after' | 'change' | 'kind' | 'entries' | 'seq' | 'place' | 'month' | 'people')
  | ('reason' | 'products' | 'table' | 'row' | 'column' | 'action' | 'recorded');

/** Words of the printed comparison. */
export interface ComparisonWords {
  readonly title: (report: string) => string;
  readonly unit: (name: string) => string;
  readonly measure: string;
  readonly sections: Readonly<Record<'moved' | 'why' | 'figures', string>>;
  readonly tables: Readonly<Record<'flows' | 'effects' | MoveKind | 'boundaries' | 'changes', string>>;
  readonly columns: Readonly<Record<ColumnWord, string>>;
  readonly flows: Readonly<Record<Flow, string>>;
  readonly sides: Readonly<Record<ComparedSide, string>>;
  readonly growth: string;
  readonly byCurrent: string;
  readonly byBase: string;
  readonly sum: string;
  readonly unexplained: string;
  readonly kinds: Readonly<Record<MoveKind, string>>;
  readonly edition: (seq: number, day: string, seal: string | null) => string;
  readonly lead: (from: string, to: string) => string;
  readonly nothing: string;
  readonly definition: string;
  readonly notes: readonly string[];
  readonly actions: Readonly<Record<string, string>>;
}

export const comparisonWords: Readonly<Record<Language, ComparisonWords>> = {
  zh: {
    title: (report) => `${report}：两版对照`,
    unit: (name) => `范围：${name}`,
    measure: '计量单位：元',
    sections: { moved: '总量的变动', why: '变动的原因', figures: '报告中变动的数字' },
    tables: {
      flows: '零售额和增速的变动',
      effects: '按原因分的影响',
      late: '迟报',
      correction: '更正',
      withdrawal: '撤回',
      reinstatement: '撤回后重报',
      boundaries: '名录和口径的变动',
      changes: '前后两版不同的数字',
    },
    columns: {
      item: '指标',
      before: '前一版',
      after: '后一版',
      change: '变动',
      kind: '原因',
      entries: '条数',
      seq: '账本序号',
      place: '单位',
      month: '报告期',
      people: '上报 / 经办',
      reason: '说明、理由',
      products: '变动的商品',
      table: '表',
      row: '行',
      column: '栏',
      action: '变动',
      recorded: '登记时间',
    },
    flows: { up: '农产品上行', down: '工业品下行' },
    sides: { current: '本期', base: '上年同期' },
    growth: '同比增速（%）',
    byCurrent: '其中：本期数修订的影响',
    byBase: '其中：基数修订的影响',
    sum: '合计',
    unexplained: '尚未说明',
    kinds: { late: '迟报', correction: '更正', withdrawal: '撤回', reinstatement: '撤回后重报' },
    edition: (seq, day, seal) =>
      `账本第${seq}条（${day}${seal ? `，防伪校验码 ${seal.slice(0, 12)}…` : ''}）`,
    lead: (from, to) => `前一版：${from}。后一版：${to}。`,
    nothing: '两版之间，本范围本报告期及上年同期没有任何变动。',
    definition: '两版所用的报告定义不同，部分数字可能只因此而异。',
    notes: [
      '各原因的影响按账本逐条计算，相加正好等于总量的变动；名录和口径的变动只列出，不计影响。',
      '影响为正表示使数字变大。基数修订的影响 = 后一版本期数 ÷ 后一版基数 − 后一版本期数 ÷ 前一版基数。',
      '帮扶户数据不分账本位置，两版取同一份登记。',
    ],
    actions: { create: '登记', change: '改动', merge: '合并', split: '拆分', assign: '应填报表' },
  },
  en: {
    title: (report) => `${report}: two editions compared`,
    unit: (name) => `Scope: ${name}`,
    measure: 'Unit of measure: yuan',
    sections: { moved: 'What moved', why: 'Why it moved', figures: 'Figures of the report that moved' },
    tables: {
      flows: 'Sales and growth',
      effects: 'Effects by reason',
      late: 'Late reports',
      correction: 'Corrections',
      withdrawal: 'Withdrawals',
      reinstatement: 'Reports after a withdrawal',
      boundaries: 'Changes of the register and of boundaries',
      changes: 'Figures that differ',
    },
    columns: {
      item: 'Item',
      before: 'Before',
      after: 'After',
      change: 'Change',
      kind: 'Reason',
      entries: 'Entries',
      seq: 'Entry',
      place: 'Unit',
      month: 'Period',
      people: 'Submitted / recorded by',
      reason: 'Explanation, reason',
      products: 'Products that moved',
      table: 'Table',
      row: 'Row',
      column: 'Column',
      action: 'Change',
      recorded: 'Recorded',
    },
    flows: { up: 'Goods out of the county', down: 'Goods into the county' },
    sides: { current: 'period', base: 'same period last year' },
    growth: 'year-on-year growth (%)',
    byCurrent: 'of which: revision of the period',
    byBase: 'of which: revision of the base',
    sum: 'Total',
    unexplained: 'Not explained',
    kinds: {
      late: 'Late reports',
      correction: 'Corrections',
      withdrawal: 'Withdrawals',
      reinstatement: 'Reports after a withdrawal',
    },
    edition: (seq, day, seal) => `ledger entry ${seq} (${day}${seal ? `, seal ${seal.slice(0, 12)}…` : ''})`,
    lead: (from, to) => `Before: ${from}. After: ${to}.`,
    nothing: 'Between the two editions nothing moved in this scope, in the period or a year before.',
    definition:
      'The editions were made by different definitions of the report; some figures may differ for that alone.',
    notes: [
      'Effects are taken entry by entry from the ledger and add to the change of the totals exactly; changes of the register are named without an effect.',
      'A positive effect makes the figure larger. Revision of the base = after / base after − after / base before.',
      'Data of households have no ledger position: both editions take them from the same register.',
    ],
    actions: {
      create: 'registered',
      change: 'changed',
      merge: 'merged',
      split: 'split',
      assign: 'forms owed',
    },
  },
};
