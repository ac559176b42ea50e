/**
 * Makes apps/api/src/open-api/examples.json, one example for each body and good answer of the API, from exchanges that
 * end-to-end tests have had with the real service:
 *   RECORD_API_EXAMPLES=/tmp/exchanges npm run jest -- apps/api/test
 *   npm run api:examples -- /tmp/exchanges
 * An operation that no exchange is about keeps the example it has.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'oxfmt';

const FILE = resolve(import.meta.dirname, '..', 'apps/api/src/open-api/examples.json');
const MOST_LINES = 3;
/** Answers between these sizes show something and can be read at a glance. */
const BEST_SIZE = 700;

/** Random secrets, by the fields that hold them. */
const secrets = {
  token: 'mSGV0cmF3aW5nLW9mLWEtc2VhbGVkLXRva2Vu',
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  oneTimePassword: 'k7mq-x3pf-w9td',
  password: '••••••••••••',
};

/** The same with the first entry of each list, and without secrets. */
const shorten = (value, key) => {
  if (typeof value === 'string') return Object.hasOwn(secrets, key ?? '') ? secrets[key] : value;
  if (Array.isArray(value)) return value.slice(0, 1).map((item) => shorten(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shorten(item, name)]));
};

/** Workbooks and the like are shown by their type alone. */
const isReadable = (type) => /^text\/|\+?(json|xml|x-ndjson)$/.test(type);

const shortenText = (text) => `${text.split('\n').slice(0, MOST_LINES).join('\n')}\n`;

/** How far an example is from one that is neither empty nor long; lower is better. */
const distance = (value) => {
  const text = JSON.stringify(value) ?? '';
  const emptiness = (text.match(/\[\]|null|\{\}/g) ?? []).length * 40;
  return Math.abs(text.length - BEST_SIZE) / (text.length > BEST_SIZE ? 1 : 3) + emptiness;
};

const folder = process.argv[2];
if (!folder) throw new Error('usage: npm run api:examples -- FOLDER');
const examples = JSON.parse(readFileSync(FILE, 'utf8'));
const best = new Map();

const offer = (operation, part, value) => {
  const key = `${operation}\n${part}`;
  const known = best.get(key);
  if (known && known.distance <= distance(value)) return;
  best.set(key, { operation, part, value, distance: distance(value) });
};

for (const name of readdirSync(folder).filter((file) => file.endsWith('.ndjson')))
  for (const line of readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)) {
    const { operation, type, request, answer } = JSON.parse(line);
    if (request !== undefined && request !== null)
      offer(operation, 'request', typeof request === 'string' ? shortenText(request) : shorten(request));
    const isText = typeof answer === 'string' && type !== 'application/json';
    if (isReadable(type)) offer(operation, type, isText ? shortenText(answer) : shorten(answer));
  }

for (const { operation, part, value } of best.values()) {
  const example = (examples[operation] ??= { answers: {} });
  if (part === 'request') example.request = value;
  else example.answers[part] = value;
}

const sorted = Object.fromEntries(Object.entries(examples).sort(([a], [b]) => (a < b ? -1 : 1)));
const formatting = JSON.parse(readFileSync(resolve(FILE, '../../../../..', '.oxfmtrc.json'), 'utf8'));
delete formatting.$schema;
delete formatting.ignorePatterns;
writeFileSync(FILE, (await format(FILE, JSON.stringify(sorted), formatting)).code);
console.log(`${best.size} examples of ${Object.keys(sorted).length} operations`);
