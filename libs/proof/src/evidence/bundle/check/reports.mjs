import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalHash, isSealSigned } from '../verify-checkpoint.mjs';

const tablesOf = ({ sections }) =>
  sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'table'));

/** Tables that are not what the seal pins, by number and title. */
const changedTables = (document, manifest) =>
  tablesOf(document)
    .filter((table, index) => canonicalHash(table) !== manifest.tables[index]?.hash)
    .map(({ number, title }) => `${number} ${title}`);

/** A bundle from before seals were signed has none, and one that was made before the next checkpoint. */
const checkSignature = ({ findings }, name, report, keys) => {
  if (typeof report.signature !== 'string') findings.note('unsignedSeal', { seal: report.seal.slice(0, 16) });
  else if (!keys.some((key) => isSealSigned(report, key))) findings.fault(name, 0, 'sealSignature');
};

const checkReport = (bundle, name, report, ledger) => {
  const { findings } = bundle;
  const { seal, manifest, document, changes } = report;
  if (canonicalHash(manifest) !== seal || name !== `reports/${seal}.json`) findings.fault(name, 0, 'seal');
  if (canonicalHash(document) !== manifest.document) {
    const tables = changedTables(document, manifest);
    findings.fault(name, 0, 'document', { tables: tables.length > 0 ? `: ${tables.join(', ')}` : '' });
  }
  const { replaces, asOf } = manifest;
  if (replaces && canonicalHash(changes) !== replaces.changesHash) findings.fault(name, 0, 'seal');
  const known = ledger.hashes.get(asOf.seq);
  if (known !== undefined && known !== asOf.ledgerHash) findings.fault(name, 0, 'pinned', { seq: asOf.seq });
  if (ledger.keys.length > 0) checkSignature(bundle, name, report, ledger.keys);
};

/** Published reports are what their seals pin, and their seals pin this ledger. */
export const checkReports = async (bundle, ledger) => {
  const { folder, manifest, findings } = bundle;
  const before = findings.faults;
  const names = manifest.files.map(({ name }) => name).filter((name) => name.startsWith('reports/'));
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => null);
    if (text === null) continue;
    try {
      checkReport(bundle, name, JSON.parse(text), ledger);
    } catch {
      findings.fault(name, 0, 'unreadable');
    }
  }
  const listed = manifest.seals.map((seal) => `reports/${seal}.json`);
  if (listed.join() !== names.join()) findings.fault('manifest.json', 0, 'sealOrder');
  findings.good('reports', { count: names.length }, before);
};
