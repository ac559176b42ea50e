import { useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useLanguage } from '../../i18n/texts';
import styles from './product-search.module.css';
import type { SearchIndex } from './search-index';
import { useProductSearchTexts } from './texts';
import type { FoundProduct, Product } from './use-products';

export interface ProductSearchProps {
  /** Read aloud, not shown: the field stands beside what it is about. */
  readonly label: string;
  readonly index: SearchIndex<FoundProduct>;
  readonly chosen: Product | null;
  readonly onChoose: (product: Product | null) => void;
}

const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** A field that finds a product by name, alias, pinyin or initials; arrows and Enter, or a tap, choose it. */
export const ProductSearch = ({ label, index, chosen, onChoose }: ProductSearchProps): ReactElement => {
  const t = useProductSearchTexts();
  const language = useLanguage();
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const found = text === null ? [] : index.find(text).map(({ product }) => product);
  const isOpen = text !== null && text.trim() !== '';

  const choose = (product: Product): void => {
    onChoose(product);
    setText(null);
  };
  const type = (value: string): void => {
    setText(value);
    setActive(0);
    if (value.trim() === '' && chosen) onChoose(null);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || !isOpen) return;
    const move = moves[event.key];
    const product = found[active];
    if (move !== undefined && found.length > 0) setActive((active + move + found.length) % found.length);
    else if (event.key === 'Enter' && product) choose(product);
    else if (event.key === 'Escape') setText(null);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles['search']}>
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        placeholder={t('placeholder')}
        value={text ?? chosen?.name[language] ?? ''}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onBlur={() => setText(null)}
      />
      <FoundList id={id} label={label} found={found} active={active} isOpen={isOpen} onChoose={choose} />
      {isOpen && (
        <span className={found.length === 0 ? styles['none'] : 'visually-hidden'} role="status">
          {found.length === 0 ? t('none') : t('found', { count: found.length })}
        </span>
      )}
    </div>
  );
};

interface FoundListProps {
  readonly id: string;
  readonly label: string;
  readonly found: readonly Product[];
  readonly active: number;
  readonly isOpen: boolean;
  readonly onChoose: (product: Product) => void;
}

const FoundList = ({ id, label, found, active, isOpen, onChoose }: FoundListProps): ReactElement => {
  const language = useLanguage();
  return (
    <ul className={styles['list']} id={`${id}-list`} role="listbox" aria-label={label} hidden={!isOpen}>
      {found.map((product, at) => (
        <li
          key={product.code}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          // Before the field loses the focus, which would close the list.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(product)}
        >
          {product.name[language]} <span>{product.code}</span>
        </li>
      ))}
    </ul>
  );
};
