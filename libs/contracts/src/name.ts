import type { Language } from './problem';

export type Name = Readonly<Record<Language, string>>;
