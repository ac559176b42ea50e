import type { CheckParameters } from './check-parameters';

interface SlipWords {
  readonly zh: string;
  readonly en: string;
}

/** Ways in which an amount becomes a known multiple of the right value, by that multiple. */
const amountWords = {
  '10000': {
    zh: '像是把万元换算成元时多乘了一次',
    en: 'as if turned from ten thousands of yuan into yuan twice',
  },
  '1000': { zh: '像是多写了三位数', en: 'as if three digits too many' },
  '100': { zh: '像是多写了两位数，或以分为单位填写', en: 'as if two digits too many, or written in fen' },
  '10': { zh: '像是多写了一位数', en: 'as if one digit too many' },
  '2': { zh: '像是重复计入了一次', en: 'as if counted twice' },
  '0.5': { zh: '像是只计入了一半', en: 'as if only half was counted' },
  '0.1': { zh: '像是少写了一位数', en: 'as if one digit were missing' },
  '0.01': { zh: '像是少写了两位数', en: 'as if two digits were missing' },
  '0.001': { zh: '像是以千元为单位填写', en: 'as if written in thousands of yuan' },
  '0.0001': { zh: '像是以万元为单位填写', en: 'as if written in ten thousands of yuan' },
} as const satisfies Record<string, SlipWords>;

/** A known multiple, as people write it. */
export type Slip = keyof typeof amountWords;

/** The same for a quantity, if there is a text for it. */
const quantityWords: Partial<Record<Slip, SlipWords>> = {
  '1000': { zh: '数量像是多写了三位数', en: 'as if the quantity had three digits too many' },
  '100': { zh: '数量像是多写了两位数', en: 'as if the quantity had two digits too many' },
  '10': { zh: '数量像是多写了一位数', en: 'as if the quantity had one digit too many' },
  '0.1': { zh: '数量像是少写了一位数', en: 'as if the quantity lacked one digit' },
  '0.01': { zh: '数量像是少写了两位数', en: 'as if the quantity lacked two digits' },
  '0.001': { zh: '数量像是少写了三位数', en: 'as if the quantity lacked three digits' },
};

/** Each slip with the logarithm of its multiple. */
export const slipShifts: readonly (readonly [slip: Slip, shift: number])[] = (
  Object.keys(amountWords) as Slip[]
).map((slip) => [slip, Math.log(Number(slip))]);

export const shiftOf = (slip: Slip): number => Math.log(Number(slip));

/** A slip is named only if the multiple is close to its own. */
export const isNear = (
  distance: number,
  slip: Slip,
  { factorTolerance, twoTolerance }: Pick<CheckParameters, 'factorTolerance' | 'twoTolerance'>,
): boolean => {
  const tolerance = slip === '2' || slip === '0.5' ? twoTolerance : factorTolerance;
  return Math.abs(distance - shiftOf(slip)) <= Math.log(tolerance);
};

interface SlipParameters {
  readonly slip: string;
  readonly slipEn: string;
}

/** The words for it in both languages, for the message of a doubt. */
export const slipParameters = (slip: Slip): SlipParameters => ({
  slip: amountWords[slip].zh,
  slipEn: amountWords[slip].en,
});

/** The same as an optional part of a message. */
export const slipClause = (slip: Slip | null, about: 'amount' | 'quantity'): SlipParameters => {
  const words = slip === null ? undefined : about === 'amount' ? amountWords[slip] : quantityWords[slip];
  return words ? { slip: `，${words.zh}`, slipEn: `, ${words.en}` } : { slip: '', slipEn: '' };
};
