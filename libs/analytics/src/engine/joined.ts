import { inBreaths } from '@xiangtong/infrastructure';

function* joining<T>(pieces: Iterable<readonly T[]>): Generator<undefined, T[]> {
  const list: T[] = [];
  for (const piece of pieces) {
    for (const item of piece) list.push(item);
    yield;
  }
  return list;
}

/** The items of all pieces as one list, with breaths between the pieces. `flat` takes as long as making the items. */
export const joined = <T>(pieces: Iterable<readonly T[]>): Promise<T[]> => inBreaths(joining(pieces));
