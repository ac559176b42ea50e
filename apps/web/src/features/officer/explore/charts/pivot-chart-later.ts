import { later } from '../../../../ui/later/later';

/** The picture comes with ECharts; the table does not wait for it. */
export const PivotChart = later(() => import('./pivot-chart').then((module) => module.PivotChart));
