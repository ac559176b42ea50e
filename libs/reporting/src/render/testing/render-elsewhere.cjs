/**
 * Renders a document in a process of its own, whose clock and random numbers are somewhere else, with the built code.
 * Usage: node render-elsewhere.cjs <built index.js> <document.json> <milliseconds>; prints name → SHA-256 as JSON.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');

const [built, documentFile, milliseconds] = process.argv.slice(2);

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

const { manifestOf, renderFiles, sealOf } = require(built);
const document = JSON.parse(readFileSync(documentFile, 'utf8'));

const formats = ['pdf', 'xlsx', 'csv', 'json'];
const manifest = manifestOf(document, 'd'.repeat(64));
const seal = sealOf(manifest);

const renderAll = async () => {
  const plain = await renderFiles(document, formats);
  const sealed = await renderFiles(document, formats, { seal, manifest, changes: [] });
  return [...plain, ...sealed.map((file) => ({ ...file, name: `sealed/${file.name}` }))];
};

renderAll().then((files) => {
  const digests = files.map(({ name, content }) => [
    name,
    createHash('sha256').update(content).digest('hex'),
  ]);
  process.stdout.write(
    JSON.stringify({
      seal,
      digests: Object.fromEntries(digests),
      // Proves that the process really is elsewhere.
      moment: new RealDate(Number(milliseconds)).toLocaleString(),
    }),
  );
});
