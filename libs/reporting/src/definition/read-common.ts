import { scopeLevels, type ScopeLevel } from '../grammar/scope-level';
import type { QueryName, RowView, SortKey, TextKey, ValuePath } from './report-definition';
import type { YamlCursor, YamlFields } from './yaml-cursor';

export const readTextKey = (cursor: YamlCursor | null): TextKey => ({
  key: cursor?.text() ?? '',
  line: cursor?.line ?? 0,
});

export const readQueryName = (cursor: YamlCursor | null): QueryName => ({
  name: cursor?.text() ?? '',
  line: cursor?.line ?? 0,
});

export const readTextKeys = (cursor: YamlCursor | null): readonly TextKey[] =>
  (cursor?.items() ?? []).map((item) => readTextKey(item));

export const readPath = (cursor: YamlCursor | null): ValuePath | null =>
  cursor ? { path: cursor.text(), line: cursor.line } : null;

export const optionalTextKey = (cursor: YamlCursor | null): TextKey | null =>
  cursor ? readTextKey(cursor) : null;

/** The levels of a part must be levels of the whole. */
export const readLevels = (
  cursor: YamlCursor | null,
  outer: readonly ScopeLevel[],
): readonly ScopeLevel[] => {
  if (!cursor) return outer;
  return cursor.items().flatMap((item) => {
    const level = item.oneOf(scopeLevels, 'scope');
    if (outer.includes(level)) return [level];
    item.fail({
      zh: `范围“${level}”不在外层的范围 ${outer.join('、')} 之内`,
      en: `scope "${level}" is outside of the surrounding scopes ${outer.join(', ')}`,
    });
    return [];
  });
};

/** `[amount desc, product asc]` */
export const readOrder = (cursor: YamlCursor | null): readonly SortKey[] =>
  (cursor?.items() ?? []).flatMap((item) => {
    const text = item.text();
    const match = /^([\w.]+) (asc|desc)$/.exec(text);
    if (match) return [{ key: match[1]!, direction: match[2] as SortKey['direction'] }];
    if (text !== '')
      item.fail({
        zh: `“${text}”不是排序，请写“列 asc”或“列 desc”`,
        en: `"${text}" is no order; write "column asc" or "column desc"`,
      });
    return [];
  });

/** `amount.change > 0` */
const readOnly = (cursor: YamlCursor | null): RowView['only'] => {
  const text = cursor?.text() ?? '';
  const match = /^([\w.]+) ([<>]) 0$/.exec(text);
  if (match) return { key: match[1]!, sign: match[2] === '>' ? 1 : -1 };
  if (text !== '')
    cursor?.fail({
      zh: `“${text}”不是条件，请写“列 > 0”或“列 < 0”`,
      en: `"${text}" is no condition; write "column > 0" or "column < 0"`,
    });
  return null;
};

/** A number for all scopes, or a mapping from scope to number. */
const readTop = (cursor: YamlCursor | null): RowView['top'] => {
  if (!cursor) return {};
  if (!cursor.isMapping) {
    const limit = cursor.integer();
    return Object.fromEntries(scopeLevels.map((level) => [level, limit]));
  }
  const fields = cursor.fields(scopeLevels);
  return Object.fromEntries(
    scopeLevels.flatMap((level) => {
      const limit = fields.get(level)?.integer();
      return limit === undefined ? [] : [[level, limit]];
    }),
  );
};

export const viewFields = ['order', 'only', 'top'] as const;

export const readView = (fields: YamlFields): RowView => ({
  order: readOrder(fields.get('order')),
  only: readOnly(fields.get('only')),
  top: readTop(fields.get('top')),
});
