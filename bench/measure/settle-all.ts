/**
 * Waits until all pieces of work have ended, then fails with the first failure: no piece still works when the next row
 * begins, and none fails later, when nobody listens any more and another reason would hide the first one.
 */
export const settleAll = async <const Work extends readonly Promise<unknown>[]>(
  work: Work,
): Promise<{ -readonly [Index in keyof Work]: Awaited<Work[Index]> }> => {
  // Promise.all has the first failure in time; it is taken only when all have ended.
  const all = Promise.all(work);
  await Promise.allSettled([...work, all]);
  return all;
};
