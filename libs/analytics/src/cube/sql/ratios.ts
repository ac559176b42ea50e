/**
 * numerator/denominator as an integer of 10^-digits, rounded half up (away from zero) once, from exact integers; null
 * without a denominator. Same rule as formatRatio of the domain.
 */
export const ratioSql = (numerator: string, denominator: string, digits: number): string => {
  const scale = 10 ** digits;
  const rounded = `(2 * abs(${numerator}) * ${scale}::hugeint + abs(${denominator})) // (2 * abs(${denominator}))`;
  return (
    `(case when ${denominator} = 0 then null ` +
    `when (${numerator} < 0) <> (${denominator} < 0) then -(${rounded}) else ${rounded} end)`
  );
};
