const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const PRECISION = 1e-15;

/** The natural logarithm of the gamma function for a positive argument (Lanczos, g = 7, nine terms; about 15 digits). */
export function logGamma(x: number): number {
  const [first = 1, ...rest] = LANCZOS;
  const series = rest.reduce((sum, term, index) => sum + term / (x + index), first);
  const shifted = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(shifted) - shifted + Math.log(series);
}

/** The regularised incomplete beta function I_x(a, b), by the continued fraction of Lentz (Numerical Recipes, 6.4). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast only below the mean; above it the symmetric form is used.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a;
  return front * continuedFraction(x, a, b);
}

/** Lentz's method; below the mean no denominator comes near zero, so it needs no guard there. */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let result = d;
  let step = 0;
  for (let m = 1; m <= 10_000 && Math.abs(step - 1) >= PRECISION; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    step = d * c;
    result *= step;
  }
  return result;
}

/** The quantile of the F distribution: the value below which the probability p lies, degrees of freedom need not be whole. */
export function fQuantile(p: number, numerator: number, denominator: number): number {
  const x = betaQuantile(p, numerator / 2, denominator / 2);
  return (denominator * x) / (numerator * (1 - x));
}

/** The upper quantile of Student's t for a two-sided interval of this coverage. */
export function tQuantile(coverage: number, degrees: number): number {
  return Math.sqrt(fQuantile(coverage, 1, degrees));
}

/** By halving, which cannot fail on a function that only grows; 1,100 halvings reach every double. */
function betaQuantile(p: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 1100; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (incompleteBeta(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
