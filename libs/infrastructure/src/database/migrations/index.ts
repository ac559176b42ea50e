import { Reference1700000000001 } from './0001-reference';
import { Identity1700000000002 } from './0002-identity';
import { Ledger1700000000003 } from './0003-ledger';
import { Collection1700000000004 } from './0004-collection';
import { Impact1700000000005 } from './0005-impact';
import { Reporting1700000000006 } from './0006-reporting';
import { ServiceRole1700000000007 } from './0007-service-role';
import { People1700000000008 } from './0008-people';
import { Forms1700000000009 } from './0009-forms';
import { Checks1700000000010 } from './0010-checks';
import { Register1700000000011 } from './0011-register';
import { ProductTitles1700000000012 } from './0012-product-titles';
import { DraftText1700000000013 } from './0013-draft-text';
import { Publishing1700000000015 } from './0015-publishing';
import { Audit1700000000016 } from './0016-audit';
import { ReportRuns1700000000017 } from './0017-report-runs';
import { SavedViews1700000000018 } from './0018-saved-views';
import { ReportEvents1700000000019 } from './0019-report-events';
import { MovedDeadlines1700000000020 } from './0020-moved-deadlines';
import { StoppedSchedules1700000000021 } from './0021-stopped-schedules';
import { KnownDevices1700000000022 } from './0022-known-devices';

export const migrations = [
  Reference1700000000001,
  Identity1700000000002,
  Ledger1700000000003,
  Collection1700000000004,
  Impact1700000000005,
  Reporting1700000000006,
  ServiceRole1700000000007,
  People1700000000008,
  Forms1700000000009,
  Checks1700000000010,
  Register1700000000011,
  ProductTitles1700000000012,
  DraftText1700000000013,
  Publishing1700000000015,
  Audit1700000000016,
  ReportRuns1700000000017,
  SavedViews1700000000018,
  ReportEvents1700000000019,
  MovedDeadlines1700000000020,
  StoppedSchedules1700000000021,
  KnownDevices1700000000022,
];
