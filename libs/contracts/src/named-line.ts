/** What tells a line from the others of its report, of either kind: everything else of it is a figure. */
export interface NamedLine {
  readonly product?: string;
  readonly destination?: string;
  readonly platform?: string;
  readonly store?: string;
  readonly flow?: string;
  readonly indicator?: string;
}

export const lineNaming = ['product', 'destination', 'platform', 'store', 'flow', 'indicator'] as const;

/** The names of a line without its figures. */
export const namedLine = (line: object): NamedLine => {
  const fields = line as Readonly<Record<string, string | undefined>>;
  return Object.fromEntries(
    lineNaming.flatMap((name) => (typeof fields[name] === 'string' ? [[name, fields[name]]] : [])),
  );
};

/** The same for lines that say the same; two lines of a report never have the same. */
export const lineKeyOf = (line: object): string => {
  const named = namedLine(line);
  return JSON.stringify(lineNaming.map((name) => named[name] ?? null));
};
