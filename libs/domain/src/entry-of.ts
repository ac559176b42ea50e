/**
 * The entry of a table under a name from outside. `table[name]` finds `constructor` and `__proto__` in every object,
 * though they are entries of none.
 */
export const entryOf = <Entry>(
  table: Readonly<Partial<Record<string, Entry>>> | undefined,
  name: string,
): Entry | undefined => (table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined);
