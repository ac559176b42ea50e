import {
  type HouseholdLedger,
  type Language,
  type Mechanism,
  mechanismNames,
  periodText,
  type Block,
  type Cell,
  type Column,
  type ReportDocument,
  type Row,
  type Section,
  type Table,
  type Name,
} from '@xiangtong/contracts';
import { formatYuan, groupThousands, parsePeriod, parseYuan } from '@xiangtong/domain';
import { figureWords } from '../grammar/words';
import { kindNames, ledgerWords } from './ledger-words';

export interface LedgerPrint {
  readonly ledger: HouseholdLedger;
  readonly language: Language;
  readonly village: Name;
  /** Names of source units by code. */
  readonly units: ReadonlyMap<string, Name>;
  readonly purpose: string;
  readonly takenBy: string;
}

const text = (value: string): Cell => ({ text: value, value: null });
const count = (value: number): Cell => ({ text: value.toLocaleString('en-US'), value: String(value) });
const yuan = (value: string): Cell => ({ text: groupThousands(value), value });

const word = (key: string, label: string, width: number): Column => ({
  key,
  label,
  unit: '',
  kind: 'text',
  numberFormat: '',
  width,
});

const number = (key: string, label: string, unit: string, numberFormat = '#,##0'): Column => ({
  key,
  label,
  unit,
  kind: 'number',
  numberFormat,
  width: 1,
});

const joined = (print: LedgerPrint, names: readonly string[]): string =>
  names.join(print.language === 'zh' ? '、' : ', ');

const mechanismsText = (print: LedgerPrint, mechanisms: readonly Mechanism[]): string =>
  joined(
    print,
    mechanisms.map((mechanism) => mechanismNames[mechanism][print.language]),
  );

const unitsText = (print: LedgerPrint, units: readonly string[]): string =>
  joined(
    print,
    units.map((code) => print.units.get(code)?.[print.language] ?? code),
  );

const sumOf = (amounts: readonly string[]): string =>
  formatYuan(BigInt(amounts.reduce((sum, amount) => sum + (parseYuan(amount) ?? 0), 0)));

const servedRow = (print: LedgerPrint, one: HouseholdLedger['served'][number]): Row => ({
  kind: 'body',
  cells: [
    text(one.household),
    text(kindNames[one.kind][print.language]),
    count(one.persons),
    text(mechanismsText(print, one.mechanisms)),
    text(unitsText(print, one.units)),
    count(one.lines),
    yuan(one.net),
    yuan(one.netPaid),
    text(''),
  ],
});

const servedTotal = ({ ledger: { served }, language }: LedgerPrint): Row => {
  const total = (values: readonly number[]): Cell => count(values.reduce((sum, value) => sum + value, 0));
  return {
    kind: 'total',
    cells: [
      text(ledgerWords[language].total),
      text(''),
      total(served.map(({ persons }) => persons)),
      text(''),
      text(''),
      total(served.map(({ lines }) => lines)),
      yuan(sumOf(served.map(({ net }) => net))),
      yuan(sumOf(served.map(({ netPaid }) => netPaid))),
      text(''),
    ],
  };
};

const servedTable = (print: LedgerPrint): Table => {
  const words = ledgerWords[print.language];
  return {
    kind: 'table',
    id: 'served',
    number: figureWords[print.language].tableNumber(1),
    title: words.servedTable,
    columns: [
      word('household', words.household, 2),
      word('kind', words.kind, 2),
      number('persons', words.persons, words.personsUnit),
      word('mechanisms', words.mechanisms, 2),
      word('units', words.units, 2),
      number('lines', words.lines, words.linesUnit),
      number('net', words.net, words.yuan, '#,##0.00'),
      number('netPaid', words.netPaid, words.yuan, '#,##0.00'),
      word('sign', words.sign, 2),
    ],
    rows: [...print.ledger.served.map((one) => servedRow(print, one)), servedTotal(print)],
    notes: [],
  };
};

const notReachedTable = (print: LedgerPrint): Table => {
  const { ledger, language } = print;
  const words = ledgerWords[language];
  return {
    kind: 'table',
    id: 'notReached',
    number: figureWords[language].tableNumber(2),
    title: words.notReachedTable,
    columns: [
      word('household', words.household, 2),
      word('kind', words.kind, 2),
      number('persons', words.persons, words.personsUnit),
      word('registered', words.registered, 1),
      word('last', words.last, 1),
      word('tried', words.tried, 3),
      word('done', words.done, 4),
    ],
    rows: ledger.notReached.map((one) => ({
      kind: 'body',
      cells: [
        text(one.household),
        text(kindNames[one.kind][language]),
        count(one.persons),
        text(one.registeredYear === null ? '—' : String(one.registeredYear)),
        text(one.lastMonth ?? '—'),
        text(
          [unitsText(print, one.units), mechanismsText(print, one.mechanisms)].filter(Boolean).join(' · ') ||
            '—',
        ),
        text(
          one.attempts
            .map(({ day, what, result, actor }) => words.attempt(day, what, result, actor))
            .join(words.separator),
        ),
      ],
    })),
    notes: [],
  };
};

const paragraph = (id: string, content: string): Block => ({ kind: 'paragraph', id, text: content });

const sectionsOf = (print: LedgerPrint): readonly Section[] => {
  const { ledger, language } = print;
  const words = ledgerWords[language];
  const blocks = {
    served: ledger.served.length > 0 ? servedTable(print) : paragraph('nobodyServed', words.nobodyServed),
    notReached:
      ledger.notReached.length > 0 ? notReachedTable(print) : paragraph('nobodyLeft', words.nobodyLeft),
  };
  return (['served', 'notReached'] as const).map((id, index) => ({
    id,
    title: figureWords[language].sectionTitle(index + 1, words[id]),
    orientation: 'landscape',
    blocks: [blocks[id]],
  }));
};

/** The ledger on paper, for hand-over; it has no ledger position and no seal, since it is never published. */
export const householdLedgerDocument = (print: LedgerPrint): ReportDocument => {
  const { ledger, language, village, purpose, takenBy } = print;
  const words = ledgerWords[language];
  const period = periodText(parsePeriod(ledger.period)!, language);
  return {
    schema: 'xiangtong.report/1',
    report: 'household-ledger',
    title: words.title(village[language], period),
    language,
    edition: 'internal',
    parameters: { period: ledger.period, scope: ledger.village },
    legalHeader: [],
    caption: { unit: words.unit(village[language]), period, unitOfMeasure: words.caption },
    asOf: { seq: 0, ledgerHash: '0'.repeat(64) },
    sections: sectionsOf(print),
    notes: [words.purpose(purpose, takenBy), words.private],
    signatures: words.signatures.map((label) => ({ label, text: '' })),
    pageFooter: `${village[language]}\u3000${period}\u3000${takenBy}`,
  };
};
