import type { ReactElement } from 'react';
import { useUnitNames } from '../../ui/places/place-names';

/**
 * A reporting unit by its printed name, which no other one has, with its code on hover; by `name` where it is no unit of
 * the own register.
 */
export const useUnitCell = (): ((code: string, name?: string) => ReactElement) => {
  const names = useUnitNames();
  return (code, name = code) => <span title={code}>{names?.get(code) ?? name}</span>;
};
