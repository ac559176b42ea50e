/**
 * Renders documents in a process of its own, whose clock and random numbers are somewhere else, with the built code.
 * Usage: node render-elsewhere.cjs <built folder> <milliseconds> <document.json>…; prints seal and name → SHA-256 of each.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const [built, milliseconds, ...documentFiles] = process.argv.slice(2);

const RealDate = Date;
let now = Number(milliseconds);
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [(now += 7)] : parts));
  }

  static now() {
    return (now += 7);
  }
};
Math.random = () => ((now += 7) % 997) / 997;

const { renderFiles } = require(join(built, 'files', 'render-files.js'));
const { sealedMark } = require(join(built, 'seal', 'seal.js'));

const formats = ['pdf', 'ofd', 'docx', 'pptx', 'xlsx', 'csv', 'json', 'html'];

const renderAll = async (documentFile) => {
  const document = JSON.parse(readFileSync(documentFile, 'utf8'));
  const mark = sealedMark(document, 'd'.repeat(64));
  const plain = await renderFiles(document, formats);
  const sealed = await renderFiles(document, formats, mark);
  const files = [...plain, ...sealed.map((file) => ({ ...file, name: `sealed/${file.name}` }))];
  const digests = files.map(({ name, content }) => [
    name,
    createHash('sha256').update(content).digest('hex'),
  ]);
  return { seal: mark.seal, digests: Object.fromEntries(digests) };
};

const main = async () => {
  const made = [];
  for (const file of documentFiles) made.push(await renderAll(file));
  // The moment proves that the process really is elsewhere.
  process.stdout.write(JSON.stringify({ made, moment: new RealDate(Number(milliseconds)).toLocaleString() }));
};

void main();
