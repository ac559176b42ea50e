/** A figure split at the alignment point of its column: before its decimal point, otherwise after its last digit. */
export const atDecimalPoint = (text: string): readonly [whole: string, fraction: string] => {
  const point = text.search(/\.\d/);
  if (point >= 0) return [text.slice(0, point), text.slice(point)];
  const unit = /\D*$/.exec(text)?.[0] ?? '';
  return unit.length === text.length ? [text, ''] : [text.slice(0, text.length - unit.length), unit];
};
