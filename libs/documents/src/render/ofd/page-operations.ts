/** An operator of a page with what stands before it; brackets and the inside of strings are of no use here. */
export interface Operation {
  readonly operator: string;
  /** Numbers, names as `/F1` and glyphs as `<0001002a>`. */
  readonly operands: readonly (number | string)[];
}

const token = /\((?:\\[^]|[^\\()])*\)|<<|>>|<[0-9a-f]*>|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/gi;
const isNumber = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const isOperand = /^[(/<>]/;

/** The operators of a page of a PDF, as pdfkit writes them. */
export const operationsOf = function* (content: string): Generator<Operation> {
  let operands: (number | string)[] = [];
  for (const [text] of content.matchAll(token)) {
    if (isNumber.test(text)) operands.push(Number(text));
    else if (isOperand.test(text)) operands.push(text);
    else {
      yield { operator: text, operands };
      operands = [];
    }
  }
};
