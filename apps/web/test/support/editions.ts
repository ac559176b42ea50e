import type { Colleague } from './office';

export interface Edition {
  readonly seal: string;
  readonly report: string;
  readonly scope: string;
  readonly period: string;
  readonly language: string;
  readonly edition: string;
  readonly files: readonly { readonly name: string }[];
}

export interface WantedEdition extends Pick<Edition, 'report' | 'scope' | 'period'> {
  readonly edition?: 'public' | 'internal';
  readonly language?: 'zh' | 'en';
  readonly formats: readonly string[];
}

const find = async (officer: Colleague, wanted: WantedEdition): Promise<Edition | undefined> => {
  const { report, scope, period, edition = 'internal', language = 'zh', formats } = wanted;
  const { items: editions } = await officer.request<{ items: Edition[] }>(
    'GET',
    `/editions?report=${report}&limit=200`,
  );
  return editions.find(
    (one) =>
      one.scope === scope &&
      one.period === period &&
      one.edition === edition &&
      one.language === language &&
      formats.every((format) => one.files.some(({ name }) => name.endsWith(`.${format}`))),
  );
};

/** Another spec has published a public edition while this one was made: it is made again, as people do. */
export const wasMeanwhile = (error: unknown): boolean => String(error).includes('REPORT.PUBLISHED_MEANWHILE');

const publish = async (officer: Colleague, wanted: WantedEdition): Promise<void> => {
  const { report, ...asked } = wanted;
  const body = { edition: 'internal', ...asked };
  const { runId } = await officer.request<{ runId: string }>('POST', `/reports/${report}/runs`, body);
  for (;;) {
    const { status } = await officer.request<{ status: string }>('GET', `/runs/${runId}`);
    if (status === 'done') break;
    if (status === 'failed') throw new Error('the report failed');
    await new Promise((wake) => setTimeout(wake, 200));
  }
  await officer.request('POST', `/runs/${runId}/publish`, {}).catch((error: unknown) => {
    if (!wasMeanwhile(error)) throw error;
    return publish(officer, wanted);
  });
};

/** A report, published. All widths share one: a second without a changed figure is refused. */
export const publishedEdition = async (officer: Colleague, wanted: WantedEdition): Promise<Edition> => {
  const refused = (await find(officer, wanted))
    ? null
    : await publish(officer, wanted).catch((error: unknown) => error);
  const edition = await find(officer, wanted);
  if (!edition) throw refused instanceof Error ? refused : new Error('no edition was published');
  return edition;
};
