import { useState, type ReactElement } from 'react';
import { Button } from '../../../../ui/button/button';
import { Combobox } from '../../../../ui/combobox/combobox';
import { useEntryTexts } from '../texts';
import { namedColumns, type NamedColumn } from './cells/entry-catalogue';
import type { Mistake, ReadRows } from './cells/read-rows';
import type { SalesForm } from './sales-form';
import { emptyRow, type SalesRow } from './sales-row';

/** A text that names nothing, or several things, and the rows that hold it. */
interface UnreadName {
  readonly column: NamedColumn;
  readonly text: string;
  readonly mistake: Mistake;
  readonly rowIds: number[];
}

const MOST_SHOWN = 20;
export const notUnderstood: ReadonlySet<Mistake> = new Set([
  'ambiguous',
  'unknownProduct',
  'unknownPlace',
  'unknownPlatform',
]);

/** Each text once, those of most rows first. */
const unreadNames = (rows: readonly SalesRow[], { mistakes }: ReadRows): UnreadName[] => {
  const found = new Map<string, UnreadName>();
  for (const row of rows) {
    for (const column of namedColumns) {
      const mistake = mistakes.get(row.id)?.[column];
      if (!mistake || !notUnderstood.has(mistake)) continue;
      const text = row[column].trim();
      const known = found.get(`${column}/${text}`);
      if (known) known.rowIds.push(row.id);
      else found.set(`${column}/${text}`, { column, text, mistake, rowIds: [row.id] });
    }
  }
  return [...found.values()].sort((one, other) => other.rowIds.length - one.rowIds.length);
};

export interface MendProps {
  readonly form: SalesForm;
  readonly reading: ReadRows;
}

interface NameRowProps extends Pick<MendProps, 'form'> {
  readonly name: UnreadName;
}

const NameRow = ({ form, name: { column, text, mistake, rowIds } }: NameRowProps): ReactElement => {
  const t = useEntryTexts();
  const [typed, setTyped] = useState('');
  const suggest = (asked: string) => form.suggestions.for(column, asked, emptyRow(0));
  const replace = (chosen: string): void => form.store.fill(rowIds, column, chosen);
  return (
    <li>
      <p>
        <strong>
          {rowIds.length} × {text}
        </strong>{' '}
        {t(column)}: {t(`m_${mistake}`)}
      </p>
      {form.suggestions.meant(column, text).map((choice) => (
        <Button key={choice} onClick={() => replace(choice)}>
          {choice}
        </Button>
      ))}
      <Combobox
        label={t('replaceAll', { text })}
        placeholder={t('replaceAll', { text })}
        value={typed}
        onChange={setTyped}
        onChoose={replace}
        suggest={suggest}
      />
    </li>
  );
};

/** Names that are not understood, each once for all its rows: chosen once, replaced everywhere. */
export const NameRows = ({ form, reading }: MendProps): ReactElement => (
  <>
    {unreadNames(form.store.all(), reading)
      .slice(0, MOST_SHOWN)
      .map((name) => (
        <NameRow key={`${name.column}/${name.text}`} {...{ form, name }} />
      ))}
  </>
);

/** There is a name to choose. */
export const hasUnreadNames = ({ mistakes }: ReadRows): boolean =>
  [...mistakes.values()].some((row) =>
    namedColumns.some((column) => row[column] !== undefined && notUnderstood.has(row[column])),
  );
