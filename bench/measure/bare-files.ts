import { Workbook } from 'exceljs';
import PDFDocument from 'pdfkit';

interface Call {
  readonly method: string;
  readonly parameters: readonly unknown[];
}

type Methods = Record<string, (this: object, ...parameters: unknown[]) => unknown>;

/** What puts texts, paths and pictures on pages; tags, links, bookmarks and metadata are left out. */
const drawing =
  'addPage switchToPage registerFont font fontSize fillColor strokeColor fillOpacity strokeOpacity opacity lineWidth lineCap lineJoin miterLimit dash undash moveTo lineTo bezierCurveTo quadraticCurveTo rect circle path closePath fill stroke fillAndStroke clip save restore transform translate rotate scale text image addContent'.split(
    ' ',
  );
/** These draw too, but nothing that is seen. */
const unseen = ['markContent', 'endMarkedContent', 'markStructureContent'];

/** The calls by which the last PDF that `render` ends was drawn; those that pdfkit makes itself are not among them. */
export const drawnBy = async (render: () => Promise<unknown>): Promise<readonly Call[]> => {
  const prototype = PDFDocument.prototype as unknown as Methods;
  const kept = new Map([...drawing, ...unseen, 'end'].map((method) => [method, prototype[method]!]));
  const drawn = new Map<object, Call[]>();
  let last: readonly Call[] = [];
  let depth = 0;
  for (const [method, original] of kept)
    prototype[method] = function (...parameters) {
      const calls = drawn.get(this) ?? [];
      drawn.set(this, calls);
      if (method === 'end') last = calls;
      else if (depth === 0 && drawing.includes(method)) calls.push({ method, parameters });
      depth += 1;
      try {
        return original.apply(this, parameters);
      } finally {
        depth -= 1;
      }
    };
  try {
    await render();
  } finally {
    for (const [method, original] of kept) prototype[method] = original;
  }
  return last;
};

/** The same texts, paths and pictures by bare pdfkit, with its usual compression. */
export const barePdf = (calls: readonly Call[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const pdf = new PDFDocument({ autoFirstPage: false, bufferPages: true });
    let bytes = 0;
    pdf.on('data', (chunk: Buffer) => (bytes += chunk.length));
    pdf.on('end', () => resolve(bytes));
    pdf.on('error', reject);
    const methods = pdf as unknown as Methods;
    for (const { method, parameters } of calls) methods[method]!.apply(pdf, [...parameters]);
    pdf.end();
  });

/** The values of all cells, sheet by sheet. */
export const cellsOf = async (file: Uint8Array): Promise<ReadonlyMap<string, readonly unknown[][]>> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(file as never);
  return new Map(
    workbook.worksheets.map((sheet) => {
      const rows: unknown[][] = [];
      sheet.eachRow((row) => rows.push([...(row.values as unknown[])]));
      return [sheet.name, rows];
    }),
  );
};

/** The same cells by bare exceljs, without styles and charts. */
export const bareWorkbook = async (sheets: ReadonlyMap<string, readonly unknown[][]>): Promise<number> => {
  const workbook = new Workbook();
  for (const [name, rows] of sheets) workbook.addWorksheet(name).addRows(rows as unknown[][]);
  return (await workbook.xlsx.writeBuffer()).byteLength;
};
