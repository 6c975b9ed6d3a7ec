import { findGaps } from "../../src/audit/gaps";
import type { ImmediateConcern } from "../../src/audit/record";
import { aCompleteRecord, anAction, aTemplate } from "../support/builders";

const template = aTemplate();
const found = (immediateConcern: Partial<ImmediateConcern>, of = template) =>
  findGaps(
    of,
    aCompleteRecord(template, {
      immediateConcern,
      items: { overall: { judgement: immediateConcern.raised === "yes" ? "" : "meets-good" } },
      actions: [anAction({ what: "Hold a strategy discussion by 16 March 2026" })],
    }),
  )
    .filter(({ code }) => code !== "overall-missing")
    .map((gap) => [gap.code, gap.where]);

describe("The question about immediate concerns", () => {
  it.each<[string, Partial<ImmediateConcern>, readonly (readonly string[])[]]>([
    ["must be answered", { raised: "" }, [["concern-unanswered", "concern.raised"]]],
    ["is done with when there is none", { raised: "no" }, []],
    [
      "asks what, who and when where there is one",
      { raised: "yes" },
      [
        ["concern-what-missing", "concern.what"],
        ["concern-manager-missing", "concern.manager"],
        ["concern-date-missing", "concern.notified"],
      ],
    ],
    [
      "takes an answer as typed",
      { raised: "yes", what: "Bruising seen", manager: "B. Manager", notified: "15 Mar 26" },
      [],
    ],
    [
      "takes the time of day with the date",
      { raised: "yes", what: "Bruising seen", manager: "B. Manager", notified: "2026-03-15T14:05" },
      [],
    ],
    [
      "wants a date that exists",
      { raised: "yes", what: "Bruising seen", manager: "B. Manager", notified: "yesterday" },
      [["date-invalid", "concern.notified"]],
    ],
    [
      "wants more than a stand-in",
      { raised: "yes", what: "tbc", manager: "B. Manager", notified: "2026-03-15" },
      [["filler", "concern.what"]],
    ],
  ])("%s", (_, concern, expected) => {
    expect(found(concern)).toStrictEqual(expected);
  });

  it("is not put where the template has none", () => {
    const { immediateConcerns: _, ...without } = aTemplate();
    expect(found({ raised: "" }, without)).toStrictEqual([]);
  });
});
