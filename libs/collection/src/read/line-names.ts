import type { BilingualName } from '@xiangtong/contracts';
import { parseDivisionCode } from '@xiangtong/domain';
import type { Catalogue } from '@xiangtong/reference';
import type { LineView } from './line-changes';

type NamesByCode = Readonly<Record<string, BilingualName>>;

export interface LineNames {
  readonly products: NamesByCode;
  /** Also of the provinces and cities above them. */
  readonly destinations: NamesByCode;
  readonly platforms: NamesByCode;
}

/** Names of the codes of lines; a code that is no longer in the register has no name. */
export const lineNames = (catalogue: Catalogue, lines: readonly LineView[]): LineNames => ({
  products: namesOf(lines, 'product', (code) => catalogue.products.get(code)?.name),
  destinations: namesOf(
    lines,
    'destination',
    (code) => catalogue.divisions.get(parseDivisionCode(code) ?? code),
    aroundDestination,
  ),
  platforms: namesOf(lines, 'platform', (code) => catalogue.platforms.get(code)?.name),
});

/** Adds the province and the city, without which the name of a district is ambiguous. */
const aroundDestination = (code: string): string[] => [
  `${code.slice(0, 2)}0000`,
  `${code.slice(0, 4)}00`,
  code,
];

const namesOf = (
  lines: readonly LineView[],
  field: 'product' | 'destination' | 'platform',
  nameOf: (code: string) => BilingualName | undefined,
  withThose: (code: string) => string[] = (code) => [code],
): NamesByCode => {
  const codesOf = (line: LineView): string[] => {
    const code: unknown = field in line ? line[field as keyof LineView] : undefined;
    return typeof code === 'string' ? withThose(code) : [];
  };
  const codes = new Set(lines.flatMap(codesOf));
  return Object.fromEntries(
    [...codes].flatMap((code) => {
      const name = nameOf(code);
      return name ? [[code, name]] : [];
    }),
  );
};
