import type { ReactElement } from 'react';
import { DataTable } from '../../ui/data-table/data-table';
import { ProblemNotice } from '../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { useLanguage } from '../../i18n/texts';
import { PurposeForm } from '../purpose/purpose';
import { FigureNotes } from '../figure-notes/figure-notes';
import { FigureDoor } from './figure-door';
import { FigureHead } from './figure-head';
import { FigureLines } from './figure-lines';
import styles from './figure-panel.module.css';
import { FigureParts } from './figure-parts';
import { useFigureWords } from './figure-words';
import { useFigureTexts } from './texts';
import { behindOf, useFigure, type FigurePart } from './use-figure';

const Name = ({ part }: { readonly part: FigurePart }): ReactElement => {
  const { name, unit } = useFigureWords(part);
  return (
    <>
      {name}
      {unit !== '' && <span className={styles['soft']}> （{unit}）</span>}
    </>
  );
};

const Value = ({ part }: { readonly part: FigurePart }): ReactElement => {
  const { write } = useFigureWords(part);
  return <FigureDoor figure={part.address}>{write(part.value)}</FigureDoor>;
};

/** The formula and the figures it is made of, each of which is a door itself. */
const FigureOperands = ({ part }: { readonly part: FigurePart }): ReactElement | null => {
  const t = useFigureTexts();
  if (part.formula === null) return null;
  return (
    <section className={styles['part']}>
      <h3>{t('made')}</h3>
      <p>
        <code>{part.formula}</code>
      </p>
      {part.operands.length > 0 && (
        <DataTable
          label={t('operands')}
          rows={part.operands}
          keyOf={({ address }) => address}
          columns={(column) => [
            column.word('name', t('operand'), (one) => <Name part={one} />),
            column.number('value', t('value'), (one) => <Value part={one} />),
            column.word('proof', '', ({ sumsBack }) => (sumsBack ? '✓' : '✗')),
          ]}
        />
      )}
    </section>
  );
};

/** Everything behind one figure: what it is, what it is made of, down to the lines and the hands. */
export const FigureBehind = ({ figure }: { readonly figure: string }): ReactElement => {
  const t = useFigureTexts();
  const language = useLanguage();
  const { data, error, isPending, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } =
    useFigure(figure);
  if (isPending) return <Skeleton rows={8} label={t('loading')} />;
  const [trace] = data?.pages ?? [];
  if (!trace) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  const { lines, revisions } = behindOf(data?.pages ?? []);
  return (
    <>
      <FigureHead trace={trace} />
      <FigureNotes figure={figure} />
      <FigureOperands part={trace} />
      <FigureParts part={trace} revisions={revisions} />
      {trace.purposeNeeded && (
        <section className={styles['part']}>
          <p>{trace.purposeNeeded[language]}</p>
          <PurposeForm />
        </section>
      )}
      <FigureLines
        part={trace}
        lines={lines}
        revisions={revisions}
        isLoading={isFetchingNextPage}
        onMore={hasNextPage ? () => void fetchNextPage() : null}
      />
    </>
  );
};
