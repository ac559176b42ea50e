import { foldSaves } from './fold-saves';

const event = (action: string, actor = 'libei', at = '') => ({
  action,
  actor,
  at,
  revision: 1,
  reason: null,
  text: null,
  line: null,
});

it('tells savings one after the other once, with the last', () => {
  const history = [
    event('create'),
    event('save', 'libei', '1'),
    event('save', 'libei', '2'),
    event('save', 'other', '3'),
    event('submit'),
    event('save', 'libei', '4'),
  ];
  expect(foldSaves(history).map(({ event: { action, at }, times }) => [action, at, times])).toEqual([
    ['create', '', 1],
    ['save', '2', 2],
    ['save', '3', 1],
    ['submit', '', 1],
    ['save', '4', 1],
  ]);
});
