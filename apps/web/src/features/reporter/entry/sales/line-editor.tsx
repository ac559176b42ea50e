import { useId, type ChangeEvent, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../../../ui/button/button';
import { Combobox } from '../../../../ui/combobox/combobox';
import { formatDecimal, formatPlain } from '../../../../ui/figure/format-figure';
import { useEntryTexts } from '../texts';
import type { RowMistakes } from './cells/read-rows';
import styles from './sales-cards.module.css';
import type { SalesForm } from './sales-form';
import { emptyRow, headOf, type Column, type SalesRow } from './sales-row';
import { isChosen } from './cells/suggestions';
import { Options } from '../../../../ui/field/field';
import { FieldMistake } from '../field-mistake';

/** 千克 or 斤 in one tap where the product is weighed; all its units of measure in the list beside. */
interface MeasureToggleProps {
  readonly form: SalesForm;
  readonly row: SalesRow;
}

const MeasureToggle = ({ form, row }: MeasureToggleProps): ReactElement | null => {
  const t = useEntryTexts();
  const { store, entry } = form;
  const { catalogue } = entry;
  const product = catalogue.product(row.product);
  if (!product) return null;
  const measure = catalogue.measure(product, row.unit) ?? '';
  const choose = (code: string): void =>
    store.change(row.id, { unit: catalogue.measureName(product.code, code) });
  const weights = (['kg', 'jin'] as const).filter((code) =>
    product.measures.some((known) => known.code === code),
  );
  const toggled = weights.length === 2 ? weights : [];
  const others = product.measures.filter(({ code }) => !toggled.some((known) => known === code));
  return (
    <span className={styles['measures']} role="group" aria-label={t('unit')}>
      {toggled.map((code) => (
        <button key={code} type="button" aria-pressed={measure === code} onClick={() => choose(code)}>
          {catalogue.measureName(product.code, code)}
        </button>
      ))}
      {others.length > 0 && (
        <select
          aria-label={t('unit')}
          value={others.some(({ code }) => code === measure) ? measure : ''}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="" disabled>
            …
          </option>
          <Options of={others.map(({ code, name }) => [code, name[catalogue.language]])} />
        </select>
      )}
    </span>
  );
};

export interface LineEditorProps {
  readonly form: SalesForm;
  readonly index: number;
  readonly mistakes: RowMistakes | undefined;
  /** Yuan. */
  readonly before: string | undefined;
  readonly lastYear: string | undefined;
  /** What was said of the line. */
  readonly said: string | undefined;
  readonly onDone: () => void;
  readonly onRemove: () => void;
  readonly onDuplicate: () => void;
}

const numberPad: Partial<Record<Column, 'decimal' | 'numeric'>> = {
  quantity: 'decimal',
  amount: 'decimal',
  orders: 'numeric',
  refundAmount: 'decimal',
};

const handling = (column: Column) => ({
  inputMode: numberPad[column],
  enterKeyHint: 'next' as const,
  'data-field': column,
});

const describedBy = (id: string, words: string | undefined) => ({
  'aria-invalid': words !== undefined,
  'aria-describedby': words === undefined ? undefined : id,
});

interface LineFieldProps extends Pick<LineEditorProps, 'form' | 'index'> {
  readonly column: Column;
  readonly mistakes: RowMistakes | undefined;
  readonly beside?: ReactNode;
}

const LineField = ({ form, index, column, mistakes, beside }: LineFieldProps): ReactElement => {
  const t = useEntryTexts();
  const id = useId();
  const { store, suggestions } = form;
  const row = store.at(index) ?? emptyRow(0);
  const mistake = mistakes?.[column];
  // A field not reached yet is no mistake to be told.
  const words = mistake && (mistake !== 'missing' || row[column] !== '') ? t(`m_${mistake}`) : undefined;
  const label = t(headOf(column));
  const typedInWords = form.typedInWords(row, column);
  const shared = {
    ...handling(column),
    value: row[column],
    ...describedBy(`${id}-mistake`, words),
    onBlur: () => form.settle(row.id, column),
  };
  const write = (text: string): void => store.set(row.id, column, text);
  const typed = ({ target }: ChangeEvent<HTMLInputElement>): void => write(target.value);
  return (
    <div className={styles['field']}>
      <span className={styles['label']} aria-hidden="true">
        {label}
      </span>
      <span className={styles['control']}>
        {isChosen(column) ? (
          <Combobox
            {...shared}
            label={label}
            opensOnFocus
            asksWhich={mistake === 'ambiguous'}
            onChange={write}
            suggest={(text) => suggestions.for(column, text, row)}
          />
        ) : (
          <input {...shared} aria-label={label} autoComplete="off" onChange={typed} />
        )}
        {beside}
      </span>
      <FieldMistake id={`${id}-mistake`} words={words} />
      {typedInWords !== undefined && (
        <span className={styles['readAs']} role="status">
          {t('readAs', { typed: typedInWords, value: formatPlain(row[column]) })}
        </span>
      )}
    </div>
  );
};

/** What the unit sold before, a tap each; the numbers come next. */
const RecentProducts = ({ form, row }: MeasureToggleProps): ReactElement | null => {
  const t = useEntryTexts();
  const products = row.product === '' ? form.suggestions.recentProducts() : [];
  if (products.length === 0) return null;
  return (
    <div className={styles['recent']} role="group" aria-label={t('recentProducts')}>
      {products.map((product) => (
        <button
          key={product}
          type="button"
          onClick={({ currentTarget }) => {
            form.chooseProduct(row.id, product);
            fieldOf(currentTarget, row.destination === '' ? 'destination' : 'quantity')?.focus();
          }}
        >
          {product}
        </button>
      ))}
    </div>
  );
};

const fieldOf = (inside: HTMLElement, column: Column): HTMLInputElement | null =>
  inside.closest(`.${styles['editor']}`)?.querySelector<HTMLInputElement>(`[data-field="${column}"]`) ?? null;

const pace: readonly Column[] = ['product', 'destination', 'platform', 'quantity', 'amount', 'orders'];

/** Enter leads from field to field, and out of the last one. */
const pressInLine = (event: KeyboardEvent<HTMLElement>, onDone: () => void): void => {
  const { target, key, nativeEvent } = event;
  if (key !== 'Enter' || nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return;
  const at = pace.findIndex((column) => column === target.dataset['field']);
  if (at < 0) return;
  event.preventDefault();
  const next = pace[at + 1];
  if (next) fieldOf(target, next)?.focus();
  else onDone();
};

/** What the same line said before. */
const Earlier = ({ before, lastYear }: Pick<LineEditorProps, 'before' | 'lastYear'>): ReactElement | null => {
  const t = useEntryTexts();
  if (before === undefined && lastYear === undefined) return null;
  return (
    <p className={styles['earlier']}>
      {before !== undefined && `${t('lastMonth')} ${formatDecimal(before, 2)} `}
      {lastYear !== undefined && `${t('lastYear')} ${formatDecimal(lastYear, 2)}`}
    </p>
  );
};

/** A line with a field below the other, big enough for fingers. */
export const LineEditor = (props: LineEditorProps): ReactElement => {
  const { form, index, mistakes, before, lastYear, said, onDone, onRemove, onDuplicate } = props;
  const t = useEntryTexts();
  const row = form.store.at(index) ?? emptyRow(0);
  const shared = { form, index, mistakes };
  const hasMore = row.store !== '' || row.flow !== '' || row.refundAmount !== '';
  return (
    <div className={styles['editor']} onKeyDown={(event) => pressInLine(event, onDone)}>
      <h2>{t('line', { line: index + 1 })}</h2>
      {said !== undefined && <p className={styles['said']}>{said}</p>}
      <RecentProducts form={form} row={row} />
      <LineField {...shared} column="product" />
      <LineField {...shared} column="destination" />
      <LineField {...shared} column="platform" />
      <LineField {...shared} column="quantity" beside={<MeasureToggle form={form} row={row} />} />
      <LineField {...shared} column="amount" />
      <Earlier before={before} lastYear={lastYear} />
      <LineField {...shared} column="orders" />
      <details open={hasMore}>
        <summary>{t('moreFields')}</summary>
        <LineField {...shared} column="store" />
        <LineField {...shared} column="flow" />
        <LineField {...shared} column="refundAmount" />
      </details>
      <div className={styles['buttons']}>
        <Button kind="danger" onClick={onRemove}>
          {t('removeRow', { line: index + 1 })}
        </Button>
        <Button onClick={onDuplicate}>{t('duplicate')}</Button>
        <Button kind="primary" onClick={onDone}>
          {t('done')}
        </Button>
      </div>
    </div>
  );
};
