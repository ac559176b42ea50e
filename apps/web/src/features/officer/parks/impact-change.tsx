import { movements, type Movement } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { closedFigure } from '../../../desk/figure-panel/closed-figure';
import { FigureDoor } from '../../../desk/figure-panel/figure-door';
import { usePlaceNames } from '../../../ui/places/place-names';
import { useLanguage } from '../../../i18n/texts';
import { Amount } from '../../../ui/figure/amount';
import { formatCount, formatDecimal, magnitudeName, magnitudeOf } from '../../../ui/figure/format-figure';
import { DataTable } from '../../../ui/data-table/data-table';
import type { ImpactSummary } from './impact-tables';
import styles from './parks.module.css';
import { useParksTexts } from './texts';

const whole = (value: number): ReactElement => (
  <FigureDoor figure={closedFigure('impact')}>{formatCount(value)}</FigureDoor>
);

interface SummaryProps {
  readonly summary: ImpactSummary;
}

/** Which households came, left and stayed since the same months a year before, and what that did to net income. */
export const MovementTable = ({ summary: { movement, base } }: SummaryProps): ReactElement => {
  const t = useParksTexts();
  const language = useLanguage();
  if (base.households === 0) return <p>{t('noBase')}</p>;
  const magnitude = magnitudeOf(movements.map((one) => movement[one].netChange));
  return (
    <DataTable<Movement>
      label={t('movement')}
      isOpen
      rows={movements}
      keyOf={(one) => one}
      note={t('movementNote', { first: formatCount(movement.firstTime) })}
      columns={(column) => [
        column.name('movement', t('movement'), (one) => t(one)),
        column.number('households', t('households'), (one) => whole(movement[one].households)),
        column.number('poor', t('poorHouseholds'), (one) => whole(movement[one].registeredPoorHouseholds)),
        column.number('change', t('netChange', { unit: magnitudeName(magnitude, language) }), (one) => (
          <FigureDoor figure={closedFigure('impact')}>
            <Amount yuan={movement[one].netChange} magnitude={magnitude} />
          </FigureDoor>
        )),
      ]}
    />
  );
};

type Effect = ImpactSummary['effects'][number];

const significanceText = ({ differs }: Effect): 'effectClear' | 'effectUnclear' | 'effectFewVillages' => {
  if (differs === null) return 'effectFewVillages';
  return differs ? 'effectClear' : 'effectUnclear';
};

interface EffectSentenceProps {
  readonly effect: Effect;
  readonly county: string;
}

const EffectSentence = ({ effect, county }: EffectSentenceProps): ReactElement => {
  const t = useParksTexts();
  if (effect.effect === null) return <p>{t('effectWithoutGroups', { county })}</p>;
  const { low, high } = effect;
  const interval =
    low === null || high === null
      ? ''
      : t('effectInterval', { low: formatDecimal(low, 2), high: formatDecimal(high, 2) });
  const numbers = {
    county,
    effect: formatDecimal(effect.effect, 2),
    interval,
    treated: effect.treated,
    control: effect.control,
  };
  return (
    <p>
      {t('effectOf', numbers)} {t(significanceText(effect))}{' '}
      {effect.differs && t(`trend_${effect.trendBefore}`)}
    </p>
  );
};

/** The estimate in a sentence, county by county, with what it rests on. */
export const Effects = ({ summary: { effects, lineCrossings } }: SummaryProps): ReactElement => {
  const t = useParksTexts();
  const placeName = usePlaceNames(effects.map(({ county }) => county));
  if (effects.length === 0) return <p>{t('noEffect', { year: lineCrossings.year })}</p>;
  return (
    <>
      {effects.map((effect) => (
        <EffectSentence key={effect.county} effect={effect} county={placeName(effect.county)} />
      ))}
      <p className={styles['note']}>{t('effectNote', { year: lineCrossings.year })}</p>
    </>
  );
};
