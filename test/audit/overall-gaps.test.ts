import { findGaps } from "../../src/audit/gaps";
import { EMPTY_ITEM } from "../../src/audit/record";
import { aCompleteRecord, anItem, aTemplateOf, aYesNoScale, aScale } from "../support/builders";

const others = ["a", "b", "c", "d"].map((id) => anItem({ id, label: id, number: id }));
const template = aTemplateOf([...others, anItem({ id: "overall", label: "Overall", number: "5" })], {
  overallItem: "overall",
});

const UNSUPPORTED = ["overall-unsupported", "overall-missing"];

function found(overall: string, judgements: readonly string[], ...codes: readonly string[]) {
  const items = Object.fromEntries(
    ["a", "b", "c", "d"].map((id, index) => [
      id,
      { judgement: judgements[index] ?? "", reason: "Too young" },
    ]),
  );
  const gaps = findGaps(
    template,
    aCompleteRecord(template, { items: { ...items, overall: { judgement: overall } } }),
  );
  const wanted = codes.length === 0 ? UNSUPPORTED : codes;
  return gaps.filter(({ code }) => wanted.includes(code));
}
const NA = "not-applicable";
const [E, M, D] = ["exceeds-good", "meets-good", "does-not-meet-good"] as const;

describe("The overall judgement", () => {
  it("is missing by a name of its own", () => {
    expect(found("", [M, M, M, M])).toStrictEqual([
      { code: "overall-missing", severity: "required", where: "item.overall.judgement", item: "overall" },
    ]);
  });

  it("is borne out by too few of the other items", () => {
    expect(found(M, [M, D, D, D])).toStrictEqual([
      {
        code: "overall-unsupported",
        severity: "advice",
        where: "item.overall.judgement",
        item: "overall",
        grade: M,
        judged: 4,
        supporting: 1,
      },
    ]);
  });

  it.each<[string, string, readonly string[], readonly string[]]>([
    ["a quarter of the judgements, two at least, is below good", M, [M, M, D, D], ["c", "d"]],
    ["one judgement is below good", M, [M, M, M, D], []],
    ["it is the best grade, and one is below good", E, [E, E, E, D], ["d"]],
  ])("is spoken against on a scale with one grade below good where %s", (_, overall, judgements, items) => {
    const said = found(overall, judgements, "overall-contradicted");
    expect(said.flatMap((gap) => ("items" in gap ? gap.items : []))).toEqual(items);
  });

  it.each<[string, string, readonly string[], number]>([
    ["by half of them", M, [M, E, D, D], 0],
    ["by more than half", M, [M, M, M, D], 0],
    ["by fewer than half", E, [E, M, M, D], 1],
    ["by one of three, one not applicable", M, [M, D, D, NA], 1],
    ["by none, with only two judged", M, [D, D, NA, NA], 0],
    ["by none, with only two entered", M, [D, D, "", ""], 0],
    ["at the lowest grade by any", D, [D, D, D, D], 0],
    ["at the lowest grade by better ones", D, [E, E, E, E], 0],
    ["when not applicable by none", NA, [D, D, D, D], 0],
  ])("is borne out %s", (_, overall, judgements, gaps) => {
    expect(found(overall, judgements)).toHaveLength(gaps);
  });

  it.each([
    [M, [M, D, D, D]],
    [M, [D, D, D, D]],
    [E, [M, D, D, D]],
  ])("%s over %j is spoken against once", (overall, judgements) => {
    const said = found(overall, judgements, "overall-unsupported", "overall-contradicted");
    expect(said.map(({ code }) => code)).toEqual(["overall-unsupported"]);
  });

  it("is borne out by no item that the record does not have", () => {
    const record = aCompleteRecord(template);
    const overall = record.items["overall"] ?? EMPTY_ITEM;
    const gaps = findGaps(template, { ...record, items: { overall } });
    expect(gaps.map((gap) => gap.code)).not.toContain("overall-unsupported");
  });

  it("leaves out items judged on another scale, and items not asked for", () => {
    const mixed = aTemplateOf(
      [
        anItem({ id: "a", judgement: { scale: "other", required: true } }),
        anItem({ id: "b", when: { item: "a", in: ["never"] } }),
        anItem({ id: "c" }),
        anItem({ id: "d" }),
        anItem({ id: "overall" }),
      ],
      { overallItem: "overall", scales: [aScale(), aYesNoScale(), aScale({ id: "other" })] },
    );
    const below = Object.fromEntries(["a", "b", "c", "d"].map((id) => [id, { judgement: D }]));
    const gaps = findGaps(mixed, aCompleteRecord(mixed, { items: below }));
    expect(gaps.map((gap) => gap.code)).not.toContain("overall-unsupported");
  });
});
