import type { PdfDictionary, PdfFile, PdfValue } from './pdf-file';

interface Operation {
  readonly operator: string;
  /** Operands as written: `12`, `/P`, `<0041>`, `<<`, `/MCID`, `0`, `>>`. */
  readonly operands: readonly string[];
}

const tokens = /<<|>>|\[|\]|<[0-9a-fA-F\s]*>|\((?:\\[\s\S]|[^\\()])*\)|\/[^\s<>[\]()/%]*|[^\s<>[\]()/]+/g;
const operand = /^(?:[-+.\d]|[<>[\]()/])/;

/** The operations of a content stream, in order. Images inside of one are not known. */
const operationsOf = (content: string): readonly Operation[] => {
  const operations: Operation[] = [];
  let operands: string[] = [];
  for (const [token] of content.matchAll(tokens)) {
    if (operand.test(token)) operands.push(token);
    else {
      operations.push({ operator: token, operands });
      operands = [];
    }
  }
  return operations;
};

/** What a page draws, with what is drawn by the forms on it. */
export interface Drawn extends Operation {
  /** Tag and number of the marked content around it, from the outside in. */
  readonly marks: readonly { readonly tag: string; readonly id: number | null }[];
  /** Font in use, for text. */
  readonly font: PdfValue;
  readonly resources: PdfDictionary;
  /** How many states are saved. */
  readonly depth: number;
}

const markOf = ({ operands }: Operation) => {
  const at = operands.indexOf('/MCID');
  return { tag: operands[0] ?? '', id: at < 0 ? null : Number(operands[at + 1]) };
};

/** What changes with the operations of a stream. */
class State {
  readonly marks: { readonly tag: string; readonly id: number | null }[];
  font: PdfValue = null;
  depth = 0;

  constructor(
    outer: Drawn['marks'],
    private readonly fonts: PdfDictionary,
  ) {
    this.marks = [...outer];
  }

  before(operation: Operation): void {
    const { operator, operands } = operation;
    if (operator === 'BDC' || operator === 'BMC') this.marks.push(markOf(operation));
    if (operator === 'Tf') this.font = this.fonts[operands[0] ?? ''] ?? null;
    if (operator === 'q') this.depth += 1;
  }

  after({ operator }: Operation): void {
    if (operator === 'Q') this.depth -= 1;
    if (operator === 'EMC') this.marks.pop();
  }
}

/** Walks over a stream and the forms that it places. */
function* drawnBy(
  file: PdfFile,
  content: string,
  resources: PdfDictionary,
  outer: Drawn['marks'] = [],
): Generator<Drawn> {
  const state = new State(outer, file.dictionary(resources['/Font']));
  const forms = file.dictionary(resources['/XObject']);
  for (const operation of operationsOf(content)) {
    state.before(operation);
    const { font, depth, marks } = state;
    yield { ...operation, marks: [...marks], font, resources, depth };
    state.after(operation);
    const form = operation.operator === 'Do' ? (forms[operation.operands[0] ?? ''] ?? null) : null;
    const { '/Resources': own, '/Subtype': kind } = file.dictionary(form);
    if (kind === '/Form')
      yield* drawnBy(file, file.data(form).toString('latin1'), file.dictionary(own), marks);
  }
}

const known = new WeakMap<PdfFile, Map<PdfValue, readonly Drawn[]>>();

/** Everything a page draws. Rules of all kinds ask for it. */
export const drawnOn = (file: PdfFile, page: PdfValue): readonly Drawn[] => {
  const pages = known.get(file) ?? new Map<PdfValue, readonly Drawn[]>();
  known.set(file, pages);
  const before = pages.get(page);
  if (before) return before;
  const { '/Contents': contents, '/Resources': resources } = file.dictionary(page);
  const parts = typeof contents === 'string' ? [contents] : file.list(contents);
  const content = parts.map((part) => file.data(part).toString('latin1')).join('\n');
  const drawn = [...drawnBy(file, content, file.dictionary(resources))];
  pages.set(page, drawn);
  return drawn;
};
