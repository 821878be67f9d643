/** The length to pad to so that a size tells little: Padmé, at most 12 % more (Nikitin et al., PURBs, 2019). */
export function padmeLength(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const unit = 2 ** Math.max(exponent - kept, 0);
  return Math.ceil(length / unit) * unit;
}
