import { createHmac } from 'node:crypto';
import { holdsPersonalNumber, isIdNumber, normaliseIdNumber } from './id-number';
import { keyOfEither, keyOfIdNumber, keyOfPseudonym, shortKey } from './private-key';

const secret = 'a county secret of more than thirty-two characters';
const idNumber = '52012219900101123X';

describe('ID numbers', () => {
  it.each(['52012219900101123x', ' 520122 19900101 123X ', '５２０１２２１９９００１０１１２３ｘ'])(
    'are one however written: %j',
    (text) => {
      expect(normaliseIdNumber(text)).toBe(idNumber);
    },
  );

  it.each([
    [idNumber, true],
    ['520122199001011234', true],
    ['5201221990010112', false],
    ['5201221990010112345', false],
    ['52012219900101X234', false],
    ['5.20122E+17', false],
    ['', false],
  ])('%s has the form of one: %s', (text, expected) => {
    expect(isIdNumber(text)).toBe(expected);
  });

  it.each([
    ['PZ-201901-00001', false],
    ['记账凭证第12号', false],
    ['2019011500000123456', false],
    ['520122199001011234', true],
    ['付520122 19900101 123x工资', true],
    ['13800138000', true],
    ['6222020200112233445', true],
  ])('%s leads to a person: %s', (text, expected) => {
    expect(holdsPersonalNumber(text)).toBe(expected);
  });
});

describe('private keys', () => {
  it('are HMAC-SHA256 under the county secret', () => {
    expect(keyOfIdNumber(secret, idNumber)).toBe(createHmac('sha256', secret).update(idNumber).digest('hex'));
    expect(keyOfIdNumber(`${secret}!`, idNumber)).not.toBe(keyOfIdNumber(secret, idNumber));
  });

  it('keep pseudonyms apart from ID numbers', () => {
    expect(keyOfPseudonym(secret, idNumber)).not.toBe(keyOfIdNumber(secret, idNumber));
    expect(keyOfPseudonym(secret, 'h-1')).toBe(createHmac('sha256', secret).update('key:h-1').digest('hex'));
  });

  it('take a cell that may hold either', () => {
    expect(keyOfEither(secret, ' 52012219900101123x')).toBe(keyOfIdNumber(secret, idNumber));
    expect(keyOfEither(secret, 'h-1')).toBe(keyOfPseudonym(secret, 'h-1'));
  });

  it('are shown by their first twelve digits only', () => {
    expect(shortKey(keyOfIdNumber(secret, idNumber))).toMatch(/^[0-9a-f]{12}$/);
  });
});
