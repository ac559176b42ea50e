import { holdsPersonalNumber, normaliseIdNumber, tellsPersonalNumber } from '@xiangtong/domain';
import { createHmac, scryptSync } from 'node:crypto';
import { hasRightCheckDigit, isIdNumber, leadsToPerson } from './id-number';
import { fingerprintOf, HandleMaker, makeKeys, rekeyed, shortKey } from './private-key';

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

  it.each([
    ['电话 13800138000', true],
    ['电话：138 0013 8000', true],
    ['致电+8613800138000核对', true],
    ['卡号6222021234567890123，已付', true],
    ['身份证52012219900101118x的本人申请', true],
    ['2019年合同第13800138000123号', false],
    ['付了 1380 元，2019-12-31 结清', false],
    ['年终核对', false],
  ])('is found in the words %s: %s', (words, expected) => {
    expect(tellsPersonalNumber(words)).toBe(expected);
  });
});

describe('check digits', () => {
  it.each([
    // The example of GB 11643-1999, and each of its other last places.
    ['11010519491231002X', true],
    ['110105194912310021', false],
    ['440524188001010014', true],
    ['440524188001010015', false],
  ])('%s is right: %s', (number, expected) => {
    expect(hasRightCheckDigit(number)).toBe(expected);
  });
});

describe('pseudonyms', () => {
  it.each([
    ['张三', true],
    ['王**', true],
    ['立碑村-012', true],
    ['Zhang San', true],
    ['阿依古丽·买买提', true],
    [idNumber, true],
    [' 520122 19900101 123x', true],
    ['13800138000', true],
    ['h-1', false],
    ['demo-household-000001', false],
    ['5201220012080001', false],
  ])('%s leads to a person: %s', (text, expected) => {
    expect(leadsToPerson(text)).toBe(expected);
  });
});

const hmac = (key: string, message: string | Buffer) =>
  createHmac('sha256', key).update(message).digest('hex');

const keysOf = async (secrets: readonly string[], ...texts: readonly string[]) => {
  const handles = new HandleMaker(secrets[0]!);
  const made = texts.map((text) => handles.either(text));
  const keys = await makeKeys(secrets, made, handles.ofIdNumbers);
  return made.map((handle) => keys.get(handle)!);
};

describe('private keys', () => {
  it('take a memory-hard step for every ID number', async () => {
    const [made] = await keysOf([secret], ` ${idNumber.toLowerCase()}`);
    const quick = hmac(secret, idNumber);
    const slow = scryptSync(Buffer.from(quick, 'hex'), secret, 32, { N: 8_192, r: 8, p: 1 });
    expect(made).toEqual({ key: hmac(secret, slow), former: quick });
  });

  it('keep pseudonyms apart from ID numbers, without that step', async () => {
    const [made] = await keysOf([secret], 'h-1');
    expect(made).toEqual({ key: hmac(secret, 'key:h-1'), former: hmac(secret, 'key:h-1') });
  });

  it('are those of the next secret, made out of the former keys alone', async () => {
    const secrets = [
      secret,
      'the second of more than thirty-two characters',
      'and a third, also long enough',
    ];
    for (const text of [idNumber, 'h-1']) {
      const [[first], [second], [third]] = [
        await keysOf(secrets.slice(0, 1), text),
        await keysOf(secrets.slice(0, 2), text),
        await keysOf(secrets, text),
      ];
      expect(second!.key).toBe(hmac(secrets[1]!, Buffer.from(first!.key, 'hex')));
      expect(rekeyed(secrets.slice(1), first!.key)).toBe(third!.key);
    }
  });

  it('differ under another secret, and so do fingerprints', async () => {
    const [one] = await keysOf([secret], idNumber);
    const [other] = await keysOf([`${secret}!`], idNumber);
    expect(other!.key).not.toBe(one!.key);
    expect(fingerprintOf(`${secret}!`)).not.toBe(fingerprintOf(secret));
  });

  it('are shown by their first twelve digits only', () => {
    expect(shortKey('0123456789abcdef'.repeat(4))).toBe('0123456789ab');
  });
});
