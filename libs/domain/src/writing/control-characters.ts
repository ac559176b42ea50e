/**
 * Characters that no name or title has, as the inside of a class of a regular expression with the flag `u`: controls,
 * halves of characters, and marks of direction, behind which `gpj.exe` is read as `exe.jpg`.
 */
export const controlCharacters = '\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
