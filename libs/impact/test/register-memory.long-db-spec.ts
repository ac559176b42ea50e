import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { TextInPieces } from '../src';
import { householdHead, openImpact, type ImpactFixture } from './support/impact-fixture';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const PIECES = 100;
const ROWS = 1_500;
const MEGABYTE = 1 << 20;

/** Four years of each household, and a note of what is held while each tenth piece is read. */
const register = (held: number[]): TextInPieces => ({
  *pieces() {
    held.length = 0;
    yield `${householdHead}\n`;
    for (let piece = 0; piece < PIECES; piece += 1) {
      if (piece % 10 === 9) {
        collectGarbage();
        held.push(process.memoryUsage().heapUsed / MEGABYTE);
      }
      const rows = Array.from({ length: ROWS }, (_, row) => {
        const place = piece * ROWS + row;
        return `,h-${Math.floor(place / 4)},520122001208,poor,3,2014,,${2015 + (place % 4)},${2000 + place}\n`;
      });
      yield rows.join('');
    }
  },
});

describe('a register of 150,000 rows', () => {
  let fixture: ImpactFixture;
  beforeAll(async () => {
    fixture = await openImpact();
  });
  afterAll(() => fixture.close());

  it('is imported without being held', async () => {
    const held: number[] = [];
    expect(await fixture.households(register(held))).toMatchObject({
      rows: PIECES * ROWS,
      created: (PIECES * ROWS * 5) / 4,
    });
    expect(held).toHaveLength(10);
    // Fifty bytes a row would be more.
    expect(held.at(-1)! - held[1]!).toBeLessThan(6);
  });
});
