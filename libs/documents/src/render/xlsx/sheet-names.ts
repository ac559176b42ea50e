/** Excel's limit for the name of a sheet. */
const longest = 31;

/** The first `most` UTF-16 units, without half a character and without an apostrophe at the end. */
const cut = (text: string, most: number): string =>
  text
    .slice(0, most)
    .replace(/\p{Cs}+$/u, '')
    .replace(/'+$/, '');

/** Creates valid sheet names: no forbidden characters, at most 31 long, unique regardless of case. */
export class SheetNames {
  private readonly taken = new Set<string>();

  take(wished: string): string {
    const clean = wished
      .replace(/[\\/?*[\]:]|\p{Cc}|\p{Cs}/gu, ' ')
      .trim()
      .replace(/^'+/, '');
    const stem = cut(clean, longest) || 'Sheet';
    let name = stem;
    for (let count = 2; this.taken.has(name.toLowerCase()); count += 1) {
      const suffix = ` (${count})`;
      name = cut(stem, longest - suffix.length) + suffix;
    }
    this.taken.add(name.toLowerCase());
    return name;
  }
}
