import { readPdfPages } from '../read/pdf-pages';
import { renderPasswordLetter } from './password-letter';

const letter = {
  displayName: '刘洋',
  username: 'liu.yang',
  oneTimePassword: 'k7mq-x3pf-w9td',
  expiresAt: new Date('2026-03-08T06:30:00Z'),
  address: 'https://tongji.example.gov.cn',
};

describe('the letter with a password', () => {
  it('is one sheet with the name outside and the password in the part that is folded in first', async () => {
    const pages = await readPdfPages(await renderPasswordLetter(letter));
    expect(pages).toHaveLength(1);
    const text = JSON.stringify(pages[0]);
    for (const part of ['刘洋', 'liu.yang', 'k7mq-x3pf-w9td', '2026-03-08 14:30', 'tongji.example.gov.cn'])
      expect(text).toContain(part);
  });

  it('has no password in what is not the page: no title, no name of the file', async () => {
    const bytes = (await renderPasswordLetter(letter)).toString('latin1');
    expect(bytes).not.toContain('k7mq');
  });
});
