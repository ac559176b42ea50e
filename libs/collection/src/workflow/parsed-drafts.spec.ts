import type { Catalogue } from '@xiangtong/reference';
import type { ParsedSubmission } from '../submission/parse/parse-submission';
import { ParsedDrafts } from './parsed-drafts';

const catalogue = { version: 1 } as Catalogue;
const draft = (lines: number, version = 1) => ({
  version,
  revision: 1,
  photoChanges: 0,
  catalogue,
  parsed: { lines: Array.from({ length: lines }) } as unknown as ParsedSubmission,
});

describe('ParsedDrafts', () => {
  it('hands out the newest version until it is forgotten', () => {
    const drafts = new ParsedDrafts();
    drafts.keep('a', draft(1));
    drafts.keep('a', draft(2, 2));
    expect(drafts.find('a')?.version).toBe(2);
    drafts.forget('a');
    expect(drafts.find('a')).toBeNull();
  });

  it('lets the oldest go when there are too many lines or drafts', () => {
    const drafts = new ParsedDrafts();
    drafts.keep('old', draft(60_000));
    drafts.keep('new', draft(60_000));
    expect([drafts.find('old'), drafts.find('new')?.version]).toEqual([null, 1]);
    for (let n = 0; n < 1_001; n += 1) drafts.keep(`nil ${n}`, draft(0));
    expect(drafts.find('new')).toBeNull();
    expect(drafts.find('nil 1000')).not.toBeNull();
  });
});
