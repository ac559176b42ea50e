import { divisionAt, divisionLevel, parseDivisionCode } from '@xiangtong/domain';
import { useMemo, type ReactElement } from 'react';
import { api } from '../../api/client';
import { Choice } from '../../ui/forms/forms';
import { useDivisionName, useDivisionsBelow, useUnit } from '../../ui/places/place-name';
import { scopeOf } from '../../ui/places/scope';
import { useLanguage } from '../../i18n/texts';
import { useUser } from '../../session/use-user';
import { useChoiceTexts } from './choice-texts';
import { Choose, type Option } from '../choose/choose';
import { finder } from '../choose/finder';

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

/** The county, its townships and its units; those that the report is not made for are seen as well. */
const usePlacesWithin = ({ value, levels, county }: WithinProps): readonly Option[] => {
  const t = useChoiceTexts();
  const language = useLanguage();
  const townships = useDivisionsBelow(county).data;
  const query = { county: county.slice(0, 6) };
  const units = api.useQuery('get', '/api/v1/units', { params: { query } }).data;
  return useMemo(() => {
    const unfitOf = (level: string): string | undefined =>
      levels?.includes(level) === false ? t('unfit') : undefined;
    const known = [
      { value: shortCode(county), label: t('wholeCounty') },
      ...(townships ?? []).map(({ code, name }) => ({
        value: shortCode(code),
        label: name[language],
        note: t('township'),
        unfit: unfitOf('township'),
      })),
      ...(units ?? []).map(({ code, printedName, kind }) => ({
        value: code,
        label: printedName[language],
        note: code,
        unfit: unfitOf(kind),
      })),
    ];
    return known.some((place) => place.value === value) ? known : [...known, { value, label: value }];
  }, [value, levels, county, townships, units, language, t]);
};

/** Townships and units of a county. */
const Within = (props: WithinProps): ReactElement => {
  const t = useChoiceTexts();
  const places = usePlacesWithin(props);
  const finds = useMemo(() => finder(places), [places]);
  return (
    <Choose
      label={t('within')}
      value={props.value}
      options={places}
      finds={finds}
      onChange={props.onChange}
    />
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
