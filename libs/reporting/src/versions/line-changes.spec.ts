import fc from 'fast-check';
import { lineChanges } from './line-changes';

const shown = (before: string, after: string): readonly string[] =>
  lineChanges(before, after).map(
    ({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`,
  );

describe('what has changed between two texts', () => {
  it('is nothing for equal ones', () => expect(lineChanges('a\nb', 'a\nb')).toEqual([]));

  it('has the changed lines with three around them, numbered on both sides', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`);
    const after = [...lines.slice(0, 5), 'new', ...lines.slice(6)];
    expect(shown(lines.join('\n'), after.join('\n'))).toEqual([
      ' line 3',
      ' line 4',
      ' line 5',
      '-line 6',
      '+new',
      ' line 7',
      ' line 8',
      ' line 9',
    ]);
    expect(lineChanges('a\nb', 'b')).toEqual([
      { kind: 'removed', before: 1, after: null, text: 'a' },
      { kind: 'same', before: 2, after: 1, text: 'b' },
    ]);
  });

  it('leads from the one to the other', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = lineChanges(before, after);
        if (before === after) return;
        // All lines are around a change in texts as short as these.
        const side = (gone: string): string =>
          changes.flatMap(({ kind, text: line }) => (kind === gone ? [] : [line])).join('\n');
        expect([side('added'), side('removed')]).toEqual([before, after]);
      }),
      { examples: [['a\nb\nc', 'a\nc']] },
    );
  });

  it('ends soon for texts that have nothing in common', () => {
    const text = (letter: string): string => `${letter}\n`.repeat(20_000);
    expect(lineChanges(text('a'), text('b')).length).toBeGreaterThan(39_000);
  });
});
