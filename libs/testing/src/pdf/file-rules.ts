import type { PdfFile, PdfValue } from './pdf-file';
import type { Rule } from './rule';

/** Actions that an archived file may not have (ISO 19005-2, 6.5.1). */
const forbiddenActions = new Set(
  'Launch Sound Movie ResetForm ImportData JavaScript Hide SetOCGState Rendition Trans GoTo3DView'
    .split(' ')
    .map((name) => `/${name}`),
);

/** Keys that no dictionary may have, with what they would bring in. */
const forbiddenKeys = {
  '/AA': 'actions by themselves',
  '/XFA': 'forms in XML',
  '/JavaScript': 'scripts',
  '/EmbeddedFiles': 'attached files',
  '/AF': 'attached files',
  '/EF': 'attached files',
  '/OCProperties': 'layers',
  '/Requirements': 'requirements',
  '/AlternatePresentations': 'presentations',
  '/PresSteps': 'presentations',
  '/Alternates': 'other pictures',
  '/OPI': 'other pictures',
  '/TR': 'transfer functions',
  '/HTP': 'halftones',
  '/FFilter': 'data outside',
  '/Perms': 'permissions',
} as const;

const filters = new Set(['FlateDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'DCTDecode']);

const longestString = 32_767;
const longestName = 127;

/** Strings and names inside of a value, as they stand in the file. */
const tooLong = (value: PdfValue): readonly string[] => {
  if (typeof value === 'string') {
    const isName = value.startsWith('/');
    const length = value.startsWith('b:') ? (value.length - 2) / 2 : Buffer.byteLength(value) - 2;
    return length > (isName ? longestName : longestString) ? [`a text of ${length} bytes`] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values<PdfValue>(value).flatMap(tooLong);
};

/** The frame of the file (6.1). */
export const fileRules: readonly Rule[] = [
  ({ bytes }) => [
    ...(/^%PDF-1\.[0-7]\n%[\x80-\xff]{4,}\n/.test(bytes.toString('latin1', 0, 64))
      ? []
      : ['head of the file']),
    ...(/startxref\r?\n\d+\r?\n%%EOF\r?\n?$/.test(bytes.toString('latin1', bytes.length - 64))
      ? []
      : ['something behind the end of the file']),
  ],
  (file) => (file.list(file.trailer['/ID']).length === 2 ? [] : ['no identifier of the file']),
  ({ trailer }) => ('/Encrypt' in trailer ? ['encrypted'] : []),
  (file) =>
    [...file.dictionaries()].flatMap((dictionary) => [
      ...Object.entries(forbiddenKeys).flatMap(([key, what]) => (key in dictionary ? [what] : [])),
      ...(forbiddenActions.has(String(dictionary['/S'])) ? [`action ${String(dictionary['/S'])}`] : []),
    ]),
  (file) => (file.catalog['/OpenAction'] === undefined ? [] : ['does something when it is opened']),
  (file) =>
    Object.values(file.objects).flatMap(({ value, stream }) => tooLong(value ?? stream?.dict ?? null)),
  // Unpacked data come without the name of their packing.
  ({ bytes }) =>
    [...bytes.toString('latin1').matchAll(/\/Filter \[?\/(\w+Decode)/g)].flatMap(([, filter = '']) =>
      filters.has(filter) ? [] : [`packed with ${filter}`],
    ),
];

const producedBy = (xmp: string, name: string): string | null =>
  new RegExp(`<${name}>(?:\\s*<rdf:(?:Alt|Seq|Bag)>\\s*<rdf:li[^>]*>)?([^<]*)`).exec(xmp)?.[1] ?? null;

const plain = (xml: string | null): string | null =>
  xml
    ?.replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&') ?? null;

/** `D:20200120000000Z` as XMP has it. */
const instant = (text: string | null): string | null =>
  text?.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z') ?? null;

const pairs = [
  ['dc:title', '/Title'],
  ['dc:description', '/Subject'],
  ['pdf:Keywords', '/Keywords'],
  ['pdf:Producer', '/Producer'],
  ['xmp:CreatorTool', '/Creator'],
  ['xmp:CreateDate', '/CreationDate'],
] as const;

const unlike = (file: PdfFile, xmp: string): readonly string[] =>
  pairs.flatMap(([property, key]) => {
    const info = file.text(file.dictionary(file.trailer['/Info'])[key]);
    const expected = key === '/CreationDate' ? instant(info) : info;
    return plain(producedBy(xmp, property)) === expected && expected !== null
      ? []
      : [`${property} is not ${key}`];
  });

/** Schemas that need no description in the file (6.6.2.3). */
const knownSchemas = new Set([
  'rdf',
  'x',
  'dc',
  'xmp',
  'pdf',
  'pdfaid',
  'pdfaExtension',
  'pdfaSchema',
  'pdfaProperty',
]);

/** A schema that the standard does not know is described in the file, with the property that is used. */
const undescribed = (xmp: string): readonly string[] => {
  const used = new Set([...xmp.matchAll(/<(\w+):(\w+)[ >]/g)].map(([, schema, name]) => `${schema}:${name}`));
  return [...used].flatMap((property) => {
    const [schema = '', name = ''] = property.split(':');
    if (knownSchemas.has(schema)) return [];
    const isDescribed =
      xmp.includes(`<pdfaSchema:prefix>${schema}</pdfaSchema:prefix>`) &&
      xmp.includes(`<pdfaProperty:name>${name}</pdfaProperty:name>`);
    return isDescribed ? [] : [`${property} is not described`];
  });
};

/** Metadata (6.6) and the identification of both standards (ISO 14289-1, 5). */
export const metadataRules: readonly Rule[] = [
  (file) => {
    const { '/Type': type, '/Subtype': subtype } = file.dictionary(file.catalog['/Metadata']);
    const isPlain = type === '/Metadata' && subtype === '/XML' && file.bytes.includes('<?xpacket begin');
    return isPlain ? [] : ['metadata are missing or packed'];
  },
  (file) => {
    const xmp = file.data(file.catalog['/Metadata']).toString('utf8');
    const claims = [
      ['pdfaid:part', '2'],
      ['pdfaid:conformance', 'A'],
      ['pdfuaid:part', '1'],
    ] as const;
    return [
      ...claims.flatMap(([name, value]) => (producedBy(xmp, name) === value ? [] : [`no claim ${name}`])),
      ...(/<\?xpacket[^>]*(?:bytes|encoding)=/.test(xmp) ? ['head of the metadata'] : []),
      ...unlike(file, xmp),
      ...undescribed(xmp),
    ];
  },
];
