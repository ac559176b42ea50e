import { useState, type ReactElement } from 'react';
import { defineTexts, useLanguage } from '../../i18n/texts';
import { Combobox } from '../combobox/combobox';
import styles from './product-search.module.css';
import type { SearchIndex } from './search-index';
import type { FoundProduct, Product } from './use-products';

const useProductSearchTexts = defineTexts({
  zh: {
    placeholder: '名称、别名或拼音',
    none: '目录里没有，请换个叫法试试',
    found_one: '找到 {{count}} 个商品',
    found_other: '找到 {{count}} 个商品',
  },
  en: {
    placeholder: 'Name, alias or pinyin',
    none: 'Not in the catalogue; try another name',
    found_one: '{{count}} product found',
    found_other: '{{count}} products found',
  },
});

export interface ProductSearchProps {
  /** Read aloud, not shown: the field stands beside what it is about. */
  readonly label: string;
  readonly index: SearchIndex<FoundProduct>;
  readonly chosen: Product | null;
  readonly onChoose: (product: Product | null) => void;
}

/** A field that finds a product by name, alias, pinyin or initials. What is not chosen is not kept. */
export const ProductSearch = ({ label, index, chosen, onChoose }: ProductSearchProps): ReactElement => {
  const t = useProductSearchTexts();
  const language = useLanguage();
  const [text, setText] = useState<string | null>(null);
  const productsFor = (typed: string): Product[] => index.find(typed).map(({ product }) => product);
  const found = productsFor(text ?? '');
  const type = (typed: string): void => {
    setText(typed);
    if (typed.trim() === '' && chosen) onChoose(null);
  };
  const choose = (name: string): void => {
    onChoose(found.find((product) => product.name[language] === name) ?? null);
    setText(null);
  };
  return (
    <div className={styles['search']}>
      <Combobox
        label={label}
        placeholder={t('placeholder')}
        value={text ?? chosen?.name[language] ?? ''}
        onChange={type}
        onChoose={choose}
        onBlur={() => setText(null)}
        suggest={(typed) =>
          productsFor(typed).map(({ name, code }) => ({ value: name[language], note: code }))
        }
      />
      {text !== null && text.trim() !== '' && (
        <span className={found.length === 0 ? styles['none'] : 'visually-hidden'} role="status">
          {found.length === 0 ? t('none') : t('found', { count: found.length })}
        </span>
      )}
    </div>
  );
};
