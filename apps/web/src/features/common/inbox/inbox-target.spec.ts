import { inboxTarget, isNews, type InboxItem } from './inbox-target';

const item = (kind: InboxItem['kind']): InboxItem => ({
  kind,
  form: 'sales',
  period: '2026-10',
  at: '2026-11-10T00:00:00.000Z',
  unread: true,
  unit: '520122001208',
  unitName: '立碑村',
  submission: 'b1',
});

describe('where an item of the inbox leads', () => {
  it.each([
    ['returned', false, '/entry/520122001208/sales/2026-10'],
    ['overdue', false, '/entry/520122001208/sales/2026-10'],
    ['due-soon', false, '/entry/520122001208/sales/2026-10'],
    ['exception-ending', false, '/entry/520122001208/sales/2026-10'],
    ['accepted', false, '/history?unit=520122001208&form=sales&period=2026-10'],
    ['commented', false, '/history?unit=520122001208&form=sales&period=2026-10'],
    ['commented', true, '/review?form=sales&period=2026-10&submission=b1'],
  ] as const)('of the kind %s, for an officer: %p', (kind, isOfficer, target) =>
    expect(inboxTarget(item(kind), isOfficer)).toBe(target),
  );

  it('leads an officer to what waits and to who is late', () => {
    const counted = { ...item('to-review'), unit: undefined, submission: undefined };
    expect(inboxTarget(counted, true)).toBe('/review?form=sales&period=2026-10');
    expect(inboxTarget({ ...counted, kind: 'overdue-units' }, true)).toBe(
      '/overview?form=sales&period=2026-10',
    );
  });

  it('tells news from work', () => {
    expect(isNews(item('accepted'))).toBe(true);
    expect(isNews(item('returned'))).toBe(false);
  });
});
