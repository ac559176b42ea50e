import { reportFile } from './report-file';

describe('a file to be downloaded', () => {
  it('has a name that cannot become another header, or another name', () => {
    const { disposition } = reportFile('年鉴 "2019"\r\nSet-Cookie: a=b;.pdf', Buffer.alloc(0)).getHeaders();
    expect(disposition).toBe(
      "attachment; filename*=UTF-8''%E5%B9%B4%E9%89%B4%20%222019%22%0D%0ASet-Cookie%3A%20a%3Db%3B.pdf",
    );
  });

  it('is of its kind, and of none where that is not known', () => {
    expect(reportFile('a.html', Buffer.alloc(0)).getHeaders().type).toBe('text/html; charset=utf-8');
    expect(reportFile('a.exe', Buffer.alloc(0)).getHeaders().type).toBe('application/octet-stream');
  });
});
