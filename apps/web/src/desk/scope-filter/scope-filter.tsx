import { cubeCompares, periodName } from '@xiangtong/contracts';
import type { ChangeEvent, ReactElement, ReactNode } from 'react';
import { useLanguage } from '../../i18n/texts';
import { useUser } from '../../session/use-user';
import { useDivisionName, useDivisionsBelow, useUnit } from '../../ui/places/place-name';
import type { PeriodGroup } from './period-options';
import type { ViewControl } from './use-view';
import styles from './scope-filter.module.css';
import { useScopeTexts } from './texts';
import { Options } from '../../ui/field/field';

interface ChipProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
}

const Chip = ({ label, value, onChoose, children }: ChipProps): ReactElement => (
  <select
    className={styles['chip']}
    aria-label={label}
    value={value}
    onChange={(event: ChangeEvent<HTMLSelectElement>) => onChoose(event.target.value)}
  >
    {children}
  </select>
);

export interface ScopeFilterProps extends ViewControl {
  /** What is shown: that of the address, or the latest one. */
  readonly period: string;
  readonly periods: readonly PeriodGroup[];
  /** Whether the reader chooses what is compared with; a report has its own comparison. */
  readonly hasComparison?: boolean;
}

/** A scope that is not among those offered: it was drilled into. */
const OtherScope = ({ view }: Pick<ScopeFilterProps, 'view'>): ReactElement => {
  const { scope, scopeText } = view;
  const language = useLanguage();
  const unit = useUnit(scope).data;
  const division = useDivisionName(scope?.kind === 'division' ? scope.code : null);
  return <option value={scope?.code}>{unit?.printedName[language] ?? division ?? scopeText}</option>;
};

const ScopeChip = ({ view, change, period }: ScopeFilterProps): ReactElement => {
  const t = useScopeTexts();
  const language = useLanguage();
  const { divisions } = useUser();
  const only = divisions.length === 1 ? divisions[0]! : null;
  const below = useDivisionsBelow(only, only !== null).data ?? [];
  const top = useDivisionName(only);
  const { scope } = view;
  const isListed = scope === null || below.some(({ code }) => code === scope.code);
  return (
    <Chip
      label={t('scope')}
      value={scope?.code ?? ''}
      onChoose={(code) => change({ scope: code === '' ? null : code, period })}
    >
      <option value="">{top ?? t('everything')}</option>
      <Options of={below.map(({ code, name }) => [code, name[language]])} />
      {!isListed && <OtherScope view={view} />}
    </Chip>
  );
};

interface PeriodChipProps {
  readonly period: string;
  readonly periods: readonly PeriodGroup[];
  /** What it is called that no period is chosen, where that may be. */
  readonly none?: string;
  /** Empty for none. */
  readonly onChoose: (period: string) => void;
}

/** One of the periods that have figures. */
export const PeriodChip = ({ period, periods, none, onChoose }: PeriodChipProps): ReactElement => {
  const t = useScopeTexts();
  const language = useLanguage();
  const isListed = period === '' || periods.some((group) => group.periods.includes(period));
  return (
    <Chip label={t('period')} value={period} onChoose={onChoose}>
      {none !== undefined && <option value="">{none}</option>}
      {!isListed && <option value={period}>{periodName(period, language)}</option>}
      {periods.map(({ year, periods: texts }) => (
        <optgroup key={year} label={String(year)}>
          <Options of={texts.map((text) => [text, periodName(text, language)])} />
        </optgroup>
      ))}
    </Chip>
  );
};

/** 息烽县 · 2019年 · 同比: what the whole page is set to, in the address. */
export const ScopeFilter = (props: ScopeFilterProps): ReactElement => {
  const { period, periods, hasComparison = true, ...control } = props;
  const t = useScopeTexts();
  return (
    <div role="group" aria-label={t('filter')} className={styles['filter']}>
      <ScopeChip {...props} />
      <PeriodChip {...{ period, periods }} onChoose={(chosen) => control.change({ period: chosen })} />
      {hasComparison && (
        <Chip
          label={t('compare')}
          value={control.view.compare}
          onChoose={(compare) => control.change({ compare })}
        >
          <Options of={cubeCompares.map((compare) => [compare, t(compare)])} />
        </Chip>
      )}
    </div>
  );
};
