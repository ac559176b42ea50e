import { useEffect, useState, type ReactElement } from 'react';
import {
  holeMark,
  holeOf,
  type CubeDimension,
  type CubeQuery,
  type Language,
  writtenRule,
} from '@xiangtong/contracts';
import { client } from '../../../api/client';
import type { CubeRow } from '../../../api/cube/use-cube';
import { csvText } from '../../../desk/csv/csv-text';
import { useAction } from '../../../api/use-action';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { saveFile } from '../../../ui/save-file/save-file';
import styles from './explore.module.css';
import type { Exploration } from './explore-state';
import { acrossColumns, type FigureColumn } from './pivot/figure-column';
import { cellOf, type Pivot, type PivotAnswers, type PivotLine } from './pivot/pivot';
import { useExploreTexts } from './texts';

interface TableFileWords {
  readonly dimensionNames: readonly string[];
  readonly codeName: (dimension: string) => string;
  readonly total: string;
  /** Language of the reasons why a figure is missing. */
  readonly language: Language;
}

const exact = (row: CubeRow, key: string, language: Language): string => {
  const hole = holeOf(row, key);
  return hole ? holeMark(hole, language) : String(row[key] ?? '');
};

const lineCells = (
  line: PivotLine,
  pivot: Pivot,
  figures: readonly FigureColumn[],
  language: Language,
): string[] => [
  ...figures.map(({ key }) => exact(line.whole, key, language)),
  ...pivot.columns.flatMap(({ code }) => {
    const row = cellOf(pivot, line, code);
    return acrossColumns(figures).map(({ key }) => exact(row, key, language));
  }),
];

/**
 * The table as rows of text: names with their codes, exact values as the service gives them or why there are none,
 * totals left to the reader.
 */
const tableRows = (
  pivot: Pivot,
  lines: readonly PivotLine[],
  figures: readonly FigureColumn[],
  words: TableFileWords,
): string[][] => {
  const heads = figures.map(({ name }) => name);
  const acrossHeads = pivot.columns.flatMap(({ name }) =>
    acrossColumns(figures).map((figure) => `${name} ${figure.name}`),
  );
  const wholeHeads = pivot.columns.length === 0 ? heads : heads.map((head) => `${words.total} ${head}`);
  const nameHeads = words.dimensionNames.flatMap((name) => [words.codeName(name), name]);
  return [
    [...nameHeads, ...wholeHeads, ...acrossHeads],
    ...lines.map((line) => [
      ...line.members.flatMap(({ code, name }) => [code, name]),
      ...lineCells(line, pivot, figures, words.language),
    ]),
  ];
};

export interface ToolbarProps {
  readonly pivot: Pivot;
  readonly answers: PivotAnswers;
  /** Query of the cells of the table. */
  readonly query: CubeQuery;
  /** The dimension across (null: none), which lines are one, marks and targets. */
  readonly layout: Pick<Exploration, 'top' | 'subtotals' | 'rules'> & {
    readonly across: CubeDimension | null;
  };
  readonly columns: readonly FigureColumn[];
  readonly dimensionNames: readonly string[];
  readonly fileName: string;
  /** Ledger position that the view is held at; null while it follows the newest. */
  readonly heldAt: number | null;
  readonly onHold: (position: number | null) => void;
  readonly isExplained: boolean;
  readonly onExplain: () => void;
}

const SAID_MS = 4_000;

/** Takes the address along, and says so for a moment. */
const Share = (): ReactElement => {
  const t = useExploreTexts();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  // There is no clipboard at all without https.
  const copy = async (): Promise<void> => navigator.clipboard.writeText(window.location.href);
  const share = (): Promise<void> =>
    copy().then(
      () => setSaid(t('copied')),
      () => setSaid(t('copyYourself')),
    );
  return (
    <>
      <Button onClick={() => void share()}>{t('share')}</Button>
      <span role="status" className={styles['said']}>
        {said}
      </span>
    </>
  );
};

type FilesProps = Pick<
  ToolbarProps,
  'pivot' | 'answers' | 'query' | 'layout' | 'columns' | 'dimensionNames' | 'fileName'
>;

/** Parameters for a table laid out as the page does. */
const layoutParameters = ({ across, top, subtotals, rules }: FilesProps['layout']) => ({
  ...(across !== null && { across }),
  ...(top !== null && { top: String(top) as '5' }),
  ...(subtotals && { subtotals: 'true' as const }),
  ...(rules.length > 0 && { rule: rules.map(writtenRule) }),
});

/** All of the table from the service: as it is seen, and as a list. */
const Workbooks = ({ answers, query, layout, fileName }: FilesProps): ReactElement => {
  const t = useExploreTexts();
  const workbook = useAction();
  const laidOut = layoutParameters(layout);
  const save = (parameters: typeof laidOut): Promise<boolean> =>
    workbook.run(async () => {
      const { data } = await client.POST('/api/v1/cube/table.xlsx', {
        params: { query: parameters },
        // The contract's own type of the query is tighter than that of the document.
        body: { ...query, standing: true, asOf: answers.lines.asOf } as never,
        parseAs: 'blob',
      });
      saveFile(`${fileName}.xlsx`, data as unknown as Blob);
    });
  return (
    <>
      {Object.keys(laidOut).length > 0 && (
        <Button title={t('crossWhy')} isBusy={workbook.isBusy} onClick={() => void save(laidOut)}>
          {t(layout.across === null ? 'asSeen' : 'crossTable')}
        </Button>
      )}
      <Button title={t('xlsxWhy')} isBusy={workbook.isBusy} onClick={() => void save({})}>
        {t('excel')}
      </Button>
      {workbook.problem !== null && <ProblemNotice problem={workbook.problem} />}
    </>
  );
};

/** The table to be taken along: as a workbook, as text, as the service answered. */
const Files = (props: FilesProps): ReactElement => {
  const { pivot, answers, columns, dimensionNames, fileName } = props;
  const t = useExploreTexts();
  const language = useLanguage();
  const save = (ending: string, text: string, type: string): void =>
    saveFile(`${fileName}.${ending}`, new Blob([text], { type }));
  const saveCsv = (): void => {
    const codeName = (name: string): string => t('code', { name });
    const words = { dimensionNames, language, codeName, total: t('total') };
    save('csv', csvText(tableRows(pivot, pivot.lines, columns, words)), 'text/csv;charset=utf-8');
  };
  const saveJson = (): void => save('json', JSON.stringify(answers.cells, null, 2), 'application/json');
  return (
    <>
      <Workbooks {...props} />
      <Button disabled={!pivot.isFilled} onClick={saveCsv}>
        CSV
      </Button>
      <Button disabled={!pivot.isFilled} onClick={saveJson}>
        JSON
      </Button>
    </>
  );
};

/** What can be done with the table: explain it, hold it, send it, take it along. */
export const Toolbar = (props: ToolbarProps): ReactElement => {
  const t = useExploreTexts();
  const { answers, heldAt, onHold, isExplained, onExplain, ...files } = props;
  const { asOf } = answers.lines;
  return (
    <div className={styles['toolbar']} data-print="never">
      <Button aria-pressed={isExplained} onClick={onExplain}>
        {t('explain')}
      </Button>
      <Button
        aria-pressed={heldAt !== null}
        title={t('holdWhy')}
        onClick={() => onHold(heldAt === null ? asOf : null)}
      >
        {heldAt === null ? t('hold', { seq: asOf }) : t('held', { seq: heldAt })}
      </Button>
      <Share />
      <Files {...files} answers={answers} />
    </div>
  );
};
