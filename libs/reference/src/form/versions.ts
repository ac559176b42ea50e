import { lastDayOf, type Month } from '@xiangtong/domain';
import type { Form, FormVersion, LegalHeader } from './form';

export const newestVersion = (form: Form): FormVersion => form.versions[0]!;

const headerNames: Readonly<Record<keyof LegalHeader, { zh: string; en: string }>> = {
  number: { zh: '表号', en: 'form number' },
  issuer: { zh: '制定机关', en: 'issuer' },
  approvalNumber: { zh: '批准文号', en: 'approval number' },
  validFrom: { zh: '有效期起', en: 'start of validity' },
  validUntil: { zh: '有效期至', en: 'end of validity' },
};

/** Names of missing fields in a legal header. */
export const missingOfHeader = (header: LegalHeader): { zh: string; en: string }[] =>
  (Object.keys(headerNames) as (keyof LegalHeader)[])
    .filter((field) => header[field] === null)
    .map((field) => headerNames[field]);

/** The headers of the seeds are made up, and each of these fields says so (演示, 未经批准). */
export const isDemoHeader = ({ number, issuer, approvalNumber }: LegalHeader): boolean =>
  [number, issuer, approvalNumber].some((field) => field !== null && /演示|未经批准/.test(field));

const covers = ({ header }: FormVersion, day: string): boolean =>
  missingOfHeader(header).length === 0 && header.validFrom! <= day && day <= header.validUntil!;

/** The version under which a period is reported: the newest with a full header whose validity holds on its last day. */
export const versionFor = (form: Form, month: Month): FormVersion | null =>
  form.versions.find((version) => covers(version, lastDayOf(month))) ?? null;
