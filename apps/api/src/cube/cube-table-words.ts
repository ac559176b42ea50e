import type { Language } from '@xiangtong/contracts';

interface CubeTableWords {
  readonly sheet: string;
  readonly about: string;
  readonly code: (name: string) => string;
  readonly units: Readonly<Record<string, string>>;
  readonly withUnit: (name: string, unit: string) => string;
  readonly period: string;
  readonly position: string;
  readonly ledgerHash: string;
  readonly rowCount: string;
  readonly limit: string;
  readonly truncated: string;
  readonly due: string;
  readonly reported: string;
  readonly total: string;
  readonly data: string;
}

export const cubeTableWords: Readonly<Record<Language, CubeTableWords>> = {
  zh: {
    sheet: '数据',
    about: '说明',
    code: (name) => `${name}代码`,
    units: { yuan: '元', 'base unit': '基本单位', 'square metres': '平方米' },
    withUnit: (name, unit) => `${name}（${unit}）`,
    period: '报告期',
    position: '台账位置',
    ledgerHash: '台账哈希',
    rowCount: '行数',
    limit: '行数上限',
    truncated: '已到上限，其余的行不在本表中；请缩小范围或减少分组后再导出。',
    due: '应报（单位·月）',
    reported: '已报（单位·月）',
    total: '合计',
    data: '数据说明',
  },
  en: {
    sheet: 'Figures',
    about: 'About',
    code: (name) => `${name} code`,
    units: { yuan: 'yuan', 'base unit': 'base unit', 'square metres': 'm²' },
    withUnit: (name, unit) => `${name} (${unit})`,
    period: 'Period',
    position: 'Ledger position',
    ledgerHash: 'Ledger hash',
    rowCount: 'Rows',
    limit: 'Row limit',
    truncated: 'The limit is reached and further rows are missing; narrow the filters or group by less.',
    due: 'Due (unit-months)',
    reported: 'Reported (unit-months)',
    total: 'Total',
    data: 'About the data',
  },
};
