/** `npm run test:deep` makes every sweep whole; `npm test` takes a sample of each, the same every time. */
export const deep = process.env["CASE_AUDIT_TESTS"] === "deep";

/** So many of a sweep's cases, spread over all of it. */
export function sampled<T>(cases: readonly T[], few: number): readonly T[] {
  if (deep || cases.length <= few) return cases;
  const step = (cases.length - 1) / Math.max(few - 1, 1);
  const chosen = new Set(Array.from({ length: few }, (_, at) => Math.round(at * step)));
  return cases.filter((_, at) => chosen.has(at));
}

/**
 * `test` for what only `npm run test:deep` goes through: the same in another host, template, look or width, or what tests
 * without a browser show too.
 */
export const testInDepth: (name: string, run: (() => Promise<void>) | (() => void)) => void = deep
  ? test
  : () => undefined;
