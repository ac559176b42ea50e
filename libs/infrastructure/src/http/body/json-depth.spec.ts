import { isTooDeep, MAX_DEPTH } from './json-depth';

const nested = (levels: number): Buffer => Buffer.from('['.repeat(levels) + ']'.repeat(levels));

describe('the depth of JSON', () => {
  it('is limited', () => {
    expect(isTooDeep(nested(MAX_DEPTH))).toBe(false);
    expect(isTooDeep(nested(MAX_DEPTH + 1))).toBe(true);
    expect(isTooDeep(Buffer.from('{"a":'.repeat(MAX_DEPTH + 1)))).toBe(true);
  });

  it('counts no brackets in texts, and none beside each other', () => {
    const brackets = '['.repeat(MAX_DEPTH + 1);
    for (const text of [brackets, `\\"${brackets}`, `\\\\`, `"${brackets}`])
      expect(isTooDeep(Buffer.from(JSON.stringify({ text, list: [] })))).toBe(false);
    expect(isTooDeep(Buffer.from(`[${'[],'.repeat(1_000)}{}]`))).toBe(false);
  });
});
