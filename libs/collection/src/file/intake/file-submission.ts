import type { SentenceParameters } from '@xiangtong/contracts';
import { entryOf, readFigure } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import {
  parseSubmission,
  type ParseContext,
  type ParsedSubmission,
} from '../../submission/parse/parse-submission';
import { fileFields, type FileField } from '@xiangtong/naming';
import type { Layout } from '../meaning/layout';
import type { FieldMistake, ReadLine } from '../meaning/read-line';
import type { Vocabulary } from '../meaning/vocabulary';
import { placeOf } from './places';

/** The content of a file for one unit and month, and where it is in the file. */
export class FileSubmission {
  private readonly lines: ReadLine['input'][] = [];
  private readonly rows: number[] = [];
  private readonly layouts: Layout[] = [];
  private readonly own: { readonly line: number; readonly mistake: FieldMistake }[] = [];

  constructor(
    readonly unit: string,
    readonly period: string,
  ) {}

  get size(): number {
    return this.lines.length;
  }

  add(line: ReadLine, row: number, layout: Layout): void {
    for (const mistake of line.mistakes) this.own.push({ line: this.lines.length, mistake });
    this.lines.push(line.input);
    this.rows.push(row);
    this.layouts.push(layout);
  }

  /** The body of POST /submissions. */
  get input(): Readonly<Record<string, unknown>> {
    return { unit: this.unit, period: this.period, lines: this.lines };
  }

  /** Checks it as any submission; its mistakes name cells. */
  parse(
    context: ParseContext,
    vocabulary: Vocabulary,
  ): { readonly parsed: ParsedSubmission | null; readonly mistakes: readonly InputMistake[] } {
    const { submission, mistakes = [] } = parseSubmission(this.input, context);
    const told = new Set(this.own.map(({ line, mistake }) => `lines[${line}].${mistake.field}`));
    const all = [
      ...this.own.map(({ line, mistake: { field, ...mistake } }) => ({
        ...mistake,
        ...this.place(line, field),
      })),
      ...mistakes
        .filter(({ path = '' }) => !told.has(path))
        .map((mistake) => this.withProposal(this.toCell(mistake), mistake.path ?? '', vocabulary)),
    ].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    return { parsed: all.length === 0 ? (submission ?? null) : null, mistakes: all };
  }

  /** `lines[3].amount` → the cell in which line 4 has its amount. */
  toCell(mistake: InputMistake): InputMistake {
    // Repairs refer to lines of a body; a file is corrected in its cells.
    const { path = '', repairs: _repairs, ...rest } = mistake;
    const [, index, name] = /^lines\[(\d+)\](?:\.(\w+))?$/.exec(path) ?? [];
    const line = Number(index ?? 0);
    const field = index === undefined ? headField(path) : lineField(name);
    const layout = this.layouts[line];
    if (!layout) return rest;
    const parameters: Record<string, SentenceParameters[string]> = { ...rest.parameters };
    if ('field' in parameters) parameters['field'] = layout.columns.get(field)?.head ?? parameters['field'];
    if (rest.code === 'SUBMISSION.DUPLICATE_LINE') {
      parameters['first'] = this.rows[Number(parameters['first']) - 1] ?? '?';
    }
    return { ...rest, parameters, ...this.place(line, field) };
  }

  private place(line: number, field: FileField) {
    return placeOf(this.layouts[line]!, this.rows[line]!, field);
  }

  private withProposal(mistake: InputMistake, path: string, vocabulary: Vocabulary): InputMistake {
    const proposal = proposals[mistake.code]?.(this.written(path), vocabulary);
    return proposal ? { ...mistake, proposal } : mistake;
  }

  private written(path: string): string {
    const [, index, name = ''] = /^lines\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
    const value = index === undefined ? this.unit : this.lines[Number(index)]?.[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }
}

/** The contract's `unit` is the reporting unit in a submission, and a measure in a line. */
const headField = (path: string): FileField => entryOf(headFields, path) ?? 'reportingUnit';

const headFields: Readonly<Record<string, FileField>> = { period: 'period', total: 'amount' };

const lineField = (name: string | undefined): FileField =>
  fileFields.find((field) => field === name) ?? 'product';

type Propose = (written: string, vocabulary: Vocabulary) => string | null;

const proposals: Partial<Record<InputMistake['code'], Propose>> = {
  'SUBMISSION.UNKNOWN_PRODUCT': (text, { product }) => product.propose(text),
  'SUBMISSION.UNKNOWN_DESTINATION': (text, { destination }) => destination.propose(text),
  'SUBMISSION.UNKNOWN_PLATFORM': (text, { platform }) => platform.propose(text),
  'SUBMISSION.UNKNOWN_UNIT': (text, { reportingUnit }) => reportingUnit.propose(text),
  'SUBMISSION.UNKNOWN_FLOW': (text, { flow }) => flow.propose(text),
  'SUBMISSION.INVALID_NUMBER': (text) => shortened(text),
};

/** A figure with too many decimals, rounded half up to two. */
const shortened = (text: string): string | null => {
  const [, whole, cents, next] = /^(\d{1,12})\.(\d\d)(\d)\d*$/.exec(readFigure(text)?.digits ?? '') ?? [];
  if (whole === undefined) return null;
  const rounded = BigInt(`${whole}${cents}`) + (Number(next) >= 5 ? 1n : 0n);
  return rounded
    .toString()
    .padStart(3, '0')
    .replace(/(\d\d)$/, '.$1');
};
