/**
 * Characters that no name or title has, as the inside of a class of a regular expression with the flag `u`: controls,
 * halves of characters, and marks of direction, behind which `gpj.exe` is read as `exe.jpg`.
 */
export const controlCharacters = '\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';

/** Nobody sees them, so that two names look the same: blanks without width, joiners, soft hyphens, tags, separators of lines. */
const invisibleCharacters =
  '\\u00ad\\u180e\\u200b-\\u200d\\u2028\\u2029\\u2060-\\u2064\\u206a-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}';

/** A joiner belongs between two parts of a picture: a woman, a tone of skin and an ear of rice are a farmer. */
const joinedPicture =
  '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]\\ufe0f?\\u200d(?=\\p{Extended_Pictographic})';

const character = `(?:${joinedPicture}|[^${controlCharacters}${invisibleCharacters}])`;

/** A name or a text on one line that is what it looks like, of so many characters. */
export const plainLine = (shortest: number, longest: number): RegExp =>
  new RegExp(`^${character}{${shortest},${longest}}$`, 'u');

/** A text of several lines that is what it looks like. */
export const plainLines = new RegExp(`^(?:${character}|[\\n\\r\\t])*$`, 'u');
