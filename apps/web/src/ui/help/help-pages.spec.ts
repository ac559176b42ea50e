import { helpAddress, helpAsked, helpPageOf, helpPages } from './help-pages';
import { helpEn } from './texts-en';
import { helpZh } from './texts-zh';

describe('help', () => {
  it.each(helpPages)('has the same questions in both languages, with answers: %s', (page) => {
    const questions = Object.entries(helpZh[page]);
    const english = Object.entries(helpEn[page]);
    expect(questions.length).toBeGreaterThan(1);
    expect(english).toHaveLength(questions.length);
    for (const [question, answer] of [...questions, ...english]) {
      expect(question).not.toBe('');
      expect(answer.length).toBeGreaterThan(10);
    }
  });

  it.each(helpPages)('is found by the address that leads to it: %s', (page) => {
    const [path = '', hash = ''] = helpAddress(page, 1).split(/(?=#)/);
    expect(helpAsked(hash)).toBe(page);
    expect(helpPageOf(path)).not.toBeNull();
  });

  it.each([
    ['/entry/520122001208/sales/2019-12', 'entry'],
    ['/boards/7', 'boards'],
    ['/account/tokens', 'account'],
    ['/nowhere', null],
  ])('belongs to the page %s', (path, page) => expect(helpPageOf(path)).toBe(page));
});
