import type { MessageText } from './message';

export const sdmxMessages = {
  'SDMX.QUERY_INVALID': {
    status: 400,
    zh: 'SDMX 查询里的 {parameter} 不对：“{value}”。请对照 SDMX 3.0 REST 的写法改正。',
    en: 'The SDMX query has a {parameter} that SDMX 3.0 REST does not know: "{value}". Correct it and ask again.',
  },
  'SDMX.UNSUPPORTED': {
    status: 422,
    zh: '这里不支持 SDMX 查询参数 {parameter}={value}，请去掉后再查。',
    en: 'The SDMX parameter {parameter}={value} is not supported here; leave it out.',
  },
  'SDMX.NOT_ACCEPTABLE': {
    status: 406,
    zh: '不能按所要的格式“{accept}”答复；请用 SDMX-JSON 2.0.0 或 SDMX-CSV 2.0.0。',
    en: 'There is no answer in the format "{accept}"; ask for SDMX-JSON 2.0.0 or SDMX-CSV 2.0.0.',
  },
} as const satisfies Record<string, MessageText>;
