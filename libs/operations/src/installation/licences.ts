import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';

/** A package of others that is part of the product. */
export interface PackageLicence {
  readonly name: string;
  readonly version: string;
  /** SPDX; empty where the package names none. */
  readonly licence: string;
}

interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly licenses?: readonly {
    readonly expression?: string;
    readonly license?: { readonly id?: string; readonly name?: string };
  }[];
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

const read = async <Content>(file: string): Promise<Content | null> => {
  const text = await readFile(join(projectDirectory(), file), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Content);
};

const licenceOf = ({ licenses = [] }: Component): string =>
  licenses
    .flatMap(({ expression, license }) => expression ?? license?.id ?? license?.name ?? [])
    .join(' AND ');

const ofBom = (components: readonly Component[]): PackageLicence[] =>
  components.map((component) => ({
    name: component.group ? `${component.group}/${component.name}` : component.name,
    version: component.version ?? '',
    licence: licenceOf(component),
  }));

const ofLock = (packages: Readonly<Record<string, LockedPackage>>): PackageLicence[] =>
  Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version = '', license = '' }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
    }));

const inOrder = (packages: readonly PackageLicence[]): PackageLicence[] => {
  const once = new Map(packages.map((item) => [`${item.name} ${item.version}`, item]));
  return [...once.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
};

/** Licences from the bill of materials of the package; where the product runs from its sources, from the lock file. */
export const packageLicences = async (): Promise<PackageLicence[]> => {
  const bom = await read<{ readonly components: readonly Component[] }>('sbom.cdx.json');
  if (bom) return inOrder(ofBom(bom.components));
  const lock = await read<{ readonly packages: Readonly<Record<string, LockedPackage>> }>(
    'package-lock.json',
  );
  return inOrder(ofLock(lock?.packages ?? {}));
};
