import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseFactor } from '@xiangtong/domain';
import type { Flow } from '@xiangtong/contracts';

export interface ProductUnit {
  readonly unit: string;
  /** Base units per unit, in millionths. */
  readonly factor: number;
}

export interface Product {
  readonly index: number;
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly baseUnit: string;
  readonly flow: Flow;
  readonly aliases: readonly string[];
  /** Units other than the base unit, from product-units.csv and, for weighed goods, jin. */
  readonly units: readonly ProductUnit[];
}

export interface Division {
  /** 12 digits. */
  readonly code: string;
  readonly name: string;
}

export interface Reference {
  readonly products: readonly Product[];
  readonly divisions: readonly Division[];
  readonly villages: readonly Division[];
  readonly platforms: readonly string[];
}

type Row = Readonly<Record<string, string>>;

const readTable = (directory: string, name: string): Row[] =>
  parse(readFileSync(join(directory, 'reference', name)), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
  });

const cell = (row: Row, column: string): string => {
  const value = row[column];
  if (value === undefined) throw new Error(`reference data without column ${column}`);
  return value;
};

const JIN: ProductUnit = { unit: 'jin', factor: 500_000 };

const readUnits = (directory: string): Map<string, ProductUnit[]> => {
  const units = new Map<string, ProductUnit[]>();
  for (const row of readTable(directory, 'product-units.csv')) {
    const product = cell(row, 'product');
    const unit = { unit: cell(row, 'unit'), factor: parseFactor(cell(row, 'factor')) ?? 0 };
    units.set(product, [...(units.get(product) ?? []), unit]);
  }
  return units;
};

const readProducts = (directory: string): Product[] => {
  const flows = new Map(
    readTable(directory, 'categories.csv').map((row) => [cell(row, 'code'), cell(row, 'flow')]),
  );
  const units = readUnits(directory);
  return readTable(directory, 'products.csv').map((row, index) => {
    const code = cell(row, 'code');
    const baseUnit = cell(row, 'base_unit');
    return {
      index,
      code,
      name: cell(row, 'name_zh'),
      category: cell(row, 'category'),
      baseUnit,
      flow: flows.get(cell(row, 'category')) === 'down' ? 'down' : 'up',
      aliases: cell(row, 'aliases').split(';').filter(Boolean),
      units: [...(baseUnit === 'kg' ? [JIN] : []), ...(units.get(code) ?? [])],
    };
  });
};

const readDivisions = (directory: string, name: string): Division[] =>
  readTable(directory, name).map((row) => ({ code: cell(row, 'code'), name: cell(row, 'name') }));

export const readReference = (seedsDirectory: string): Reference => ({
  products: readProducts(seedsDirectory),
  divisions: readDivisions(seedsDirectory, 'divisions.csv').filter(({ code }) => code.endsWith('000000')),
  villages: readDivisions(seedsDirectory, 'villages-guiyang.csv'),
  platforms: readTable(seedsDirectory, 'platforms.csv').map((row) => cell(row, 'code')),
});

export const productByName = (reference: Reference, name: string): Product => {
  const product = reference.products.find((candidate) => candidate.name === name);
  if (!product) throw new Error(`products.csv has no ${name}`);
  return product;
};
