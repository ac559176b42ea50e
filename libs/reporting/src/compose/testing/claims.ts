import type { Cell, Chart, Paragraph, ReportDocument, Table } from '@xiangtong/contracts';
import { parseQueryPath, builtInOf } from '../../definition/value-path';
import type { ReportDefinition } from '../../definition/report-definition';
import type { Template, TemplatePart } from '../../definition/template';
import { coarsened } from '../coarsened';

/**
 * Reads a finished report as an auditor does: what each sentence, note, title and chart says is compared with the tables
 * beside it. It uses printed texts, and the definition only to find the table that shows the figure of a sentence.
 */
export interface ClaimedReport {
  readonly definition: ReportDefinition;
  readonly document: ReportDocument;
}

interface PrintedCell extends Cell {
  readonly unit: string;
  readonly table: Table;
}

/** Figures of tables by `query/member/column`; the member is empty for the total. */
type PrintedCells = ReadonlyMap<string, PrintedCell>;

const blocksOf = <Kind extends 'table' | 'chart' | 'paragraph'>({ sections }: ReportDocument, kind: Kind) =>
  sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is Extract<typeof block, { kind: Kind }> => block.kind === kind);

/** `first.second.amount` of the join `sales` is `amount` of the query it joins. */
const originOf = (
  { queries }: ReportDefinition,
  query: string,
  column: string,
): readonly [string, string] => {
  const definition = queries.find(({ name }) => name === query);
  if (definition?.source !== 'join') return [query, column];
  const [first = '', ...rest] = column.split('.');
  return definition.queries.some(({ name }) => name === first)
    ? originOf({ queries } as ReportDefinition, first, rest.join('.'))
    : [query, column];
};

const addressOf = (definition: ReportDefinition, query: string, member: string, column: string): string =>
  [originOf(definition, query, column)[0], member, originOf(definition, query, column)[1]].join('/');

const definedBlocks = ({ sections }: ReportDefinition) => sections.flatMap(({ blocks }) => blocks);

const printedCells = ({ definition, document }: ClaimedReport): PrintedCells => {
  const printed = new Map<string, PrintedCell>();
  const tables = new Map(blocksOf(document, 'table').map((table) => [table.id, table]));
  for (const block of definedBlocks(definition)) {
    const table = tables.get(block.id);
    if (!table || (block.kind !== 'table' && block.kind !== 'items')) continue;
    const add = (address: string, row: Table['rows'][number], key: string): void => {
      const at = table.columns.findIndex((column) => column.key === key);
      if (at < 0) return;
      const unitAt = table.columns.findIndex((column) => column.key === 'unit');
      const unit = table.columns[at]!.unit || (unitAt < 0 ? '' : row.cells[unitAt]!.text);
      printed.set(address, { ...row.cells[at]!, unit, table });
    };
    if (block.kind === 'table') {
      for (const row of table.rows) {
        const member = row.key === 'total' ? '' : (row.key ?? '');
        for (const { key } of table.columns)
          add(addressOf(definition, block.query.name, member, key), row, key);
      }
      continue;
    }
    block.items.forEach((item) => {
      const [, row] = [item, table.rows.find(({ key }) => key === item.label.key)];
      if (!row) return;
      for (const [key, value] of Object.entries(item.values)) {
        if (!('path' in value) || builtInOf(value.path)) continue;
        const { query, part, column } = parseQueryPath(value.path);
        if (part === 'total') add(addressOf(definition, query, '', column), row, key);
      }
    });
  }
  return printed;
};

const scales: Readonly<Record<string, number>> = {
  亿元: 1e8,
  万元: 1e4,
  元: 1,
  'yuan million': 1e6,
  million: 1e6,
  'million yuan': 1e6,
  '10,000 yuan': 1e4,
  'CNY 10,000': 1e4,
  yuan: 1,
};

interface ReadNumber {
  readonly value: number;
  readonly tolerance: number;
}

/** The number of a printed figure in base units; null where it prints none. */
const numberIn = (text: string, column: string): ReadNumber | null => {
  const match = /(-|−|▲)?\s*(\d[\d,]*)(\.\d+)?\s*(亿元|万元|元|million yuan|million|yuan)?/u.exec(
    text.replaceAll('\u00a0', ' '),
  );
  if (!match) return null;
  const [, minus, whole, decimals = '', unit = ''] = match;
  const scale = scales[unit] ?? 1;
  const number = Number(`${whole!.replaceAll(',', '')}${decimals}`) * scale;
  const tolerance = 0.5001 * scale * 10 ** -Math.max(decimals.length - 1, 0);
  // 102.39 times the year before is a growth of 10,139 %.
  if (/倍|times/.test(text) && column.endsWith('.growth'))
    return { value: (number - 1) * 100, tolerance: tolerance * 100 };
  // English texts print amounts of 10,000 yuan with two decimals as hundreds of yuan.
  const isInHundreds = /00 yuan/.test(text.replaceAll('\u00a0', ' '));
  return { value: minus ? -number : number, tolerance: isInHundreds ? 50.01 : tolerance };
};

const upwards =
  /增长|增加|提高|上升|拉动|拉高|快|高\d|高于|faster|increase|grew|rose|\bup\b|higher|more|above|added/i;
const downwards =
  /下降|减少|降低|拉低|下拉|慢|低\d|低于|slower|decrease|fell|\bdown\b|lower|less|below|took/i;

/** Whether a figure of a sentence is the one of a table, with the same direction; none where the table has none. */
const isShown = (text: string, column: string, { value, unit }: PrintedCell): boolean => {
  const said = numberIn(text, column);
  if (said === null) return true;
  if (value === null) return false;
  const shown = Number(value) * (scales[unit] ?? 1);
  const isDirected = upwards.test(text) || downwards.test(text);
  if (isDirected && shown !== 0 && (shown > 0 ? downwards : upwards).test(text)) return false;
  const [a, b] = isDirected ? [Math.abs(said.value), Math.abs(shown)] : [said.value, shown];
  // Figures of a table are rounded to their own unit.
  return Math.abs(a - b) <= said.tolerance + 0.0051 * (scales[unit] ?? 1);
};

const differentFigures = (report: ClaimedReport, printed: PrintedCells): readonly string[] =>
  blocksOf(report.document, 'paragraph').flatMap(({ id, text: sentence, figures = [] }) =>
    figures.flatMap(({ text, path }): string[] => {
      const { query, part, column, member = '' } = parseQueryPath(path);
      if (builtInOf(path) || (part !== 'total' && part !== 'row')) return [];
      const cell = printed.get(addressOf(report.definition, query, member, column));
      return !cell || isShown(text, column, cell)
        ? []
        : [`${id}: “${text}” of ${path} beside “${cell.text}” in ${cell.table.number} (${sentence})`];
    }),
  );

const amongPublished = /按已公布数据|among published figures|已公布/;

/** Whether members are missing from a table, or figures from the column that ranks them. */
const isWithheldIn = ({ columns, rows, notes }: Table, ranking: string): boolean => {
  const at = columns.findIndex(({ key }) => key === ranking || key.endsWith(`.${ranking}`));
  return (
    rows.some(({ kind, cells }) => kind === 'body' && cells[at]?.text === '×') ||
    notes.some((note) => /不予公布的行|withheld are not listed/.test(note))
  );
};

const repetitionsIn = (template: Template): Extract<TemplatePart, { kind: 'each' }>[] =>
  template.flatMap((part) => {
    if (part.kind === 'each') return [part, ...repetitionsIn(part.parts)];
    return part.kind === 'when' ? repetitionsIn(part.parts) : [];
  });

/** The tables in which the members of a query stand in the order of a sentence. */
const rankingTables = (
  { definition, document }: ClaimedReport,
  query: string,
): readonly { readonly table: Table; readonly ranking: string }[] =>
  blocksOf(document, 'table').flatMap((table) => {
    const block = definedBlocks(definition).find(({ id }) => id === table.id);
    if (block?.kind !== 'table' || block.only || block.order.length > 0) return [];
    const joined = definition.queries.find(({ name }) => name === block.query.name);
    const first = joined?.source === 'join' ? joined.queries[0]?.name : joined?.name;
    const order = definition.queries.find(({ name }) => name === query);
    const ranking = order && 'order' in order ? (order.order[0]?.key ?? '') : '';
    return first === query ? [{ table, ranking }] : [];
  });

const isNamed = ({ kind, key = '' }: Table['rows'][number]): boolean =>
  kind === 'body' && key !== 'rest' && key !== 'withheld' && !/(^|\+)(000000)?(\+|$)/.test(key);

/** A sentence that ranks lists the first rows of its table, and says so if others are not published. */
const wrongRanks = (report: ClaimedReport): readonly string[] =>
  blocksOf(report.document, 'paragraph').flatMap((paragraph) => {
    const block = definedBlocks(report.definition).find(({ id }) => id === paragraph.id);
    if (block?.kind !== 'prose') return [];
    const { template } = report.definition.texts[report.document.language].get(block.text.key)!;
    return repetitionsIn(template).flatMap(({ query, top }) =>
      top === null ? [] : rankingTables(report, query).flatMap((ranked) => wrongRank(paragraph, ranked, top)),
    );
  });

const wrongRank = (
  { id, text }: Paragraph,
  { table, ranking }: { readonly table: Table; readonly ranking: string },
  top: number,
): readonly string[] => {
  const rows = table.rows.filter(isNamed).slice(0, top);
  const names = rows.map(({ cells }) => cells.filter((_, at) => table.columns[at]!.kind === 'text')[0]!.text);
  // A sentence that was left out names nobody.
  if (names.every((name) => !text.includes(name))) return [];
  let from = 0;
  const isInOrder = names.every((name) => {
    const at = text.indexOf(name, from);
    from = at + name.length;
    return at >= 0;
  });
  return [
    ...(isInOrder ? [] : [`${id}: not in the order of ${table.number}: ${names.join(' > ')} (${text})`]),
    ...(isWithheldIn(table, ranking) && !amongPublished.test(text)
      ? [`${id}: ranks over members withheld in ${table.number} (${text})`]
      : []),
  ];
};

/** Titles: not more rows than the first N, rises that rise and falls that fall, in their order. */
const wrongTitles = (report: ClaimedReport): readonly string[] =>
  blocksOf(report.document, 'table').flatMap((table) => {
    const { title, rows, columns, number } = table;
    const named = rows.filter(isNamed);
    const most = /前(\d+)|\b[Tt]op (\d+)|(\d+) (?:leading|largest)/u.exec(title);
    const count = Number(most?.slice(1).find((one) => one !== undefined) ?? Infinity);
    const falls = /下降最|减少最|拉低|降幅|fall|declin|decreas|drag/i.test(title);
    const rises = !falls && /增长最|增加最|拉高|拉动|增幅|gain|rise|fastest|increas|pull/i.test(title);
    const sign = falls ? [-1] : rises ? [1] : [];
    const at = columns.findIndex(({ key }) => key.endsWith('.change') || key.endsWith('.contribution'));
    const changes = at < 0 || sign.length !== 1 ? [] : named.map(({ cells }) => cells[at]!.value);
    return [
      ...(named.length > count ? [`${number} ${title}: ${named.length} rows`] : []),
      ...changes.flatMap((change, row) =>
        change !== null && Number(change) * sign[0]! < 0
          ? [`${number} ${title}: ${named[row]!.cells[0]!.text} ${change}`]
          : [],
      ),
    ];
  });

const additive = /(^|\.)(amount|orders|quantity)(\.base)?$|\.contribution$|\.portion$/;

/** Rows of a table with a total add up to it, within the rounding of each. */
const wrongTotals = (report: ClaimedReport): readonly string[] =>
  blocksOf(report.document, 'table').flatMap((table) => {
    const block = definedBlocks(report.definition).find(({ id }) => id === table.id);
    if (
      block?.kind !== 'table' ||
      block.only ||
      !block.total ||
      (Object.keys(block.top).length > 0 && !block.rest)
    )
      return [];
    const total = table.rows.find(({ key }) => key === 'total');
    const rows = table.rows.filter(({ kind }) => kind === 'body');
    return table.columns.flatMap(({ key, label }, at): string[] => {
      const whole = total?.cells[at]?.value;
      const parts = rows.map(({ cells }) => cells[at]!);
      if (!additive.test(key) || whole == null || parts.some(({ text }) => text === '×')) return [];
      const sum = parts.reduce((all, { value }) => all + Number(value ?? 0), 0);
      return Math.abs(sum - Number(whole)) <= 0.006 * (rows.length + 1)
        ? []
        : [`${table.number} ${label} (${key}): rows add up to ${sum}, the total is ${whole}`];
    });
  });

/** A row of which (其中) is not larger than the row it is a part of. */
const largerParts = ({ document }: ClaimedReport): readonly string[] =>
  blocksOf(document, 'table').flatMap(({ number, rows, columns }) =>
    rows.flatMap((row, index) => {
      if (row.kind !== 'part') return [];
      const whole = rows.slice(0, index).findLast(({ kind }) => kind !== 'part');
      return columns.flatMap(({ key, kind }, at): string[] => {
        const [part, all] = [row.cells[at]?.value, whole?.cells[at]?.value];
        if (kind !== 'number' || /growth|change/.test(key) || part == null || all == null) return [];
        return Number(part) > Number(all) ? [`${number}: ${row.cells[0]!.text} ${part} of ${all}`] : [];
      });
    }),
  );

/** Bars and points show the figures of the table of the same query. */
const wrongCharts = (report: ClaimedReport): readonly string[] =>
  blocksOf(report.document, 'chart').flatMap((chart) => {
    const block = definedBlocks(report.definition).find(({ id }) => id === chart.id);
    if (block?.kind !== 'chart') return [];
    const count = Number(/前(\d+)|\b[Tt]op (\d+)/.exec(chart.title)?.slice(1).find(Boolean) ?? Infinity);
    const wrong =
      chart.type === 'horizontal-bar' && chart.categories.length > count + 1
        ? [`${chart.number} ${chart.title}: ${chart.categories.length} bars`]
        : [];
    if (block.shape !== 'rows') return wrong;
    return [
      ...wrong,
      ...block.series.flatMap(({ value }, index) =>
        wrongSeries(report, chart, block.query.name, value, chart.series[index]?.values ?? []),
      ),
    ];
  });

const wrongSeries = (
  { definition, document }: ClaimedReport,
  chart: Chart,
  query: string,
  value: string,
  values: readonly (number | null)[],
): readonly string[] =>
  blocksOf(document, 'table').flatMap((table) => {
    const block = definedBlocks(definition).find(({ id }) => id === table.id);
    if (block?.kind !== 'table') return [];
    const wanted = originOf(definition, query, value).join('/');
    const at = table.columns.findIndex(
      ({ key }) => originOf(definition, block.query.name, key).join('/') === wanted,
    );
    if (at < 0) return [];
    const shown = new Map(table.rows.filter(isNamed).map(({ cells }) => [cells[0]!.text, cells[at]!]));
    const scale = (scales[table.columns[at]!.unit] ?? 1) / (scales[chart.unit] ?? 1);
    return chart.categories.flatMap((category, index): string[] => {
      const cell = shown.get(category);
      const drawn = values[index] ?? null;
      if (!cell) return [];
      const isSame =
        cell.value === null || drawn === null
          ? (cell.value === null) === (drawn === null)
          : Math.abs(Number(cell.value) * scale - drawn) <= 0.0051 + Math.abs(drawn) * 1e-4;
      return isSame ? [] : [`${chart.number} ${category}: ${drawn} beside “${cell.text}” in ${table.number}`];
    });
  });

/** References name tables and charts that are there. */
const emptyReferences = ({ document }: ClaimedReport): readonly string[] => {
  const numbers = new Set(
    [...blocksOf(document, 'table'), ...blocksOf(document, 'chart')].map(({ number }) => number),
  );
  return blocksOf(document, 'paragraph').flatMap(({ id, text }) =>
    [
      ...text
        .replaceAll('\u00a0', ' ')
        .matchAll(/附表 \d+|(?<!附)[表图] \d+|\b(?:Annex )?(?:Table|Figure|Chart) [A-Z]?\d+/g),
    ]
      .map(([reference]) => reference)
      .filter(
        (reference) =>
          ![...numbers].some(
            (number) => number.replaceAll('\u00a0', ' ').replace(' ', '') === reference.replace(' ', ''),
          ),
      )
      .map((reference) => `${id}: ${reference} is not in the report (${[...numbers].join(', ')})`),
  );
};

/** All that a report says and its own tables contradict. */
export const contradictions = ({ definition: written, document }: ClaimedReport): readonly string[] => {
  const definition = coarsened(written, document.parameters.coarser);
  const report = { definition, document };
  return [
    ...differentFigures(report, printedCells(report)),
    ...wrongRanks(report),
    ...wrongTitles(report),
    ...wrongTotals(report),
    ...largerParts(report),
    ...wrongCharts(report),
    ...emptyReferences(report),
  ];
};

/** A sentence without what differs from one edition to another: figures, notes and references. */
const skeletonOf = (sentence: string): string =>
  sentence
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\[\d+\]|（见[^）]*）|\((?:see )?(?:Annex|Table|Figure|Chart)[^)]*\)/g, '')
    .replaceAll(/[-−▲]?\d[\d,.]*/g, '#')
    .replaceAll(/亿元|万元|元|(?:million )?yuan/g, '¤')
    .replaceAll(/\s|[。；;.]\s*$/g, '');

const sentencesOf = (document: ReportDocument): readonly string[] =>
  blocksOf(document, 'paragraph').flatMap(({ text }) => text.split(/(?<=[。！？；;]|[.!?](?=\s|$))/));

/** Sentences of a public edition that its internal edition does not have, and that do not say that figures are withheld. */
export const unknownSentences = (published: ReportDocument, internal: ReportDocument): readonly string[] => {
  const known = new Set(sentencesOf(internal).map(skeletonOf));
  return sentencesOf(published).filter(
    (sentence) =>
      !known.has(skeletonOf(sentence)) &&
      !/公布|公开版|汇总）|单户|基本持平|没有明显|nearly unchanged|hardly any|published|withheld|public edition|single households|by (township|county)/i.test(
        sentence,
      ),
  );
};

const comparisons = /(^|\.)(growth|change|contribution|portion)$|\.(growth|change|contribution)\./;

/** Growth, ranks and shares of sales in sentences of a report that few units have answered. */
export const earlyClaims = ({ definition, document }: ClaimedReport): readonly string[] =>
  blocksOf(document, 'paragraph').flatMap(({ id, text: sentence, figures = [] }) =>
    figures.flatMap(({ text, path }): string[] => {
      const { query, part, column } = parseQueryPath(path);
      const [origin] = originOf(definition, query, column);
      const asked = definition.queries.find(({ name }) => name === origin);
      const isOfSales = asked?.source === 'cube' && asked.measures.some((one) => one === 'amount');
      return isOfSales && (['first', 'top', 'rising', 'falling'].includes(part) || comparisons.test(column))
        ? [`${id}: “${text}” of ${path} (${sentence})`]
        : [];
    }),
  );

/** Comparisons with a period in which there was nothing, in sentences and cells. */
export const claimsWithoutBase = ({ document }: ClaimedReport): readonly string[] => [
  ...blocksOf(document, 'paragraph').flatMap(({ id, text: sentence, figures = [] }) =>
    figures.flatMap(({ text, path }): string[] =>
      /\.(growth|change|base|contribution)$/.test(path) && /同比|上年|year/.test(text) && /\d/.test(text)
        ? [`${id}: “${text}” of ${path} (${sentence})`]
        : [],
    ),
  ),
  ...blocksOf(document, 'table').flatMap(({ number, columns, rows }) =>
    rows.flatMap(({ cells }) =>
      columns.flatMap(({ key }, at): string[] =>
        /growth$/.test(key) && cells[at]!.value !== null
          ? [`${number}: ${cells[0]!.text} ${key} ${cells[at]!.text}`]
          : [],
      ),
    ),
  ),
];
