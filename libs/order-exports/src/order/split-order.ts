/** A row of an order, with money in fen. */
export interface OrderItem {
  readonly excluded: boolean;
  /** Paid for the row, or for the order whose sum it repeats. */
  readonly paid: number;
  readonly refund: number;
  /** Value of the row's goods; null where the export does not say. */
  readonly value: number | null;
  readonly quantity: number;
  readonly sums: 'always' | 'where-larger' | 'shared' | undefined;
}

/**
 * The net amounts of one order's items, 0 for excluded ones. A sum of the order that its rows repeat is counted once: it
 * is split by the value of the goods, by their pieces where no value is given, to the fen. What an excluded item cost,
 * its refund or else its share, leaves the order; a refund above an item's share is taken from the others.
 */
export const splitOrder = (items: readonly OrderItem[]): readonly number[] => {
  const sum = items.length < 2 ? null : repeatedSum(items);
  if (sum === null) return items.map(({ excluded, paid, refund }) => (excluded ? 0 : paid - refund));
  const sharing = items.filter(({ paid }) => paid === sum);
  const shares = splitByWeight(sum, weightsOf(sharing));
  const gone = sharing.reduce(
    (fen, { excluded, refund }, index) => fen + (excluded ? Math.min(refund || shares[index]!, sum) : 0),
    0,
  );
  const counted = items.filter(({ excluded }) => !excluded);
  const gross = splitByWeight(Math.max(0, sum - gone), weightsOf(counted));
  const net = takeRefunds(counted, gross).values();
  return items.map(({ excluded }) => (excluded ? 0 : (net.next().value ?? 0)));
};

/** The amount that all items repeat because it is their order's; null where amounts are those of the rows. */
const repeatedSum = (items: readonly OrderItem[]): number | null => {
  const counted = items.filter(({ excluded }) => !excluded);
  const [first] = counted;
  if (!first || counted.some(({ paid }) => paid !== first.paid)) return null;
  const sharing = items.filter(({ paid }) => paid === first.paid);
  if (sharing.length < 2) return null;
  const isCertain = sharing.some(({ sums }) => sums === 'always' || sums === 'shared');
  const isProven = sharing.some(
    ({ sums, value }) => sums === 'where-larger' && value !== null && first.paid > value,
  );
  return isCertain || isProven ? first.paid : null;
};

const weightsOf = (items: readonly OrderItem[]): number[] => {
  const values = items.map(({ value }) => value);
  if (values.every((value) => value !== null) && values.some((value) => value > 0)) return values;
  // A gift has no value wherever it stands.
  const pieces = items.map(({ quantity, value }) => (value === 0 ? 0 : quantity));
  return pieces.some((weight) => weight > 0) ? pieces : items.map(() => 1);
};

/** Whole fen that add up to the sum: each share is what its weight adds to the exact total so far. */
const splitByWeight = (sum: number, weights: readonly number[]): number[] => {
  const total = weights.reduce((added, weight) => added + weight, 0);
  let seen = 0;
  return weights.map((weight) => {
    const before = shareUpTo(sum, seen, total);
    seen += weight;
    return shareUpTo(sum, seen, total) - before;
  });
};

const shareUpTo = (sum: number, seen: number, total: number): number =>
  total === 0 ? 0 : Number((2n * BigInt(sum) * BigInt(seen) + BigInt(total)) / (2n * BigInt(total)));

const takeRefunds = (items: readonly OrderItem[], gross: readonly number[]): number[] => {
  const net = items.map(({ refund }, index) => gross[index]! - refund);
  let owed = net.reduce((sum, fen) => sum + Math.max(0, -fen), 0);
  return net.map((fen) => {
    const taken = Math.min(Math.max(0, fen), owed);
    owed -= taken;
    return Math.max(0, fen) - taken;
  });
};
