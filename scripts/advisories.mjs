/**
 * Compares the packages of package-lock.json, and of a bill of materials, with scripts/advisories.json: what is known of
 * their faults, without asking anybody. Fails for a version that an advisory names and nobody has excused.
 * Usage: node scripts/advisories.mjs [--lock file] [--bom file] [--list file] [--release] [--today yyyy-mm-dd]
 *        node scripts/advisories.mjs update [--audit file] [--osv all.zip] [--list file] [--today yyyy-mm-dd]
 * --release fails for a list older than 90 days, which is a warning otherwise. `update` needs a network, or a file from
 * where there is one: what `npm audit --json` prints, or https://osv-vulnerabilities.storage.googleapis.com/npm/all.zip.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import semver from 'semver';

const OLDEST_DAYS = 90;
const DAY_MS = 86_400_000;

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lock: { type: 'string', default: join(root, 'package-lock.json') },
    bom: { type: 'string', multiple: true, default: [] },
    list: { type: 'string', default: join(root, 'scripts', 'advisories.json') },
    release: { type: 'boolean', default: false },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    audit: { type: 'string' },
    osv: { type: 'string' },
  },
});
const { today } = values;

const fail = (...lines) => {
  console.error(lines.join('\n'));
  process.exit(1);
};
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
const severities = ['unknown', 'low', 'moderate', 'high', 'critical'];

/** What is wrong with the form of the list: a range that nobody can read would match nothing. */
const mistakesOf = ({ date, advisories, excused }) => [
  ...(isDay(date) ? [] : [`date "${date}" is not a day`]),
  ...advisories.flatMap((advisory) => {
    const { id, package: name, affected, severity, fixed, address } = advisory;
    const isWhole =
      /^(GHSA|CVE)-[\w-]+$/.test(id) &&
      typeof name === 'string' &&
      semver.validRange(affected) !== null &&
      affected.trim() !== '' &&
      severities.includes(severity) &&
      (fixed === null || semver.valid(fixed) !== null) &&
      /^https:\/\//.test(address);
    return isWhole ? [] : [`not an advisory: ${JSON.stringify(advisory)}`];
  }),
  ...excused
    .filter(({ id, package: name, reason, until }) => !id || !name || !(reason?.length > 20) || !isDay(until))
    .map((excuse) => `an excuse has id, package, reason and a day until when: ${JSON.stringify(excuse)}`),
];

const readList = () => {
  const list = readJson(values.list);
  const mistakes = mistakesOf(list);
  if (mistakes.length > 0) fail(`${values.list}:`, ...mistakes);
  return list;
};

/** `[name, version, where]` of everything installed, also below others and under another name. */
const packagesOfLock = (file) =>
  Object.entries(readJson(file).packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .map(([path, { name, version }]) => [
      name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      path,
    ]);

const packagesOfBom = (file) =>
  readJson(file).components.map(({ group, name, version }) => [
    group ? `${group}/${name}` : name,
    version,
    file,
  ]);

const check = () => {
  const list = readList();
  const installed = [values.lock].flatMap(packagesOfLock).concat(values.bom.flatMap(packagesOfBom));
  const matches = list.advisories.flatMap((advisory) =>
    installed
      .filter(
        ([name, version]) =>
          name === advisory.package &&
          semver.satisfies(version, advisory.affected, { includePrerelease: true }),
      )
      .map(([, version, where]) => ({ ...advisory, version, where })),
  );
  const excuseOf = ({ id, package: name }) =>
    list.excused.find((excuse) => excuse.id === id && excuse.package === name && excuse.until >= today);
  const open = matches.filter((match) => !excuseOf(match));
  const needless = list.excused.filter(
    (excuse) => !matches.some(({ id, package: name }) => id === excuse.id && name === excuse.package),
  );
  for (const { id, package: name, version, severity, fixed, address, where } of open)
    console.error(
      `${severity}: ${name} ${version} (${where}): ${id}, ${fixed ? `mended in ${fixed}` : 'not mended yet'}, ${address}`,
    );
  for (const { id, package: name } of needless)
    console.error(`${id} of ${name} is excused and no version of it is here any more: take the excuse out`);
  const days = Math.floor((Date.parse(today) - Date.parse(list.date)) / DAY_MS);
  const isOld = days > OLDEST_DAYS;
  const said = `${list.advisories.length} advisories as of ${list.date}, ${matches.length - open.length} excused; ${installed.length} packages`;
  if (isOld)
    console.error(
      `the list of advisories is ${days} days old: npm run advisories:update, where there is a network (${list.about.unknown})`,
    );
  if (open.length > 0 || needless.length > 0 || (isOld && values.release)) fail(said);
  console.log(said);
};

/** The range of one entry of OSV, by its events. */
const rangeOfEvents = (events) => {
  const parts = [];
  let from = null;
  for (const { introduced, fixed, last_affected: last } of events) {
    if (introduced !== undefined) from = introduced === '0' ? '0.0.0-0' : introduced;
    else if (from !== null) {
      parts.push(`>=${from} ${fixed === undefined ? `<=${last}` : `<${fixed}`}`);
      from = null;
    }
  }
  if (from !== null) parts.push(`>=${from}`);
  return parts.join(' || ');
};

/** Malware has no versions that one could go on to, and a number of its own (MAL-…): lock files pin what was looked at. */
const advisoriesOfOsv = (file, names) =>
  Object.entries(unzipSync(readFileSync(file), { filter: ({ name }) => /^GHSA-.*\.json$/.test(name) }))
    .map(([, bytes]) => JSON.parse(Buffer.from(bytes).toString('utf8')))
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap(({ id, summary, affected, database_specific: own }) =>
      affected
        .filter(({ package: { ecosystem, name } }) => ecosystem === 'npm' && names.has(name))
        .map(({ package: { name }, ranges = [], versions = [] }) => {
          const events = ranges.filter(({ type }) => type === 'SEMVER').flatMap((range) => range.events);
          const fixes = events.flatMap(({ fixed }) => fixed ?? []).sort(semver.compare);
          return {
            id,
            package: name,
            affected: events.length > 0 ? rangeOfEvents(events) : versions.join(' || '),
            severity: (own?.severity ?? 'unknown').toLowerCase(),
            fixed: fixes.at(-1) ?? null,
            summary,
            address: `https://github.com/advisories/${id}`,
          };
        }),
    );

/** npm tells the advisories of what is installed alone, and no version that mends them but by the end of the range. */
const advisoriesOfAudit = (report) =>
  Object.values(report.vulnerabilities)
    .flatMap(({ via }) => via.filter((cause) => typeof cause === 'object'))
    .map(({ name, title, url, severity, range }) => ({
      id: url.slice(url.lastIndexOf('/') + 1),
      package: name,
      affected: range,
      severity,
      fixed: /<(\d+\.\d+\.\d+)\s*$/.exec(range)?.[1] ?? null,
      summary: title,
      address: url,
    }));

const askNpm = () => {
  try {
    return execFileSync('npm', ['audit', '--json'], { cwd: root, maxBuffer: 1 << 28 });
  } catch (error) {
    // Status 1 says that there are advisories.
    return error.stdout ?? Buffer.from('{}');
  }
};

const update = () => {
  const list = readList();
  const names = new Set(packagesOfLock(values.lock).map(([name]) => name));
  const report = values.osv ? null : JSON.parse(values.audit ? readFileSync(values.audit, 'utf8') : askNpm());
  if (report && !report.vulnerabilities)
    fail(
      'npm audit gave no report: is there a network, and does the registry know of advisories?',
      JSON.stringify(report.error ?? report),
    );
  const found = report ? advisoriesOfAudit(report) : advisoriesOfOsv(values.osv, names);
  // OSV has everything of these packages; npm what is open now, so that what was known before stays known.
  const known = new Map((report ? list.advisories : []).map((one) => [`${one.id} ${one.package}`, one]));
  for (const one of found) known.set(`${one.id} ${one.package}`, one);
  const advisories = [...known.values()].sort(
    (a, b) => a.package.localeCompare(b.package, 'en') || a.id.localeCompare(b.id, 'en'),
  );
  const about = {
    made: report
      ? 'npm audit of package-lock.json, added to what was known'
      : 'the npm advisories of OSV for the packages of package-lock.json',
    unknown: report
      ? 'advisories of packages that were installed neither at this day nor before'
      : 'advisories of packages that came into package-lock.json after this day, and malware',
  };
  writeFileSync(values.list, `${JSON.stringify({ ...list, about, date: today, advisories }, null, 2)}\n`);
  const mistakes = mistakesOf({ ...list, date: today, advisories });
  if (mistakes.length > 0) fail(`written, but:`, ...mistakes);
  console.log(`${advisories.length} advisories written to ${values.list}`);
};

if (positionals[0] === 'update') update();
else check();
