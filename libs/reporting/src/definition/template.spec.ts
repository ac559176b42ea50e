import { parseTemplate, templatePaths, TemplateSyntaxError } from './template';

describe('parseTemplate', () => {
  it('reads values, filters and conditions', () => {
    expect(parseTemplate('a{{? q.x}}b{{q.x | money}}{{/}}{{! q.x}}c{{/}}{{period}}')).toEqual([
      { kind: 'literal', text: 'a' },
      {
        kind: 'when',
        path: 'q.x',
        present: true,
        parts: [
          { kind: 'literal', text: 'b' },
          { kind: 'value', path: 'q.x', filter: 'money' },
        ],
      },
      { kind: 'when', path: 'q.x', present: false, parts: [{ kind: 'literal', text: 'c' }] },
      { kind: 'value', path: 'period', filter: null },
    ]);
  });

  it('lists the values it asks for, conditions without a filter', () => {
    expect(templatePaths(parseTemplate('{{? a.b}}{{c.d | count}}{{/}}'))).toEqual([
      { path: 'a.b' },
      { path: 'c.d', filter: 'count' },
    ]);
  });

  it.each(['{{a', 'a}}', '{{}}', '{{a b}}', '{{? a}}x', 'x{{/}}', '{{?}}x{{/}}', '{{a | b | c}}'])(
    'rejects %s',
    (text) => {
      expect(() => parseTemplate(text)).toThrow(TemplateSyntaxError);
    },
  );
});
