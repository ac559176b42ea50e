import type { ReactElement, ReactNode } from 'react';
import { fenOf, formatRatio } from '@xiangtong/domain';
import type { components } from '../../../api/schema';
import { closedFigure } from '../../../desk/figure-panel/closed-figure';
import { FigureDoor } from '../../../desk/figure-panel/figure-door';
import { GrowthFigure } from '../../../desk/figure-panel/row-figure';
import { useLanguage } from '../../../i18n/texts';
import { column, DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import { Amount } from '../../../ui/figure/amount';
import { usePlaceNames } from '../../../ui/places/place-names';
import { formatCount, formatDecimal, magnitudeName, magnitudeOf } from '../../../ui/figure/format-figure';
import { useParksTexts } from './texts';

/** Figures of households are traced in the report alone. */
const Door = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <FigureDoor figure={closedFigure('impact')}>{children}</FigureDoor>
);

export type ImpactSummary = components['schemas']['ImpactSummary'];
type ByMechanism = ImpactSummary['byMechanism'][number];

const whole = (value: number): ReactElement => <Door>{formatCount(value)}</Door>;

/** Yuan per household, as the service rounds it. */
const perHousehold = (net: string, households: number): string | null =>
  formatRatio(fenOf(net), BigInt(households) * 100n, 2);

/** Change of a count or an amount of two decimals against the same months a year before. */
export const growthOf = (now: string, before: string): string | null => {
  const scaled = (text: string): bigint => BigInt(text.replace('.', ''));
  return formatRatio(scaled(now) - scaled(before), scaled(before));
};

export const MechanismTable = ({ rows }: { readonly rows: readonly ByMechanism[] }): ReactElement => {
  const t = useParksTexts();
  const language = useLanguage();
  const magnitude = magnitudeOf(rows.map(({ gross }) => gross));
  const unit = magnitudeName(magnitude, language);
  const amount = (key: 'gross' | 'cost' | 'net', head: string): DataColumn<ByMechanism> =>
    column.number(key, head, (row) => (
      <Door>
        <Amount yuan={row[key]} magnitude={magnitude} />
      </Door>
    ));
  return (
    <DataTable<ByMechanism>
      label={t('mechanisms')}
      rows={rows}
      keyOf={({ mechanism }) => mechanism}
      note={t('mechanismNote')}
      columns={(column) => [
        column.word('mechanism', t('mechanism'), ({ mechanism }) => t(mechanism)),
        column.number('households', t('households'), ({ households }) => whole(households)),
        column.number('poor', t('poorHouseholds'), ({ registeredPoorHouseholds }) =>
          whole(registeredPoorHouseholds),
        ),
        amount('gross', t('gross', { unit })),
        amount('cost', t('cost', { unit })),
        amount('net', t('net', { unit })),
        column.number('change', t('change'), ({ net, base }) => (
          <GrowthFigure
            row={{ growth: growthOf(net, base.net) }}
            column="growth"
            figure={closedFigure('impact')}
          />
        )),
      ]}
    />
  );
};

/** A unit that drives, or a village whose households benefit. */
export interface ReachedPlace {
  readonly code: string;
  readonly households: number;
  readonly registeredPoorHouseholds: number;
  readonly net: string;
}

export interface PlaceTableProps {
  readonly label: string;
  readonly head: string;
  /** All of them; the largest are shown. */
  readonly rows: readonly ReachedPlace[];
}

const SHOWN = 15;

export const PlaceTable = ({ label, head, rows }: PlaceTableProps): ReactElement => {
  const t = useParksTexts();
  const language = useLanguage();
  const shown = rows.toSorted((a, b) => Number(b.net) - Number(a.net)).slice(0, SHOWN);
  const nameOf = usePlaceNames(shown.map(({ code }) => code));
  const magnitude = magnitudeOf(shown.map(({ net }) => net));
  return (
    <DataTable<ReachedPlace>
      label={label}
      rows={shown}
      keyOf={({ code }) => code}
      note={t('shown', { count: shown.length, total: rows.length })}
      columns={(column) => [
        column.word('name', head, ({ code }) => nameOf(code)),
        column.number('households', t('households'), ({ households }) => whole(households)),
        column.number('poor', t('poorHouseholds'), ({ registeredPoorHouseholds }) =>
          whole(registeredPoorHouseholds),
        ),
        column.number('net', t('net', { unit: magnitudeName(magnitude, language) }), ({ net }) => (
          <Door>
            <Amount yuan={net} magnitude={magnitude} />
          </Door>
        )),
        column.number('perHousehold', t('perHousehold'), ({ net, households }) => {
          const gain = perHousehold(net, households);
          return gain === null ? '—' : <Door>{formatDecimal(gain, 2)}</Door>;
        }),
      ]}
    />
  );
};
