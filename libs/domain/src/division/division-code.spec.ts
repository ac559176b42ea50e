import {
  divisionAt,
  divisionLevel,
  divisionPrefix,
  isMainlandProvince,
  isOfNoDistrict,
  isWithin,
  parseDivisionCode,
  townshipOf,
} from './division-code';

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

  it.each(['', '5', '520', '52012', 'abcdef', '5201220012080', 'x52', '52x', '520122 ', '５２'])(
    'refuses %p',
    (text) => {
      expect(parseDivisionCode(text)).toBeNull();
    },
  );

  it('knows what lies within', () => {
    expect(isWithin('520122001208', '520122000000')).toBe(true);
    expect(isWithin('520122001208', '520100000000')).toBe(true);
    expect(isWithin('520123001208', '520122000000')).toBe(false);
    expect(divisionAt('520122001208', 'county')).toBe('520122000000');
  });

  it('knows the township of a village and of itself, and none of a county', () => {
    expect(townshipOf('520122001208')).toBe('520122001000');
    expect(townshipOf('520122001000')).toBe('520122001000');
    expect(townshipOf('520122000000')).toBeNull();
    expect(townshipOf('520100000000')).toBeNull();
  });
});

describe('destinations', () => {
  it.each(['110000', '520000', '650000'])('%s is a province of the mainland', (code) => {
    expect(isMainlandProvince(code)).toBe(true);
  });

  it.each([
    '000000',
    '710000',
    '810000',
    '820000',
    '900000',
    '520100',
    '520122',
    '5200000',
    'x520000',
    '52000',
  ])('%s is no province of the mainland', (code) => {
    expect(isMainlandProvince(code)).toBe(false);
  });

  it.each(['110000', '520000', '520100', '659000'])('%s is known no further than its city', (code) => {
    expect(isOfNoDistrict(code)).toBe(true);
  });

  it.each([
    '520122',
    '000000',
    '900000',
    '810000',
    '441900',
    '442000',
    '460400',
    '620200',
    '5201000',
    'x520100',
  ])('%s has a district, or needs none', (code) => {
    expect(isOfNoDistrict(code)).toBe(false);
  });
});
