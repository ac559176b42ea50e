const doubts = [
  'MONTH_RATIO',
  'YEAR_RATIO',
  'HISTORY',
  'NIL_RETURN',
  'FACTOR',
  'DUPLICATED_MONTH',
  'LINE_AMOUNT',
  'UNIT_PRICE',
  'UNIT_SWAPPED',
];

/** Explains every doubt that made-up figures may raise. */
export const explanations = Object.fromEntries(doubts.map((doubt) => [`CHECK.${doubt}`, '节日促销']));
