/** No request of ours nests deeper than ten levels. */
export const MAX_DEPTH = 64;

const [quote, backslash] = [0x22, 0x5c];
/** `[` and `{`, `]` and `}` differ in this bit alone. */
const CURLED = 0x20;
const [opening, closing] = [0x7b, 0x7d];

/**
 * Whether values in values go deeper than the limit. Whatever walks through the parsed value calls itself at every
 * level, and would run out of stack far below what fits into a body.
 */
export const isTooDeep = (json: Uint8Array): boolean => {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]!;
    if (sign === quote) isText = !isText;
    else if (isText) at += sign === backslash ? 1 : 0;
    else if ((sign | CURLED) === opening) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if ((sign | CURLED) === closing) depth -= 1;
  }
  return false;
};
