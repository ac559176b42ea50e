import type { OrderCatalogue } from '@xiangtong/order-exports';
import type { Catalogue } from '@xiangtong/reference';

/** The part of the catalogue that titles and addresses of orders are matched against, as plain data. */
export const orderCatalogue = (
  { products, divisions }: Pick<Catalogue, 'products' | 'divisions'>,
  titleMapping?: Readonly<Record<string, string>>,
): OrderCatalogue => ({
  products: [...products.values()].map(({ code, name, aliases }) => ({
    code,
    names: [name.zh, name.en, ...aliases],
  })),
  divisions: [...divisions].map(([code, name]) => ({ code, name: name.zh })),
  ...(titleMapping && { titleMapping }),
});
