import { messageIdDomain } from './mail';

describe('the domain of a Message-ID', () => {
  it.each([
    ['https://tongji.example.gov.cn', '乡统 <post@mail.example.cn>', 'tongji.example.gov.cn'],
    ['https://tongji.example.gov.cn:8443/a', 'post@mail.example.cn', 'tongji.example.gov.cn'],
    ['http://192.168.3.4:3000', '乡统 <post@Mail.Example.cn>', 'mail.example.cn'],
    ['http://localhost:3000', 'post@mail.example.cn', 'mail.example.cn'],
    ['http://[2001:db8::1]', 'post@mail.example.cn', 'mail.example.cn'],
    [null, '"A@B" <post@mail.example.cn>', 'mail.example.cn'],
  ])('of %p and %p is %p', (publicUrl, from, expected) => {
    expect(messageIdDomain(from, publicUrl)).toBe(expected);
  });
});
