import type { Language, ReportDocument } from '@xiangtong/contracts';
import { deliveredReports } from '../definition/testing/delivered-reports';
import { editionsOf } from '../disclosure/public-records';
import { buildReport } from './build-report';
import { periodFor } from './testing/build-reports';
import { GUIYANG, XIFENG } from './testing/build-yoy';
import { claimWorlds, type ClaimWorldName } from './testing/claim-worlds';
import { claimsWithoutBase, contradictions, earlyClaims, unknownSentences } from './testing/claims';
import { fakeSources } from './testing/fake-sources';
import { allTexts, unresolvedTexts } from './testing/read-document';

const places = {
  township: '520122001',
  county: XIFENG,
  prefecture: GUIYANG,
} as const;

const definitions = [...deliveredReports.values()].filter(({ repeat }) => !repeat);

const cases = definitions.flatMap((definition) =>
  (Object.keys(places) as (keyof typeof places)[])
    .filter((level) => definition.scopes.includes(level))
    .filter((level) => level !== 'township' || !definition.scopes.includes('county'))
    .map((level) => [definition.id, level, definition] as const),
);

const make = (
  [, level, definition]: (typeof cases)[number],
  name: ClaimWorldName,
  language: Language,
): Promise<ReportDocument> => {
  const { world, edition, ...rest } = claimWorlds[name];
  return buildReport(
    definition,
    { period: periodFor(definition), scope: places[level], language, edition, ...rest },
    fakeSources(world),
  );
};

describe.each(['zh', 'en'] as const)('what reports say in %s is what their tables show', (language) => {
  describe.each(Object.keys(claimWorlds) as ClaimWorldName[])('in the world %s', (name) => {
    const { edition } = claimWorlds[name];
    it.each(cases.filter(([, , definition]) => editionsOf(definition).includes(edition)))(
      '%s of a %s',
      async (...one) => {
        const document = await make(one, name, language);
        const report = { definition: one[2], document };
        const wrong = [...contradictions(report), ...unresolvedTexts(document)];
        if (claimWorlds[name].edition === 'public')
          wrong.push(...unknownSentences(document, await make(one, 'internal', language)));
        // Rounded figures add up, and are not rounded from exact ones one by one.
        if (name === 'rounded')
          wrong.push(...allTexts(document).filter((text) => /四舍五入|last digit/.test(text)));
        if (name === 'fewReports') wrong.push(...earlyClaims(report));
        if (name === 'firstYear') wrong.push(...claimsWithoutBase(report));
        expect(wrong).toEqual([]);
      },
    );
  });
});
