import type { ReactElement } from 'react';

export interface OptionsProps {
  /** Value and name of each. */
  readonly of: readonly (readonly [value: string | number, name: string | number])[];
}

/** What a `select` offers. */
export const Options = ({ of }: OptionsProps): ReactElement => (
  <>
    {of.map(([value, name]) => (
      <option key={value} value={value}>
        {name}
      </option>
    ))}
  </>
);
