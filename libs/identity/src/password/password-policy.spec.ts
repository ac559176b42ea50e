import { passwordMistakes } from './password-policy';

const isRefused = (password: string, username = 'liu.yang'): boolean =>
  passwordMistakes('newPassword', password, username).length === 1;

describe('password policy', () => {
  it.each([
    ['short', 'nine-char'],
    ['too long', 'ab'.repeat(129)],
    ['the user name', 'liu.yang-2020'],
    ['the user name in capitals', 'x-LIU.YANG-x'],
    ['a common word with digits', 'Password123!'],
    ['a common word', 'qwertyuiop'],
    ['a common word in the middle', '123admin456'],
    ['digits alone', '19800101123'],
    ['one character', 'aaaaaaaaaaaa'],
    ['a short piece over and over', 'abcabcabcabc'],
    ['marks alone', '!!!!----****'],
    ['one of the commonest', 'Basketball'],
    ['one of the commonest with a year', 'Liverpool2019!'],
    ['one that was stolen often, though not among the first', 'websolutions'],
    ['the password of the demo', 'xiangtong-demo'],
    ['the name of the product', '我的乡统系统密码二零一九'],
  ])('refuses %s', (_, password) => {
    expect(isRefused(password)).toBe(true);
  });

  it.each([
    'correct horse battery',
    '息烽县的村里有八百棵李子树',
    'k7mq-x3pf-w9td',
    'nine cats and eleven lanterns walk beside the river every evening in june',
  ])('takes %s', (password) => {
    expect(isRefused(password)).toBe(false);
  });

  it('does not mind a name of two letters inside', () => {
    expect(isRefused('a delightful lantern', 'li')).toBe(false);
  });

  it('says what is wrong in both languages and never repeats the password', () => {
    const [mistake] = passwordMistakes('newPassword', 'Password123!', 'x');
    expect(mistake).toMatchObject({ path: 'newPassword', code: 'REQUEST.FIELD' });
    expect(JSON.stringify(mistake)).not.toContain('Password123!');
  });
});
