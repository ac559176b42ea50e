/** Measures whose parts add up, so that shares exist, for any products. */
export const sharedMeasures = ['amount', 'orders', 'refunds'] as const;

export type SharedMeasure = (typeof sharedMeasures)[number];

/** Sums of sales lines: the only measures that add over months. */
export const revisedMeasures = ['amount', 'quantity', 'orders', 'refunds'] as const;

export type RevisedMeasure = (typeof revisedMeasures)[number];
