/**
 * What a caller may see: divisions as 12-digit codes, each with everything below it, and single units. Every query is
 * limited to it.
 */
export type CubeScope =
  | 'all'
  | {
      readonly divisions: readonly string[];
      readonly unitIds: readonly number[];
    };
