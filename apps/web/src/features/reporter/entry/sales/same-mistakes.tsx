import { useState, type ReactElement } from 'react';
import { Button } from '../../../../ui/button/button';
import { Combobox } from '../../../../ui/combobox/combobox';
import { useEntryTexts } from '../texts';
import { isNamed } from './cells/entry-catalogue';
import type { Mistake, ReadRows } from './cells/read-rows';
import { notUnderstood, type MendProps } from './names-panel';
import {
  columns,
  emptyRow,
  headOf,
  isUnfilled,
  numericColumns,
  type Column,
  type SalesRow,
} from './sales-row';

/** A mistake that several rows have in the same column. */
interface SameMistake {
  readonly column: Column;
  readonly mistake: Mistake;
  readonly rowIds: number[];
}

/** Mistakes that the panel shows in another way: names, lines that stand twice, units. */
const isShownElsewhere = (mistake: Mistake): boolean =>
  notUnderstood.has(mistake) || mistake === 'duplicate' || mistake === 'unknownMeasure';

/** Equal mistakes of two rows and more, those of most rows first. Figures that nobody has begun to fill in are none. */
export const sameMistakes = (rows: readonly SalesRow[], { mistakes }: ReadRows): SameMistake[] => {
  const found = new Map<string, SameMistake>();
  for (const row of rows) {
    for (const column of columns) {
      const mistake = mistakes.get(row.id)?.[column];
      if (!mistake || isShownElsewhere(mistake)) continue;
      if (mistake === 'missing' && numericColumns.has(column) && isUnfilled(row)) continue;
      const known = found.get(`${column}/${mistake}`);
      if (known) known.rowIds.push(row.id);
      else found.set(`${column}/${mistake}`, { column, mistake, rowIds: [row.id] });
    }
  }
  return [...found.values()]
    .filter(({ rowIds }) => rowIds.length > 1)
    .sort((one, other) => other.rowIds.length - one.rowIds.length);
};

const ROWS_NAMED = 5;

interface SameMistakeRowProps extends Pick<MendProps, 'form'> {
  readonly same: SameMistake;
  readonly onGoTo: (rowId: number) => void;
}

const SameMistakeRow = ({ form, same, onGoTo }: SameMistakeRowProps): ReactElement => {
  const t = useEntryTexts();
  const [typed, setTyped] = useState('');
  const { column, mistake, rowIds } = same;
  const head = t(headOf(column));
  const places = new Map(form.store.ids().map((id, at) => [id, at + 1]));
  const named = rowIds.slice(0, ROWS_NAMED).map((id) => places.get(id));
  const rows = named.join(t('and'));
  return (
    <li>
      <p>
        {t('sameMistakes', {
          column: head,
          mistake: t(`m_${mistake}`),
          count: rowIds.length,
          rows: rowIds.length > ROWS_NAMED ? t('andMore', { rows }) : rows,
        })}
      </p>
      <Button onClick={() => onGoTo(rowIds[0]!)}>{t('goTo')}</Button>
      {mistake === 'missing' && isNamed(column) && (
        <Combobox
          label={t('fillColumn', { column: head })}
          placeholder={t('fillColumn', { column: head })}
          value={typed}
          onChange={setTyped}
          onChoose={(chosen) => form.store.fill(rowIds, column, chosen)}
          suggest={(asked) => form.suggestions.for(column, asked, emptyRow(0))}
        />
      )}
    </li>
  );
};

/** Mistakes that are equal, each once with its rows. */
export const SameMistakeRows = ({
  form,
  reading,
  onGoTo,
}: MendProps & { readonly onGoTo: (rowId: number) => void }): ReactElement => (
  <>
    {sameMistakes(form.store.all(), reading).map((same) => (
      <SameMistakeRow key={`${same.column}/${same.mistake}`} {...{ form, same, onGoTo }} />
    ))}
  </>
);
