/** Points of an official document after GB/T 9704-2012: 22 lines of 28 characters in 156 × 225 mm. */
export const line = 28.95;
export const place = 15.75;

export const red = '#FF0000';
