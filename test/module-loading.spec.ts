import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';

/**
 * The package holds the modules that a tracer finds in the source (docs/adr/0057-package.md). A module that is loaded
 * under a computed name is not among them, and the product fails where no checkout lies above it.
 */
const untraceable = [
  /\bcreateRequire\b/,
  // A call, and no method of that name.
  /(?:\bawait|\breturn|=>|[=(,:?])\s*(?:import|require)\(\s*(?!['"][^'"]+['"]\s*\))/,
];

const untraceableLines = (text: string): readonly string[] =>
  text.split('\n').filter((line) => untraceable.some((pattern) => pattern.test(line)));

const isPackaged = (path: string): boolean =>
  /^(apps\/(api|cli)|libs\/[^/]+)\/src\/.*\.ts$/.test(path) &&
  !/spec\.ts$|^libs\/testing\/|\/testing\//.test(path);

describe('modules of the package', () => {
  const files = ['apps', 'libs'].flatMap((top) =>
    readdirSync(join(projectDirectory(), top), { recursive: true, encoding: 'utf8' })
      .map((path) => join(top, path))
      .filter(isPackaged),
  );

  it('are loaded by names that stand in the source', () => {
    expect(files.length).toBeGreaterThan(1_000);
    const found = files.flatMap((file) =>
      untraceableLines(readFileSync(join(projectDirectory(), file), 'utf8')).map(
        (line) => `${file}: ${line.trim()}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it.each([
    `import { createRequire } from 'node:module';`,
    'const words = await import(name);',
    `const words = await import('./' + language);`,
    'const words = require(join(folder, name));',
  ])('would be found: %s', (line) => {
    expect(untraceableLines(line)).toEqual([line]);
  });

  it.each([
    `const words = await import('./words');`,
    `const words = require("./words");`,
    'const result = await this.register.import(registrar, table, isDryRun);',
  ])('would not be found: %s', (line) => {
    expect(untraceableLines(line)).toEqual([]);
  });
});
