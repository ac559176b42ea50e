import type { ReactElement } from 'react';
import { serviceNow } from '../../api/service-clock';
import { Choice } from '../../ui/forms/forms';
import { periodName, type PeriodKind } from '@xiangtong/contracts';
import { useLanguage } from '../../i18n/texts';
import { Field, Options } from '../../ui/field/field';
import { asKind, endsOf, partsOf, partsOfYear, rangeOf, textOf } from './period-parts';
import { useChoiceTexts } from './choice-texts';

const YEARS = 12;

const yearsUpTo = (last: number): number[] => Array.from({ length: YEARS }, (_, back) => last - back);

const Range = ({ value, onChange }: Pick<PeriodFieldProps, 'value' | 'onChange'>): ReactElement => {
  const t = useChoiceTexts();
  const [first, last] = endsOf(value);
  const change = (from: string, to: string): void =>
    onChange(rangeOf(from, to) ?? rangeOf(from, from) ?? value);
  return (
    <>
      <Field label={t('firstMonth')} type="month" value={first} onChange={(from) => change(from, last)} />
      <Field label={t('lastMonth')} type="month" value={last} onChange={(to) => change(first, to)} />
    </>
  );
};

export interface PeriodFieldProps {
  /** Canonical text of a period. */
  readonly value: string;
  readonly kinds: readonly PeriodKind[];
  readonly onChange: (value: string) => void;
}

/** The period of a report, of the kinds that it is made for. */
export const PeriodField = ({ value, kinds, onChange }: PeriodFieldProps): ReactElement => {
  const t = useChoiceTexts();
  const language = useLanguage();
  const parts = partsOf(value);
  const [kind, year] = [parts?.kind ?? 'year', parts?.year ?? serviceNow().getFullYear()];
  const count = partsOfYear[kind];
  const candidates = Array.from({ length: count }, (_, index) => textOf({ kind, year, part: index + 1 }));
  return (
    <>
      <Choice
        label={t('periodKind')}
        value={kind}
        onChange={(chosen) => onChange(asKind(value, chosen as PeriodKind))}
      >
        <Options of={kinds.map((one) => [one, t(one)])} />
      </Choice>
      {kind === 'range' ? (
        <Range value={value} onChange={onChange} />
      ) : (
        <Choice
          label={t('yearLabel')}
          value={String(year)}
          onChange={(chosen) => onChange(textOf({ kind, year: Number(chosen), part: parts?.part ?? 1 }))}
        >
          <Options
            of={[...new Set([...yearsUpTo(serviceNow().getFullYear()), year])].map((one) => [one, one])}
          />
        </Choice>
      )}
      {count > 1 && (
        <Choice label={t('period')} value={value} onChange={onChange}>
          <Options of={candidates.map((text) => [text, periodName(text, language)])} />
        </Choice>
      )}
    </>
  );
};
