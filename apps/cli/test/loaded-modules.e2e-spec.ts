import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '@xiangtong/infrastructure';

/*
 * How long a command takes to begin is decided by how many modules it loads. Their number is the same on every machine,
 * so it is what is tested here.
 */
const report = `process.once('exit', () => {
  const modules = Object.keys(require.cache).map((path) => path.slice(process.cwd().length + 1));
  process.stderr.write('\\nmodules ' + JSON.stringify(modules));
});`;

/** The modules that a command has loaded when it ends, relative to the project. */
const modulesOf = async (...words: string[]): Promise<readonly string[]> => {
  const main = join(projectDirectory(), 'dist', 'apps', 'cli', 'src', 'main.js');
  const run = `${report} process.argv.splice(1, 0, ${JSON.stringify(main)}); require(process.argv[1]);`;
  const { stderr } = await promisify(execFile)(process.execPath, ['-e', run, '--', ...words], {
    cwd: projectDirectory(),
  }).catch((error: { stderr: string }) => error);
  return JSON.parse(stderr.slice(stderr.lastIndexOf('\nmodules ') + '\nmodules '.length)) as string[];
};

const packagesIn = (modules: readonly string[]): readonly string[] => [
  ...new Set(modules.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])),
];

it('the help loads the words of the commands alone', async () => {
  const modules = await modulesOf('--help');
  expect(packagesIn(modules)).toEqual(['reflect-metadata', 'commander']);
  expect(modules.length).toBeLessThan(60);
});

it('verifying a file loads neither the database nor what makes reports', async () => {
  const modules = await modulesOf('seal', 'verify', join('reports', 'yoy', 'report.yaml'));
  const packages = packagesIn(modules);
  for (const name of [
    'typeorm',
    'pg',
    'echarts',
    'exceljs',
    'pdfkit',
    '@duckdb/node-api',
    '@nestjs/core',
    'highs',
  ])
    expect(packages).not.toContain(name);
  expect(modules.some((path) => path.startsWith('dist/libs/proof/'))).toBe(true);
});
