/** ln Γ(a) for a > 0: Stirling's series (NIST Digital Library of Mathematical Functions 5.11.1) above 15, 5.5.1 below. */
const logGamma = (a: number): number => {
  let shift = 0;
  let x = a;
  for (; x < 15; x += 1) shift += Math.log(x);
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * x * x)) / (x * x)) / (x * x)) / x;
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series - shift;
};

const PRECISION = 1e-15;
const MOST_TERMS = 10_000;
/** Lentz's method replaces a denominator of zero by this. */
const TINY = 1e-300;

const notZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** The continued fraction of the incomplete beta function, DLMF 8.17.22, by Lentz's method. */
const betaFraction = (x: number, a: number, b: number): number => {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let step = 1;
    for (const term of [even, odd]) {
      d = 1 / notZero(1 + term * d);
      c = notZero(1 + term / c);
      step = c * d;
      value *= step;
    }
    if (Math.abs(step - 1) < PRECISION) break;
  }
  return value;
};

/**
 * Probability that Student's t with `degrees` (> 0, not necessarily whole) of freedom is at least |t| from zero: the
 * regularized incomplete beta function I_x(degrees/2, 1/2) of x = degrees/(degrees + t²), DLMF 8.17.2 and 8.17.22.
 */
export const studentTwoSided = (t: number, degrees: number): number => {
  const [a, b] = [degrees / 2, 1 / 2];
  // Next to 1 digits of 1 − x would be lost, so that both are quotients.
  const [x, rest] = [degrees / (degrees + t * t), (t * t) / (degrees + t * t)];
  const front = Math.exp(a * Math.log(x) + b * Math.log(rest) + logGamma(a + b) - logGamma(a) - logGamma(b));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(rest, b, a)) / b;
};

/** The t that is exceeded in absolute value with this probability (0 < probability < 1), by bisection. */
export const studentQuantile = (probability: number, degrees: number): number => {
  let [low, high] = [0, 1];
  while (studentTwoSided(high, degrees) > probability) high *= 2;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (studentTwoSided(middle, degrees) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};
