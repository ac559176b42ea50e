import type { ReactElement } from 'react';
import { NamedCombobox, type NamedComboboxProps } from './named-combobox';
import { useUnitSearch } from './place-search';

/** A unit of the register. */
export const UnitCombobox = (props: Omit<NamedComboboxProps, 'search'>): ReactElement => (
  <NamedCombobox {...props} search={useUnitSearch()} />
);
