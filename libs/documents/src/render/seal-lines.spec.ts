import type { SealMark } from '../seal/seal';
import { printedSealLines, verifyTarget } from './seal-lines';

const seal = 'a'.repeat(64);

const markAt = (publicUrl: string | null): SealMark => ({
  seal,
  manifest: {
    document: 'b'.repeat(64),
    asOf: { seq: 12, ledgerHash: 'c'.repeat(64) },
    replaces: null,
  } as SealMark['manifest'],
  changes: [],
  publicUrl,
});

describe('what is printed about a seal', () => {
  it('names the page for verification, which the code leads to', () => {
    const mark = markAt('https://tongji.example.gov.cn');
    const address = `https://tongji.example.gov.cn/verify/${seal}`;
    expect(printedSealLines(mark, 'zh').at(-1)).toBe(`核验网页（也可扫描二维码打开）：${address}`);
    expect(verifyTarget(mark)).toBe(address);
  });

  it.each(['zh', 'en'] as const)('prints no part of an address that is not configured (%s)', (language) => {
    const mark = markAt(null);
    expect(printedSealLines(mark, language).join('\n')).not.toContain('/');
    expect(verifyTarget(mark)).toBe(seal);
  });

  it.each(['zh', 'en'] as const)('tells citizens a page, not a command or an interface (%s)', (language) => {
    const text = printedSealLines(markAt('https://tongji.example.gov.cn'), language).join('\n');
    expect(text).not.toMatch(/xiangtong seal|POST|\/api\//);
    expect(text).toContain(language === 'zh' ? '“核对报告”页' : 'page "Verify a report"');
  });
});
