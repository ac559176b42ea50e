import { divisionAt, isWithin, parseDivisionCode } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/texts';
import { useUser } from '../../session/use-user';
import { useDivisionName, useUnit } from '../../ui/places/place-name';
import { parentOf, type Scope } from '../../ui/places/scope';
import styles from './scope-filter.module.css';
import { useScopeTexts } from './texts';

/** Divisions around a scope, outermost first, without the reader's own at the top. */
const divisionsAround = (inner: string, own: readonly string[]): string[] => {
  const around: string[] = [];
  const isBelowOwn = (code: string): boolean =>
    own.some((division) => code !== division && isWithin(code, division));
  for (let code: string | null = inner; code !== null && isBelowOwn(code); code = parentOf(code))
    around.unshift(code);
  return around;
};

const DivisionStep = ({ code, to }: { readonly code: string; readonly to: string }): ReactElement => (
  <li>
    <Link to={to}>{useDivisionName(code) ?? code}</Link>
  </li>
);

export interface ScopePathProps {
  readonly scope: Scope | null;
  readonly addressOf: (scope: string | null) => string;
}

/** Path from the whole own scope down to where the reader is. */
export const ScopePath = ({ scope, addressOf }: ScopePathProps): ReactElement | null => {
  const t = useScopeTexts();
  const language = useLanguage();
  const { divisions } = useUser();
  const unit = useUnit(scope).data;
  const top = useDivisionName(divisions.length === 1 ? divisions[0]! : null);
  if (scope === null) return null;
  const own = divisions.map((code) => parseDivisionCode(code) ?? code);
  const inner = scope.kind === 'division' ? scope.code : unit && divisionAt(unit.division, 'county');
  return (
    <nav aria-label={t('path')} className={styles['path']}>
      <ol>
        <li>
          <Link to={addressOf(null)}>{top ?? t('everything')}</Link>
        </li>
        {inner !== undefined &&
          divisionsAround(inner, own).map((code) => (
            <DivisionStep key={code} code={code} to={addressOf(code)} />
          ))}
        {scope.kind === 'unit' && <li aria-current="page">{unit?.printedName[language] ?? scope.code}</li>}
      </ol>
    </nav>
  );
};
