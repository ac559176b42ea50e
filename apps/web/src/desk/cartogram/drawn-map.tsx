import { LinesChart } from 'echarts/charts';
import { GeoComponent } from 'echarts/components';
import { registerMap, use as addParts, type EChartsCoreOption } from 'echarts/core';
import { useCallback, useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { Chart } from '../chart/chart';
import { Button } from '../../ui/button/button';
import { saveFile } from '../../ui/save-file/save-file';
import { useTheme } from '../../ui/theme/theme';
import { boundaryOption, geoJsonOf, type BoundaryParts, type DrawnPlace } from './boundary-option';
import { useCartogramTexts } from './texts';

addParts([GeoComponent, LinesChart]);

export interface DrawnMapProps extends Omit<BoundaryParts, 'map' | 'colourOf'> {
  readonly label: string;
  readonly fileName: string;
  readonly addressOf: (code: string) => string;
}

interface Picked {
  readonly name: string;
}

const HEIGHT = 420;

const colourOf = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** A map of the same places may have been imported anew: the places are asked for once a page. */
let registered: readonly DrawnPlace[] | undefined;

const registerOnce = (map: string, places: readonly DrawnPlace[]): void => {
  if (registered === places) return;
  registered = places;
  registerMap(map, geoJsonOf(places));
};

/** The SVG with everything on it. */
const save = (place: HTMLElement | null, name: string): void => {
  const picture = place?.querySelector('svg');
  if (picture) saveFile(`${name}.svg`, new Blob([picture.outerHTML], { type: 'image/svg+xml' }));
};

/** Real boundaries, drawn by ECharts from what the installation has imported. */
export const DrawnMap = ({ label, fileName, addressOf, ...parts }: DrawnMapProps): ReactElement => {
  const t = useCartogramTexts();
  // Its colours are read below.
  useTheme();
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const map = `boundaries ${parts.places.map(({ code }) => code).join(' ')}`;
  registerOnce(map, parts.places);
  // Drawn anew when something of it has changed, not whenever the page around it has.
  const told = JSON.stringify(boundaryOption({ ...parts, map, colourOf }));
  const option = useMemo(() => JSON.parse(told) as EChartsCoreOption, [told]);
  const target = useRef(addressOf);
  useEffect(() => {
    target.current = addressOf;
  });
  const go = useCallback(({ name }: Picked) => void navigate(target.current(name)), [navigate]);
  return (
    <div ref={place}>
      <Chart option={option} label={label} height={HEIGHT} onPick={go} />
      <Button kind="quiet" data-print="never" onClick={() => save(place.current, fileName)}>
        {t('savePicture')}
      </Button>
    </div>
  );
};
