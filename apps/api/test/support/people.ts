import { registerTestUnits, testVillages } from '@xiangtong/testing';
import type { TestApp } from './create-test-app';

/** A village of Xifeng and one of the county next to it, both of them reporting units. */
export const [inside] = testVillages;
export const outside = '520123100203';

/** Registers the reporting units of Xifeng and one village outside. */
export const registerNeighbours = async ({ source }: TestApp): Promise<void> => {
  await registerTestUnits(source);
  await source.query(
    `insert into division (code, name) values ($1, '邻县村') on conflict (code) do nothing`,
    [outside],
  );
  await source.query(
    `insert into reporting_unit (code, name, kind, division, valid_from) values ($1, '邻县村', 'village', $1, 201801)`,
    [outside],
  );
};

type Method = 'get' | 'post' | 'patch' | 'delete' | 'put';

/** Requests in the name of a person: `(method, path, body)`. */
export const asHolderOf =
  ({ http }: TestApp, token: string) =>
  (method: Method, path: string, body?: object) => {
    const request = http[method](`/api/v1${path}`).set('Authorization', `Bearer ${token}`);
    return body === undefined ? request : request.send(body);
  };

export type Holder = ReturnType<typeof asHolderOf>;
