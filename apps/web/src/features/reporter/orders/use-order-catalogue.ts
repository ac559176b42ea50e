import { DAY_MS } from '@xiangtong/domain';
import { useMemo } from 'react';
import { api } from '../../../api/client';
import type { OrderCatalogue } from '@xiangtong/order-exports';
import { useProducts, type Product } from '../../../ui/product-search/use-products';
import type { Place } from '@xiangtong/naming';

export interface OrderKnowledge {
  readonly catalogue: OrderCatalogue;
  readonly products: ReadonlyMap<string, Product>;
  readonly places: readonly Place[];
  /** Title → product code. */
  readonly titles: Readonly<Record<string, string>>;
}

/** What orders are read by, fetched before the files are opened: afterwards nothing has to be asked. */
export const useOrderCatalogue = (unit: string) => {
  const products = useProducts();
  const places = api.useQuery('get', '/api/v1/destinations', {}, { staleTime: DAY_MS });
  const titles = api.useQuery(
    'get',
    '/api/v1/units/{code}/product-titles',
    { params: { path: { code: unit } } },
    // A list that comes anew would read all files anew.
    { refetchOnWindowFocus: false },
  );
  const knowledge = useMemo((): OrderKnowledge | null => {
    if (!products.data || !places.data || !titles.data) return null;
    const mapping = Object.fromEntries(titles.data.titles.map(({ title, product }) => [title, product]));
    return {
      products: new Map(products.data.map((product) => [product.code, product])),
      places: places.data,
      titles: mapping,
      catalogue: {
        products: products.data.map(({ code, name, aliases }) => ({
          code,
          names: [name.zh, name.en, ...aliases],
        })),
        divisions: places.data.map(({ code, name }) => ({ code, name: name.zh })),
        titleMapping: mapping,
      },
    };
  }, [products.data, places.data, titles.data]);
  return {
    knowledge,
    error: products.error ?? places.error ?? titles.error,
    reload: () => void Promise.all([products.refetch(), places.refetch(), titles.refetch()]),
  };
};
