import type { ReactElement } from 'react';
import { defineTexts, useLanguage } from '../../i18n/texts';
import { periodName } from '@xiangtong/contracts';
import { UnitChoice } from './unit-choice';
import styles from './unit-month-choice.module.css';
import type { UnitMonth } from './use-unit-month';
import { Options } from '../field/field';

const useUnitMonthTexts = defineTexts({
  zh: { unit: '填报单位', month: '月份' },
  en: { unit: 'Unit', month: 'Month' },
});

/** Which own unit and month; a single unit needs no choice. */
export const UnitMonthChoice = ({ choice }: { readonly choice: UnitMonth }): ReactElement => {
  const t = useUnitMonthTexts();
  const language = useLanguage();
  const { unit, units, period, periods, choose } = choice;
  return (
    <div className={styles['choice']}>
      {units.length > 1 ? (
        <UnitChoice label={t('unit')} unit={unit} units={units} onChoose={(code) => choose({ unit: code })} />
      ) : (
        <strong>{unit.printedName[language]}</strong>
      )}
      <label>
        {t('month')}
        <select value={period} onChange={(event) => choose({ period: event.target.value })}>
          <Options of={periods.map((month) => [month, periodName(month, language)])} />
        </select>
      </label>
    </div>
  );
};
