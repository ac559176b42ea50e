import type { CSSProperties, ReactElement } from 'react';
import { Link } from 'react-router';
import { ShadeLegend, type ShadeLegendProps } from '../shades/shade-legend';
import { shadingOf, type Shading } from '../shades/shading';
import { Others, type OtherPlace, type TileValue } from '../tile-map/tile-map';
import styles from './cartogram.module.css';
import { useCartogramTexts } from './texts';

interface HexagonPlace {
  readonly code: string;
  /** Name as short as it is understood on the spot. */
  readonly name: string;
  /** The whole name, and that there is nothing, where there is no value. */
  readonly emptySentence: string;
  readonly row: number;
  readonly column: number;
}

export interface HexagonMapProps extends Pick<ShadeLegendProps, 'boundOf'> {
  readonly label: string;
  readonly places: readonly HexagonPlace[];
  /** Values by the code of the place. */
  readonly values: ReadonlyMap<string, TileValue>;
  readonly others: readonly OtherPlace[];
  /** Values are points in the hexagons instead of their shades. */
  readonly isPoints: boolean;
  readonly addressOf: (code: string) => string;
}

/** Height of a hexagon with a corner up over its width. */
const SLENDER = 2 / Math.sqrt(3);
/** Rows reach into each other by a quarter. */
const STEP = 0.75;
/** Letters of a name that are set smaller. */
const LONG = 8;

const percent = (share: number): string => `${(share * 100).toFixed(4)}%`;

/** How many widths and heights of a hexagon the whole takes. */
const sizeOf = (places: readonly HexagonPlace[]) => ({
  across: Math.max(...places.map(({ row, column }) => column + 1 + (row % 2) / 2)),
  down: Math.max(...places.map(({ row }) => row)) * STEP + 1,
});

type Size = ReturnType<typeof sizeOf>;

const spotOf = ({ row, column }: HexagonPlace, { across, down }: Size): CSSProperties => ({
  left: percent((column + (row % 2) / 2) / across),
  top: percent((row * STEP) / down),
  width: percent(1 / across),
  height: percent(1 / down),
});

interface CellProps {
  readonly place: HexagonPlace;
  readonly value: TileValue | undefined;
  readonly size: Size;
  readonly shading: Shading;
  /** Greatest of all values; null where values are no points. */
  readonly most: number | null;
  readonly to: string;
}

/** Pixels: beside a figure of two digits it fits into a hexagon of a phone. */
const LARGEST_POINT = 16;

/** A point whose surface is the value. */
const Point = ({ size, most }: { readonly size: number; readonly most: number }): ReactElement => (
  <span className={styles['point']} style={{ width: Math.sqrt(size / most) * LARGEST_POINT }} />
);

const Cell = ({ place, value, size, shading, most, to }: CellProps): ReactElement => {
  const sentence = value?.sentence ?? place.emptySentence;
  return (
    <li style={spotOf(place, size)}>
      <Link to={to} className={styles['cell']} title={sentence} preventScrollReset>
        <span
          className={`${styles['shape']} ${most === null ? shading.styleOf(value?.size) : styles['plain']}`}
          aria-hidden="true"
        >
          <span className={styles['name']} data-long={place.name.length > LONG}>
            {place.name}
          </span>
          <span className={styles['value']}>
            {most !== null && most > 0 && value && <Point size={value.size} most={most} />}
            {value?.shown ?? '—'}
          </span>
        </span>
        <span className="visually-hidden">{sentence}</span>
      </Link>
    </li>
  );
};

/** Divisions as equal hexagons: no drawn borders. Read aloud, and with Tab, it is a list of links. */
export const HexagonMap = (props: HexagonMapProps): ReactElement => {
  const { label, places, values, others, isPoints, addressOf, boundOf } = props;
  const t = useCartogramTexts();
  const size = sizeOf(places);
  const most = isPoints ? Math.max(0, ...places.map(({ code }) => values.get(code)?.size ?? 0)) : null;
  const shading = shadingOf(places.flatMap(({ code }) => values.get(code)?.size ?? []));
  return (
    <>
      <ul
        className={styles['map']}
        aria-label={label}
        style={{ aspectRatio: `${size.across} / ${size.down * SLENDER}` }}
      >
        {places.map((place) => (
          <Cell
            key={place.code}
            place={place}
            value={values.get(place.code)}
            size={size}
            shading={shading}
            most={most}
            to={addressOf(place.code)}
          />
        ))}
      </ul>
      <Others others={others} chosen={null} addressOf={addressOf} />
      {most === null ? (
        <ShadeLegend of={shading} boundOf={boundOf} />
      ) : (
        <p className={styles['note']}>{t('points', { most: boundOf(most) })}</p>
      )}
    </>
  );
};
