import type { Language } from '@xiangtong/contracts';

interface ExtractWords {
  readonly sheet: string;
  readonly about: string;
  readonly title: string;
  readonly scope: string;
  readonly period: string;
  readonly position: string;
  readonly ledgerHash: string;
  readonly rows: string;
  readonly sheets: string;
  readonly data: string;
  readonly basis: string;
  readonly basisText: string;
  readonly continued: string;
}

export const extractWords: Readonly<Record<Language, ExtractWords>> = {
  zh: {
    sheet: '明细',
    about: '说明',
    title: '销售明细',
    scope: '范围',
    period: '报告期',
    position: '台账位置',
    ledgerHash: '台账哈希',
    rows: '行数',
    sheets: '明细工作表数',
    data: '数据说明',
    basis: '口径',
    basisText: '该台账位置上有效的上报版本，每行一条；金额为买家实付（含邮费）减去已知退款。',
    continued: '超过工作表行数上限，余下各行见下一工作表。',
  },
  en: {
    sheet: 'Lines',
    about: 'About',
    title: 'Sales lines',
    scope: 'Scope',
    period: 'Period',
    position: 'Ledger position',
    ledgerHash: 'Ledger hash',
    rows: 'Rows',
    sheets: 'Sheets of lines',
    data: 'About the data',
    basis: 'Basis',
    basisText:
      'Revisions in force at this ledger position, a row a line; the amount is what buyers paid, postage included, less refunds known so far.',
    continued: 'The row limit of a sheet is reached; the lines continue on the next sheet.',
  },
};
