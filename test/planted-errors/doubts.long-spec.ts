import { deliveredParameters } from '../../bench/doubts/delivered';
import { families } from '../../bench/doubts/families';
import { rehearse, RIGHT, type Tally } from '../../bench/doubts/rehearsal';
import { isDecidable, slipKinds } from '../../bench/doubts/slips';

/** One seed of a few counties; `npm run bench -- --only doubts` takes more of all. */
const SEED = 31;
const bars = { total: 0.9, 'zero report': 0.95, line: 0.8 } as const;
const chosen = ['steady', 'few reported', 'festival, others tell', 'new units', 'loose quantities'];
const parameters = deliveredParameters();

describe('doubts in made-up counties', () => {
  it.each(families.filter(({ name }) => chosen.includes(name)))(
    'find planted errors, and leave alone what is right, in counties of the kind $name',
    (family) => {
      const tallies = rehearse(family, SEED, parameters);
      const share = (kinds: readonly string[], count: (tally: Tally) => number): number => {
        const own = kinds.flatMap((kind) => tallies.get(kind) ?? []);
        const asked = own.reduce((sum, tally) => sum + tally.asked, 0);
        expect(asked).toBeGreaterThan(0);
        return own.reduce((sum, tally) => sum + count(tally), 0) / asked;
      };
      for (const [about, bar] of Object.entries(bars)) {
        const kinds = Object.keys(slipKinds).filter(
          (kind) => slipKinds[kind]!.about === about && isDecidable(kind, family.name),
        );
        const found = share(kinds, ({ ours }) => ours);
        expect(found).toBeGreaterThanOrEqual(bar);
        expect(found).toBeGreaterThanOrEqual(share(kinds, ({ plain }) => plain));
      }
      expect(share([RIGHT], ({ ours }) => ours)).toBeLessThanOrEqual(0.1);
    },
  );
});
