/**
 * ClickHouse's engine in this process behind as much of ClickHouse's HTTP as its client speaks: one statement at a time,
 * with settings, parameters and data of inserts. Ends when its parent does. Argument: folder of the data.
 */
const { createServer } = require('node:http');
const { rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Session } = require('chdb');

const folder = process.argv[2];
const session = new Session(join(folder, 'store'));
const notSettings = new Set(['query', 'query_id', 'database', 'session_id', 'role', 'default_format']);
const set = new Set();
let files = 0;

const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const fieldsOf = (body, contentType) => {
  const boundary = /boundary=(.+)$/.exec(contentType)[1];
  return body
    .split(`--${boundary}`)
    .map((part) => /name="([^"]+)"\r\n(?:.+\r\n)*\r\n([^]*)\r\n$/.exec(part))
    .filter((found) => found !== null)
    .map(([, name, value]) => [name, value]);
};

/** Settings of an earlier request do not hold for this one. */
const prepare = (fields) => {
  for (const name of set) if (!fields.has(name)) session.query(`set ${name} = default`);
  set.clear();
  if (fields.has('database')) session.query(`use ${fields.get('database')}`);
  for (const [name, value] of fields) {
    if (notSettings.has(name)) continue;
    session.query(`set ${name} = ${quoted(value)}`);
    if (!name.startsWith('param_')) set.add(name);
  }
};

/** The engine in a process has no stream for input(): the data go through a file. */
const insert = (sql, data) => {
  const input = /\binput\(('[^']*')\)/.exec(sql);
  if (!input) return session.query(`${sql}\n${data}`);
  const path = join(folder, `input-${(files += 1)}.csv`);
  writeFileSync(path, data);
  try {
    return session.query(
      sql.replace(input[0], `file(${quoted(path)}, 'CSV', ${input[1]})`).replace(/\s+format\s+csv\s*$/i, ''),
    );
  } finally {
    rmSync(path);
  }
};

const run = (url, body, contentType) => {
  const parts = contentType.startsWith('multipart/') ? fieldsOf(body.toString('utf8'), contentType) : [];
  const fields = new Map([...url.searchParams, ...parts]);
  prepare(fields);
  const sql = fields.get('query');
  if (sql === undefined) return session.query(body.toString('utf8'), 'TabSeparated');
  return parts.length > 0 ? session.query(sql, 'TabSeparated') : insert(sql, body.toString('utf8'));
};

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const url = new URL(request.url, 'http://localhost');
    try {
      const answer = run(url, Buffer.concat(chunks), request.headers['content-type'] ?? '');
      response.writeHead(200, { 'content-type': 'text/plain; charset=UTF-8' }).end(answer);
    } catch (error) {
      const text = String(error.message).replace(/^.*?(?=Code: )/s, '');
      const code = /^Code: (\d+)/.exec(text)?.[1] ?? '1002';
      response.writeHead(500, { 'x-clickhouse-exception-code': code }).end(text);
    }
  });
});

server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
process.stdin.resume().on('end', () => process.exit(0));
