import {
  DomainError,
  invalidImport,
  readTable,
  wrongValue,
  type Clock,
  type InputMistake,
  type TableColumn,
  type TableRow,
} from '@xiangtong/infrastructure';
import { entryOf, parseDivisionCode } from '@xiangtong/domain';
import { accountMistakes } from '../account/account-mistakes';
import { rights as allRights, roles as allRoles, type Right, type Role } from '../account/role';
import type { UnitDirectory, UnitReference } from '../account/unit-directory';
import { issuePassword, type IssuedPassword } from '../password/one-time-password';
import type { PasswordHasher } from '../password/password-hasher';
import type { Store, Transactions } from '../store';
import { addPerson, rightsOf, type PersonInput, type PreparedPerson } from './create-person';
import { givingMistakes } from './grants-check';
import type { Manager } from './manager';
import type { PeopleReadModel } from './people-read-model';
import type { PersonView } from './person';

type Column = 'username' | 'display_name' | 'roles' | 'rights' | 'divisions' | 'units';

const columns: readonly TableColumn<Column>[] = [
  { name: 'username', heads: ['用户名'], required: true },
  { name: 'display_name', heads: ['姓名'], required: true },
  { name: 'roles', heads: ['角色'], required: true },
  { name: 'rights', heads: ['权限'], required: false },
  { name: 'divisions', heads: ['行政区划', '区划'], required: false },
  { name: 'units', heads: ['填报单位', '单位代码'], required: false },
];

/** What people write in a Chinese list, beside the codes. */
const words: Readonly<Record<string, Role | Right>> = {
  填报人: 'reporter',
  审核员: 'officer',
  审计员: 'auditor',
  管理员: 'admin',
  农户数据: 'impact',
  单个单位的数字: 'confidential',
  报告定义: 'definitions',
};

/** An account that was made, with the password that only its letter shows. */
export interface ImportedPerson extends IssuedPassword {
  readonly username: string;
  readonly displayName: string;
}

export interface PeopleImport {
  readonly rows: number;
  /** User names of new accounts. */
  readonly created: readonly string[];
  readonly unchanged: number;
}

/**
 * Puts the passwords where only the person finds them, before the accounts are there for good: when it fails, no account
 * is made. Nothing else may keep a password.
 */
export type SealPasswords = (people: readonly ImportedPerson[]) => Promise<void>;

export interface ImportPeopleParts {
  readonly people: PeopleReadModel;
  readonly transactions: Transactions;
  readonly units: UnitDirectory;
  readonly hasher: PasswordHasher;
  readonly clock: Clock;
}

/**
 * Accounts from a CSV, all of them or none, by the rules of a single account. An account that is there and says the same
 * stays as it is; one that says something else is a mistake, because rights are changed one by one.
 */
export class ImportPeople {
  constructor(private readonly parts: ImportPeopleParts) {}

  /** Throws IMPORT.INVALID with all mistakes, each with its row and column. */
  async execute(manager: Manager, text: string, seal: SealPasswords): Promise<PeopleImport> {
    const rows = readTable(text, columns).map(readRow);
    const units = await this.parts.units.withCodes([...new Set(rows.flatMap(({ input }) => input.units))]);
    const known = await this.knownPeople(manager, rows);
    const mistakes = [
      ...repeatedNames(rows),
      ...rows.flatMap((row) => rowMistakes(manager, row, units, known.get(row.input.username) ?? null)),
    ];
    if (mistakes.length > 0) throw invalidImport([...mistakes].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)));
    const created = rows.filter(({ input }) => !known.has(input.username));
    const prepared = await this.prepare(manager, created, units);
    if (prepared.length > 0)
      await this.parts.transactions((store) => writeAll(store, manager, prepared, seal));
    return {
      rows: rows.length,
      created: created.map(({ input }) => input.username),
      unchanged: rows.length - created.length,
    };
  }

  /** Accounts that the manager reaches; others are found out when they are added, like a name that is taken. */
  private async knownPeople(
    { reach }: Manager,
    rows: readonly PersonRow[],
  ): Promise<ReadonlyMap<string, PersonView>> {
    const found: [string, PersonView][] = [];
    for (const { input } of rows) {
      const person = await this.parts.people.find(reach, input.username);
      if (person) found.push([input.username, person]);
    }
    return new Map(found);
  }

  private async prepare(
    manager: Manager,
    rows: readonly PersonRow[],
    units: readonly UnitReference[],
  ): Promise<readonly PreparedRow[]> {
    const createdAt = this.parts.clock.now();
    const prepared: PreparedRow[] = [];
    for (const { line, input } of rows) {
      const issued = issuePassword(createdAt);
      const passwordHash = await this.parts.hasher.hash(issued.oneTimePassword);
      const own = units.filter(({ code }) => input.units.includes(code));
      prepared.push({
        line,
        input,
        rights: rightsOf(manager, input),
        units: own,
        issued,
        passwordHash,
        createdAt,
      });
    }
    return prepared;
  }
}

type PreparedRow = PreparedPerson & { readonly line: number };

interface PersonRow {
  readonly line: number;
  readonly input: PersonInput;
  /** Roles and rights that are none. */
  readonly unknown: readonly { readonly column: 'roles' | 'rights'; readonly word: string }[];
}

const listOf = (cell: string): string[] =>
  cell
    .split(/[;；、,，\s]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const readRow = ({ line, values }: TableRow<Column>): PersonRow => {
  const named = (cell: string): string[] =>
    listOf(cell).map((word) => entryOf(words, word) ?? word.toLowerCase());
  const [roles, rights] = [named(values.roles), named(values.rights)];
  const isRole = (word: string): word is Role => allRoles.some((role) => role === word);
  const isRight = (word: string): word is Right => allRights.some((right) => right === word);
  return {
    line,
    unknown: [
      ...roles.filter((word) => !isRole(word)).map((word) => ({ column: 'roles' as const, word })),
      ...rights.filter((word) => !isRight(word)).map((word) => ({ column: 'rights' as const, word })),
    ],
    input: {
      username: values.username.trim().toLowerCase(),
      displayName: values.display_name,
      roles: [...new Set(roles.filter(isRole))],
      // An empty cell gives what usually comes with the roles.
      rights: rights.length === 0 ? undefined : [...new Set(rights.filter(isRight))],
      divisions: listOf(values.divisions),
      units: [...new Set(listOf(values.units).map((code) => code.toUpperCase()))],
    },
  };
};

const repeatedNames = (rows: readonly PersonRow[]): InputMistake[] => {
  const seen = new Set<string>();
  return rows.flatMap(({ line, input: { username } }) => {
    if (seen.has(username))
      return [wrongValue(line, 'username', username, '文件里写了两次 / given twice in the file')];
    seen.add(username);
    return [];
  });
};

const columnOf: Readonly<Record<string, Column>> = { displayName: 'display_name' };

/** A mistake of the form of one account, at its cell. */
const placed = (line: number, { path = '', code, parameters }: InputMistake): InputMistake => {
  const field = path.replace(/\[.*$/, '');
  return { row: line, column: entryOf(columnOf, field) ?? field, code, parameters };
};

const rowMistakes = (
  manager: Manager,
  { line, input, unknown }: PersonRow,
  units: readonly UnitReference[],
  known: PersonView | null,
): InputMistake[] => {
  const authority = { ...input, rights: rightsOf(manager, input) };
  const own = units.filter(({ code }) => input.units.includes(code));
  const { wrong, beyondReach } = givingMistakes(manager.reach, authority, own);
  const isOther = known !== null && !isSame(known, authority, input.displayName);
  return [
    ...unknown.map(({ column, word }) =>
      wrongValue(line, column, word, '没有这个角色或权限 / there is no such role or right'),
    ),
    ...[...accountMistakes(input), ...(unknown.length > 0 ? [] : wrong), ...beyondReach].map((mistake) =>
      placed(line, mistake),
    ),
    ...(isOther
      ? [
          wrongValue(
            line,
            'username',
            input.username,
            '已有这个账号，内容与名单不同；请在“人员”页修改 / the account is there and differs; change it on the page People',
          ),
        ]
      : []),
  ];
};

const isSame = (
  person: PersonView,
  { roles, rights, divisions, units }: Required<Omit<PersonInput, 'username' | 'displayName'>>,
  displayName: string,
): boolean => {
  const sorted = (list: readonly string[]): string => [...list].sort().join(' ');
  return (
    person.displayName === displayName.trim() &&
    sorted(person.grants) === sorted([...roles, ...(rights ?? [])]) &&
    sorted(person.divisions) === sorted(divisions.flatMap((code) => parseDivisionCode(code) ?? [])) &&
    sorted(person.units.map(({ code }) => code)) === sorted(units)
  );
};

const writeAll = async (
  store: Store,
  manager: Manager,
  prepared: readonly PreparedRow[],
  seal: SealPasswords,
): Promise<void> => {
  for (const person of prepared) {
    await addPerson(store, manager, person).catch((error: unknown) => {
      // Another account has the name: one that the manager does not reach, or one that was made meanwhile.
      if (error instanceof DomainError)
        throw invalidImport(error.mistakes.map((mistake) => placed(person.line, mistake)));
      throw error;
    });
  }
  await seal(
    prepared.map(({ input, issued }) => ({
      username: input.username,
      displayName: input.displayName.trim(),
      ...issued,
    })),
  );
};
