import { DomainError } from '@xiangtong/infrastructure';

/** A stretch of time with an amount: of what, its callers know. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly amount: bigint;
}

/** A way from one sum to a later one by one stretch. */
interface Step<S> {
  readonly span: S;
  readonly after: Place<S>;
}

/** What a reader can have added up from a beginning: until when, and how much. */
interface Place<S> {
  readonly at: number;
  readonly sold: bigint;
  readonly steps: Step<S>[];
}

/** More sums on the way than corrections of any series of editions make. */
const MOST_PLACES = 20_000;

type ByTime<S> = ReadonlyMap<number, readonly S[]>;

const byTime = <S extends Stretch>(spans: readonly S[], side: 'from' | 'to'): ByTime<S> => {
  const found = new Map<number, S[]>();
  for (const span of spans) found.set(span[side], [...(found.get(span[side]) ?? []), span]);
  return found;
};

interface Stretches<S> {
  readonly starting: ByTime<S>;
  readonly ending: ByTime<S>;
}

/** Sums that can be added up, by time. */
class Places<S extends Stretch> {
  private readonly byTime = new Map<number, Map<bigint, Place<S>>>();

  at(time: number): Iterable<Place<S>> {
    return this.byTime.get(time)?.values() ?? [];
  }

  /** Each once. */
  place(at: number, sold: bigint): Place<S> {
    const there = this.byTime.get(at) ?? new Map<bigint, Place<S>>();
    this.byTime.set(at, there);
    const place = there.get(sold) ?? { at, sold, steps: [] };
    there.set(sold, place);
    return place;
  }
}

/**
 * What can be missing to a whole in the later half of its time. Met by what has been added up in the first half, the sums
 * on the way are those of half the time twice, not those of all of it: each corrected month doubles them. Throws
 * REPORT.UNPROVEN.
 */
const restsOf = <S extends Stretch>({ to, amount }: S, ending: ByTime<S>, middle: number) => {
  const rests = new Map([[to, new Set([0n])]]);
  let count = 0;
  for (let at = to; at > middle; at -= 1)
    for (const rest of rests.get(at) ?? [])
      for (const span of ending.get(at) ?? []) {
        const before = rest + span.amount;
        if (span.from < middle || before > amount) continue;
        const there = rests.get(span.from) ?? new Set();
        rests.set(span.from, there.add(before));
        if ((count += 1) > MOST_PLACES) throw new DomainError('REPORT.UNPROVEN');
      }
  return rests;
};

/** All sums that can be added up on the way to a whole, in order of time. Throws REPORT.UNPROVEN. */
const placesWithin = <S extends Stretch>(
  whole: S,
  { starting, ending }: Stretches<S>,
): readonly Place<S>[] => {
  const { from, to, amount } = whole;
  const middle = Math.floor((from + to) / 2);
  const rests = restsOf(whole, ending, middle);
  const places = new Places<S>();
  places.place(from, 0n);
  const isOnTheWay = (until: number, sold: bigint): boolean =>
    until < middle ? sold <= amount : rests.get(until)?.has(amount - sold) === true;
  const found: Place<S>[] = [];
  for (let at = from; at < to; at += 1)
    for (const place of places.at(at)) {
      if (found.push(place) > MOST_PLACES) throw new DomainError('REPORT.UNPROVEN');
      for (const span of starting.get(at) ?? []) {
        const sold = place.sold + span.amount;
        if (isOnTheWay(span.to, sold)) place.steps.push({ span, after: places.place(span.to, sold) });
      }
    }
  return [...found, ...places.at(to)];
};

/** Most stretches from each place to the end; none for places from which no way leads there. */
const longestWays = <S>(places: readonly Place<S>[], end: Place<S>): ReadonlyMap<Place<S>, number> => {
  const longest = new Map([[end, 0]]);
  for (const place of places.toReversed()) {
    const ways = place.steps.flatMap(({ after }) => {
      const rest = longest.get(after);
      return rest === undefined ? [] : [rest + 1];
    });
    if (ways.length > 0) longest.set(place, Math.max(...ways));
  }
  return longest;
};

/** Whether shorter stretches lead there as well: then they are a sum of their own. */
const isDivided = <S>({ steps }: Place<S>, { after, span }: Step<S>): boolean => {
  const seen = new Set<Place<S>>();
  const waiting = steps.filter((one) => one.span !== span && one.after.at < after.at);
  for (const { after: next } of waiting) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const step of next.steps) {
      if (step.after === after) return true;
      if (step.after.at < after.at) waiting.push(step);
    }
  }
  return false;
};

/** The stretches that lead from the beginning to each place, on one of the shortest ways. */
const waysTo = <S>(
  start: Place<S>,
  stepsOf: (place: Place<S>) => readonly Step<S>[],
): ReadonlyMap<Place<S>, readonly S[]> => {
  const ways = new Map<Place<S>, readonly S[]>([[start, []]]);
  for (const [place, way] of ways)
    for (const { span, after } of stepsOf(place)) if (!ways.has(after)) ways.set(after, [...way, span]);
  return ways;
};

/** The stretches that lead from each place to the end, on one of the shortest ways. */
const waysFrom = <S>(
  end: Place<S>,
  places: readonly Place<S>[],
  stepsOf: (place: Place<S>) => readonly Step<S>[],
): ReadonlyMap<Place<S>, readonly S[]> => {
  const ways = new Map<Place<S>, readonly S[]>([[end, []]]);
  for (const place of places.toReversed()) {
    const own = stepsOf(place).map(({ span, after }) => [span, ...ways.get(after)!]);
    const [shortest] = own.sort((a, b) => a.length - b.length);
    if (shortest) ways.set(place, shortest);
  }
  return ways;
};

/**
 * Ways to put a stretch together from others of which all ways follow. Any way is a sum of ways through its steps, each
 * with one way to where the step begins and one from where it ends, less ways through the places between; so one way
 * through each step is enough. A step that shorter ones make up follows from their sum. Throws REPORT.UNPROVEN.
 */
const waysOf = <S extends Stretch>(whole: S, stretches: Stretches<S>): readonly (readonly S[])[] => {
  const places = placesWithin(whole, stretches);
  const [start, end] = [places[0]!, places.at(-1)!];
  if (end.at !== whole.to || end.sold !== whole.amount) return [];
  const open = longestWays(places, end);
  if ((open.get(start) ?? 0) < 2) return [];
  const kept = new Map(
    places.map((place): [Place<S>, readonly Step<S>[]] => {
      const steps = place.steps.filter(({ after }) => open.has(after));
      const narrowed = { ...place, steps };
      return [place, steps.filter((step) => !isDivided(narrowed, step))];
    }),
  );
  const stepsOf = (place: Place<S>): readonly Step<S>[] => kept.get(place)!;
  const [before, behind] = [waysTo(start, stepsOf), waysFrom(end, places, stepsOf)];
  const ways = new Map<string, readonly S[]>();
  const numbers = new Map<S, number>();
  const numberOf = (span: S): number => numbers.get(span) ?? numbers.set(span, numbers.size).size - 1;
  for (const [place, way] of before)
    for (const { span, after } of stepsOf(place)) {
      const own = [...way, span, ...behind.get(after)!];
      ways.set(own.map(numberOf).join(), own);
    }
  return [...ways.values()];
};

/** Sums that hold among stretches of which some were corrected: all others follow from these. Throws REPORT.UNPROVEN. */
export const holdingSums = <S extends Stretch>(
  spans: readonly S[],
): readonly { readonly whole: S; readonly parts: readonly S[] }[] => {
  const stretches = { starting: byTime(spans, 'from'), ending: byTime(spans, 'to') };
  return spans.flatMap((whole) => waysOf(whole, stretches).map((parts) => ({ whole, parts })));
};
