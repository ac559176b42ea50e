import { deliveredReport, deliveredReports } from '../definition/testing/delivered-reports';
import { builderOf, periodFor } from './testing/build-reports';
import { GUIYANG, XIFENG } from './testing/build-yoy';
import { blocksOf } from './testing/read-document';

const reports = [...deliveredReports.keys()];

const places = [
  [GUIYANG, 'prefecture'],
  [XIFENG, 'county'],
  ['520122001', 'township'],
] as const;

const textsOf = async (id: string, language: 'zh' | 'en'): Promise<readonly string[]> => {
  const definition = deliveredReport(id);
  const [scope] = places.find(([, level]) => definition.scopes.includes(level))!;
  const document = await builderOf(id)(scope, { language, period: periodFor(definition) });
  return blocksOf(document).flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.kind === 'chart' ? [block.alternativeText] : [],
  );
};

const sentencesOf = (texts: readonly string[], end: RegExp): readonly string[] =>
  texts.flatMap((text) => text.split(end)).filter((sentence) => sentence !== '');

describe.each(reports)('the prose of %s', (id) => {
  it('keeps to one unit of money in a sentence and says its year once', async () => {
    const texts = await textsOf(id, 'zh');
    expect(texts.length).toBeGreaterThan(0);
    for (const sentence of sentencesOf(texts, /[。！？]/)) {
      expect([sentence, /[\d]亿元/.test(sentence) && /[\d]万元/.test(sentence)]).toEqual([sentence, false]);
      expect([sentence, (sentence.match(/2019年/g) ?? []).length < 3]).toEqual([sentence, true]);
    }
  });

  it('does so in English', async () => {
    for (const sentence of sentencesOf(await textsOf(id, 'en'), /[.!?](?=\s|$)/)) {
      expect([sentence, /\d million/.test(sentence) && /\d billion/.test(sentence)]).toEqual([
        sentence,
        false,
      ]);
      expect([sentence, (sentence.match(/\b2019\b/g) ?? []).length < 3]).toEqual([sentence, true]);
    }
  });
});
