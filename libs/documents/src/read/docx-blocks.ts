import { entryOf } from '@xiangtong/domain';
import { attributeOf, isTrue, type XmlHandler } from '@xiangtong/tables';

/** A paragraph or a table of a Word file. */
export type DocxBlock =
  | { readonly kind: 'paragraph'; readonly style: string; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** A drawn thing in the text: parts by their relation, others by their name. */
export type DocxDrawn =
  | { readonly kind: 'points' | 'vectors'; readonly relation: string }
  | { readonly kind: 'other'; readonly name: string };

interface Field {
  instruction: string;
  hasResult: boolean;
}

interface OpenParagraph {
  style: string;
  text: string;
}

interface OpenTable {
  readonly rows: string[][];
  /** Texts of the cell that is open. */
  cell: string[];
}

/** Numbers of pages are written anew by every program that sets the pages. */
const PAGE = /^\s*(?:PAGE|NUMPAGES)\b/;

/** Drawn without being a picture: what they show is not read. */
const others = new Set([
  'object',
  'v:shape',
  'v:imagedata',
  'altChunk',
  'm:oMath',
  'wps:txbx',
  'w14:contentPart',
]);

const isOn = (attributes: string): boolean => {
  const value = attributeOf(attributes, 'w:val');
  return value === undefined || isTrue(value) || value === 'on';
};

/** Reads the texts of a part as they are shown: paragraphs and tables in their order. */
export class BlockReader implements XmlHandler {
  readonly blocks: DocxBlock[] = [];
  readonly drawn: DocxDrawn[] = [];
  readonly hidden: string[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly fields: Field[] = [];
  private inText = false;
  private inInstruction = false;
  private isHidden = false;
  private inRun = false;

  /** `hiding`: styles whose text is not shown. */
  constructor(private readonly hiding: ReadonlySet<string> = new Set()) {}

  open(name: string, attributes: string): void {
    entryOf(this.openers, name)?.(attributes);
    if (others.has(name)) this.drawn.push({ kind: 'other', name });
  }

  close(name: string): void {
    entryOf(this.closers, name)?.();
  }

  text(text: string): void {
    if (this.inInstruction) {
      const field = this.fields.at(-1);
      if (field) field.instruction += text;
    } else if (this.inText) this.say(text);
  }

  private readonly openers: Readonly<Record<string, (attributes: string) => void>> = {
    p: () => this.paragraphs.push({ style: '', text: '' }),
    pStyle: (attributes) => {
      const paragraph = this.paragraphs.at(-1);
      if (paragraph) paragraph.style = attributeOf(attributes, 'w:val') ?? '';
    },
    r: () => {
      this.inRun = true;
      this.isHidden = this.hiding.has(this.paragraphs.at(-1)?.style ?? '');
    },
    rStyle: (attributes) => {
      if (this.inRun && this.hiding.has(attributeOf(attributes, 'w:val') ?? '')) this.isHidden = true;
    },
    vanish: (attributes) => this.hide(attributes),
    specVanish: (attributes) => this.hide(attributes),
    t: () => (this.inText = true),
    'm:t': () => (this.inText = true),
    'a:t': () => (this.inText = true),
    br: () => this.say('\n'),
    cr: () => this.say('\n'),
    tab: () => this.inRun && this.say('\t'),
    noBreakHyphen: () => this.say('-'),
    sym: (attributes) => this.say(`[${attributeOf(attributes, 'w:char') ?? ''}]`),
    instrText: () => (this.inInstruction = true),
    fldChar: (attributes) => this.turnField(attributeOf(attributes, 'w:fldCharType') ?? ''),
    fldSimple: (attributes) =>
      this.fields.push({ instruction: attributeOf(attributes, 'w:instr') ?? '', hasResult: true }),
    tbl: () => this.tables.push({ rows: [], cell: [] }),
    tr: () => this.tables.at(-1)?.rows.push([]),
    tc: () => {
      const table = this.tables.at(-1);
      if (table) table.cell = [];
    },
    'a:blip': (attributes) => this.draw('points', attributeOf(attributes, 'r:embed')),
    'asvg:svgBlip': (attributes) => this.draw('vectors', attributeOf(attributes, 'r:embed')),
    'c:chart': () => this.drawn.push({ kind: 'other', name: 'chart' }),
  };

  private readonly closers: Readonly<Record<string, () => void>> = {
    r: () => (this.inRun = false),
    t: () => (this.inText = false),
    'm:t': () => (this.inText = false),
    'a:t': () => (this.inText = false),
    instrText: () => (this.inInstruction = false),
    fldSimple: () => this.fields.pop(),
    p: () => this.endParagraph(),
    tc: () => {
      const table = this.tables.at(-1);
      table?.rows.at(-1)?.push(table.cell.join('\n'));
    },
    tbl: () => this.endTable(),
  };

  private hide(attributes: string): void {
    if (this.inRun) this.isHidden = isOn(attributes);
  }

  private draw(kind: 'points' | 'vectors', relation: string | undefined): void {
    this.drawn.push(relation === undefined ? { kind: 'other', name: kind } : { kind, relation });
  }

  private turnField(type: string): void {
    if (type === 'begin') this.fields.push({ instruction: '', hasResult: false });
    else if (type === 'end') this.fields.pop();
    else {
      const field = this.fields.at(-1);
      if (!field) return;
      field.hasResult = true;
      if (PAGE.test(field.instruction)) this.say('#', true);
    }
  }

  private say(text: string, isPageNumber = false): void {
    const isComputed = this.fields.some(({ instruction, hasResult }) => hasResult && PAGE.test(instruction));
    if (isComputed && !isPageNumber) return;
    const paragraph = this.paragraphs.at(-1);
    if (this.isHidden && this.inRun) this.hidden.push(text);
    else if (paragraph) paragraph.text += text;
  }

  private endParagraph(): void {
    const ended = this.paragraphs.pop();
    if (!ended) return;
    const around = this.paragraphs.at(-1);
    const table = this.tables.at(-1);
    // Text in a box belongs to the paragraph that the box stands in.
    if (around) around.text += ended.text;
    else if (table) table.cell.push(ended.text);
    else this.blocks.push({ kind: 'paragraph', ...ended });
  }

  private endTable(): void {
    const ended = this.tables.pop();
    if (!ended) return;
    const around = this.tables.at(-1);
    if (around) around.cell.push(ended.rows.map((row) => row.join('\t')).join('\n'));
    else this.blocks.push({ kind: 'table', rows: ended.rows });
  }
}

/** Finds the styles whose text is not shown, also by the styles they are based on. */
export class StyleReader implements XmlHandler {
  private readonly basedOn = new Map<string, string>();
  private readonly own = new Set<string>();
  private style = '';

  get hiding(): ReadonlySet<string> {
    const isHiding = (style: string, depth = 0): boolean =>
      this.own.has(style) || (depth < 20 && isHiding(this.basedOn.get(style) ?? '', depth + 1));
    return new Set([...this.own, ...this.basedOn.keys()].filter((style) => isHiding(style)));
  }

  open(name: string, attributes: string): void {
    if (name === 'style') this.style = attributeOf(attributes, 'w:styleId') ?? '';
    if (name === 'basedOn') this.basedOn.set(this.style, attributeOf(attributes, 'w:val') ?? '');
    if ((name === 'vanish' || name === 'specVanish') && isOn(attributes)) this.own.add(this.style);
  }

  close(): void {}

  text(): void {}
}
