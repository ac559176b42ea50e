/** Degrees, north and east positive. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the Earth after IUGG (GRS 80), metres. */
const RADIUS = 6_371_008.8;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Great-circle distance in whole metres by the haversine formula. R. W. Sinnott, "Virtues of the haversine", Sky and
 * Telescope 68 (1984). Whole, so that what is made of it is exact and the same on every machine.
 */
export const greatCircleMetres = (from: Coordinates, to: Coordinates): number => {
  const [north, east] = [
    Math.sin(radians(to.latitude - from.latitude) / 2),
    Math.sin(radians(to.longitude - from.longitude) / 2),
  ];
  const haversine =
    north * north + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * east * east;
  return Math.round(2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, haversine))));
};
