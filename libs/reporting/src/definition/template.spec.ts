import { parseTemplate, templateDemands, TemplateSyntaxError } from './template';

describe('parseTemplate', () => {
  it('splits text, values and conditions', () => {
    expect(parseTemplate('{{scope.name}}：{{? a.b}}{{a.b | money}}{{! c.d}}。{{/}}{{/}}')).toEqual([
      { kind: 'value', path: 'scope.name', filter: null },
      { kind: 'literal', text: '：' },
      {
        kind: 'when',
        path: 'a.b',
        test: 'present',
        parts: [
          { kind: 'value', path: 'a.b', filter: 'money' },
          { kind: 'when', path: 'c.d', test: 'absent', parts: [{ kind: 'literal', text: '。' }] },
        ],
      },
    ]);
  });

  it('compares with zero', () => {
    const tests = ['{{? a.b > 0}}x{{/}}', '{{?a.b<0}}x{{/}}'].map((text) => parseTemplate(text)[0]);
    expect(tests).toMatchObject([
      { kind: 'when', path: 'a.b', test: 'positive' },
      { kind: 'when', path: 'a.b', test: 'negative' },
    ]);
  });

  it('repeats for the leading rows, which `row` stands for', () => {
    expect(parseTemplate('{{* byPlatform 3 ;}}{{row.platform}}{{? row.amount}}x{{/}}{{/}}')).toEqual([
      {
        kind: 'each',
        query: 'byPlatform',
        top: 3,
        joint: 'clauses',
        parts: [
          { kind: 'value', path: 'byPlatform.@.platform', filter: null },
          {
            kind: 'when',
            path: 'byPlatform.@.amount',
            test: 'present',
            parts: [{ kind: 'literal', text: 'x' }],
          },
        ],
      },
    ]);
    expect(parseTemplate('{{* byPlatform}}{{row.platform}}{{/}}')).toMatchObject([
      { query: 'byPlatform', top: null, joint: 'list' },
    ]);
  });

  it('keeps other braces', () => {
    expect(parseTemplate('{a} $& }b{')).toEqual([{ kind: 'literal', text: '{a} $& }b{' }]);
    expect(parseTemplate('')).toEqual([]);
  });

  it.each([
    '{{? a}}x',
    'x{{/}}',
    '{{a | b | c}}',
    '{{}}',
    '{{? }}x{{/}}',
    '{{! a > 0}}x{{/}}',
    '{{? a > 1}}x{{/}}',
    '{{* }}x{{/}}',
    '{{* a b}}x{{/}}',
    '{{* a 3}}x',
    '{{a',
    'a}}',
    // A third repetition within another multiplies what the text prints once more.
    `${'{{* a}}'.repeat(3)}x${'{{/}}'.repeat(3)}`,
    `${'{{? a}}'.repeat(11)}x${'{{/}}'.repeat(11)}`,
  ])('refuses %s', (text) => {
    expect(() => parseTemplate(text)).toThrow(TemplateSyntaxError);
  });

  it('lists everything it asks for', () => {
    const template = parseTemplate('{{a | x}}{{? b > 0}}{{! c}}{{d}}{{/}}{{/}}{{* e}}{{row.f | y}}{{/}}');
    expect(templateDemands(template)).toEqual([
      { path: 'a', filter: 'x' },
      { path: 'b', needs: 'number' },
      { path: 'c' },
      { path: 'd', filter: null },
      { path: 'e', needs: 'rows' },
      { path: 'e.@.f', filter: 'y' },
    ]);
  });
});
