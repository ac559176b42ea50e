/**
 * Checks the CSV files of seeds/reference against each other; prints one line per fault and exits 1 if there is any.
 *   node seeds/scripts/check-reference.mjs
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const HEADERS = {
  'divisions.csv': 'code,name,name_en',
  'villages-guiyang.csv': 'code,name,name_en',
  'categories.csv': 'code,name_zh,name_en,flow',
  'products.csv': 'code,name_zh,name_en,category,base_unit,aliases',
  'product-units.csv': 'product,unit,factor',
  'units-of-measure.csv': 'code,name_zh,name_en,kind,factor,aliases',
  'platforms.csv': 'code,name_zh,name_en,aliases',
  'poverty-lines.csv': 'year,area,yuan_per_person,weak_source,source',
  'price-indexes.csv': 'area,year,index,name_zh,name_en,source',
};
/** 泡白菜 … are the goods that published reports name: the demo data needs them under these names. */
const REQUIRED_PRODUCTS = [
  '泡白菜',
  '酸菜豆米汤',
  '米豆腐',
  '豆腐乳',
  '青椒',
  '糍粑',
  '息烽虫茶',
  '西望山茶',
  '开阳富硒茶',
  '修文猕猴桃',
  '乌当樱桃',
  '清镇酥梨',
];
const REQUIRED_PLATFORMS = [
  'taobao-guizhou',
  'jd-guizhou',
  'jd-poverty-alleviation',
  'tmall-flagship',
  'suning-guizhou',
  'guizhou-ecommerce',
  'daocunli',
  'gogbuy-poverty-alleviation',
  'taobao',
  'tmall',
  'jd',
  'pinduoduo',
  'douyin',
  'suning',
  'wechat',
  'offline-group',
  'other',
];
const DECIMAL = /^\d+(\.\d+)?$/;
const LIBEI = '520122001208';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'reference');
const faults = [];
const fault = (file, text) => faults.push(`${file}: ${text}`);

function read(file) {
  const text = readFileSync(join(folder, file), 'utf8');
  if (text.startsWith('\uFEFF') || text.includes('\r')) fault(file, 'has a BOM or a carriage return');
  if (!text.startsWith(`${HEADERS[file]}\n`)) fault(file, `header is not ${HEADERS[file]}`);
  return parse(text, { columns: true });
}

function checkUnique(file, rows, key) {
  const seen = new Set();
  for (const row of rows) {
    const value = key(row);
    if (seen.has(value)) fault(file, `${value} appears twice`);
    seen.add(value);
  }
}

function checkFilled(file, rows, columns) {
  for (const row of rows)
    for (const column of columns)
      if (row[column] === '' || row[column] !== row[column].trim())
        fault(file, `${row.code ?? row.product} has an empty or padded ${column}`);
}

const aliasesOf = (row) => (row.aliases === '' ? [] : row.aliases.split(';'));
const labelsOf = (row) => [row.name_zh, row.name_en, ...aliasesOf(row)];
const folded = (text) => text.toLowerCase().replace(/\s+/g, ' ');

/** A name or alias may point to one row only, whatever its case. */
function checkLabels(file, rows) {
  const owner = new Map();
  for (const row of rows)
    for (const label of labelsOf(row)) {
      const key = folded(label);
      if (label !== label.trim() || label === '') fault(file, `${row.code} has an empty or padded alias`);
      if (owner.has(key)) fault(file, `"${label}" names both ${owner.get(key)} and ${row.code}`);
      owner.set(key, row.code);
    }
}

/** Labels are looked for inside titles: "hoe" would be found in every shoe. */
const isTooShort = (label) => label.length < (/^[\x20-\x7e]+$/.test(label) ? 6 : 2);

function parentOf(code) {
  if (!code.endsWith('000')) return `${code.slice(0, 9)}000`;
  if (!code.endsWith('000000')) return `${code.slice(0, 6)}000000`;
  if (!code.endsWith('00000000')) return `${code.slice(0, 4)}00000000`;
  return code.endsWith('0000000000') ? undefined : `${code.slice(0, 2)}0000000000`;
}

function checkDivisions(divisions, villages) {
  const codes = new Set(divisions.map((d) => d.code));
  for (const [file, rows] of [
    ['divisions.csv', divisions],
    ['villages-guiyang.csv', villages],
  ]) {
    checkUnique(file, rows, (r) => r.code);
    checkFilled(file, rows, ['code', 'name', 'name_en']);
    for (const { code, name_en: english } of rows) {
      if (!/^[1-8]\d{11}$/.test(code)) fault(file, `${code} is not a 12-digit code`);
      const parent = parentOf(code);
      if (parent && !codes.has(parent)) fault(file, `${code} has no parent ${parent}`);
      if (/\p{Script=Han}/u.test(english)) fault(file, `${code} has Chinese in its English name: ${english}`);
    }
  }
  const provinces = divisions.filter((d) => d.code.endsWith('0000000000'));
  if (provinces.length !== 34) fault('divisions.csv', `${provinces.length} provinces, not 34`);
  if (villages.find((v) => v.code === LIBEI)?.name !== '立碑村')
    fault('villages-guiyang.csv', `${LIBEI} is not 立碑村`);
  checkUnique('villages-guiyang.csv', villages, (v) => `${v.code.slice(0, 9)} ${v.name}`);
}

function checkUnits(units) {
  const file = 'units-of-measure.csv';
  checkUnique(file, units, (u) => u.code);
  checkFilled(file, units, ['code', 'name_zh', 'name_en', 'kind']);
  checkLabels(file, units);
  for (const { code, kind, factor } of units) {
    const general = ['weight', 'volume', 'length'].includes(kind);
    if (!general && !['count', 'package'].includes(kind)) fault(file, `${code} has the unknown kind ${kind}`);
    if (general !== DECIMAL.test(factor)) fault(file, `${code} of kind ${kind} has the factor "${factor}"`);
  }
}

function checkProducts(products, categories, units) {
  const file = 'products.csv';
  const flow = new Map(categories.map((c) => [c.code, c.flow]));
  const unitCodes = new Set(units.map((u) => u.code));
  checkUnique(file, products, (p) => p.code);
  checkFilled(file, products, ['code', 'name_zh', 'name_en']);
  checkLabels(file, products);
  for (const product of products) {
    if (!/^[A-Z]{3}-\d{3}$/.test(product.code)) fault(file, `${product.code} is not like ABC-001`);
    if (!flow.has(product.category))
      fault(file, `${product.code} has the unknown category ${product.category}`);
    if (!unitCodes.has(product.base_unit))
      fault(file, `${product.code} has the unknown unit ${product.base_unit}`);
    for (const label of labelsOf(product))
      if (isTooShort(label))
        fault(file, `${product.code}: "${label}" is too short to be looked for in titles`);
  }
  const names = new Set(products.map((p) => p.name_zh));
  for (const name of REQUIRED_PRODUCTS) if (!names.has(name)) fault(file, `${name} is missing`);
  const up = products.filter((p) => flow.get(p.category) === 'up').length;
  if (up <= 420) fault(file, `only ${up} products of flow up`);
  if (products.length - up < 40) fault(file, `only ${products.length - up} products of flow down`);
}

function checkProductUnits(rows, products, units) {
  const file = 'product-units.csv';
  const baseUnit = new Map(products.map((p) => [p.code, p.base_unit]));
  const kind = new Map(units.map((u) => [u.code, u.kind]));
  checkUnique(file, rows, (r) => `${r.product} ${r.unit}`);
  for (const { product, unit, factor } of rows) {
    const base = baseUnit.get(product);
    if (!base) fault(file, `unknown product ${product}`);
    if (!kind.has(unit)) fault(file, `${product} has the unknown unit ${unit}`);
    if (unit === base) fault(file, `${product} converts its base unit ${unit}`);
    if (kind.get(unit) === 'weight' && kind.get(base) === 'weight')
      fault(file, `${product} repeats the general unit ${unit}`);
    if (!DECIMAL.test(factor) || Number(factor) === 0)
      fault(file, `${product} ${unit} has the factor "${factor}"`);
  }
}

function checkCategories(categories) {
  checkUnique('categories.csv', categories, (c) => c.code);
  checkLabels(
    'categories.csv',
    categories.map((c) => ({ ...c, aliases: '' })),
  );
  for (const { code, flow } of categories)
    if (flow !== 'up' && flow !== 'down') fault('categories.csv', `${code} has the flow ${flow}`);
}

function checkPlatforms(platforms) {
  checkUnique('platforms.csv', platforms, (p) => p.code);
  checkLabels('platforms.csv', platforms);
  const codes = new Set(platforms.map((p) => p.code));
  for (const code of REQUIRED_PLATFORMS) if (!codes.has(code)) fault('platforms.csv', `${code} is missing`);
  for (const code of codes)
    if (!/^[a-z]+(-[a-z]+)*$/.test(code)) fault('platforms.csv', `${code} is not lower-case ASCII`);
}

function checkPovertyLines(lines) {
  const file = 'poverty-lines.csv';
  checkUnique(file, lines, (l) => `${l.year} ${l.area}`);
  for (const line of lines) {
    if (!/^20\d\d$/.test(line.year) || !/^\d{6}$/.test(line.area))
      fault(file, `bad year or area in ${line.year} ${line.area}`);
    if (!/^\d+$/.test(line.yuan_per_person) || !/^(true|false)$/.test(line.weak_source))
      fault(file, `bad value in ${line.year} ${line.area}`);
  }
}

function checkPriceIndexes(indexes) {
  const file = 'price-indexes.csv';
  checkUnique(file, indexes, (i) => `${i.area} ${i.year}`);
  for (const { area, year, index, source } of indexes) {
    if (!/^20\d\d$/.test(year) || !/^\d{6}$/.test(area)) fault(file, `bad year or area in ${area} ${year}`);
    if (!DECIMAL.test(index) || Number(index) < 50 || Number(index) > 200 || !source)
      fault(file, `bad index or no source in ${area} ${year}`);
  }
}

const data = Object.fromEntries(Object.keys(HEADERS).map((file) => [file, read(file)]));
checkDivisions(data['divisions.csv'], data['villages-guiyang.csv']);
checkCategories(data['categories.csv']);
checkUnits(data['units-of-measure.csv']);
checkProducts(data['products.csv'], data['categories.csv'], data['units-of-measure.csv']);
checkProductUnits(data['product-units.csv'], data['products.csv'], data['units-of-measure.csv']);
checkPlatforms(data['platforms.csv']);
checkPovertyLines(data['poverty-lines.csv']);
checkPriceIndexes(data['price-indexes.csv']);

for (const line of faults) console.error(line);
for (const [file, rows] of Object.entries(data)) console.log(`${file}: ${rows.length} rows`);
process.exitCode = faults.length > 0 ? 1 : 0;
