import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';

/** Neighbours that still need each other. */
const entangled = [
  'apps/web/src/features/officer/explore/pivot, apps/web/src/features/officer/explore/rules',
  'libs/reporting/src/compose/dataset, libs/reporting/src/disclosure',
];

const isSource = (path: string): boolean =>
  /^(apps|libs)\/[^/]+\/src\/.*\.tsx?$/.test(path) && !/spec\.tsx?$|\.d\.ts$|\/testing\//.test(path);

const sourceFiles = (): readonly string[] =>
  ['apps', 'libs'].flatMap((top) =>
    readdirSync(join(projectDirectory(), top), { recursive: true, encoding: 'utf8' })
      .filter((path) => !path.includes('node_modules'))
      .map((path) => join(top, path))
      .filter(isSource),
  );

/** Folders of the files that a text imports by their place; a door stands for its whole folder. */
const importedFolders = (from: string, text: string): readonly string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']*)'/g)]
    .map(([, place]) => normalize(join(dirname(from), place!)))
    .filter((path) => basename(path) !== 'index')
    .map(dirname);

const isInside = (folder: string, other: string): boolean => `${folder}/`.startsWith(`${other}/`);

/** Folders that import each other, where neither lies in the other. */
const pairsAmong = (imports: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] =>
  [...imports].flatMap(([folder, others]) =>
    [...others]
      .filter((other) => folder < other && imports.get(other)?.has(folder))
      .filter((other) => !isInside(folder, other) && !isInside(other, folder))
      .map((other) => `${folder}, ${other}`),
  );

const importsOf = (files: readonly string[], read: (file: string) => string) => {
  const imports = new Map<string, Set<string>>();
  for (const file of files) {
    const folders = imports.get(dirname(file)) ?? new Set();
    for (const folder of importedFolders(file, read(file))) folders.add(folder);
    imports.set(dirname(file), folders);
  }
  return imports;
};

describe('neighbouring folders', () => {
  it('import each other one way alone', () => {
    const read = (file: string) => readFileSync(join(projectDirectory(), file), 'utf8');
    expect(pairsAmong(importsOf(sourceFiles(), read))).toEqual(entangled);
  });

  it('are found where they do', () => {
    const texts: Readonly<Record<string, string>> = {
      'libs/a/src/one/x.ts': `import { y } from '../two/y';`,
      'libs/a/src/two/y.ts': `import type { X } from '../one/x';`,
    };
    expect(pairsAmong(importsOf(Object.keys(texts), (file) => texts[file]!))).toEqual([
      'libs/a/src/one, libs/a/src/two',
    ]);
  });
});
