import { differences } from './differences';

const line = (key: string, value: string) => ({ key, label: key, value });

it('shows what differs between two versions, from both sides', () => {
  expect(
    differences(
      [line('a', '1'), line('b', '2'), line('c', '3')],
      [line('c', '3'), line('b', '5'), line('d', '9')],
    ),
  ).toEqual([
    { label: 'a', mine: '1', theirs: null },
    { label: 'b', mine: '2', theirs: '5' },
    { label: 'd', mine: null, theirs: '9' },
  ]);
});
