import type { BilingualText, Language } from '@xiangtong/contracts';
import { AGENCY, urnOf, type ArtefactType } from '../model/artefacts';
import { sourceNamed, type Licence } from '../model/rights';

/** What a message says about itself besides its content. */
export interface MessageContext {
  /** Language of the plain names; both languages are beside them. */
  readonly language: Language;
  /** When the newest edition in it came out. */
  readonly prepared: string;
  readonly licence: Licence | null;
}

interface Named {
  readonly name: string;
  readonly names: BilingualText;
}

export const named = (text: BilingualText, { language }: MessageContext): Named => ({
  name: text[language],
  names: text,
});

/** How the figures may be used, as an annotation of what they are in. */
export const rightsOf = ({ licence, language }: MessageContext): object => ({
  annotations: [
    licence
      ? { id: 'LICENCE', type: 'LICENCE', title: licence.name, value: licence.url }
      : { id: 'RIGHTS', type: 'RIGHTS', text: sourceNamed[language], texts: sourceNamed },
  ],
});

const schemaOf = (kind: 'data' | 'structure'): string =>
  `https://raw.githubusercontent.com/sdmx-twg/sdmx-json/v2.0.0/${kind}-message/tools/schemas/2.0.0/sdmx-json-${kind}-schema.json`;

const sender = { zh: '乡统：农村电商统计平台', en: 'Xiangtong, statistics of rural e-commerce' };

export const metaOf = (kind: 'data' | 'structure', context: MessageContext): object => ({
  schema: schemaOf(kind),
  id: `${AGENCY}_${context.prepared.replace(/\D/g, '')}`,
  test: false,
  prepared: context.prepared,
  contentLanguages: context.language === 'zh' ? ['zh', 'en'] : ['en', 'zh'],
  sender: { id: AGENCY, ...named(sender, context) },
});

export const linkTo = (type: ArtefactType, id: string, rel: string = type): object => ({
  rel,
  urn: urnOf(type, id),
});
