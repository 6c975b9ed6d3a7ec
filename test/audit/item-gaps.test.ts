import { findGaps } from "../../src/audit/gaps";
import type { ItemRecord } from "../../src/audit/record";
import type { Item } from "../../src/audit/template";
import {
  aCompleteRecord,
  anAction,
  anItem,
  aQuestion,
  aScale,
  aTemplate,
  aTemplateOf,
} from "../support/builders";

const NOTHING: ItemRecord = { judgement: "", answer: "", evidence: "", impact: "", reason: "" };
const GOOD = { judgement: "meets-good", evidence: "Seen weekly", impact: "She feels safe" };

function found(item: Item, entry: Partial<ItemRecord>) {
  const template = aTemplateOf([item]);
  const record = aCompleteRecord(template, { items: { [item.id]: { ...NOTHING, ...entry } } });
  return findGaps(template, record);
}
const codes = (item: Item, entry: Partial<ItemRecord>) => found(item, entry).map((gap) => gap.code);

describe("An item", () => {
  it.each<[string, Partial<ItemRecord>, readonly string[]]>([
    [
      "with nothing entered lacks every part",
      {},
      ["judgement-missing", "evidence-missing", "impact-missing"],
    ],
    ["with everything entered lacks nothing", GOOD, []],
    ["with an unknown judgement lacks its judgement", { ...GOOD, judgement: "2" }, ["judgement-missing"]],
    ["with spaces for evidence lacks it", { ...GOOD, evidence: " \n " }, ["evidence-missing"]],
    ["judged good lacks its impact by another name", { ...GOOD, impact: "" }, ["good-without-impact"]],
    [
      "judged above good does too",
      { ...GOOD, judgement: "exceeds-good", impact: "" },
      ["good-without-impact"],
    ],
    [
      "judged below good lacks its impact, and an action",
      { ...GOOD, judgement: "does-not-meet-good", impact: "" },
      ["no-actions", "impact-missing"],
    ],
    ["not applicable lacks only a reason", { judgement: "not-applicable" }, ["reason-missing"]],
    ["not applicable for a reason lacks nothing", { judgement: "not-applicable", reason: "Aged four" }, []],
    [
      "with a reason but no judgement is not entered",
      { reason: "Aged four" },
      ["judgement-missing", "evidence-missing", "impact-missing"],
    ],
  ])("%s", (_, entry, expected) => {
    expect(codes(anItem(), entry)).toStrictEqual(expected);
  });

  it("says where, and for which item", () => {
    expect(found(anItem(), { ...GOOD, impact: "" })).toStrictEqual([
      {
        code: "good-without-impact",
        severity: "required",
        where: "item.risk.impact",
        item: "risk",
        grade: "meets-good",
      },
    ]);
  });

  it("judged good is advised to say its impact where the template leaves it open", () => {
    const item = anItem({ impact: { required: false } });
    expect(found(item, { ...GOOD, impact: "" })).toMatchObject([
      { code: "good-without-impact", severity: "advice" },
    ]);
    expect(codes(item, { ...GOOD, judgement: "does-not-meet-good", impact: "" })).toStrictEqual([
      "no-actions",
    ]);
    expect(codes(item, { ...GOOD, judgement: "", impact: "" })).toStrictEqual(["judgement-missing"]);
  });

  it("is not asked for an impact it has no place for", () => {
    const { impact: _, ...item } = anItem();
    expect(codes(item, { ...GOOD, impact: "" })).toStrictEqual([]);
  });

  it("may leave open what is not required", () => {
    const item = anItem({
      judgement: { scale: "quality", required: false },
      evidence: { required: false },
      impact: { required: false },
    });
    expect(codes(item, {})).toStrictEqual([]);
    expect(codes(item, { judgement: "not-applicable" })).toStrictEqual(["reason-missing"]);
  });
});

describe("A question", () => {
  const inWords = aQuestion();
  const fromScale = aQuestion({ answer: { scale: "yes-no", required: true }, evidence: { required: true } });

  it.each<[string, Item, Partial<ItemRecord>, readonly string[]]>([
    ["in words lacks its answer", inWords, {}, ["answer-missing"]],
    ["in words is answered", inWords, { answer: "She was asked" }, []],
    ["from a scale lacks its answer", fromScale, {}, ["answer-missing", "evidence-missing"]],
    [
      "from a scale cannot be answered otherwise",
      fromScale,
      { answer: "maybe", evidence: "Seen" },
      ["answer-missing"],
    ],
    [
      "from a scale can be not applicable, for a reason",
      fromScale,
      { answer: "not-applicable" },
      ["reason-missing"],
    ],
    [
      "of a judged item keeps its evidence",
      anItem({ answer: { scale: "yes-no", required: true } }),
      { ...GOOD, evidence: "", answer: "not-applicable", reason: "x y" },
      ["evidence-missing"],
    ],
    [
      "of an item not applicable is not asked",
      anItem({ answer: { required: true } }),
      { judgement: "not-applicable", reason: "Aged four" },
      [],
    ],
  ])("%s", (_, item, entry, expected) => {
    expect(codes(item, entry)).toStrictEqual(expected);
  });
});

describe("A narrative that stands in for one", () => {
  it.each<[string, Item, Partial<ItemRecord>, string]>([
    ["evidence", anItem(), { ...GOOD, evidence: " tbc " }, "tbc"],
    ["impact", anItem(), { ...GOOD, impact: "See above" }, "See above"],
    ["answer", aQuestion(), { answer: "..." }, "..."],
    ["reason", anItem(), { judgement: "not-applicable", reason: "n/a" }, "n/a"],
  ])("is noticed as %s", (part, item, entry, text) => {
    expect(found(item, entry)).toStrictEqual([
      {
        code: "filler",
        severity: part === "evidence" || part === "impact" ? "required" : "advice",
        where: `item.${item.id}.${part}`,
        text,
        repeats: "nothing",
      },
    ]);
  });

  it("is noticed where the impact repeats the evidence", () => {
    expect(found(anItem(), { ...GOOD, evidence: "Seen weekly ", impact: " seen weekly" })).toStrictEqual([
      {
        code: "filler",
        severity: "advice",
        where: "item.risk.impact",
        text: "seen weekly",
        repeats: "evidence",
      },
    ]);
    expect(found(anItem(), { ...GOOD, impact: "Seen at home" })).toStrictEqual([]);
  });

  it("is not looked for in a choice", () => {
    const scale = aScale({ id: "found", grades: [{ id: "none", label: "None" }] });
    const asked = aQuestion({ answer: { scale: "found", required: true } });
    const own = aTemplateOf([asked], { scales: [scale] });
    const record = aCompleteRecord(own, { items: { voice: { answer: "none" } } });
    expect(findGaps(own, record)).toStrictEqual([]);
  });

  it("is not looked for in what is not asked", () => {
    expect(
      codes(anItem(), { judgement: "not-applicable", reason: "Aged four", evidence: "n/a" }),
    ).toStrictEqual([]);
  });
});

describe("An item below good", () => {
  const { number: _, ...unnumbered } = anItem({ id: "homes", label: "Living arrangements" });
  const items = [
    anItem({ id: "risk", number: "1", label: "Risk identified and reduced" }),
    anItem({ id: "plans", number: "2", label: "Quality of plans" }),
    unnumbered,
  ];
  const template = aTemplateOf(items);
  const below = Object.fromEntries(items.map(({ id }) => [id, { judgement: "does-not-meet-good" }]));
  const unaddressed = (...actions: readonly string[]) =>
    findGaps(
      template,
      aCompleteRecord(template, {
        items: below,
        actions: actions.map((what, index) => anAction({ row: index + 1, what })),
      }),
    )
      .filter((gap) => gap.code === "below-good-without-action")
      .map((gap) => gap.item);

  it.each<[string, readonly string[], readonly string[]]>([
    [
      "with an action about something else",
      ["Hold a meeting with school by May"],
      ["risk", "plans", "homes"],
    ],
    ["with an action naming a number", ["Agree a safety strategy by 1 May (item 1)"], ["plans", "homes"]],
    ["with actions naming several", ["Items 1-2: hold a meeting by 1 May"], ["homes"]],
    ["with an action naming all", ["All items: hold a review by 1 May"], []],
    ["with an action sharing a word", ["Rewrite the plan with him by 1 May"], ["risk", "plans", "homes"]],
    ["with an action naming a label", ["Find a home by 1 May (Living arrangements)"], ["risk", "plans"]],
  ])("%s", (_, actions, expected) => {
    expect(unaddressed(...actions)).toStrictEqual(expected);
  });

  it("says where, and at which grade, as advice", () => {
    const items = { risk: { judgement: "does-not-meet-good" } };
    const record = aCompleteRecord(template, { items, actions: [anAction()] });
    expect(findGaps(template, record)).toStrictEqual([
      {
        code: "below-good-without-action",
        severity: "advice",
        where: "item.risk.judgement",
        item: "risk",
        grade: "does-not-meet-good",
      },
    ]);
  });

  it("is said once, and first, where there is no action at all", () => {
    expect(findGaps(template, aCompleteRecord(template, { items: below }))).toStrictEqual([
      {
        code: "no-actions",
        severity: "advice",
        where: "action.1.what",
        items: ["risk", "plans", "homes"],
      },
    ]);
  });

  it("is addressed by any action where it is the overall one", () => {
    const whole = aTemplate();
    const record = aCompleteRecord(whole, { items: { overall: { judgement: "does-not-meet-good" } } });
    expect(findGaps(whole, { ...record, actions: [anAction()] })).toStrictEqual([]);
  });
});
