/** Address of a printed figure, from the parts in the document; undefined if it has none. */
export const figureAddress = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts.includes(undefined) ? undefined : parts.join('/');
