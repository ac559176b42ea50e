import type { SalesLineInput } from '@xiangtong/contracts';
import { formatQuantity, MAX_LINE_MILLI, parseQuantity } from '@xiangtong/domain';
import type { OrderLine } from '@xiangtong/order-exports';

/** What one piece of the shop holds, in a unit of measure of the product: 2.5 kg, 1 box. */
interface PieceContent {
  readonly amount: string;
  readonly measure: string;
}

/** Contents by product code. */
export type PieceContents = Readonly<Record<string, PieceContent>>;

/** Milli, or null where it is no positive decimal of at most three places. */
const contentOf = (content: PieceContent | undefined): number | null => {
  const milli = content ? parseQuantity(content.amount.normalize('NFKC').trim()) : null;
  return milli !== null && milli > 0 && milli <= MAX_LINE_MILLI ? milli : null;
};

/** Products whose content is not known yet, in the order of the lines. */
export const withoutContent = (lines: readonly OrderLine[], contents: PieceContents): string[] => [
  ...new Set(lines.map(({ product }) => product).filter((product) => !contentOf(contents[product]))),
];

/** Lines of orders as lines of the form; each product needs its content. */
export const salesLines = (lines: readonly OrderLine[], contents: PieceContents): SalesLineInput[] =>
  lines.map(({ product, destination, platform, quantity, amount, orders }) => {
    const content = contents[product];
    const milli = contentOf(content);
    if (!content || milli === null) throw new Error(`no content of a piece of ${product}`);
    return {
      product,
      destination,
      platform,
      quantity: formatQuantity(BigInt(quantity) * BigInt(milli)),
      unit: content.measure,
      amount,
      orders,
    };
  });
