import { languages, type Language } from '@xiangtong/contracts';
import { deliveredReports } from '../testing/delivered-reports';
import type { QueryDefinition, ReportDefinition, TextKey } from '../report-definition';
import type { Template } from '../template';

type Basis = 'up' | 'down' | 'both';

/**
 * The flows that a name implies; null where it implies nothing about sales. Both comes first, because it contains the
 * names of the other two.
 */
const names: Readonly<Record<Language, readonly (readonly [RegExp, Basis])[]>> = {
  zh: [
    [/网络销售额|上行与下行合计/, 'both'],
    [/工业品下行/, 'down'],
    [/零售额/, 'up'],
  ],
  en: [
    [/both flows/i, 'both'],
    [/industrial goods/i, 'down'],
    [/(retail )?sales/i, 'up'],
  ],
};

const saidBy = (text: string, language: Language): Basis | null =>
  names[language].find(([name]) => name.test(text))?.[1] ?? null;

/** The flows behind the amounts of a column, `amount` or `<query of a join>.amount`. */
const behind = (query: QueryDefinition, column: string): Basis | null => {
  const [measure = '', ...more] = column.split('.');
  if (query.source === 'join') {
    const inner = query.queries.find(({ name }) => name === measure);
    return inner ? behind(inner, more.join('.')) : null;
  }
  if (query.source !== 'cube' || measure !== 'amount') return null;
  const { flow } = query.where;
  const [member] = flow?.kind === 'members' ? flow.members : [];
  return member === 'up' || member === 'down' ? member : 'both';
};

const wordsOf = (template: Template): string =>
  template.map((part) => (part.kind === 'literal' ? part.text : '')).join('');

/** The amounts of a sentence, each with what stands before it in its clause. */
const amountsIn = (
  template: Template,
  row: string | null = null,
  before = '',
): { path: string; text: string }[] => {
  let clause = before;
  return template.flatMap((part) => {
    if (part.kind === 'literal') clause = (clause + part.text).split(/[，。；,;.]/).at(-1)!;
    if (part.kind === 'value') {
      const path = row && part.path.startsWith('row.') ? part.path.replace('row', row) : part.path;
      return part.filter === 'money' ? [{ path, text: clause }] : [];
    }
    return part.kind === 'literal' || part.kind === 'note'
      ? []
      : amountsIn(part.parts, part.kind === 'each' ? part.query : row, clause);
  });
};

interface Named {
  readonly place: string;
  readonly text: string;
  readonly basis: Basis;
}

/** Every place where an amount is next to words that name it. */
const namedAmounts = (report: ReportDefinition, language: Language): Named[] => {
  const texts = report.texts[language];
  const queries = new Map(report.queries.map((query) => [query.name, query]));
  const textOf = ({ key }: TextKey): string => wordsOf(texts.get(key)?.template ?? []);
  const named = (id: string, text: string, name: string, column: string): Named[] => {
    const query = queries.get(name);
    const basis = query ? behind(query, column) : null;
    return basis ? [{ place: `${report.id} ${id} ${name}.${column}`, text, basis }] : [];
  };
  const ofPath = (id: string, text: string, path: string): Named[] => {
    const [name = '', ...column] = path.split('.');
    return named(id, text, name, column.join('.'));
  };
  return report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): Named[] => {
      if (block.kind === 'table')
        return block.columns.flatMap(({ key, label }) =>
          named(block.id, textOf(label), block.query.name, key),
        );
      if (block.kind === 'items')
        return block.items.flatMap(({ label, values }) =>
          Object.values(values).flatMap((value) =>
            'path' in value ? ofPath(block.id, textOf(label), value.path) : [],
          ),
        );
      if (block.kind === 'prose')
        return amountsIn(texts.get(block.text.key)?.template ?? []).flatMap(({ path, text }) =>
          ofPath(block.text.key, text, path),
        );
      return block.shape === 'rows'
        ? block.series.flatMap(({ value, label }) => named(block.id, textOf(label), block.query.name, value))
        : block.items.flatMap(({ value, label }) => ofPath(block.id, label.key, value.path));
    }),
  );
};

describe('a name of sales', () => {
  const reports = [...deliveredReports.values()];

  it.each(languages)('stands for the same flows in every report (%s)', (language) => {
    const amounts = reports.flatMap((report) => namedAmounts(report, language));
    const said = amounts.map((one) => ({ ...one, says: saidBy(one.text, language) }));
    expect(said.filter(({ says }) => says !== null).length).toBeGreaterThan(50);
    expect(said.filter(({ says, basis }) => says !== null && says !== basis)).toEqual([]);
  });
});
