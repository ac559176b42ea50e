import { entryOf } from '@xiangtong/domain';
import type { LaidOutPdf, PdfPageParts } from './laid-out-pdf';
import { boxOf, identity, mapped, shared, within, type Box, type Matrix, type Point } from './matrix';
import type { Ids, Xml } from './ofd-xml';
import { operationsOf, type Operation } from './page-operations';
import {
  firstGraphics,
  pathXml,
  pointsOf,
  type Graphics,
  type Paint,
  type PathStep,
  type PathUse,
} from './path-object';
import { tiled, type CellShape, type PatternData } from './pattern-tiles';
import { advanced, placeGlyphs, placeOn, textXml, type NumberedFont, type TextRun } from './text-object';

type Operands = Operation['operands'];

/** What a page refers to. */
export interface PaintSources {
  readonly page: Pick<PdfPageParts, 'ext_gstates' | 'patterns'>;
  readonly forms: LaidOutPdf['forms'];
  readonly fonts: ReadonlyMap<string, NumberedFont>;
  readonly ids: Ids;
  /** Maps units of the PDF's page to those of the file's page. */
  readonly toPage: Matrix;
}

const numbers = (operands: Operands): readonly number[] =>
  operands.filter((operand) => typeof operand === 'number');

const matrixOf = (operands: Operands): Matrix => numbers(operands) as unknown as Matrix;

const nameIn = (operands: Operands): string | undefined =>
  operands.find((operand) => typeof operand === 'string')?.slice(1);

const first = (operands: Operands): number => numbers(operands)[0] ?? 0;

const paintOf = (operands: Operands): Paint =>
  nameIn(operands) ?? (numbers(operands) as unknown as [number, number, number]);

/**
 * Reads the operators of a page that is laid out, and writes its texts and paths as objects, in the order of the page.
 * An operator that it does not know is an error: a page with something missing must not be given away.
 */
export class PagePainter {
  readonly objects: Xml[] = [];
  private readonly saved: Graphics[] = [];
  private graphics: Graphics;
  private steps: PathStep[] = [];
  private isClipping = false;
  private text: Pick<TextRun, 'used' | 'size'> | undefined;
  private textMatrix: Matrix = identity;
  private run: TextRun | undefined;

  constructor(
    private readonly sources: PaintSources,
    matrix: Matrix,
    clip: Box,
  ) {
    this.graphics = firstGraphics(matrix, clip);
  }

  paint(content: string): readonly Xml[] {
    for (const { operator, operands } of operationsOf(content)) {
      const step = entryOf(this.operators, operator);
      if (!step) throw new Error(`pages are not made with the operator ${operator}`);
      step(operands);
    }
    return this.objects;
  }

  private readonly operators: Readonly<Record<string, (operands: Operands) => void>> = {
    q: () => void this.saved.push(this.graphics),
    Q: () => void (this.graphics = this.saved.pop() ?? this.graphics),
    cm: (operands) => this.set({ matrix: within(matrixOf(operands), this.graphics.matrix) }),
    w: (operands) => this.set({ lineWidth: first(operands) }),
    J: (operands) => this.set({ cap: first(operands) }),
    j: (operands) => this.set({ join: first(operands) }),
    M: (operands) => this.set({ miter: first(operands) }),
    d: (operands) => {
      const lengths = numbers(operands);
      this.set({ dash: lengths.slice(0, -1), dashPhase: lengths.at(-1) ?? 0 });
    },
    gs: (operands) => this.setState(nameIn(operands) ?? ''),
    cs: () => undefined,
    CS: () => undefined,
    scn: (operands) => this.set({ fill: paintOf(operands) }),
    SCN: (operands) => this.set({ stroke: paintOf(operands) }),
    m: (operands) => this.step('M', operands),
    l: (operands) => this.step('L', operands),
    c: (operands) => this.step('B', operands),
    h: () => this.step('C', []),
    re: (operands) => this.rectangle(operands),
    W: () => void (this.isClipping = true),
    'W*': () => void (this.isClipping = true),
    n: () => this.end(),
    f: () => this.end('fill'),
    'f*': () => this.end('fill-even-odd'),
    S: () => this.end('stroke'),
    // Readers differ in which of the two they draw first: two objects are drawn in their order.
    B: () => this.end('fill', 'stroke'),
    'B*': () => this.end('fill-even-odd', 'stroke'),
    BT: () => undefined,
    ET: () => this.endRun(),
    Tf: (operands) => this.setFont(operands),
    Tm: (operands) => void (this.textMatrix = matrixOf(operands)),
    Tc: (operands) => this.set({ spacing: first(operands) }),
    Tr: () => undefined,
    Tj: (operands) => this.show(operands),
    TJ: (operands) => this.show(operands),
    BDC: () => undefined,
    BMC: () => undefined,
    EMC: () => undefined,
  };

  private set(change: Partial<Graphics>): void {
    this.graphics = { ...this.graphics, ...change };
  }

  private setState(name: string): void {
    const { fillAlpha, strokeAlpha } = this.graphics;
    const { ca = fillAlpha, CA = strokeAlpha } = (this.sources.page.ext_gstates[name]?.data ?? {}) as {
      ca?: number;
      CA?: number;
    };
    this.set({ fillAlpha: ca, strokeAlpha: CA });
  }

  private step(letter: PathStep['letter'], operands: Operands): void {
    const flat = numbers(operands);
    const points: Point[] = [];
    for (let at = 0; at < flat.length; at += 2)
      points.push(mapped(this.graphics.matrix, flat[at] ?? 0, flat[at + 1] ?? 0));
    this.steps.push({ letter, points });
  }

  private rectangle(operands: Operands): void {
    const [x, y, width, height] = numbers(operands) as unknown as [number, number, number, number];
    this.step('M', [x, y]);
    this.step('L', [x + width, y]);
    this.step('L', [x + width, y + height]);
    this.step('L', [x, y + height]);
    this.step('C', []);
  }

  /** Ends a path. The box of an object cuts off what is outside of it: clips are boxes, as those of pictures are. */
  private end(...uses: readonly PathUse[]): void {
    const { steps, graphics, isClipping } = this;
    for (const use of uses) this.draw(steps, use, graphics);
    if (isClipping) {
      const box = shared(boxOf(pointsOf(steps)), graphics.clip);
      this.set({ clip: box ?? { left: 0, top: 0, right: 0, bottom: 0 } });
    }
    this.steps = [];
    this.isClipping = false;
  }

  protected draw(steps: readonly PathStep[], use: PathUse, graphics: Graphics): void {
    const paint = use === 'stroke' ? graphics.stroke : graphics.fill;
    if (typeof paint === 'string') this.hatch(paint, steps, graphics);
    else this.add(pathXml(steps, use, graphics, paint, this.sources.ids));
  }

  private hatch(name: string, steps: readonly PathStep[], graphics: Graphics): void {
    const { page, forms, toPage, ids } = this.sources;
    const clip = shared(boxOf(pointsOf(steps)), graphics.clip);
    const pattern = page.patterns[name]?.data as PatternData | undefined;
    if (!clip || !pattern) return;
    const [form] = Object.values(pattern.Resources.XObject);
    const cell = new CellPainter(this.sources, identity, everywhere);
    cell.paint((form && forms.get(form)?.join('\n')) ?? '');
    for (const { color, steps: all } of tiled(cell.shapes, pattern, toPage, clip))
      this.add(pathXml(all, 'fill', { ...graphics, clip }, color, ids));
  }

  private setFont(operands: Operands): void {
    const used = this.sources.fonts.get(nameIn(operands) ?? '');
    if (!used) throw new Error(`a page has the unknown font ${nameIn(operands)}`);
    this.endRun();
    this.text = { used, size: first(operands) };
  }

  /** Charts write each glyph for itself: those of one line are one text, which can be searched. */
  private show(operands: Operands): void {
    if (!this.text) throw new Error('a page has a text without a font');
    const { spacing, matrix: outer } = this.graphics;
    const matrix = within(this.textMatrix, outer);
    let at = this.run ? placeOn(this.run, matrix) : null;
    if (at === null) this.endRun();
    this.run ??= { ...this.text, matrix, placed: [] };
    at ??= 0;
    const from = at;
    for (const operand of operands) {
      if (typeof operand === 'number') at -= (operand / 1000) * this.run.size;
      else at = placeGlyphs(this.run, operand, at, spacing);
    }
    this.textMatrix = advanced(this.textMatrix, at - from);
  }

  private endRun(): void {
    if (this.run) this.add(textXml(this.run, this.graphics, this.sources.ids));
    this.run = undefined;
  }

  private add(object: Xml | null): void {
    if (object) this.objects.push(object);
  }
}

const everywhere: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** Collects the shapes of the cell of a pattern. */
class CellPainter extends PagePainter {
  readonly shapes: CellShape[] = [];

  protected override draw(steps: readonly PathStep[], use: PathUse, { fill }: Graphics): void {
    if (use === 'stroke' || typeof fill === 'string') throw new Error('patterns are made of filled shapes');
    this.shapes.push({ steps, color: fill });
  }
}
