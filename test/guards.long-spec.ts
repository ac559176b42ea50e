import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { environmentNames } from '@xiangtong/infrastructure';

const root = resolve(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Never part of the project: installed, built or kept by a running service. */
const foreign = new Set(['node_modules', 'dist', 'out', 'coverage']);

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) {
      return foreign.has(entry.name) || entry.name.startsWith('.')
        ? []
        : filesBelow(join(folder, entry.name));
    }
    return entry.isFile() ? [relative(root, join(folder, entry.name))] : [];
  });

describe('spec files', () => {
  const projects = ['unit', 'long', 'tools', 'database', 'clickhouse', 'e2e'];
  const runs = new Map<string, string[]>();

  beforeAll(() => {
    const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    for (const project of projects) {
      const args = [jest, '--listTests', '--selectProjects', project];
      const listed = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
      const paths = listed.split('\n').filter((line) => line.startsWith(root));
      for (const path of paths.map((line) => relative(root, line)))
        runs.set(path, [...(runs.get(path) ?? []), project]);
    }
  });

  it('belong to exactly one project of Jest', () => {
    const specs = filesBelow(root).filter(
      (path) => /[.-]spec\.tsx?$/.test(path) && !path.startsWith('apps/web/'),
    );
    expect(specs).not.toEqual([]);
    expect(
      specs.map((path) => [path, runs.get(path) ?? []]).filter(([, found]) => found?.length !== 1),
    ).toEqual([]);
  });

  it('are named by their kind, never *.test.ts', () => {
    expect(filesBelow(root).filter((path) => /\.test\.tsx?$/.test(path))).toEqual([]);
  });
});

it('.env.example lists every variable once and no other', () => {
  const listed = [...read('.env.example').matchAll(/^(?:# )?([A-Z][A-Z_]*)=/gm)].map(([, name]) => name);
  expect([...listed].sort()).toEqual([...new Set(environmentNames)].sort());
});

it('every lib is known to the compiler, to Nest and to the type checker', () => {
  const libs = readdirSync(join(root, 'libs')).map((lib) => `@xiangtong/${lib}`);
  const { jsc } = JSON.parse(read('.swcrc')) as { jsc: { paths: object } };
  const { compilerOptions } = JSON.parse(read('tsconfig.json')) as { compilerOptions: { paths: object } };
  const { projects } = JSON.parse(read('nest-cli.json')) as { projects: Record<string, { type: string }> };
  const nest = Object.keys(projects).filter((name) => projects[name]?.type === 'library');
  expect(Object.keys(jsc.paths).sort()).toEqual(libs);
  expect(Object.keys(compilerOptions.paths).sort()).toEqual(libs);
  expect(nest.map((name) => `@xiangtong/${name}`).sort()).toEqual(libs);
});

it('the documents name only scripts that exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const documents = filesBelow(root).filter((path) => path.endsWith('.md') && !path.startsWith('seeds/'));
  const named = ['.ci/run', ...documents].flatMap((path) =>
    [...read(path).matchAll(/\bnpm run (?:--silent )?([a-z][a-z:-]*)/g)].map(([, script]) => ({
      path,
      script: script!,
    })),
  );
  expect(named).not.toEqual([]);
  expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
});

it('the documents link only to files that exist', () => {
  const documents = filesBelow(root).filter((path) => path.endsWith('.md'));
  const links = documents.flatMap((path) =>
    [...read(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link]) =>
      join(path, '..', link!),
    ),
  );
  const files = new Set(filesBelow(root));
  const folders = new Set(
    [...files].flatMap((path) => path.split('/').map((_, end, parts) => parts.slice(0, end).join('/'))),
  );
  expect(links.filter((link) => !files.has(link) && !folders.has(link.replace(/\/$/, '')))).toEqual([]);
});
