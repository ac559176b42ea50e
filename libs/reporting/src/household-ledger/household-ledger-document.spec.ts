import type { HouseholdLedger } from '@xiangtong/contracts';
import { allTexts, tableOf } from '../compose/testing/read-document';
import { householdLedgerDocument } from './household-ledger-document';

const ledger: HouseholdLedger = {
  village: '520122001208',
  period: '2019',
  served: [
    {
      household: '0123456789ab',
      kind: 'poor',
      persons: 3,
      mechanisms: ['employment', 'dividend'],
      units: ['520122001208'],
      lines: 2,
      net: '1234567.80',
      netPaid: '-5.00',
    },
  ],
  notReached: [
    {
      household: 'ab0123456789',
      kind: 'low_income',
      persons: 2,
      registeredYear: null,
      lastMonth: null,
      mechanisms: [],
      units: [],
      attempts: [
        { day: '2019-03-05', what: '上门动员入社', result: 'away', actor: 'wang.ke' },
        { day: '2019-04-01', what: '介绍到园区务工', result: 'declined', actor: 'wang.ke' },
      ],
    },
  ],
};

const name = { zh: '立碑村', en: 'Libei' };
const print = {
  ledger,
  village: name,
  units: new Map([['520122001208', name]]),
  purpose: '年终交接',
  takenBy: 'wang.ke',
};

describe('the household ledger on paper', () => {
  it('has a line to sign for every household, and room to say what was done', () => {
    const document = householdLedgerDocument({ ...print, language: 'zh' });
    expect(document.title).toBe('立碑村2019年农户受益台账');
    expect(tableOf(document, 'served').rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['0123456789ab', '一般贫困户', '3', '务工就业、入股分红', '立碑村', '2', '1,234,567.80', '-5.00', ''],
      ['合计', '', '3', '', '', '2', '1,234,567.80', '-5.00', ''],
    ]);
    expect(tableOf(document, 'notReached').rows[0]!.cells.map(({ text }) => text)).toEqual([
      'ab0123456789',
      '低保户',
      '2',
      '—',
      '—',
      '—',
      '2019-03-05 上门动员入社：外出、没见到（wang.ke）；2019-04-01 介绍到园区务工：不愿意（wang.ke）',
    ]);
    expect(document.signatures.map(({ label }) => label)).toEqual(['移交人', '接收人', '监交人', '日期']);
    expect(document.notes[0]).toContain('用途：年终交接；导出人：wang.ke');
  });

  it('speaks English, and says so when there is nobody', () => {
    const empty = { ...ledger, served: [], notReached: [] };
    const document = householdLedgerDocument({ ...print, ledger: empty, language: 'en' });
    expect(allTexts(document)).toEqual(
      expect.arrayContaining([
        'No household benefited in this period.',
        'Every registered poor household benefited in this period.',
      ]),
    );
  });
});
