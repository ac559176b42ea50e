import type { Coordinates } from '@xiangtong/domain';
import { readTable, type TableColumn } from '@xiangtong/infrastructure';

/**
 * Coordinates of seats of government by the six-digit code of the division; a province has the coordinates of its
 * capital.
 */
export type Seats = ReadonlyMap<number, Coordinates>;

const columns: readonly TableColumn<'code' | 'latitude' | 'longitude'>[] = [
  { name: 'code', required: true },
  { name: 'latitude', required: true },
  { name: 'longitude', required: true },
];

/** Reads a CSV `code,latitude,longitude`, degrees north and east. */
export const readSeats = (text: string): Seats =>
  new Map(
    readTable(text, columns).map(({ line, values }) => {
      const [code, latitude, longitude] = [values.code, values.latitude, values.longitude].map(Number);
      if (![code, latitude, longitude].every(Number.isFinite))
        throw new RangeError(`line ${line} is no seat`);
      return [code!, { latitude: latitude!, longitude: longitude! }];
    }),
  );

/**
 * The finest division with a seat that contains a destination: itself, its city, or its province; none for unknown and
 * abroad.
 */
export const seatOf = (seats: Seats, code: number): Coordinates | undefined =>
  seats.get(code) ?? seats.get(Math.floor(code / 100) * 100) ?? seats.get(Math.floor(code / 10_000) * 10_000);
