import { periodKinds } from '@xiangtong/contracts';
import { scopeLevels, type ScopeLevel } from '../grammar/scope-level';
import { readBlock } from './read-blocks';
import { optionalTextKey, readLevels, readPath, readTextKey, readTextKeys } from './read-common';
import { readQueries } from './read-queries';
import { partLevels } from './repetition';
import { sectionRoles, type ReportStructure, type SectionDefinition } from './report-definition';
import type { YamlCursor } from './yaml-cursor';

const readSection = (cursor: YamlCursor, outer: readonly ScopeLevel[]): SectionDefinition => {
  const fields = cursor.fields(['section', 'title', 'role', 'orientation', 'scopes', 'when', 'blocks']);
  const levels = readLevels(fields.get('scopes'), outer);
  return {
    line: fields.line,
    id: fields.need('section')?.text() ?? '',
    title: optionalTextKey(fields.get('title')),
    role: fields.get('role')?.oneOf(sectionRoles, 'role') ?? 'text',
    orientation:
      fields.get('orientation')?.oneOf(['portrait', 'landscape'] as const, 'orientation') ?? 'portrait',
    levels,
    when: readPath(fields.get('when')),
    blocks: (fields.need('blocks')?.items() ?? []).flatMap((block) => readBlock(block, levels)),
  };
};

const readRepeat = (cursor: YamlCursor | null): ReportStructure['repeat'] =>
  cursor?.oneOf(['unit'] as const, 'repetition') ?? null;

/** report.yaml → structure; mistakes are reported to the source of the cursor. */
export const readStructure = (cursor: YamlCursor): ReportStructure => {
  const fields = cursor.fields([
    'title',
    'parameters',
    'repeat',
    'layout',
    'comparable',
    'byline',
    'legalHeader',
    'signatures',
    'notes',
    'queries',
    'sections',
  ]);
  const parameters = fields.get('parameters')?.fields(['scopes', 'periods']);
  const scopes = readLevels(parameters?.get('scopes') ?? null, scopeLevels);
  const periods = parameters
    ?.get('periods')
    ?.items()
    .map((item) => item.oneOf(periodKinds, 'kind of period'));
  const repeat = readRepeat(fields.get('repeat'));
  const levels = partLevels({ repeat, scopes });
  return {
    title: readTextKey(fields.need('title')),
    scopes,
    repeat,
    layout: fields.get('layout')?.oneOf(['form', 'official', 'brief'] as const, 'layout') ?? 'form',
    comparable: fields.get('comparable')?.oneOf(['none', 'noted'] as const, 'comparable growth') ?? 'noted',
    periods: periods ?? periodKinds,
    byline: readTextKeys(fields.get('byline')),
    legalHeader: readTextKeys(fields.need('legalHeader')),
    signatures: readTextKeys(fields.need('signatures')),
    notes: readTextKeys(fields.get('notes')),
    queries: readQueries(fields.need('queries'), levels),
    sections: (fields.need('sections')?.items() ?? []).map((section) => readSection(section, levels)),
  };
};
