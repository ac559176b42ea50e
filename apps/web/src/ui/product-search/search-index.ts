import { typedAs } from '@xiangtong/naming';

/** Something to be found by any of its names; the code counts as one. */
export interface Searchable {
  readonly code: string;
  readonly names: readonly string[];
}

interface Indexed<Entry> {
  readonly entry: Entry;
  readonly names: readonly string[];
  /** Pinyin whole and as initials: 青椒 is qingjiao and qj. */
  readonly sounds: readonly string[];
}

const MOST = 8;

/** The form in which names are compared: one width, lower case, without spaces. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

const soundsOf = (name: string): readonly string[] => {
  const syllables = Array.from(name, typedAs);
  return [syllables.join(''), syllables.map((syllable) => syllable.charAt(0)).join('')];
};

/** Smaller is better; Infinity where it does not match. */
const rankOf = ({ names, sounds }: Indexed<unknown>, asked: string, typed: string): number => {
  if (names.includes(asked)) return 0;
  if (sounds.includes(typed)) return 1;
  if (names.some((name) => name.startsWith(asked))) return 2;
  if (sounds.some((sound) => sound.startsWith(typed))) return 3;
  if (names.some((name) => name.includes(asked))) return 4;
  return typed.length > 1 && sounds.some((sound) => sound.includes(typed)) ? 5 : Infinity;
};

/** Finds entries by a part of a name or alias, by pinyin or its initials, or by code; the best first. */
export class SearchIndex<Entry extends Searchable> {
  private readonly indexed: readonly Indexed<Entry>[];

  constructor(entries: readonly Entry[]) {
    this.indexed = entries.map((entry) => {
      const names = [...entry.names, entry.code].map(plain);
      return { entry, names, sounds: names.flatMap(soundsOf) };
    });
  }

  /** Nothing is found by nothing. */
  find(text: string, most = MOST): Entry[] {
    const asked = plain(text);
    if (asked === '') return [];
    // What is typed in Latin letters may be pinyin; Chinese characters have to be these characters.
    const typed = /^[a-z']+$/.test(asked) ? asked.replace(/'/g, '').replace(/v/g, 'u') : asked;
    return this.indexed
      .map((indexed) => ({ entry: indexed.entry, rank: rankOf(indexed, asked, typed) }))
      .filter(({ rank }) => rank < Infinity)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, most)
      .map(({ entry }) => entry);
  }
}
