import { Reference1700000000001 } from './0001-reference';
import { Identity1700000000002 } from './0002-identity';
import { Ledger1700000000003 } from './0003-ledger';
import { Collection1700000000004 } from './0004-collection';
import { Impact1700000000005 } from './0005-impact';
import { Reporting1700000000006 } from './0006-reporting';
import { ServiceRole1700000000007 } from './0007-service-role';

export const migrations = [
  Reference1700000000001,
  Identity1700000000002,
  Ledger1700000000003,
  Collection1700000000004,
  Impact1700000000005,
  Reporting1700000000006,
  ServiceRole1700000000007,
];
