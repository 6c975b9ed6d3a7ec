import { isFiller, isVerdict } from "../../src/audit/filler";
import { findGaps } from "../../src/audit/gaps";
import { unmeasurable } from "../../src/audit/measurable";
import { unnamedGap } from "../../src/audit/person-gaps";
import { allItems } from "../../src/audit/template";
import { shippedTemplate } from "../support/a-shipped-template";
import { aCompleteRecord } from "../support/builders";
import { FOUND, OPEN, SEEN, STANDING_IN } from "./turns-of-words";

const saysNothing = (text: string): boolean => isFiller(text) || isVerdict(text);
const isOpen = (what: string): boolean => unmeasurable(what) !== undefined;

test.each([
  ["boxes that say nothing", STANDING_IN, FOUND, saysNothing],
  ["actions left open", OPEN, SEEN, isOpen],
])(
  "%s are noticed in each of their turns, and nothing good beside them is",
  (_title, poor, good, isNoticed) => {
    expect(poor.filter((text) => !isNoticed(text))).toEqual([]);
    expect(good.filter(isNoticed)).toEqual([]);
  },
);

/** An audit that judges well enough and tells it in these words: its fillers, each with how grave it is. */
function fillersOf(evidence: string, impact: string): readonly (readonly [string, string])[] {
  const template = shippedTemplate("torbay-full-audit");
  const record = aCompleteRecord(template, {
    items: { "t1-risk": { judgement: "meets-good", evidence, impact } },
  });
  return findGaps(template, record)
    .filter(({ code, where }) => code === "filler" && where.startsWith("item.t1-risk."))
    .map(({ severity, where }) => [where.replace("item.t1-risk.", ""), severity] as const);
}

test.each([
  ["Yes", "Positive"],
  ["Met in full.", "Evidence: good"],
  ["It's fine", "IMPACT – very positive"],
  ["✓", "ok"],
])(
  "an audit that tells of risk “%s” and “%s” is not ready: the judgement says that already",
  (evidence, impact) => {
    expect(fillersOf(evidence, impact)).toEqual([
      ["evidence", "required"],
      ["impact", "required"],
    ]);
  },
);

test.each([
  ["No concerns", "Not recorded."],
  ["Nothing on file", "Making good progress"],
])("what was not found may be all there is to say: “%s” and “%s” are advice", (evidence, impact) => {
  expect(fillersOf(evidence, impact)).toEqual([
    ["evidence", "advice"],
    ["impact", "advice"],
  ]);
});

test("short findings of what happened raise nothing at any item", () => {
  const template = shippedTemplate("torbay-full-audit");
  const told = allItems(template).filter(({ evidence, impact }) => evidence && impact);
  const items = Object.fromEntries(
    told.map(({ id }, at) => [
      id,
      { judgement: "meets-good", evidence: FOUND[at * 2] ?? "", impact: FOUND[at * 2 + 1] ?? "" },
    ]),
  );
  const gaps = findGaps(template, aCompleteRecord(template, { items }));
  expect(gaps.filter(({ code }) => code === "filler" || code === "same-text")).toEqual([]);
});

test.each([
  "Ask the manager",
  "Ask school",
  "To be discussed by the core group on 3 May",
  "Text Nan",
  "Add notes of the visit",
])("%j is something to do, and no filler where an action stands", (what) => {
  expect(isFiller(what)).toBe(false);
});

test.each(["A N Other", "a.n. other", "Myself", "Whoever is allocated", "Name", "Allocated"])(
  "%j names nobody who could be asked whether it is done",
  (text) => {
    expect(unnamedGap(text, "action.1.person")).toHaveLength(1);
  },
);

test.each(["Nama Name", "Ana Other-Hill", "Allocated: Femi Adeyemi", "Will Manager"])(
  "%j is a name",
  (text) => {
    expect(unnamedGap(text, "action.1.person")).toEqual([]);
  },
);

test.each([" ", "-", "a ", "to be ", "yes, ", "increase ", "support mum to ", "each "])(
  "a line of twenty thousand characters of %j is read at once",
  (piece) => {
    const line = `Show ${piece.repeat(20_000 / piece.length)}x`;
    const before = performance.now();
    saysNothing(line);
    isOpen(line);
    expect(performance.now() - before).toBeLessThan(500);
  },
);
