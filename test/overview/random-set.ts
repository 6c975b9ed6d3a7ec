import { addDays } from "../../src/audit/dates";
import { itemKey, signOffKey, stepKey, withRoom } from "../../src/audit/moderation";
import { blankAction } from "../../src/audit/record";
import type { FoundFile } from "../../src/overview/summary";
import { THEMED } from "./a-themed-set";
import { aReading } from "./a-reading";

/** Numbers that look like chance and are the same each time (Numerical Recipes, the quick generator). */
export function chance(seed: number): (below: number) => number {
  let state = (seed * 2654435761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const GRADES = ["outstanding", "good", "requires-improvement", "inadequate"];
const ANSWERS = ["yes", "partly", "no"];
const PERSONS = ["TM", "IRO", "Social worker", "", "J. Bloggs"];
const TEAMS = ["", "Leaving care", "Disability", "Duty"];
const TEMPLATE = withRoom(THEMED, { items: ["overall", "plans-rating"], actions: [1, 2, 3], steps: 3 });
const SECOND = { ...TEMPLATE, version: "2.0" };

/**
 * So many files of audits in which everything that is counted may be anything, blanks and what does not apply among it; some
 * are there twice, and some can't be read.
 */
export function randomSet(seed: number, count: number): readonly FoundFile[] {
  const below = chance(seed);
  const one = (of: readonly string[], more: readonly string[] = [""]) => {
    const all = [...of, ...more];
    return all[below(all.length)] ?? "";
  };
  const often = (out: number) => below(out) > 0;
  return Array.from({ length: count }, (_, at) => {
    const file = `${String(seed)}-${String(at)}`;
    if (!often(25)) return { file, why: "It is empty." };
    const audited = addDays("2026-01-01", below(80) + (often(2) ? 0 : 180));
    const later = (from: string, days: number) => addDays(from as typeof audited, below(days));
    const graded = () => one(GRADES, ["", "not-applicable"]);
    const [overall, plans] = [graded(), graded()];
    const [sent, final] = [often(3) ? later(audited, 30) : "", often(3) ? later(audited, 90) : ""];
    const actions = Array.from({ length: below(4) }, (_each, row) => ({
      ...blankAction(row + 1),
      what: "Do what was agreed",
      person: one(PERSONS, []),
      due: often(4) ? later("2026-03-01", 200) : "",
    }));
    const moderation: Record<string, string> = {};
    const set = (key: string, value: string) => {
      if (value !== "") moderation[key] = value;
    };
    for (const [item, auditor] of [
      ["overall", overall],
      ["plans-rating", plans],
    ] as const) {
      if (often(2)) continue;
      set(itemKey(item, "auditor"), auditor);
      set(itemKey(item, "judgement"), one(GRADES, auditor === "" ? [] : [auditor, auditor]));
      set(itemKey(item, "by"), "panel");
    }
    set("exceptional", often(4) ? "" : "yes");
    set("state", final === "" ? "" : "final");
    set(stepKey(1, "step"), sent === "" ? "" : "send");
    set(stepKey(1, "date"), sent);
    set(stepKey(2, "step"), final === "" ? "" : "finalise");
    set(stepKey(2, "date"), final);
    const followed = final === "" || often(2) ? "" : later(final, 40);
    set(stepKey(3, "step"), followed === "" ? "" : "follow");
    set(stepKey(3, "date"), followed);
    for (const { row } of actions) {
      set(signOffKey(row, "outcome"), one(["done", "superseded"]));
      set(signOffKey(row, "signed-off"), often(2) ? "" : later(audited, 60));
    }
    const comments = below(4);
    return aReading(
      file,
      often(4) ? TEMPLATE : SECOND,
      {
        id: often(20) ? file : `${String(seed)}-copied`,
        header: {
          "case-ref": often(6) ? `C${String(below(count))}` : "",
          dob: often(5) ? addDays("2001-01-01", below(9000)) : "",
          team: one(TEAMS, []),
          "case-type": one(["cin", "lac"]),
          received: often(4) ? addDays(audited, -below(30)) : "",
          "audit-date": often(9) ? audited : "",
        },
        items: {
          "plans-timely": { answer: one(ANSWERS, ["", "not-applicable"]) },
          "plans-rating": { judgement: plans },
          "voice-heard": { answer: one(ANSWERS, ["", "not-applicable"]) },
          "voice-rating": { judgement: graded() },
          overall: { judgement: overall },
          "overall-features": { answer: one(GRADES) },
          "transition-1": { answer: one(["We asked."]) },
        },
        actions,
        moderation,
      },
      { comments: { total: comments, open: comments === 0 ? 0 : below(comments + 1) } },
    );
  });
}
