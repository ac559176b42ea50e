import { useState, type ReactElement } from 'react';
import { api } from '../../../api/client';
import { Button } from '../../../ui/button/button';
import { formatAmount, formatCount } from '../../../ui/figure/format-figure';
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

interface TitleProps {
  readonly of: TitleListProps['titles'][number];
  readonly chosen: Product | null;
  readonly onChoose: (product: Product | null) => void;
}

const Title = ({ of: { title, rows, amount, isSeveral }, chosen, onChoose }: TitleProps): ReactElement => {
  const t = useOrdersTexts();
  const index = useProductIndex();
  return (
    <li>
      <span className={styles['title']}>
        {title}
        <small>{t('titleNumbers', { rows: formatCount(rows), amount: formatAmount(amount, 'yuan') })}</small>
      </span>
      {isSeveral && <small>{t('several')}</small>}
      {!isSeveral && index && (
        <ProductSearch label={t('titleOf', { title })} index={index} chosen={chosen} onChoose={onChoose} />
      )}
    </li>
  );
};

const withChoice = (chosen: ReadonlyMap<string, Product>, title: string, product: Product | null) => {
  const next = new Map(chosen);
  if (product) next.set(title, product);
  else next.delete(title);
  return next;
};

/** Titles that nobody has said the product of; what is said is remembered with the unit and the files counted anew. */
export const TitleList = ({ unit, titles, knowledge }: TitleListProps): ReactElement => {
  const t = useOrdersTexts();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Product>>(new Map());
  const remember = api.useMutation('put', '/api/v1/units/{code}/product-titles', {
    onSuccess: (saved) => {
      queryClient.setQueryData(titlesKey(unit), saved);
      setChosen(new Map());
    },
  });
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
        {titles.map((of) => (
          <Title
            key={of.title}
            of={of}
            chosen={chosen.get(of.title) ?? null}
            onChoose={(product) => setChosen(withChoice(chosen, of.title, product))}
          />
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
