import { divisionAt, divisionLevel, parseDivisionCode } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { api } from '../../api/client';
import { Choice } from '../../ui/forms/forms';
import { useDivisionName, useDivisionsBelow, useUnit } from '../../ui/places/place-name';
import { scopeOf } from '../../ui/places/scope';
import { useLanguage } from '../../i18n/texts';
import { useUser } from '../../session/use-user';
import { useChoiceTexts } from './choice-texts';
import { Options } from '../../ui/field/field';

/** Codes of reports are short: six digits, nine of a township. */
export const shortCode = (code: string): string =>
  code.slice(0, divisionLevel(parseDivisionCode(code) ?? code) === 'township' ? 9 : 6);

const OwnDivision = ({ code }: { readonly code: string }): ReactElement => (
  <option value={shortCode(code)}>{useDivisionName(code) ?? code}</option>
);

/** The county in which a scope lies; null above counties. */
const useCountyOf = (text: string): string | null => {
  const scope = scopeOf(text);
  const unit = useUnit(scope).data;
  const division = scope.kind === 'division' ? parseDivisionCode(text)! : unit?.division;
  if (division === undefined) return null;
  const level = divisionLevel(division);
  return level === 'province' || level === 'prefecture' ? null : divisionAt(division, 'county');
};

interface WithinProps extends ScopeFieldProps {
  readonly county: string;
}

/** Townships and units of a county. */
const Within = ({ value, levels, onChange, county }: WithinProps): ReactElement => {
  const t = useChoiceTexts();
  const language = useLanguage();
  const townships = useDivisionsBelow(county).data ?? [];
  const units = api.useQuery('get', '/api/v1/units', { params: { query: { county: county.slice(0, 6) } } });
  const known = [
    ...townships.map(({ code }) => shortCode(code)),
    ...(units.data ?? []).map(({ code }) => code),
  ];
  return (
    <Choice label={t('within')} value={value} onChange={onChange}>
      <option value={shortCode(county)}>{t('wholeCounty')}</option>
      {value !== shortCode(county) && !known.includes(value) && <option value={value}>{value}</option>}
      <optgroup label={t('units')}>
        {(units.data ?? []).map(({ code, printedName, kind }) => (
          <option key={code} value={code} disabled={levels?.includes(kind) === false}>
            {printedName[language]} {code}
          </option>
        ))}
      </optgroup>
      {levels?.includes('township') !== false && (
        <optgroup label={t('townships')}>
          <Options of={townships.map(({ code, name }) => [shortCode(code), name[language]])} />
        </optgroup>
      )}
    </Choice>
  );
};

export interface ScopeFieldProps {
  /** Code of a division or of a unit. */
  readonly value: string;
  /** Levels that the report is made for; default all. */
  readonly levels?: readonly string[] | undefined;
  readonly onChange: (value: string) => void;
}

interface DivisionChoiceProps extends ScopeFieldProps {
  readonly label: string;
}

/** The own divisions; of the only one also those directly below it. */
export const DivisionChoice = ({ label, value, levels, onChange }: DivisionChoiceProps): ReactElement => {
  const language = useLanguage();
  const { divisions } = useUser();
  const only = divisions.length === 1 ? divisions[0]! : null;
  const below = useDivisionsBelow(only, only !== null && divisionLevel(only) !== 'county').data ?? [];
  return (
    <Choice label={label} value={value} onChange={onChange}>
      {divisions.map((code) => (
        <OwnDivision key={code} code={code} />
      ))}
      {below.map(({ code, name }) => (
        <option key={code} value={shortCode(code)} disabled={levels?.includes(divisionLevel(code)) === false}>
          {name[language]}
        </option>
      ))}
    </Choice>
  );
};

/** What a report is about: the own area, a part of it, or one unit. */
export const ScopeField = (props: ScopeFieldProps): ReactElement => {
  const t = useChoiceTexts();
  const { value } = props;
  const county = useCountyOf(value);
  return (
    <>
      <DivisionChoice {...props} label={t('scope')} value={county === null ? value : shortCode(county)} />
      {county !== null && <Within {...props} county={county} />}
    </>
  );
};
