import { relyingPartyOf } from './relying-party';

describe('the relying party', () => {
  it.each([
    ['https://tongji.xf.gov.cn', 'tongji.xf.gov.cn', 'https://tongji.xf.gov.cn'],
    ['https://tongji.xf.gov.cn:8443/xiangtong', 'tongji.xf.gov.cn', 'https://tongji.xf.gov.cn:8443'],
    ['http://localhost:3000', 'localhost', 'http://localhost:3000'],
  ])('of %s is %s', (address, id, origin) => {
    expect(relyingPartyOf(address)).toEqual({ id, origin });
  });

  it.each(['http://tongji.xf.gov.cn', 'https://10.1.2.3', 'https://[fd00::1]', 'http://127.0.0.1:3000'])(
    'of %s is nobody',
    (address) => {
      expect(relyingPartyOf(address)).toBeNull();
    },
  );
});
