import { drawnOn, type Drawn } from './content';
import type { PdfDictionary, PdfFile, PdfValue } from './pdf-file';
import type { Rule } from './rule';

/** All operators of ISO 32000-1, without those for pictures inside of a stream and for PostScript. */
const operators = new Set(
  (
    'b B b* B* BDC BMC BT c cm CS cs d Do DP EMC ET f f* G g gs h i j J l m M MP n q Q re RG rg ri s S SC sc SCN scn ' +
    'sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y'
  ).split(' '),
);
const painting = new Set('b B b* B* f f* s S sh Do Tj TJ'.split(' '));

/** The output intent is of RGB: grey may be used with it, inks of a press may not (6.2.4.3). */
const colourSpaces = new Set(['/DeviceRGB', '/DeviceGray']);
const deepest = 28;

const blendModes = new Set<PdfValue>(
  (
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference ' +
    'Exclusion Hue Saturation Color Luminosity'
  )
    .split(' ')
    .map((name) => `/${name}`),
);

const resourceOf = (kind: string, { resources, operands }: Drawn, file: PdfFile): PdfDictionary =>
  file.dictionary(file.dictionary(resources[kind])[operands[0] ?? '']);

/** Content is text of an element or an artifact, neither inside of the other (ISO 14289-1, 7.1). */
const markFaults = ({ operator, marks }: Drawn): readonly string[] => {
  const artifacts = marks.filter(({ tag }) => tag === '/Artifact').length;
  const contents = marks.filter(({ id }) => id !== null).length;
  if (artifacts + contents > 1) return ['marks inside of each other'];
  return painting.has(operator) && artifacts + contents === 0 ? ['something drawn without a mark'] : [];
};

const stateFaults = (drawn: Drawn, file: PdfFile): readonly string[] => {
  const state = resourceOf('/ExtGState', drawn, file);
  const mode = state['/BM'];
  return mode === undefined || blendModes.has(mode) ? [] : [`blending ${String(mode)}`];
};

const pictureFaults = (drawn: Drawn, file: PdfFile): readonly string[] => {
  const picture = resourceOf('/XObject', drawn, file);
  const space = picture['/Subtype'] === '/Image' ? picture['/ColorSpace'] : '/DeviceRGB';
  return [
    ...(colourSpaces.has(String(space)) ? [] : ['colours of a picture']),
    ...(picture['/Interpolate'] === true ? ['a smoothed picture'] : []),
    ...('/Ref' in picture || '/PS' in picture ? ['a form from elsewhere'] : []),
    ...(Object.keys(picture).length === 0 ? ['a form that is not there'] : []),
  ];
};

const operationFaults = (drawn: Drawn, file: PdfFile): readonly string[] => {
  const { operator, operands, depth } = drawn;
  return [
    ...(operators.has(operator) ? [] : [`operator ${operator}`]),
    ...(/^[cC][sS]$/.test(operator) && !colourSpaces.has(operands[0] ?? '')
      ? [`colours ${operands[0]}`]
      : []),
    ...(operator === 'sh' ? ['a shading'] : []),
    ...(depth > deepest ? ['too many states'] : []),
    ...(operator === 'gs' ? stateFaults(drawn, file) : []),
    ...(operator === 'Do' ? pictureFaults(drawn, file) : []),
    ...markFaults(drawn),
  ];
};

/** An output intent with a profile of RGB (6.2.3). */
const intentFaults = (file: PdfFile): readonly string[] => {
  const intents = file.list(file.catalog['/OutputIntents']).map((intent) => file.dictionary(intent));
  const [intent] = intents;
  if (intents.length !== 1 || intent?.['/S'] !== '/GTS_PDFA1') return ['output intent'];
  const profile = file.data(intent['/DestOutputProfile']);
  const kinds = [profile.toString('latin1', 12, 16), profile.toString('latin1', 16, 20)];
  const isProfile = profile.length > 128 && profile.readUInt32BE(0) === profile.length && profile[8]! <= 4;
  const isOfRgb = kinds.join() === 'mntr,RGB ' && file.dictionary(intent['/DestOutputProfile'])['/N'] === 3;
  return isProfile && isOfRgb ? [] : ['profile of the output intent'];
};

/** Graphics (6.2): only what the standard knows, colours by the output intent, every stroke marked. */
export const contentRules: readonly Rule[] = [
  (file) =>
    file.pages.flatMap((page) => drawnOn(file, page).flatMap((drawn) => operationFaults(drawn, file))),
  intentFaults,
  (file) =>
    [...file.dictionaries()].flatMap((group) =>
      group['/S'] === '/Transparency' && !colourSpaces.has(String(file.at(group['/CS'])))
        ? ['colours of a group']
        : [],
    ),
];
