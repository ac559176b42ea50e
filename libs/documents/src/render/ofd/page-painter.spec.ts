import { Ids } from './ofd-xml';
import { operationsOf } from './page-operations';
import { PagePainter, type PaintSources } from './page-painter';

describe('the operators of a page', () => {
  const clip = { left: 0, top: 0, right: 100, bottom: 100 };
  const blank: PaintSources['page'] = { ext_gstates: {}, patterns: {} };
  const painter = (page: PaintSources['page']): PagePainter =>
    new PagePainter(
      {
        page,
        forms: new Map(),
        fonts: new Map(),
        ids: new Ids(),
        toPage: [1, 0, 0, 1, 0, 0],
      },
      [1, 0, 0, 1, 0, 0],
      clip,
    );
  const painted = (content: string, page = blank): readonly string[] =>
    painter(page)
      .paint(content)
      .map(({ markup }) => markup);

  it('are read with what stands before them', () => {
    const read = [
      ...operationsOf('/P << /MCID 0 /T (a \\) b) >> BDC\n[<0001> -20 <00ab>] TJ [7 3] 0 d .5 -1. l'),
    ];
    expect(read.map(({ operator }) => operator)).toEqual(['BDC', 'TJ', 'd', 'l']);
    expect(read[1]!.operands).toEqual(['<0001>', -20, '<00ab>']);
    expect(read[2]!.operands).toEqual([7, 3, 0]);
  });

  it('draw inside of the clip, and not at all outside of it', () => {
    const [inside, ...others] = painted(
      'q 10 10 20 20 re W n 0 0 40 40 re f 50 50 5 5 re f Q 50 50 5 5 re f',
    );
    expect(inside).toContain('Boundary="10 10 20 20"');
    expect(inside).toContain('M -10 -10 L 30 -10 L 30 30 L -10 30 C');
    expect(others).toHaveLength(1);
    expect(others[0]).toContain('Boundary="50 50 5 5"');
  });

  it('fill before they draw the line', () => {
    const objects = painted('1 0 0 scn 0 1 0 SCN 2 w 10 10 5 5 re B');
    expect(objects.map((object) => /<ofd:(\w+)Color Value="([^"]+)"/.exec(object)!.slice(1))).toEqual([
      ['Fill', '255 0 0'],
      ['Stroke', '0 255 0'],
    ]);
    expect(objects[1]).toContain('LineWidth="2"');
  });

  it('keep what a state does not name', () => {
    const page = { ext_gstates: { Gs1: { data: { ca: 0.5 } }, Gs2: { data: { CA: 0.2 } } }, patterns: {} };
    const [shape, line] = painted('/Gs1 gs /Gs2 gs 10 10 5 5 re B', page);
    expect(shape).toContain('<ofd:FillColor Value="0 0 0" Alpha="128">');
    expect(line).toContain('<ofd:StrokeColor Value="0 0 0" Alpha="51">');
  });

  it('stop the file where one is not known', () => {
    expect(() => painted('0 0 m 5 5 5 5 v S')).toThrow('operator v');
    expect(() => painted('/G1 Do')).toThrow('operator Do');
    expect(() => painted('/F9 12 Tf')).toThrow('unknown font F9');
  });
});
