import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { xiangtong } from './command-line';

const STEP = 0.2;

/** A corner of the lattice: askew, so that it looks like no place on earth. */
const corner = (column: number, row: number): [number, number] => [
  106 + column * STEP + row * 0.05,
  27 - row * STEP + column * 0.03,
];

const patch = (column: number, row: number): [number, number][] => [
  corner(column, row),
  corner(column, row + 1),
  corner(column + 1, row + 1),
  corner(column + 1, row),
  corner(column, row),
];

interface Feature {
  readonly type: 'Feature';
  readonly properties: { readonly code: string };
  readonly geometry: { readonly type: 'Polygon'; readonly coordinates: [number, number][][] };
}

const partsOf = async (page: Page, query: string): Promise<Feature[]> => {
  const answer = await page.request.get(`/api/v1/divisions${query}`);
  const divisions = (await answer.json()) as { readonly code: string }[];
  const columns = Math.ceil(Math.sqrt(divisions.length));
  return divisions.map(({ code }, index) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates: [patch(index % columns, Math.floor(index / columns))] },
  }));
};

/**
 * Imports a made-up map of the provinces and of the parts of a division, as somebody at the server would, if there is
 * none yet.
 */
export const importMap = async (page: Page, parent: string, approval: string): Promise<void> => {
  const known = await page.request.get(`/api/v1/divisions/boundaries?division=${parent}`);
  if (((await known.json()) as { readonly approval: string | null }).approval !== null) return;
  const features = [...(await partsOf(page, '')), ...(await partsOf(page, `?parent=${parent}`))];
  const folder = mkdtempSync(join(tmpdir(), 'xiangtong-map-'));
  const file = join(folder, 'map.geojson');
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
  xiangtong('import', 'boundaries', file, '--approval', approval);
  rmSync(folder, { recursive: true });
};
