import { parseApproval } from './approval-number';

describe('an approval number', () => {
  it.each([
    ['GS(2026)0001号', 'GS(2026)0001号'],
    ['审图号 GS（2019）1822号', 'GS(2019)1822号'],
    ['审图号：GS〔2019〕1822 号', 'GS(2019)1822号'],
    ['ＧＳ京（2022）1061号', 'GS京(2022)1061号'],
    ['审图号：黔S(2023)006号', '黔S(2023)006号'],
    ['贵阳S[2021]12号', '贵阳S(2021)12号'],
  ])('is read from %s and written in one way', (text, written) =>
    expect(parseApproval(text, 2026)).toBe(written),
  );

  it.each([
    '',
    '审图号',
    'GS(2027)0001号',
    'GS(1999)0001号',
    'GS(2026)0001',
    'GS(2026)号',
    'GS 2026 0001号',
    'S(2026)0001号',
    'GS(2026)0001号<script>',
    'GS(2026)0001号 GS(2026)0002号',
    'GS(2026)1234567号',
  ])('is not %s', (text) => expect(parseApproval(text, 2026)).toBeNull());
});
