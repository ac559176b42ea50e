import {
  dayText,
  type FormCode,
  type HappeningDetails,
  type Language,
  type NotificationKind,
  periodText,
} from '@xiangtong/contracts';
import { parsePeriod, startOfDay } from '@xiangtong/domain';
import type { OutboxEvent } from '@xiangtong/infrastructure';
import type { Catalogue, ReportingUnit } from '@xiangtong/reference';
import type { Content } from '../channel/outgoing';
import { backupFailed, diskFull, replicaBehind } from './compose-operations';
import { newDevice, renewalDue, subscribed } from './compose-personal';

/** Units that one message names; the rest are counted. */
const MOST_NAMES = 20;

interface Context {
  readonly language: Language;
  /** Units of the event that the receiver may know of. */
  readonly units: readonly ReportingUnit[];
  readonly catalogue: Catalogue;
  readonly divisionNames: ReadonlyMap<string, { readonly zh: string; readonly en: string }>;
}

type Written = Pick<Content, 'title' | 'lines' | 'path' | 'data'>;
type Writer<Kind extends NotificationKind> = (details: HappeningDetails[Kind], context: Context) => Written;

const inChinese = (language: Language): boolean => language === 'zh';

const listed = ({ units, language }: Context): string => {
  const names = units.slice(0, MOST_NAMES).map(({ name }) => name[language] || name.zh);
  const more = units.length - names.length;
  if (inChinese(language)) return names.join('、') + (more > 0 ? `等 ${units.length} 个单位` : '');
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
};

interface UnitsOfPeriod {
  readonly form: FormCode;
  readonly period: string;
}

/** 「2020年1月农村电商销售情况」 */
const reportName = ({ form, period }: UnitsOfPeriod, { language, catalogue }: Context): string => {
  const name = catalogue.forms.get(form)?.versions[0]?.name[language] ?? form;
  const time = periodText(parsePeriod(period)!, language);
  return inChinese(language) ? `${time}“${name}”` : `"${name}" of ${time}`;
};

const entryPath = ({ form, period }: UnitsOfPeriod, { units }: Context): string =>
  units.length === 1 ? `/entry/${units[0]!.code}/${form}/${period}` : '/month';

const unitData = ({ form, period }: UnitsOfPeriod, { units }: Context) => ({
  form,
  period,
  units: units.map(({ code }) => code),
});

const submitted: Writer<'report.submitted'> = (details, context) => {
  const [report, units] = [reportName(details, context), listed(context)];
  const data = { ...unitData(details, context), submission: details.submission };
  const path = '/review';
  return inChinese(context.language)
    ? { title: `已上报：${units} ${report}`, lines: [`${units}上报了${report}，可以审核。`], path, data }
    : {
        title: `Submitted: ${report} of ${units}`,
        lines: [`${units} submitted ${report}; it can be reviewed.`],
        path,
        data,
      };
};

const reopened: Writer<'period.reopened'> = (details, context) => {
  const [report, units] = [reportName(details, context), listed(context)];
  const data = unitData(details, context);
  const path = entryPath(details, context);
  return inChinese(context.language)
    ? {
        title: `重新打开：${report}`,
        lines: [`${report}已重新打开，可以补报或更正。`, `涉及：${units}`],
        path,
        data,
      }
    : {
        title: `Open again: ${report}`,
        lines: [`${report} is open again: it can be handed in or corrected.`, `Units: ${units}`],
        path,
        data,
      };
};

const reminded: Writer<'report.reminded'> = (details, context) => {
  const { by } = details;
  const [report, units] = [reportName(details, context), listed(context)];
  const data = unitData(details, context);
  const path = entryPath(details, context);
  return inChinese(context.language)
    ? {
        title: `催报：${report}还没有报`,
        lines: [`${by}请尽快报送${report}。`, `未报：${units}`],
        path,
        data,
      }
    : {
        title: `Reminder: ${report} is missing`,
        lines: [`${by} asks for ${report}.`, `Missing: ${units}`],
        path,
        data,
      };
};

const returned: Writer<'report.returned'> = (details, context) => {
  const [report, unit] = [reportName(details, context), listed(context)];
  const data = { ...unitData(details, context), submission: details.submission };
  const path = entryPath(details, context);
  return inChinese(context.language)
    ? {
        title: `退回修改：${unit} ${report}`,
        lines: [`${unit}上报的${report}被退回。退回的理由在平台里，看过、改好后请再次上报。`],
        path,
        data,
      }
    : {
        title: `Returned: ${report} of ${unit}`,
        lines: [
          `${report} of ${unit} was returned. The reason is in the service: read it, correct the report and submit it again.`,
        ],
        path,
        data,
      };
};

const accepted: Writer<'report.accepted'> = (details, context) => {
  const [report, unit] = [reportName(details, context), listed(context)];
  const data = { ...unitData(details, context), submission: details.submission };
  const path = entryPath(details, context);
  return inChinese(context.language)
    ? { title: `已通过：${unit} ${report}`, lines: [`${unit}上报的${report}已审核通过。`], path, data }
    : { title: `Accepted: ${report} of ${unit}`, lines: [`${report} of ${unit} was accepted.`], path, data };
};

const photoTakenAway: Writer<'report.photo_taken_away'> = (details, context) => {
  const [report, unit] = [reportName(details, context), listed(context)];
  const data = { ...unitData(details, context), submission: details.submission };
  const path = entryPath(details, context);
  return inChinese(context.language)
    ? {
        title: `照片已撤下：${unit} ${report}`,
        lines: [`${unit}上报的${report}里有一张照片被撤下，上报的数字不变。是哪一张、为什么，在平台里看。`],
        path,
        data,
      }
    : {
        title: `Photo taken away: ${report} of ${unit}`,
        lines: [
          `A photo of ${report} of ${unit} was taken away; its figures stay. Which one, and why, is in the service.`,
        ],
        path,
        data,
      };
};

const deadlineWords: Readonly<
  Record<HappeningDetails['report.deadline']['mark'], Readonly<Record<Language, (day: string) => string>>>
> = {
  soon: { zh: (day) => `${day}截止`, en: (day) => `is due on ${day}` },
  today: { zh: () => '今天截止', en: () => 'is due today' },
  passed: { zh: (day) => `已过截止日（${day}）`, en: (day) => `was due on ${day}` },
};

const deadline: Writer<'report.deadline'> = (details, context) => {
  const { mark } = details;
  const [report, units] = [reportName(details, context), listed(context)];
  const when = deadlineWords[mark][context.language](dayText(startOfDay(details.deadline), context.language));
  const data = { ...unitData(details, context), deadline: details.deadline, mark };
  const path = entryPath(details, context);
  return inChinese(context.language)
    ? { title: `${report}${when}`, lines: [`还没有报的单位：${units}`], path, data }
    : { title: `${report} ${when}`, lines: [`Not reported yet: ${units}`], path, data };
};

const placeName = (scope: string, { divisionNames, language }: Context): string =>
  divisionNames.get(scope.padEnd(12, '0'))?.[language] ?? scope;

const runFinished: Writer<'run.finished'> = ({ run, title, scope, period }, context) => {
  const place = placeName(scope, context);
  const time = periodText(parsePeriod(period)!, context.language);
  const path = `/reports?run=${run}`;
  const data = { run, scope, period };
  return inChinese(context.language)
    ? { title: `报表已做好：${title}`, lines: [`${place}，${time}。可以打开查看、下载。`], path, data }
    : {
        title: `Report ready: ${title}`,
        lines: [`${place}, ${time}. Open it to read or download.`],
        path,
        data,
      };
};

const published: Writer<'edition.published'> = ({ seal, title, scope, period, language }, context) => {
  const place = placeName(scope, context);
  const time = periodText(parsePeriod(period)!, context.language);
  const path = `/open/${seal}`;
  const data = { seal, title, scope, period, language };
  return inChinese(context.language)
    ? { title: `新公布：${title}`, lines: [`${place}，${time}。人人可以查看、下载、验证。`], path, data }
    : {
        title: `Published: ${title}`,
        lines: [`${place}, ${time}. Everybody may read, download and verify it.`],
        path,
        data,
      };
};

const withdrawn: Writer<'edition.withdrawn'> = ({ seal, title, scope, period, language }, context) => {
  const place = placeName(scope, context);
  const time = periodText(parsePeriod(period)!, context.language);
  const path = `/open/${seal}`;
  const data = { seal, title, scope, period, language };
  return inChinese(context.language)
    ? {
        title: `已撤回：${title}`,
        lines: [`${place}，${time}。这一版已撤回，请不要再引用其中的数；原因见页面。`],
        path,
        data,
      }
    : {
        title: `Withdrawn: ${title}`,
        lines: [
          `${place}, ${time}. This edition was withdrawn: do not quote its figures. The page says why.`,
        ],
        path,
        data,
      };
};

const writers: { readonly [Kind in NotificationKind]: Writer<Kind> } = {
  'report.submitted': submitted,
  'report.reminded': reminded,
  'report.returned': returned,
  'report.accepted': accepted,
  'report.deadline': deadline,
  'report.photo_taken_away': photoTakenAway,
  'period.reopened': reopened,
  'run.finished': runFinished,
  'account.subscribed': subscribed,
  'edition.published': published,
  'edition.withdrawn': withdrawn,
  'account.new_device': newDevice,
  'account.renewal_due': renewalDue,
  'operation.backup_failed': backupFailed,
  'operation.disk_full': diskFull,
  'operation.replica_behind': replicaBehind,
};

/** The message of an event for one receiver: no figure, and no name of a unit that is not the receiver's. */
export const compose = (event: OutboxEvent, context: Context): Content => {
  const write = writers[event.kind] as (details: OutboxEvent['details'], context: Context) => Written;
  return { type: event.kind, language: context.language, ...write(event.details, context) };
};
