import type { Block, Paragraph, Section } from '../document/report-document';
import type { BlockDefinition, SectionDefinition } from '../definition/report-definition';
import { figureWords } from '../grammar/words';
import { buildChart } from './build-charts';
import { buildItemsTable, buildRowsTable } from './build-tables';
import type { Writer } from './writer';

/** Builds blocks in reading order and numbers tables and charts as they come. */
class SectionBuilder {
  private tables = 0;
  private charts = 0;
  private sections = 0;

  constructor(private readonly writer: Writer) {}

  title(text: string): string {
    return this.words.sectionTitle(++this.sections, text);
  }

  block(block: BlockDefinition): Block | null {
    if (block.kind === 'prose') return this.prose(block.id, this.writer.text(block.text));
    if (block.kind === 'chart') {
      const body = buildChart(block, this.writer);
      return body && { kind: 'chart', id: block.id, number: this.words.chartNumber(++this.charts), ...body };
    }
    const body =
      block.kind === 'items' ? buildItemsTable(block, this.writer) : buildRowsTable(block, this.writer);
    if (body) return { kind: 'table', id: block.id, number: this.words.tableNumber(++this.tables), ...body };
    return this.prose(block.id, this.words.emptyTable(this.writer.text(block.title)));
  }

  private get words() {
    return figureWords[this.writer.reader.language];
  }

  private prose(id: string, text: string): Paragraph | null {
    return text === '' ? null : { kind: 'paragraph', id, text };
  }
}

const isFor =
  (writer: Writer) =>
  ({ levels }: SectionDefinition | BlockDefinition): boolean =>
    levels.includes(writer.reader.level);

/** Sections and blocks that are not meant for the level of the scope are left out, empty sections too. */
export const buildSections = (sections: readonly SectionDefinition[], writer: Writer): readonly Section[] => {
  const builder = new SectionBuilder(writer);
  const fits = isFor(writer);
  return sections.filter(fits).flatMap(({ id, title, orientation, blocks }): Section[] => {
    const built = blocks.filter(fits).flatMap((block) => builder.block(block) ?? []);
    return built.length === 0
      ? []
      : [{ id, title: builder.title(writer.text(title)), orientation, blocks: built }];
  });
};
