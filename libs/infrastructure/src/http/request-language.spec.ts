import { requestLanguage } from './request-language';

describe('requestLanguage', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.5, zh;q=0.7', 'zh'],
    ['fr, en;q=0.3', 'en'],
    ['fr', 'zh'],
    ['en;q=0, *', 'zh'],
    [';;,q=', 'zh'],
  ])('reads %j as %s', (header, language) => {
    expect(requestLanguage({ headers: header === undefined ? {} : { 'accept-language': header } })).toBe(
      language,
    );
  });
});
