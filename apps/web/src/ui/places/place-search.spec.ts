import { placesIn } from './place-search';

const known: Readonly<Record<string, string>> = { 立碑村: '520122001208', 'Libei Village': '520122001208' };
const codeOf = (text: string): string | undefined => known[text];

describe('places as they are typed and pasted', () => {
  it.each([
    ['立碑村', ['520122001208']],
    [' Libei Village ', ['520122001208']],
    ['立碑村，520122P01\n520122P02; ', ['520122001208', '520122P01', '520122P02']],
    ['没有这个村', ['没有这个村']],
    ['  ', []],
  ])('are found in %j', (text, codes) => expect(placesIn(text, codeOf)).toEqual(codes));
});
