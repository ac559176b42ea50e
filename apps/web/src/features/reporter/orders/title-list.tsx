import { useState, type ReactElement } from 'react';
import { api } from '../../../api/client';
import { Button } from '../../../ui/button/button';
import { useLanguage } from '../../../i18n/texts';
import { formatAmount } from '../../../ui/figure/format-figure';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { ProductSearch } from '../../../ui/product-search/product-search';
import { useProductIndex, type Product } from '../../../ui/product-search/use-products';
import { queryClient } from '../../../api/query-client';
import type { ReadTitle } from './order-task';
import styles from './orders.module.css';
import { useOrdersTexts } from './texts';
import type { OrderKnowledge } from './use-order-catalogue';

export interface TitleListProps {
  readonly unit: string;
  readonly titles: readonly ReadTitle[];
  readonly knowledge: OrderKnowledge;
}

/** Titles that nobody has said the product of; what is said is remembered with the unit and the files counted anew. */
export const TitleList = ({ unit, titles, knowledge }: TitleListProps): ReactElement => {
  const t = useOrdersTexts();
  const number = new Intl.NumberFormat(useLanguage());
  const index = useProductIndex();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Product>>(new Map());
  const remember = api.useMutation('put', '/api/v1/units/{code}/product-titles', {
    onSuccess: (saved) => {
      queryClient.setQueryData(titlesKey(unit), saved);
      setChosen(new Map());
    },
  });
  const choose = (title: string, product: Product | null): void => {
    const next = new Map(chosen);
    if (product) next.set(title, product);
    else next.delete(title);
    setChosen(next);
  };
  const save = (): void => {
    const told = [...chosen].map(([title, product]): [string, string] => [title, product.code]);
    const all = new Map([...Object.entries(knowledge.titles), ...told]);
    remember.mutate({
      params: { path: { code: unit } },
      body: { titles: [...all].map(([title, product]) => ({ title, product })) },
    });
  };
  return (
    <section className={styles['section']}>
      <h2>{t('titles')}</h2>
      <p>{t('titlesWhy')}</p>
      <ul className={styles['titles']}>
        {titles.map(({ title, rows, amount, isSeveral }) => (
          <li key={title}>
            <span className={styles['title']}>
              {title}
              <small>
                {t('titleNumbers', { rows: number.format(rows), amount: formatAmount(amount, 'yuan') })}
              </small>
            </span>
            {isSeveral ? (
              <small>{t('several')}</small>
            ) : (
              index && (
                <ProductSearch
                  label={t('titleOf', { title })}
                  index={index}
                  chosen={chosen.get(title) ?? null}
                  onChoose={(product) => choose(title, product)}
                />
              )
            )}
          </li>
        ))}
      </ul>
      {remember.error !== null && <ProblemNotice problem={remember.error} onAgain={save} />}
      <Button onClick={save} isBusy={remember.isPending} disabled={chosen.size === 0}>
        {t('save')}
      </Button>
    </section>
  );
};

/** Key under which openapi-react-query keeps the titles of a unit. */
const titlesKey = (unit: string) =>
  api.queryOptions('get', '/api/v1/units/{code}/product-titles', { params: { path: { code: unit } } })
    .queryKey;
