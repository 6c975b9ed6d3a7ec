import { STATES, type StateId } from "../../src/audit/moderation";
import { itemTag } from "../../src/audit/tags";
import { whoChanged } from "../../src/document/who-changed";
import { changesFrom } from "../../src/moderation/changes-from";
import type { Step } from "../../src/moderation/lifecycle";
import type { StepId } from "../../src/moderation/steps";
import {
  changedByText,
  changesCountText,
  changesTitle,
  sendingBackText,
} from "../../src/report/changes-text";
import { changesByItem } from "../../src/taskpane/changes/changes-by-item";
import { aTemplate } from "../support/builders";

const template = aTemplate();
const life = (state: StateId, ...kinds: readonly StepId[]) => ({
  state,
  steps: kinds.map((kind): Step => ({ date: "", step: "", kind, by: "", note: "" })),
});

describe("since when it is told what changed", () => {
  test.each([
    ["an auditor it came back to", true, life("returned", "send", "return"), "Changed since you sent it"],
    [
      "an auditor who sent it again",
      true,
      life("in-moderation", "send", "return", "send"),
      "Changed since you sent it",
    ],
    ["a moderator it is with", false, life("in-moderation", "send"), "Changed since it was sent"],
    ["a moderator who returned it", false, life("returned", "send", "return"), "Changed since it was sent"],
    [
      "a moderator it comes to again",
      false,
      life("in-moderation", "send", "return", "send"),
      "Changed since it was returned",
    ],
  ])("to %s", (_, toAuditor, lifecycle, title) => {
    expect(changesTitle(changesFrom(lifecycle, toAuditor))).toBe(title);
  });

  test("an auditor is told from when it was sent in any state", () => {
    for (const { id } of STATES) expect(changesFrom(life(id, "send", "return"), true).step).toBe("send");
  });
});

describe("how much changed", () => {
  const since = { step: "send", toAuditor: true } as const;

  test.each([
    [undefined, "This document does not tell what it said then. Compare it with the copy that was sent."],
    [0, "Nothing has changed since you sent it."],
    [1, "1 answer has changed since."],
    [3, "3 answers have changed since."],
  ])("is told of %p changes", (count, text) => {
    expect(changesCountText(since, count)).toBe(text);
  });

  test.each([
    [1, 1, "1 answer has changed since. Who changed it stands with it."],
    [3, 3, "3 answers have changed since. Who changed each stands with it."],
    [3, 1, "3 answers have changed since. Who changed 2 of them is not known."],
    [3, 2, "3 answers have changed since. Who changed 1 of them is not known."],
  ])("is told of %p changes where tracking tells who made %p", (count, known, text) => {
    expect(changesCountText(since, count, known)).toBe(text);
  });

  test("names whoever changed an answer since that day, once each with the last day, and nobody of an unknown day", () => {
    const change = (tag: string, author: string, date: string) => ({ tag, author, date });
    const by = whoChanged(
      [
        change("a", "Ada Roe", "2026-03-09T23:30:00Z"),
        change("a", "Di Fox", "2026-03-10T08:00:00"),
        change("a", "Ada Roe", "2026-03-11T08:00:00Z"),
        change("a", "Earlier", "2026-03-08T12:00:00Z"),
        change("b", "Nobody knows", ""),
        change("c", "LibreOffice", "0000-00-00T00:00:00"),
      ],
      "2026-03-09",
    );
    expect([...by]).toEqual([
      [
        "a",
        [
          { name: "Ada Roe", day: "2026-03-11" },
          { name: "Di Fox", day: "2026-03-10" },
        ],
      ],
    ]);
    expect(whoChanged([change("a", "Ada Roe", "2026-03-09T10:00:00Z")], "soon").size).toBe(0);
    expect(changedByText(by.get("a") ?? [])).toBe(
      "Changed by Ada Roe on 11 March 2026 and Di Fox on 10 March 2026, as the tracked changes tell.",
    );
  });

  test("is told to a moderator from the return", () => {
    const again = { step: "return", toAuditor: false } as const;
    expect(changesCountText(again, 0)).toBe("Nothing has changed since it was returned.");
    expect(changesCountText(again, undefined)).toContain("the copy that was returned");
  });

  test("past two hundred goes by item, each change once and in order", () => {
    const changes = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        tag: [`header.f${String(at)}`, itemTag("risk", "evidence"), itemTag("plans", "impact")][at % 3] ?? "",
        one: String(at),
        other: "",
      }));
    expect(changesByItem(template, changes(200))).toBeUndefined();
    const parts = changesByItem(template, changes(201)) ?? [];
    expect(parts.map(([name, of]) => [name, of.length])).toEqual([
      ["Details and actions", 67],
      ["Item 1, Risk reduced", 67],
      ["Item 2, Quality of plans", 67],
    ]);
    expect(parts.flatMap(([, of]) => of.map(({ one }) => Number(one))).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 201 }, (_, at) => at),
    );
  });
});

describe("what stands against sending it back", () => {
  test.each([
    [undefined, "You can send it back once every query is answered."],
    [0, "No query is open: you can send it back."],
    [1, "You can send it back once every query is answered. 1 is open:"],
    [2, "You can send it back once every query is answered. 2 are open:"],
  ])("with %j open queries", (open, text) => {
    expect(sendingBackText(open)).toBe(text);
  });
});
