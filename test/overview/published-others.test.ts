import { CONFIDENTIAL } from "../../src/overview/published";
import { deep } from "../support/sample";
import { NO_COUNT } from "./leaves";
import { figuresOf, fixedCounts, shownOf, someAudits, wholeOf } from "./other-sets";

/*
 * Of every small count left out there is another set of audits, with another count there, of which everything that is
 * printed is the same: counts, percents, totals, all tables together. So nobody can work it out, however they go about it.
 * Sets that differ in up to four answers are looked at. Counts of actions and of their follow-up hang together by more than
 * that; published-all.test.ts goes through all sets of a few kinds for those.
 */

const SETS = Array.from({ length: 24 }, (_, at) => ({
  seed: 500 + at,
  count: 4 + (at % 8) * 4,
  kinds: 2 + (at % 5),
}));

/** One of four audits. */
const FEW = 8;

test.each(deep ? SETS : SETS.slice(FEW, FEW + 1))(
  "of $count audits of at most $kinds kinds each small count left out may be another",
  ({ seed, count, kinds }) => {
    const audits = someAudits(seed, count, kinds);
    const found = figuresOf(audits);
    const [whole, shown] = [wholeOf(found), shownOf(found)];
    const small = [...whole].flatMap(([path, value]) =>
      typeof value === "number" && value >= 1 && value <= 4 && !NO_COUNT.test(path) && isOfAudits(path)
        ? [path]
        : [],
    );
    expect(small.filter((path) => shown.get(path) !== CONFIDENTIAL)).toEqual([]);
    expect(fixedCounts(audits, small)).toEqual([]);
  },
);

const isOfAudits = (path: string): boolean =>
  !/^\/(?:reconciliation|actions|timeliness\/follow-up)\//.test(path);
