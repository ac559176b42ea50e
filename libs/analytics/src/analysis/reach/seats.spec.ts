import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { provinceTiles } from '@xiangtong/contracts';
import { greatCircleMetres } from '@xiangtong/domain';
import { projectDirectory } from '@xiangtong/infrastructure';
import { readSeats, seatOf } from './seats';

const text = readFileSync(join(projectDirectory(), 'seeds/reference/division-seats.csv'), 'utf8');
const seats = readSeats(text);

describe('seats of divisions', () => {
  it('are known of every province and of the counties of Guiyang, and lie in China', () => {
    expect(provinceTiles.filter(({ code }) => !seats.has(Number(code)))).toEqual([]);
    expect(
      [...seats.keys()].filter((code) => Math.floor(code / 100) === 5201 && code % 100 !== 0),
    ).toHaveLength(10);
    for (const { latitude, longitude } of seats.values()) {
      expect(latitude > 18 && latitude < 54).toBe(true);
      expect(longitude > 73 && longitude < 136).toBe(true);
    }
  });

  /** Approximate well-known distances between cities: a wrong digit would show. */
  it.each([
    [110000, 310000, 1_068],
    [110000, 440000, 1_890],
    [310000, 510000, 1_660],
    [440000, 810000, 130],
    [520000, 530000, 425],
    [650000, 620000, 1_625],
  ])('%i and %i are %i km apart', (from, to, kilometres) => {
    const found = greatCircleMetres(seats.get(from)!, seats.get(to)!) / 1_000;
    expect(Math.abs(found - kilometres)).toBeLessThan(15);
  });

  it('stand for what they hold', () => {
    expect(seatOf(seats, 520122)).toBe(seats.get(520122));
    expect(seatOf(seats, 520199)).toBe(seats.get(520100));
    expect(seatOf(seats, 320102)).toBe(seats.get(320000));
    expect([seatOf(seats, 0), seatOf(seats, 900000)]).toEqual([undefined, undefined]);
  });

  it('refuse what is no number', () => {
    expect(() => readSeats('code,latitude,longitude\n110000,x,1\n')).toThrow('line 2');
  });
});
