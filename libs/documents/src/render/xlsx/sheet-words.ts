import type { Language, Row } from '@xiangtong/contracts';

/** Words of the sheet that says how the figures of a workbook came about. */
interface SheetWords {
  readonly method: string;
  /** Ends the name of a table's range. */
  readonly data: string;
  readonly report: string;
  readonly period: string;
  readonly scope: string;
  readonly edition: string;
  readonly editions: Readonly<Record<'internal' | 'public', string>>;
  readonly position: string;
  readonly ledgerHash: string;
  readonly reached: string;
  readonly notes: string;
  readonly tables: string;
  readonly tableHead: readonly [sheet: string, name: string, title: string, columns: string];
  /** Sheet with the addresses of the figures. */
  readonly trace: string;
  readonly traceReference: string;
  readonly traceUse: string;
  readonly traceHead: readonly [sheet: string, row: string, address: string];
  /** Sheet with the figures that others give, as formulas. */
  readonly recalculation: string;
  readonly recalculationName: string;
  readonly recalculationUse: string;
  /** Added in public editions, whose cells hold printed digits. */
  readonly recalculationRounding: string;
  readonly recalculationHead: readonly string[];
  readonly differences: string;
  /** Sheet with all figures one below the other. */
  readonly allFigures: string;
  readonly allFiguresName: string;
  readonly dataHead: readonly string[];
  /** Sheet with the values that charts are drawn from. */
  readonly chartData: string;
  readonly rowKinds: Readonly<Record<Row['kind'], string>>;
}

export const sheetWords: Readonly<Record<Language, SheetWords>> = {
  zh: {
    method: '编制说明',
    data: '数据',
    report: '报表',
    period: '报告期',
    scope: '范围代码',
    edition: '版本',
    editions: { internal: '内部版', public: '公开版' },
    position: '账本位置',
    ledgerHash: '账本哈希',
    reached: '账本到此的日期（北京时间）',
    notes: '指标与口径说明',
    tables: '各表',
    tableHead: ['工作表', '区域名称', '表名', '各栏与计量单位'],
    trace: '追溯',
    traceReference: '追溯编号',
    traceUse:
      '数字的地址 = 所在行的地址 + 所在栏的代码；把地址交给 xiangtong trace 或 GET /trace/ 即得明细。',
    traceHead: ['工作表', '行', '行的地址；表头行右侧为各栏的代码'],
    recalculation: '复算',
    recalculationName: '复算_全部',
    recalculationUse: '合计、比重、增长速度和贡献按各表单元格用公式重算，与封存的数相比；有差的标红。',
    recalculationRounding: '单元格只有印出的位数，修约误差以内不算差。',
    recalculationHead: ['工作表', '行', '栏', '算法', '复算', '封存', '差'],
    differences: '有差的项数',
    allFigures: '数据',
    allFiguresName: '数据_全部',
    dataHead: ['表号', '表名', '行', '行类', '栏', '计量单位', '数值', '印出的数', '说明'],
    chartData: '图数据',
    rowKinds: { body: '', total: '合计', part: '其中' },
  },
  en: {
    method: 'Method',
    data: 'data',
    report: 'Report',
    period: 'Period',
    scope: 'Code of the scope',
    edition: 'Edition',
    editions: { internal: 'internal', public: 'public' },
    position: 'Ledger position',
    ledgerHash: 'Ledger hash',
    reached: 'Ledger reached it on (China time)',
    notes: 'Definitions and notes',
    tables: 'Tables',
    tableHead: ['Sheet', 'Range name', 'Title', 'Columns and their units'],
    trace: 'Trace',
    traceReference: 'Trace reference',
    traceUse:
      'The address of a figure is that of its row followed by the code of its column; xiangtong trace or GET /trace/ tells what stands behind it.',
    traceHead: ['Sheet', 'Row', 'Address of the row; beside a table, the codes of its columns'],
    recalculation: 'Recalculation',
    recalculationName: 'recalculation_all',
    recalculationUse:
      'Totals, shares, growth and contributions once more as formulas over the cells of the tables; a difference to the sealed figure is red.',
    recalculationRounding: ' Cells hold the printed digits alone: what rounding explains is no difference.',
    recalculationHead: ['Sheet', 'Row', 'Column', 'Rule', 'Recalculated', 'Sealed', 'Difference'],
    differences: 'Differences',
    allFigures: 'Data',
    allFiguresName: 'data_all',
    dataHead: ['Number', 'Table', 'Row', 'Kind of row', 'Column', 'Unit', 'Value', 'As printed', 'Note'],
    chartData: 'Chart data',
    rowKinds: { body: '', total: 'total', part: 'of which' },
  },
};
