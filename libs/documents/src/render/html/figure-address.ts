/** Address of a printed figure, its parts as the document has them; undefined where it has none. */
export const figureAddress = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts.includes(undefined) ? undefined : parts.join('/');
