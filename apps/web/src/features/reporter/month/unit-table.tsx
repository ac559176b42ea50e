import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useLanguage } from '../../../i18n/texts';
import { Field } from '../../../ui/field/field';
import { periodName } from '../../../ui/unit-month/period-name';
import type { UnitDuties } from './group-duties';
import styles from './month.module.css';
import { useMonthTexts } from './texts';

const MOST_SHOWN = 60;

const allOf = ({ returned, due, late, older }: UnitDuties) => [...returned, ...late, ...due, ...older];

/** For who reports for many units: each with how much it owes. */
export const UnitTable = ({ duties }: { readonly duties: readonly UnitDuties[] }): ReactElement => {
  const t = useMonthTexts();
  const language = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const text = parameters.get('q') ?? '';
  const found = duties.filter(({ unitName }) => unitName.includes(text.trim()));
  const find = (value: string): void => setParameters(value === '' ? {} : { q: value }, { replace: true });
  return (
    <section className={styles['unit']}>
      <Field label={t('find')} value={text} onChange={find} type="search" />
      {found.length > MOST_SHOWN && <p>{t('someShown', { shown: MOST_SHOWN, all: found.length })}</p>}
      {found.length === 0 && <p>{t('noneFound', { text })}</p>}
      <table className={styles['units']}>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('next')}</th>
            <th scope="col">{t('count')}</th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, MOST_SHOWN).map((unit) => {
            const [first] = allOf(unit);
            return (
              <tr key={unit.unit}>
                <td>
                  <Link to={`/month?unit=${encodeURIComponent(unit.unit)}`}>{unit.unitName}</Link>
                </td>
                <td>
                  {first && periodName(first.period, language)}{' '}
                  {first?.status === 'returned' && <span className={styles['late']}>{t('returned')}</span>}
                  {first && first.status !== 'returned' && first.days < 0 && (
                    <span className={styles['late']}>{t('daysLate', { count: -first.days })}</span>
                  )}
                </td>
                <td className="number">{allOf(unit).length}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
