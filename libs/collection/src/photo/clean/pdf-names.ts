import { broken } from './photo-error';

/** What ends a name. */
const ENDS = '\\0\\t\\n\\f\\r ()<>[\\]{}/%';

/** A name that spells letters as numbers: `#4a`. Few are, and the standard ends a name after 127 bytes. */
const spelled = new RegExp(`/[^${ENDS}#]*#[0-9a-f]{2}[^${ENDS}]*`, 'gi');
const MAX_SPELLED = 10_000;
const MAX_LENGTH = 1_024;

const plain = (name: string): string =>
  name.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The names of the text that are spelled by numbers, in letters. */
const readSpelled = (text: string): string[] => {
  const found: string[] = [];
  for (const [name] of text.matchAll(spelled)) {
    if (name.length > MAX_LENGTH || found.length >= MAX_SPELLED) throw broken();
    found.push(plain(name).slice(1));
  }
  return found;
};

/** Which of the names are in any part of a file, pixels included, as often as they are: a long one is there on purpose. */
export const namesAmong = (text: string, names: readonly string[]): string[] => {
  const asLetters = new RegExp(`/(${names.join('|')})(?=[${ENDS}]|$)`, 'g');
  const found = Array.from(text.matchAll(asLetters), ([, name]) => name!);
  return [...found, ...readSpelled(text).filter((name) => names.includes(name))];
};
