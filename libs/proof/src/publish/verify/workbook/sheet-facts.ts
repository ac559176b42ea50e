import { entryOf } from '@xiangtong/domain';
import type { DifferenceKind } from '@xiangtong/contracts';
import { DomainError } from '@xiangtong/infrastructure';
import {
  attributeOf,
  columnLetters,
  isTrue,
  XmlScanner,
  type XmlHandler,
  type ZipArchive,
} from '@xiangtong/tables';
import { MAX_FACTS, type Fact } from './facts';
import type { CellStyle } from './styles';

/** A row or column that is lower or narrower than this, in points or characters, cannot be read. */
const UNREADABLE = 2;

/** Hidden by attribute, or by having no size. */
const isHidden = (attributes: string, size: string): boolean =>
  isTrue(attributeOf(attributes, 'hidden')) || Number(attributeOf(attributes, size) ?? 99) < UNREADABLE;

/** Page headers and footers, and notes of cells. */
const texts = new Set(['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter']);

/** The text without fonts, sizes and colours, which each program writes differently. */
const printedText = (text: string): string => text.replace(/&"[^"]*"|&K[0-9A-F]{6}|&\d+|&[LCR]|\s+/gi, '');

/** Views that change what a figure looks like. */
const views = ['showZeros', 'showFormulas', 'rightToLeft'] as const;

class SheetFacts implements XmlHandler {
  readonly facts: Fact[] = [];
  private row = '';
  private cell = '';
  private style = 0;
  private element = '';
  private said = '';

  constructor(
    private readonly table: string,
    private readonly styles: readonly CellStyle[],
  ) {}

  open(name: string, attributes: string): void {
    this.element = name;
    this.said = '';
    entryOf(this.openers, name)?.(attributes);
  }

  text(text: string): void {
    if (this.element === 'f' || texts.has(this.element)) this.said += text;
  }

  close(name: string): void {
    if (name === 'f') this.add('formula', this.cell, `=${this.said}`);
    else if (name === 'v' || name === 'is') this.addStyle();
    else if (texts.has(name) && printedText(this.said) !== '') this.add('text', name, printedText(this.said));
    this.element = '';
  }

  private readonly openers: Readonly<Record<string, (attributes: string) => void>> = {
    row: (attributes) => {
      this.row = attributeOf(attributes, 'r') ?? String(Number(this.row) + 1);
      if (isHidden(attributes, 'ht')) this.add('hidden', this.row, 'hidden');
    },
    c: (attributes) => {
      this.cell = attributeOf(attributes, 'r') ?? `${this.row}?`;
      this.style = Number(attributeOf(attributes, 's') ?? 0);
    },
    col: (attributes) => {
      const [from, to] = ['min', 'max'].map((name) =>
        columnLetters(Number(attributeOf(attributes, name) ?? 1) - 1),
      );
      if (isHidden(attributes, 'width')) this.add('hidden', `${from}:${to}`, 'hidden');
    },
    sheetFormatPr: (attributes) => {
      if (isTrue(attributeOf(attributes, 'zeroHeight'))) this.add('hidden', 'rows', 'hidden');
    },
    conditionalFormatting: (attributes) =>
      this.add('number-format', attributeOf(attributes, 'sqref') ?? '', 'conditional'),
    hyperlink: (attributes) => this.add('look', `${attributeOf(attributes, 'ref')} link`, 'link'),
    sheetView: (attributes) => {
      for (const name of views) {
        const value = attributeOf(attributes, name);
        const usual = name === 'showZeros' ? isTrue(value ?? '1') : !isTrue(value);
        if (!usual) this.add('look', name, String(value));
      }
    },
  };

  private addStyle(): void {
    const style = this.styles[this.style];
    if (!style) return;
    if (style.numberFormat !== 'General') this.add('number-format', this.cell, style.numberFormat);
    this.add('look', this.cell, style.look);
  }

  private add(kind: DifferenceKind, at: string, text: string): void {
    if (this.facts.length >= MAX_FACTS)
      throw new DomainError('FILE.TOO_COMPLEX', { part: this.table, limit: MAX_FACTS });
    this.facts.push({ kind, table: this.table, at, text });
  }
}

/** Formats, formulas, looks and hidden parts of a sheet. */
export const readSheetFacts = async (
  archive: ZipArchive,
  { name, part }: { readonly name: string; readonly part: string },
  styles: readonly CellStyle[],
): Promise<readonly Fact[]> => {
  const reader = new SheetFacts(name, styles);
  const scanner = new XmlScanner(part, reader);
  for await (const text of archive.texts(part)) scanner.push(text);
  scanner.end();
  return reader.facts;
};
