import { divisionAt, divisionLevel, divisionPrefix, isWithin, parseDivisionCode } from './division-code';

describe('division codes', () => {
  it.each([
    ['52', '520000000000', 'province', '52'],
    ['520100', '520100000000', 'prefecture', '5201'],
    ['520122', '520122000000', 'county', '520122'],
    ['520122001', '520122001000', 'township', '520122001'],
    ['520122001208', '520122001208', 'village', '520122001208'],
  ])('reads %s', (text, code, level, prefix) => {
    expect(parseDivisionCode(text)).toBe(code);
    expect(divisionLevel(code)).toBe(level);
    expect(divisionPrefix(code)).toBe(prefix);
  });

  it.each(['', '5', '520', '52012', 'abcdef', '5201220012080'])('refuses %p', (text) => {
    expect(parseDivisionCode(text)).toBeNull();
  });

  it('knows what lies within', () => {
    expect(isWithin('520122001208', '520122000000')).toBe(true);
    expect(isWithin('520122001208', '520100000000')).toBe(true);
    expect(isWithin('520123001208', '520122000000')).toBe(false);
    expect(divisionAt('520122001208', 'county')).toBe('520122000000');
  });
});
