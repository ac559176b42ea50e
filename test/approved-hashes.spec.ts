import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '..');

/** Places that name another hash, or none, with the reason. */
const exceptions: readonly { readonly path: string; readonly text: string; readonly why: string }[] = [
  {
    path: 'libs/identity/src/second-factor/totp.ts',
    text: "createHmac('sha1', secret)",
    // NIST SP 800-131A Rev. 2 (sections 9 and 10) keeps HMAC with SHA-1 acceptable for keys of 112 bits and more, until
    // SHA-1 is to be gone altogether by the end of 2030. What has been broken is finding collisions, which helps nobody
    // against an HMAC.
    why: 'RFC 6238 as authenticators compute it, with a secret of 160 bits',
  },
  {
    path: 'libs/proof/src/timestamp/signed-data.ts',
    text: 'createHash(digest)',
    why: 'one of a table of three in the same file, from SHA-256 on; its names are looked at as texts',
  },
  {
    path: 'trials/release-check/county.ts',
    text: "createHmac('sha1', Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))))",
    why: 'takes the place of an authenticator',
  },
];

const approved = [
  'sha256',
  'sha384',
  'sha512',
  'sha-256',
  'sha-384',
  'sha-512',
  'sha3-256',
  'sha3-384',
  'sha3-512',
];

/** Functions of Node and of browsers that are told their hash, and in which place. */
const hashArgument: Readonly<Record<string, number>> = {
  createHash: 0,
  createHmac: 0,
  createSign: 0,
  createVerify: 0,
  hkdf: 0,
  hkdfSync: 0,
  pbkdf2: 4,
  pbkdf2Sync: 4,
};

/** Names, identifiers and cipher suites of hashes that collide or are shorter than 224 bits, and TLS that rests on them. */
const weak =
  /\b(md[245]|sha-?[01]|hmac-?sha-?1|ripemd-?(128|160)?|rmd160|whirlpool|hmac\(md5\))\b|\bmd5\(|1\.3\.14\.3\.2\.26|1\.2\.840\.113549\.(1\.1\.[2-5]|2\.[2-7])\b|\bTLSv1(\.1)?(?![.\d])|\b\w+-SHA(?![-\w])/i;

const kinds = ['.ts', '.tsx', '.mts', '.mjs', '.cjs', '.sql', '.sh', '.conf', '.yml', '.yaml', '.service'];
const folders = ['apps', 'libs', 'seeds', 'reports', 'scripts', 'bench', 'trials', 'docs/operations', '.ci'];
/** Tests take the place of authenticators and of attackers. */
const leftOut =
  /(^|\/)(node_modules|dist|test|testing|planted-errors)\/|[.-](spec|db-spec)\.tsx?$|\/api\/schema\.d\.ts$/;

const files = [
  'package.json',
  'docker-compose.yml',
  'docker-compose.cluster.yml',
  'Dockerfile',
  ...folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && kinds.includes(extname(entry.name)))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  ),
].filter((path) => !leftOut.test(path));

const isText = (node: ts.Node): node is ts.StringLiteralLike =>
  ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);

const nameOfCall = ({ expression }: ts.CallExpression): string =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();

const isOfSubtle = ({ expression }: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(expression) && /\bsubtle$/.test(expression.expression.getText());

/** The argument that says the hash; null for a call that is told none. */
const hashOf = (call: ts.CallExpression): ts.Expression | null => {
  const name = nameOfCall(call);
  if (name === 'digest' && isOfSubtle(call)) return call.arguments[0] ?? null;
  const place = Object.hasOwn(hashArgument, name) ? hashArgument[name] : undefined;
  return place === undefined ? null : (call.arguments[place] ?? null);
};

/** What a source says that is not known to be an approved hash, comments left out. */
const unapproved = (path: string, text: string): string[] => {
  if (!/\.[mc]?[tj]sx?$/.test(path))
    return text
      .split('\n')
      .map((line) => line.replace(/^\s*(#|--).*/, ''))
      .filter((line) => weak.test(line));
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const hash = ts.isCallExpression(node) ? hashOf(node) : null;
    if (hash && !(isText(hash) && approved.includes(hash.text.toLowerCase()))) found.push(node.getText());
    else if (isText(node) && weak.test(node.text)) found.push(node.text);
    else if (ts.isTemplateExpression(node)) {
      const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      if (parts.some((part) => weak.test(part))) found.push(node.getText());
    }
    if (!hash) ts.forEachChild(node, visit);
    else if (ts.isCallExpression(node)) ts.forEachChild(node.expression, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
};

describe('hashes', () => {
  it('are SHA-256 or stronger in all that runs, but for the codes of telephones', () => {
    expect(files.length).toBeGreaterThan(1_000);
    const found = files.flatMap((path) =>
      unapproved(path, readFileSync(join(root, path), 'utf8')).map((text) => ({ path, text })),
    );
    expect(found).toEqual(exceptions.map(({ path, text }) => ({ path, text })));
  });

  it.each([
    ['a.ts', "createHash('md5').update(text).digest('hex')"],
    ['a.ts', "crypto.createHmac('SHA1', key)"],
    ['a.ts', 'createHash(algorithm)'],
    ['a.ts', "const algorithm = 'sha1';"],
    ['a.ts', "await crypto.subtle.digest('SHA-1', bytes)"],
    ['a.ts', "pbkdf2(password, salt, 1000, 32, 'sha1', done)"],
    ['a.ts', "hkdfSync('md5', secret, salt, info, 32)"],
    ['a.ts', 'query(`select md5(name) from unit where id = ${' + 'id}`)'],
    ['a.ts', "query(`select digest(name, 'sha1') from unit`)"],
    ['a.ts', "createServer({ minVersion: 'TLSv1.1' })"],
    ['a.ts', "createServer({ ciphers: 'ECDHE-RSA-AES128-SHA' })"],
    ['a.ts', "const sha1WithRsa = '1.2.840.113549.1.1.5';"],
    ['a.sql', 'select md5(name) from unit'],
    ['a.conf', 'ssl_protocols TLSv1.1 TLSv1.2;'],
  ])('are found in %s: %s', (path, text) => {
    expect(unapproved(path, text)).toHaveLength(1);
  });

  it.each([
    ['a.ts', "createHash('sha256').update(text).digest('hex')"],
    ['a.ts', "crypto.subtle.digest('SHA-256', bytes)"],
    ['a.ts', '// once md5\nconst one = 1;'],
    ['a.ts', "createServer({ minVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-GCM-SHA256' })"],
    ['a.conf', '# no TLSv1.1\nssl_protocols TLSv1.2 TLSv1.3;'],
  ])('are not accused in %s: %s', (path, text) => {
    expect(unapproved(path, text)).toEqual([]);
  });
});
