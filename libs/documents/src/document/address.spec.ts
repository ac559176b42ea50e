import fc from 'fast-check';
import {
  formatDocument,
  formatFigure,
  itemKeys,
  memberKey,
  membersOf,
  parseDocument,
  parseFigure,
  REST_KEY,
  TOTAL_KEY,
} from './address';

const document = {
  report: 'yoy',
  scope: '520122P01',
  period: '2019-01..2019-11',
  language: 'zh' as const,
  edition: 'internal' as const,
  seq: 1234,
  definition: '0a1b2c3d',
};

describe('addresses', () => {
  it('of a cell and of a value in a text read back as they were written', () => {
    for (const place of [
      { kind: 'cell', table: 'unitsTable', row: 'total', column: 'amount.growth' },
      { kind: 'value', block: '520122001208.lead', path: 'byPlatform.@taobao.amount' },
    ] as const) {
      const text = formatFigure({ document, place });
      expect(parseFigure(text)).toEqual({ document, place });
    }
    expect(formatFigure({ document, place: { kind: 'value', block: 'lead', path: 'headline.amount' } })).toBe(
      'yoy:520122P01:2019-01..2019-11:zh:internal@1234:0a1b2c3d/lead/headline.amount',
    );
  });

  it.each([
    'figure',
    'yoy:520122:2019:zh:internal@1:0a1b2c3d',
    'yoy:520122:2019:zh:internal@1:0a1b2c3d/a/b/c/d',
    'yoy:520122:2019:fr:internal@1:0a1b2c3d/a/b',
    'yoy:520122:2019:zh:secret@1:0a1b2c3d/a/b',
    'yoy:520122:2019:zh:internal@-1:0a1b2c3d/a/b',
    '../etc:520122:2019:zh:internal@1:0a1b2c3d/a/b',
  ])('refuses %s', (text) => expect(parseFigure(text)).toBeNull());

  it('of a document tells its parts', () => {
    expect(parseDocument('yoy:520122:2019:zh:public@7:0a1b2c3d')).toMatchObject({
      edition: 'public',
      seq: 7,
    });
  });

  it('of an edition with rounded figures says so, before its coarser breakdowns', () => {
    for (const kind of ['public~rounded', 'public~rounded~unit-township']) {
      const text = `yoy:520122:2019:zh:${kind}@7:0a1b2c3d`;
      expect(parseDocument(text)).toMatchObject({ edition: 'public', rounded: true });
      expect(formatDocument(parseDocument(text)!)).toBe(text);
    }
    expect(parseDocument('yoy:520122:2019:zh:public~unit-township~rounded@7:0a1b2c3d')).toBeNull();
  });

  it('names the edition that the document is compared with, if it is', () => {
    const text = 'yoy:520122:2019:zh:public@7:0a1b2c3d:9f8e7d6c5b4a3210';
    const parsed = parseDocument(text);
    expect(parsed).toMatchObject({ definition: '0a1b2c3d', above: '9f8e7d6c5b4a3210' });
    expect(formatDocument(parsed!)).toBe(text);
    const whole = { ...parsed!, definition: '0a1b2c3d'.repeat(8), above: '9f8e7d6c5b4a3210'.repeat(4) };
    expect(formatDocument(whole)).toBe(text);
    expect(parseDocument('yoy:520122:2019:zh:public@7:0a1b2c3d')).not.toHaveProperty('above');
    expect(parseDocument(`${text.slice(0, -1)}`)).toBeNull();
  });

  it('keeps members apart, whatever they are called', () => {
    const codes = fc.array(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'total', 'rest', 'a+b', 'a/b')),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(codes, (members) => {
        const key = memberKey(members);
        expect(key).not.toMatch(/[/.:]|^(total|rest)$/);
        expect(membersOf(key)).toEqual(members);
      }),
    );
  });

  it('keeps rows with the same label apart', () => {
    expect(itemKeys(['income.perHousehold', 'x', 'income.perHousehold'])).toEqual([
      'income.perHousehold',
      'x',
      'income.perHousehold~2',
    ]);
    expect(itemKeys([TOTAL_KEY, REST_KEY])).toEqual(['%74otal', '%72est']);
  });
});
