import { divisionLevel, divisionPrefix } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { defineTexts, useLanguage } from '../../i18n/texts';
import { useUser } from '../../session/use-user';
import { useDivisionName, useDivisionsBelow } from '../../ui/places/place-name';
import { Choice } from '../../ui/forms/forms';
import { Options } from '../../ui/field/field';

const useCountyTexts = defineTexts({
  zh: { label: '县（市、区）', all: '全部' },
  en: { label: 'County', all: 'all' },
});

const OwnCounty = ({ code }: { readonly code: string }): ReactElement => (
  <option value={divisionPrefix(code)}>{useDivisionName(code) ?? code}</option>
);

export interface CountyChoiceProps {
  /** Six digits; empty for the whole own area. */
  readonly value: string;
  readonly onChange: (county: string) => void;
}

/** One of the own counties, or all of them. */
export const CountyChoice = ({ value, onChange }: CountyChoiceProps): ReactElement => {
  const t = useCountyTexts();
  const language = useLanguage();
  const { divisions } = useUser();
  const above = divisions.find((code) => divisionLevel(code) === 'prefecture') ?? null;
  const below = useDivisionsBelow(above, above !== null).data ?? [];
  return (
    <Choice label={t('label')} value={value} onChange={onChange}>
      <option value="">{t('all')}</option>
      {divisions
        .filter((code) => divisionLevel(code) === 'county')
        .map((code) => (
          <OwnCounty key={code} code={code} />
        ))}
      <Options of={below.map(({ code, name }) => [divisionPrefix(code), name[language]])} />
    </Choice>
  );
};
