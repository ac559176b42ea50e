import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorityOfGroups, readGroupRules } from './group-rules';

describe('rules for groups of a provider', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xiangtong-groups-'));
  const file = join(folder, 'groups.yaml');
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (text: string) => {
    writeFileSync(file, text);
    return readGroupRules(file);
  };

  it('give roles their usual rights, unless they name others', () => {
    const [officers, guests] = read(`
- { group: officers, roles: officer, divisions: ["520122"] }
- { group: guests, roles: [auditor], rights: [], divisions: ["52"] }
`);
    expect(officers).toMatchObject({ roles: ['officer'], rights: ['confidential'], divisions: ['520122'] });
    expect(guests).toMatchObject({ roles: ['auditor'], rights: [] });
  });

  it('are refused with every mistake, each under its group', () => {
    expect(() =>
      read(`
- { group: officers, roles: chief, divison: "520122" }
- { group: it, roles: [admin, officer], divisions: [abc] }
- { roles: reporter, units: [u1] }
`),
    ).toThrow(
      new RegExp(
        [
          'entry 1 \\(officers\\): "divison" is no field',
          'entry 1 \\(officers\\): "chief" is no role',
          'entry 2 \\(it\\): "abc" is no division code',
          'entry 2 \\(it\\): an admin sees no figures',
          'entry 3 \\(without group\\): group is missing',
        ].join('.*'),
      ),
    );
    expect(() => read('officers: officer')).toThrow('a list of groups is expected');
  });

  it('add up for who is in several, and give nothing to who is in none', () => {
    const rules = read(`
- { group: one, roles: officer, divisions: ["520122"] }
- { group: two, roles: [officer, auditor], rights: [confidential, impact], divisions: ["520123"] }
`);
    expect(authorityOfGroups(rules, ['one', 'two', 'choir'])).toEqual({
      roles: ['officer', 'auditor'],
      rights: ['confidential', 'impact'],
      divisions: ['520122', '520123'],
      units: [],
    });
    expect(authorityOfGroups(rules, ['choir'])).toBeNull();
  });
});
