import { isSameOrigin } from './same-origin';

const request = (method: string, headers: Record<string, string>) => ({
  method,
  headers,
  host: 'xt.example:8080',
});

describe('isSameOrigin', () => {
  it.each([
    ['GET', {}, true],
    ['GET', { 'sec-fetch-site': 'cross-site' }, true],
    ['POST', { 'sec-fetch-site': 'same-origin' }, true],
    ['POST', { 'sec-fetch-site': 'same-site', origin: 'http://xt.example:8080' }, false],
    ['POST', { 'sec-fetch-site': 'cross-site' }, false],
    ['DELETE', { origin: 'http://xt.example:8080' }, true],
    ['POST', { origin: 'http://xt.example' }, false],
    ['POST', { origin: 'https://evil.example' }, false],
    ['POST', { origin: 'null' }, false],
    ['POST', {}, false],
  ])('%s with %j: %s', (method, headers, expected) => {
    expect(isSameOrigin(request(method, headers as Record<string, string>))).toBe(expected);
  });
});
