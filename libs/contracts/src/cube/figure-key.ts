import { figureOptions, parseCubeFigure } from './cube-figure';

/**
 * What a figure of the cube is, whatever the ledger position and however its table is laid out: filters and members of
 * its row are the same. Null for any other text.
 */
export const figureKey = (address: string): string | null => {
  const figure = parseCubeFigure(address);
  if (!figure) return null;
  const { query, row, column } = figure;
  const members = Object.entries({ ...query.where, ...row }).flatMap(([dimension, codes]) =>
    codes === undefined
      ? []
      : [`${dimension}=${[codes].flat().map(encodeURIComponent).toSorted().join('+')}`],
  );
  const options = figureOptions.flatMap((option) => {
    const value = query[option];
    return value === undefined ? [] : [`${option}=${value}`];
  });
  // A level is the same whatever it is compared with.
  const compare = column.includes('.') ? (query.compare ?? 'none') : 'none';
  return [[query.period, compare, ...options].join(':'), column, members.toSorted().join('&')].join('/');
};
