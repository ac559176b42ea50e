import type { ReactElement } from 'react';
import { useEntryTexts } from '../texts';
import styles from './sales-cards.module.css';
import type { SalesForm } from './sales-form';
import type { SalesRow } from './sales-row';

/** What people say for the units they use most. */
const spoken = { zh: { kg: '公斤', jin: '斤' }, en: { kg: 'kg', jin: 'jin' } } as const;

/** 公斤 or 斤 in one tap where the product is weighed; all its units of measure in the list beside. */
export const MeasureToggle = ({
  form,
  row,
}: {
  readonly form: SalesForm;
  readonly row: SalesRow;
}): ReactElement | null => {
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
          {spoken[catalogue.language][code]}
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
          {others.map(({ code, name }) => (
            <option key={code} value={code}>
              {name[catalogue.language]}
            </option>
          ))}
        </select>
      )}
    </span>
  );
};
