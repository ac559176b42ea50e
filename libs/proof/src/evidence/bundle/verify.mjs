#!/usr/bin/env node
/**
 * Checks the bundle that it lies in, or the folder that is given. Needs Node 18 or later and nothing else: neither
 * the service nor the internet. Ends with status 0 only when everything fits.
 *
 *   node verify.mjs [folder] [--head <head.json or 64 digits>] [--key <key of the ledger>] [--language zh|en]
 */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAnchor } from './check/anchor.mjs';
import { checkCheckpoint } from './check/checkpoint.mjs';
import { Findings } from './check/findings.mjs';
import { checkFigures } from './check/figures.mjs';
import { checkFiles } from './check/files.mjs';
import { walkLedger } from './check/ledger.mjs';
import { checkPhotos } from './check/photos.mjs';
import { checkReports } from './check/reports.mjs';
import { checkRevisions } from './check/revisions.mjs';

const readArguments = (list) => {
  const options = {};
  for (let index = 0; index < list.length; index += 1) {
    const name = /^--(head|key|language)$/.exec(list[index])?.[1];
    if (name) options[name] = list[(index += 1)];
    else options.folder = list[index];
  }
  return options;
};

const main = async () => {
  const options = readArguments(process.argv.slice(2));
  const folder = resolve(options.folder ?? dirname(fileURLToPath(import.meta.url)));
  const findings = new Findings(options.language);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  if (manifest.schema !== 'xiangtong.evidence/1') throw new Error(`manifest.json: ${manifest.schema}?`);
  const bundle = { folder, manifest, findings };
  await checkFiles(bundle);
  const ledger = await walkLedger(bundle, await readAnchor(options.head));
  const keys = await checkCheckpoint(bundle, ledger, options.key);
  const { sums, photos } = await checkRevisions(bundle, ledger);
  await checkPhotos(bundle, photos);
  await checkFigures(bundle, ledger, sums);
  await checkReports(bundle, { ...ledger, keys });
  process.exitCode = findings.conclude(manifest, options.head !== undefined);
};

main().catch((error) => {
  console.error(`✗ ${error.message}`);
  process.exitCode = 2;
});
