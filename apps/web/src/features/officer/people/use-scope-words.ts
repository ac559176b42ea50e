import { usePeopleTexts } from './texts';
import type { Person } from './use-people';

const MOST = 3;

/** What an account may see, in a cell: a few codes, or how many units. */
export const useScopeWords = (): ((person: Person) => string) => {
  const t = usePeopleTexts();
  return ({ divisions, units, roles }) => {
    if (divisions.length === 0 && units.length === 0) return roles.includes('admin') ? t('everything') : '—';
    const named = units.length > MOST ? [t('units', { count: units.length })] : units;
    return [...divisions.map((code) => code.replace(/0{3,}$/, '').padEnd(6, '0')), ...named].join(' ');
  };
};
