const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const BASE = CHARACTERS.length;

/** Characters and length of an ID number, with a date of birth. */
const idNumber = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dX]$/;

/**
 * Whether the text is a unified social credit code of a legal person (GB 32100-2015): 18 characters without I, O, S, V
 * and Z, the last of which checks the others by weights 3ⁱ modulo 31. What may be the ID number of a person is none.
 */
export const isCreditCode = (text: string): boolean => {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text) || idNumber.test(text)) return false;
  const values = [...text].map((character) => CHARACTERS.indexOf(character));
  let [sum, weight] = [0, 1];
  for (const value of values.slice(0, -1)) {
    sum += value * weight;
    weight = (weight * 3) % BASE;
  }
  return values.at(-1) === (BASE - (sum % BASE)) % BASE;
};
