import { languages, type Bilingual } from '@xiangtong/contracts';
import { filters, isFilterName } from '../../grammar/filters';
import type { ScopeLevel } from '../../grammar/scope-level';
import type { ValueKind } from '../../grammar/value';
import type { LineMistake } from '../mistakes';
import { columnsOf, dimensionsOf } from '../query-columns';
import { isOfWholeScope } from '../repetition';
import type { QueryDefinition, ReportDefinition, TextEntry, TextKey } from '../report-definition';
import { ROW_MARK } from '../row-mark';
import { templateDemands, templateNotes } from '../template';
import { builtInOf, kindOfPath, parseQueryPath } from '../value-path';

/** Kinds of values in Chinese. */
export const kinds: Readonly<Record<ValueKind, string>> = { number: '数', text: '文字', list: '名单' };

/** A path as its author wrote it. */
const shown = (path: string): string => path.replace(new RegExp(`^\\w+\\.${ROW_MARK}\\.`), 'row.');

/** References of a definition: text keys, queries, columns, values. */
export class ReferenceCheck {
  readonly mistakes: LineMistake[] = [];
  readonly usedTexts = new Set<string>();
  private readonly queries: ReadonlyMap<string, QueryDefinition>;

  constructor(
    private readonly file: string,
    private readonly definition: ReportDefinition,
  ) {
    this.queries = new Map(definition.queries.map((query) => [query.name, query]));
  }

  fail(line: number, message: Bilingual, file = this.file): void {
    this.mistakes.push({ file, line, message });
  }

  /** The text must exist in every language and its placeholders must resolve for all `levels`. */
  text({ key, line }: TextKey, levels: readonly ScopeLevel[]): void {
    if (key === '') return;
    this.usedTexts.add(key);
    for (const language of languages) {
      const entry = this.definition.texts[language].get(key);
      if (entry) this.template(entry, levels);
      else
        this.fail(line, {
          zh: `texts.${language}.yaml 里没有文字“${key}”`,
          en: `text "${key}" is missing in texts.${language}.yaml`,
        });
    }
  }

  texts(keys: readonly (TextKey | null)[], levels: readonly ScopeLevel[]): void {
    for (const key of keys) if (key) this.text(key, levels);
  }

  /** A table or chart that a text refers to. */
  shown(id: string, line: number): void {
    const blocks = this.definition.sections.flatMap(({ blocks: own }) => own);
    if (!blocks.some((block) => block.kind !== 'prose' && block.id === id))
      this.fail(line, { zh: `没有表或图“${id}”`, en: `there is no table or chart "${id}"` });
  }

  /** A note is a text too, and needs a section to stand in. */
  private note(key: string, line: number, levels: readonly ScopeLevel[], file: string): void {
    if (!this.definition.sections.some(({ role }) => role === 'notes'))
      this.fail(
        line,
        {
          zh: `注“${key}”没有地方放：没有一节写明 role: notes`,
          en: `note "${key}" has no place: no section has the role "notes"`,
        },
        file,
      );
    if (!this.usedTexts.has(key)) this.text({ key, line }, levels);
  }

  private template({ template, line, file }: TextEntry, levels: readonly ScopeLevel[]): void {
    for (const key of templateNotes(template)) this.note(key, line, levels, file);
    for (const { path, filter, needs } of templateDemands(template)) {
      if (needs === 'rows') {
        this.rows(path, line, levels, file);
        continue;
      }
      const kind = this.path(path, line, levels, file);
      if (kind === null) continue;
      if (filter !== undefined) this.filter(path, kind, filter, line, file);
      if (needs === 'number' && kind !== 'number')
        this.fail(line, { zh: `“${path}”不是数`, en: `"${path}" is no number` }, file);
    }
  }

  private filter(path: string, kind: ValueKind, filter: string | null, line: number, file: string): void {
    if (filter === null) {
      if (kind !== 'text')
        this.fail(
          line,
          {
            zh: `“${path}”是${kinds[kind]}，要写怎样印出(“| 写法”)`,
            en: `"${path}" is a ${kind} and needs a filter`,
          },
          file,
        );
    } else if (!isFilterName(filter))
      this.fail(line, { zh: `没有写法“${filter}”`, en: `unknown filter "${filter}"` }, file);
    else if (filters[filter].input !== kind)
      this.fail(
        line,
        {
          zh: `写法“${filter}”不能用于${kinds[kind]}“${path}”`,
          en: `filter "${filter}" does not take the ${kind} "${path}"`,
        },
        file,
      );
  }

  /** Kind of a value; null after reporting. */
  path(path: string, line: number, levels: readonly ScopeLevel[], file = this.file): ValueKind | null {
    if (path === '') return null;
    if (builtInOf(path)) return 'text';
    const parsed = parseQueryPath(path);
    const query = this.query(parsed.query, line, levels, file);
    const kind = query ? kindOfPath(parsed, query) : null;
    if (query && kind === null)
      this.fail(
        line,
        {
          zh: `查询“${query.name}”没有“${shown(path)}”`,
          en: `query "${query.name}" has no value "${shown(path)}"`,
        },
        file,
      );
    if (this.definition.repeat && isOfWholeScope(parsed))
      this.fail(
        line,
        {
          zh: `“${path}”是整个范围的数，不是每个单位的`,
          en: `"${path}" is a value of the whole scope, not of each unit`,
        },
        file,
      );
    return kind;
  }

  query(name: string, line: number, levels: readonly ScopeLevel[], file = this.file): QueryDefinition | null {
    if (name === '') return null;
    const query = this.queries.get(name);
    if (!query) {
      this.fail(line, { zh: `没有查询“${name}”`, en: `unknown query "${name}"` }, file);
      return null;
    }
    if (!query.sound) return null;
    const missing = levels.filter((level) => !query.levels.includes(level));
    if (missing.length > 0)
      this.fail(
        line,
        {
          zh: `查询“${name}”不用于 ${missing.join('、')}`,
          en: `query "${name}" is not run for ${missing.join(', ')}`,
        },
        file,
      );
    return query;
  }

  private rows(name: string, line: number, levels: readonly ScopeLevel[], file: string): void {
    const query = this.query(name, line, levels, file);
    if (query && dimensionsOf(query).length === 0)
      this.fail(line, { zh: `查询“${name}”没有行`, en: `query "${name}" has no rows` }, file);
  }

  /** Kind of a row's column; null after reporting. */
  column(query: QueryDefinition, key: string, line: number): ValueKind | null {
    const kind = columnsOf(query).get(key) ?? null;
    if (kind === null && key !== '')
      this.fail(line, {
        zh: `查询“${query.name}”没有列“${key}”`,
        en: `query "${query.name}" has no column "${key}"`,
      });
    return kind;
  }

  number(query: QueryDefinition, key: string, line: number): void {
    if (this.column(query, key, line) === 'text')
      this.fail(line, { zh: `列“${key}”不是数`, en: `column "${key}" is no number` });
  }
}
