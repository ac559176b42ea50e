import { randomBytes } from 'node:crypto';
import { DEMO_PASSWORD } from './test';

interface Person {
  readonly username: string;
  readonly password: string;
}

/** A village of its own and the person who fills in for it, so that specs do not step on each other. */
export interface Reporter extends Person {
  readonly unit: string;
  readonly unitName: string;
}

/** The county that test villages belong to, and the demo's officer above it. */
const COUNTY_VILLAGE = '520122001208';
const OFFICER = 'guiyang';

/** Requests as somebody else, beside the browser: what a colleague does meanwhile. */
export class Colleague {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async signIn(url: string, username: string, password: string = DEMO_PASSWORD): Promise<Colleague> {
    const { token } = (await send(url, null, 'POST', '/auth/login', { username, password })) as {
      token: string;
    };
    return new Colleague(url, token);
  }

  /** Content of a file below /api/v1. */
  async file(path: string): Promise<Buffer> {
    const headers = { authorization: `Bearer ${this.token}` };
    const response = await fetch(`${this.url}/api/v1${path}`, { headers });
    if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** `path` below /api/v1; gives the body of the answer and throws on any refusal. */
  request<Body = unknown>(method: string, path: string, body?: unknown): Promise<Body> {
    return send(this.url, this.token, method, path, body) as Promise<Body>;
  }
}

const send = async (
  url: string,
  token: string | null,
  ...rest: [string, string, unknown?]
): Promise<unknown> => {
  const [method, path, body] = rest;
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
};

/** The officer of the prefecture, signed in once for all specs of a process: a password takes a fifth of a second. */
let prefecture: Promise<Colleague> | undefined;
const officerOf = (url: string): Promise<Colleague> => (prefecture ??= Colleague.signIn(url, OFFICER));

/** Makes an account whose password is the person's own; `grants` are those of POST /people. */
export const newPerson = async (url: string, username: string, grants: object): Promise<Person> => {
  const officer = await officerOf(url);
  const { oneTimePassword } = await officer.request<{ oneTimePassword: string }>('POST', '/people', {
    username,
    ...grants,
  });
  const password = `own ${randomBytes(4).toString('hex')} words`;
  const person = await Colleague.signIn(url, username, oneTimePassword);
  await person.request('POST', '/auth/password', {
    currentPassword: oneTimePassword,
    newPassword: password,
  });
  return { username, password };
};

/** Registers a village from `validFrom` on, with a reporter, perhaps an officer too, who has a password of their own. */
export const newReporter = async (
  url: string,
  validFrom = '2026-06',
  asOfficer: { readonly divisions?: readonly string[] } = {},
): Promise<Reporter> => {
  const mark = randomBytes(4).toString('hex');
  const officer = await officerOf(url);
  const [unit, unitName] = [`T-${mark.toUpperCase()}`, `测试村${mark}`];
  await officer.request('POST', '/units', {
    code: unit,
    name: unitName,
    nameEn: `Test village ${mark}`,
    kind: 'village',
    division: COUNTY_VILLAGE,
    validFrom,
  });
  // Otherwise it begins with the month that is not late today, and pages offer none before.
  await officer.request('PUT', '/units/start-month', { month: validFrom, units: [unit] });
  const person = await newPerson(url, `reporter-${mark}`, {
    displayName: `填报人${mark}`,
    roles: asOfficer.divisions ? ['reporter', 'officer'] : ['reporter'],
    units: [unit],
    ...asOfficer,
  });
  return { ...person, unit, unitName };
};
