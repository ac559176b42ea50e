/**
 * A release from the package: the archive, its bill of materials, the program that checks evidence, the notes of the
 * changelog, and the sums of all of them. The same commit makes the same archive. `npm run build` and `npm run package` come before.
 * Usage: node scripts/release.mjs [--package folder] [--out folder] [--tag]
 * With --tag the sources have to be committed and the changelog has to have a section of the version; the tag v<version>
 * is made then.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    package: { type: 'string', default: join(root, 'out', 'package') },
    out: { type: 'string', default: join(root, 'out', 'release') },
    tag: { type: 'boolean', default: false },
  },
});
const folder = resolve(values.package);
const out = resolve(values.out);

const fail = (message) => {
  console.error(message);
  process.exit(1);
};
const git = (...words) => execFileSync('git', ['-C', root, ...words], { encoding: 'utf8' }).trim();

const { version, commit } = JSON.parse(await readFile(join(folder, 'dist', 'build.json'), 'utf8'));
const changelog = await readFile(join(root, 'CHANGELOG.md'), 'utf8');

/** Text of the section of a version; null where there is none. */
const sectionOf = (name) => {
  const [, rest] = changelog.split(new RegExp(`^## \\[${name.replaceAll('.', '\\.')}\\].*$`, 'm'));
  return rest === undefined ? null : rest.split(/^## \[/m)[0].trim();
};
const notes = sectionOf(version) ?? sectionOf('Unreleased');

if (values.tag) {
  if (git('status', '--porcelain') !== '' || commit !== git('rev-parse', 'HEAD'))
    fail('build and package what is committed, and nothing else, before the tag');
  if (sectionOf(version) === null) fail(`CHANGELOG.md has no section [${version}]`);
}

/** Files of the archive bear the time of the commit; without one, that of the changelog's beginning of time. */
const time = /^[0-9a-f]{40}/.test(commit ?? '')
  ? git('show', '-s', '--format=%ct', commit.slice(0, 40))
  : '0';
const name = `xiangtong-${version}-${process.platform}-${process.arch}`;

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const archive = `${name}.tar.gz`;
execFileSync(
  'sh',
  [
    '-c',
    'tar --sort=name --format=gnu --mtime="@$1" --owner=0 --group=0 --numeric-owner --mode=go-w ' +
      '--transform "s,^\\.,$2," -cf - -C "$3" . | gzip -n >"$4"',
    'sh',
    time,
    name,
    folder,
    join(out, archive),
  ],
  { stdio: 'inherit' },
);
await copyFile(join(folder, 'sbom.cdx.json'), join(out, `${name}.cdx.json`));
// For auditors, who must not take it from the installation that they check.
const verifier = 'verify-evidence.mjs';
await copyFile(join(folder, 'dist', 'libs', 'proof', 'src', 'evidence', verifier), join(out, verifier));
await writeFile(
  join(out, 'NOTES.md'),
  `# Xiangtong ${version}\n\nCommit ${commit ?? 'unknown'}\n\n${notes ?? ''}\n`,
);

const sums = [];
for (const file of [archive, `${name}.cdx.json`, verifier, 'NOTES.md'])
  sums.push(
    `${createHash('sha256')
      .update(await readFile(join(out, file)))
      .digest('hex')}  ${file}`,
  );
await writeFile(join(out, 'SHA256SUMS'), `${sums.join('\n')}\n`);

if (values.tag) git('tag', '--annotate', `v${version}`, '--message', `Xiangtong ${version}`);
console.log(`${out}:\n${sums.join('\n')}`);
