import fc from 'fast-check';
import { join } from 'node:path';
import { historyArbitrary } from './support/arbitraries';
import { Historian } from './support/events';
import { createFixture } from './support/fixture';
import { figures } from './support/same-figures';

it('answers of an earlier position are those a replica gave when it stood there', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary(10), async (events) => {
      const fixture = await createFixture();
      try {
        const historian = new Historian(fixture.source, fixture.catalogue);
        const following = await fixture.replica();
        const seen = [await figures(following)];
        for (const event of events) {
          if ((await historian.play([event])).length === 0) continue;
          await following.catchUpNow();
          seen.push(await figures(following));
        }
        const built = await fixture.replica({ mode: 'once', directory: join(fixture.directory, 'other') });
        for (const [seq, answers] of seen.entries()) expect(await figures(built, seq)).toEqual(answers);
      } finally {
        await fixture.close();
      }
    }),
    { numRuns: 1 },
  );
});
