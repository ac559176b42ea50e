import { plain } from './plain';

export interface Named<Value> {
  readonly value: Value;
  /** Name that is suggested to people. */
  readonly label: string;
}

/** The things that a name may mean. */
export type NameMatch<Value> =
  | { readonly value: Value; readonly several?: undefined }
  | { readonly value?: undefined; readonly several: readonly Named<Value>[] };

/** Finds what a written name means, and the closest name to one that means nothing. */
export interface NameReader<Value> {
  find(text: string): NameMatch<Value> | null;
  /** The label of the closest name, if it is close enough. */
  propose(text: string): string | null;
}

const MAX_SEVERAL = 6;
const MAX_NEAR = 200;
const MAX_FOUND = 20_000;

/** Finds things by the exact names that people use; a name of several things returns all of them. */
export class NameIndex<Value> implements NameReader<Value> {
  private readonly byName = new Map<string, Named<Value>[]>();
  /** Texts as they were written: most columns repeat a few. */
  private readonly found = new Map<string, NameMatch<Value> | null>();
  private readonly proposals = new Map<string, string | null>();

  /** Adds a meaning of a name; a name that already has another one keeps both. */
  add(name: string, value: Value, label: string): void {
    const key = plain(name);
    this.found.clear();
    const known = this.byName.get(key);
    if (!known) this.byName.set(key, [{ value, label }]);
    else if (known.every((entry) => entry.value !== value)) known.push({ value, label });
  }

  /** Names that have no meaning yet; those that several things share mean all of them. */
  addFree(names: Iterable<readonly [name: string, value: Value, label: string]>): void {
    const free = [...names].filter(([name]) => !this.byName.has(plain(name)));
    for (const [name, value, label] of free) this.add(name, value, label);
  }

  find(text: string): NameMatch<Value> | null {
    const known = this.found.get(text);
    if (known !== undefined) return known;
    const match = this.lookUp(text);
    if (this.found.size < MAX_FOUND) this.found.set(text, match);
    return match;
  }

  private lookUp(text: string): NameMatch<Value> | null {
    const found = this.byName.get(plain(text));
    if (!found) return null;
    return found.length === 1 ? { value: found[0]!.value } : { several: found.slice(0, MAX_SEVERAL) };
  }

  propose(text: string): string | null {
    const key = plain(text).slice(0, 30);
    const known = this.proposals.get(key);
    if (known !== undefined) return known;
    const proposal = key.length < 2 ? null : this.nearest(key);
    if (this.proposals.size < MAX_NEAR) this.proposals.set(key, proposal);
    return proposal;
  }

  private nearest(key: string): string | null {
    let best: Named<Value> | null = null;
    let least = Math.max(1, Math.floor(key.length / 3)) + 1;
    for (const [name, [entry]] of this.byName) {
      if (Math.abs(name.length - key.length) >= least) continue;
      const distance = editDistance(name, key, least);
      if (distance >= least || !entry) continue;
      // 青交 may be meant as 青椒; 火星 is not a slip of 娄星.
      if (distance * 2 >= Math.max(name.length, key.length) && name[0] !== key[0]) continue;
      least = distance;
      best = entry;
    }
    return best?.label ?? null;
  }
}

/** Number of characters to change, insert or delete, counted only up to `limit`. */
const editDistance = (a: string, b: string, limit: number): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(change, previous[column]! + 1, current[column - 1]! + 1));
    }
    if (Math.min(...current) >= limit) return limit;
    previous = current;
  }
  return previous[b.length]!;
};
