import { DomainError } from '@xiangtong/infrastructure';

export const ifMatch =
  'Version that the draft replaces, "0" when nothing was written yet; anything else there is a conflict (409)';

/** `"3"` → 3; null without the header: whatever stands there may be replaced. */
export const expectedVersion = (header: string | undefined): number | null => {
  if (header === undefined || header === '*') return null;
  const version = /^"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (version === undefined) throw new DomainError('SUBMISSION.CONCURRENT_CHANGE');
  return Number(version);
};
