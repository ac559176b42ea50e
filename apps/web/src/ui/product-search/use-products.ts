import { DAY_MS } from '@xiangtong/domain';
import { useMemo } from 'react';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { SearchIndex, type Searchable } from './search-index';

export type Product = components['schemas']['ProductResponse'];

export type FoundProduct = Searchable & { readonly product: Product };

/** The catalogue, asked for once a day; it is long. */
export const useProducts = () => api.useQuery('get', '/api/v1/products', {}, { staleTime: DAY_MS });

/** The index is made once for a catalogue; null while that is on its way. */
export const useProductIndex = (): SearchIndex<FoundProduct> | null => {
  const { data } = useProducts();
  return useMemo(
    () =>
      data
        ? new SearchIndex(
            data.map((product) => ({
              code: product.code,
              names: [product.name.zh, product.name.en, ...product.aliases],
              product,
            })),
          )
        : null,
    [data],
  );
};
