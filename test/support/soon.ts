import { setTimeout } from "node:timers/promises";

const MATCHERS = [
  "toBe",
  "toBeGreaterThan",
  "toBeLessThan",
  "toContain",
  "toEqual",
  "toHaveLength",
  "toMatch",
  "toMatchObject",
] as const;

type Soon = Readonly<Record<(typeof MATCHERS)[number], (meant: unknown) => Promise<void>>>;

/** How long a page may take on a busy machine before a test gives it up. */
export const PATIENCE = 60_000;

/**
 * `expect` for what a page comes to by itself: reads again until it is as meant, also where it could not be read yet,
 * and fails on the last that it read.
 */
export function soon(read: () => unknown): Soon {
  return Object.fromEntries(
    MATCHERS.map((matcher) => [matcher, (meant: unknown) => comesTo(read, matcher, meant)]),
  ) as Soon;
}

async function comesTo(
  read: () => unknown,
  matcher: (typeof MATCHERS)[number],
  meant: unknown,
): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      const seen = await read();
      (expect(seen)[matcher] as (meant: unknown) => void)(meant);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await setTimeout(50);
  }
}
