import type { ReactElement } from 'react';
import { DataTable } from '../../ui/data-table/data-table';
import { FigureDoor } from './figure-door';
import { useFigureWords } from './figure-words';
import styles from './figure-panel.module.css';
import { useFigureTexts } from './texts';
import type { FigurePart } from './use-figure';

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
export const FigureOperands = ({ part }: { readonly part: FigurePart }): ReactElement | null => {
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
