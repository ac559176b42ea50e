import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names under which people know formats, programs and keys; files that they keep. */
const allowed = new Set(
  (
    'Excel Word CSV XLSX Parquet ZIP PDF OFD JSON A4 API SDMX DCAT KB MB Enter Tab Esc Ctrl Delete Z J K A R Q f a ' +
    'head.json checkpoint.txt key.txt verify evidence.mjs SHA Node node head key'
  ).split(' '),
);

const source = join(__dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(^|[/-])texts(-zh)?\.ts$/.test(name),
);

/** Texts with Chinese in them, without what is filled in. */
const textsOf = (name: string): string[] =>
  [
    ...readFileSync(join(source, name), 'utf8').matchAll(
      /'((?:[^'\\\n]|\\.)*[\u4e00-\u9fff](?:[^'\\\n]|\\.)*)'/g,
    ),
  ].map(([, text = '']) => text.replace(/\{\{\w+\}\}/g, ''));

const latinIn = (text: string): string[] =>
  text
    .replace(/\d{4}-Q\d/g, '')
    .match(/[A-Za-z_][\w.]*\w|[A-Za-z]/g)
    ?.filter((word) => !allowed.has(word)) ?? [];

describe('Chinese texts of the pages', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(textsOf).length).toBeGreaterThan(1_000);
  });

  it.each(files)('name nothing in Latin letters that people do not call so: %s', (name) => {
    expect(textsOf(name).filter((text) => latinIn(text).length > 0)).toEqual([]);
  });
});
