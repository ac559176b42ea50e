import type { Block, Paragraph, Section } from '@xiangtong/contracts';
import type { BlockDefinition, SectionDefinition, SectionRole } from '../definition/report-definition';
import { figureWords } from '../grammar/words';
import { buildChart } from './build-charts';
import { buildItemsTable, buildRowsTable } from './build-tables';
import { PRELIMINARY } from './references';
import type { Writer } from './writer';

/** Builds blocks in reading order and numbers tables and charts in that order. */
class SectionBuilder {
  private tables = 0;
  private charts = 0;
  private sections = 0;
  private annexes = 0;

  constructor(private readonly writer: Writer) {}

  /** Only sections of text with a heading are numbered. */
  title({ title, role }: SectionDefinition): string {
    if (!title) return '';
    const text = this.writer.text(title);
    return role === 'text' ? this.words.sectionTitle(++this.sections, text) : text;
  }

  /** The notes that texts have referred to so far, each behind its number. */
  notes(): readonly Block[] {
    return this.writer.notesReferredTo.flatMap((key, index) => {
      const { text, figures } = this.writer.prose({ key });
      return this.prose(key, { text: `[${index + 1}] ${text}`, figures }) ?? [];
    });
  }

  /** What a reader has to know first of a period of which too few reports are in. */
  preliminary(): readonly Block[] {
    const { preliminary } = this.writer.values;
    if (!preliminary) return [];
    const text = this.words.preliminary(preliminary.reported, preliminary.due);
    return [{ kind: 'paragraph', id: PRELIMINARY, text }];
  }

  block(block: BlockDefinition, role: SectionRole): Block | null {
    if (block.kind === 'prose') return this.prose(block.id, this.writer.prose(block.text));
    if (block.kind === 'chart') {
      const body = buildChart(block, this.writer);
      return body && { kind: 'chart', id: block.id, number: this.words.chartNumber(++this.charts), ...body };
    }
    const body =
      block.kind === 'items' ? buildItemsTable(block, this.writer) : buildRowsTable(block, this.writer);
    if (typeof body === 'object')
      return { kind: 'table', id: block.id, number: this.tableNumber(role), ...body };
    if (role === 'annex' && body === 'empty') return null;
    return this.prose(block.id, {
      text: this.words.insteadOfTable[body](this.writer.text(block.title)),
      figures: [],
    });
  }

  private tableNumber(role: SectionRole): string {
    return role === 'annex' ? this.words.annexNumber(++this.annexes) : this.words.tableNumber(++this.tables);
  }

  private get words() {
    return figureWords[this.writer.reader.language];
  }

  private prose(id: string, { text, figures }: ReturnType<Writer['prose']>): Paragraph | null {
    if (text === '') return null;
    return { kind: 'paragraph', id, text, ...(figures.length > 0 && { figures }) };
  }
}

const isFor =
  (writer: Writer) =>
  ({ levels, when }: SectionDefinition | BlockDefinition): boolean =>
    levels.includes(writer.reader.level) && (when === null || writer.values.isPresent(when.path));

/** A page is turned for tables of more rows than this; those of fewer are set on upright pages, in two parts where they are too wide. */
const mostRowsUpright = 6;

const isWorthTurning = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => block.kind === 'table' && block.rows.length > mostRowsUpright);

/** Blocks for other scope levels, or whose required value is missing, are left out; so are empty sections. */
export const buildSections = (
  sections: readonly SectionDefinition[],
  writer: Writer,
  begin: (what: string) => void = () => undefined,
): readonly Section[] => {
  const builder = new SectionBuilder(writer);
  const fits = isFor(writer);
  const [first] = sections.filter(fits);
  return sections.filter(fits).flatMap((section): Section[] => {
    const { id, role } = section;
    begin(`section:${id}`);
    const own = section.blocks.filter(fits).flatMap((block) => builder.block(block, role) ?? []);
    const blocks = [
      ...(section === first ? builder.preliminary() : []),
      ...own,
      ...(role === 'notes' ? builder.notes() : []),
    ];
    const title = blocks.length === 0 ? '' : builder.title(section);
    const orientation = isWorthTurning(blocks) ? section.orientation : 'portrait';
    return blocks.length === 0 ? [] : [{ id, title, ...(role !== 'text' && { role }), orientation, blocks }];
  });
};
