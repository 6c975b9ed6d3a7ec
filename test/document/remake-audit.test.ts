import type { Problem } from "../../src/audit/problem";
import type { AuditRecord } from "../../src/audit/record";
import { withPromptSets, type Template } from "../../src/audit/template";
import { shownTexts } from "../../src/document/answers";
import { hasLostBoxes } from "../../src/document/has-lost-boxes";
import { moveAudit, restoreAudit, type RemadeAudit } from "../../src/document/remake-audit";
import { readOtherwise } from "../../src/document/read-otherwise";
import { templateSource } from "../../src/templates/shipped-templates";
import {
  aCompleteRecord,
  ACTION_COLUMNS,
  aField,
  aFieldGroup,
  anAction,
  anItem,
  aQuestion,
  aRecord,
  aScale,
  aSection,
  aTemplate,
  aYesNoScale,
  type RecordOverrides,
} from "../support/builders";

const moved = (
  [template, record]: readonly [Template, AuditRecord],
  newer: Template,
  problems: readonly Problem[] = [],
): RemadeAudit => {
  const move = moveAudit({ template, record, problems }, newer, templateSource.parse);
  if (!move.ok) throw new Error(move.fault);
  return move.audit;
};
const kept = ({ kept: all }: RemadeAudit) => all.map(({ label, text, why }) => [label, text, why]);

const old = aTemplate({ version: "3" });
const newer = (overrides: Partial<Template> = {}) => aTemplate({ version: "4", ...overrides });
const audit = (overrides: RecordOverrides = {}, template = old) =>
  [template, aRecord(template, overrides)] as const;

describe("what reads otherwise in the newer version", () => {
  const north = { id: "north", label: "North" };
  const south = { id: "south", label: "South" };
  const team = aField({ id: "team", label: "Team", type: "choice", options: [north, south] });
  const visits = aField({ id: "visits", label: "Visits" });
  const was = aTemplate({ version: "3", fieldGroups: [aFieldGroup({ fields: [team, visits] })] });
  const said = (fields: readonly ReturnType<typeof aField>[], header: Record<string, string>) => {
    const now = aTemplate({ version: "4", fieldGroups: [aFieldGroup({ fields })] });
    const from = { template: was, record: aRecord(was, { header }) };
    const to = moved([was, from.record], now).record;
    return readOtherwise(from, now, to).map(({ code, where }) => [code, where]);
  };
  const renamed = { ...team, options: [{ ...north, label: "The north" }, south] };
  const counted = { ...visits, type: "number" } as const;
  const onlySouth = { ...visits, when: { field: "team", in: ["south"] } };

  test.each([
    ["a choice that was chosen", [renamed, visits], { team: "north" }, [["renamed", "header.team"]]],
    ["a choice that was not", [renamed, visits], { team: "south" }, []],
    [
      "words that are no number",
      [team, counted],
      { visits: "many" },
      [["answered-otherwise", "header.visits"]],
    ],
    ["words that are one", [team, counted], { visits: "12" }, []],
    [
      "an answer that is asked for no more here",
      [team, onlySouth],
      { team: "north", visits: "12" },
      [["asked-otherwise", "header.visits"]],
    ],
    ["one that still is", [team, onlySouth], { team: "south", visits: "12" }, []],
    ["a question that is not answered", [team, onlySouth], { team: "north" }, []],
  ])("is told of %s", (_, fields, header, changes) => {
    expect(said(fields, { team: "", visits: "", ...header })).toEqual(changes);
  });
});

test("an audit moves whole to a version that asks the same", () => {
  const record = aCompleteRecord(old, {
    id: "audit-17",
    status: "ready",
    actions: [anAction(), anAction({ row: 2, signedOff: "2026-05-01" }), anAction({ row: 7 })],
    immediateConcern: { raised: "yes", what: "A bruise", manager: "Sam Green", notified: "2026-03-02" },
    limitReason: "Three brothers.",
    serviceActions: "More placements.",
  });
  const result = moved([old, record], newer());
  expect(result.record).toEqual({ ...record, template: { id: old.id, version: "4" } });
  expect(result).toMatchObject({ template: newer(), kept: [], added: [] });
  expect(result.moved).toBe([...shownTexts(old, record).values()].filter((text) => text !== "").length - 1);
});

test("a moderation goes along, and what was decided on an item that is gone is kept at the end", () => {
  const moderation = { items: ["overall", "plans"], actions: [1], steps: 2 };
  const answers = {
    state: "returned",
    "overall.judgement": "meets-good",
    "plans.why": "Read again.",
    "step-2.step": "Returned to the auditor",
  };
  const result = moved(
    [
      { ...old, moderation },
      { ...aRecord(old), moderation: answers },
    ],
    newer({ sections: [aSection({ items: [anItem(), anItem({ id: "overall", number: "2" })] })] }),
  );
  const { "plans.why": _, ...placed } = answers;
  expect(result.template.moderation).toEqual({ ...moderation, items: ["overall"] });
  expect(result.record.moderation).toEqual(placed);
  expect(kept(result)).toEqual([[expect.stringContaining("Why"), "Read again.", "not-asked"]]);
});

test("an answer whose item is gone is kept at the end, with its judgement as people read it", () => {
  const result = moved(
    audit({ items: { plans: { judgement: "does-not-meet-good", evidence: "Late.", impact: "He waited." } } }),
    newer({ sections: [aSection({ items: [anItem(), anItem({ id: "overall", number: "2" })] })] }),
  );
  expect(kept(result)).toEqual([
    ["Item 2 Judgement", "Does not meet good", "not-asked"],
    ["Item 2 Evidence", "Late.", "not-asked"],
    ["Item 2 Impact", "He waited.", "not-asked"],
  ]);
  expect(result.template.fieldGroups.at(-1)).toMatchObject({
    id: "kept-from-3-1",
    title: "Kept from version 3",
    place: "end",
    fields: [
      { id: "kept-from-3-1", label: "Item 2 Judgement", type: "text", required: false },
      { label: "Item 2 Evidence" },
      { label: "Item 2 Impact" },
    ],
  });
  expect(result.record.header).toMatchObject({
    "kept-from-3-1": "Does not meet good",
    "kept-from-3-2": "Late.",
    "kept-from-3-3": "He waited.",
  });
  expect(result.kept.map(({ at }) => at)).toEqual([1, 2, 3].map((n) => `header.kept-from-3-${String(n)}`));
});

test("a header field that is gone was asked before, and not kept", () => {
  const fields = [aField(), aField({ id: "team", label: "Team" })];
  const from = aTemplate({ version: "3", fieldGroups: [aFieldGroup({ fields })] });
  const result = moved(audit({ header: { team: "North" } }, from), newer());
  expect(kept(result)).toEqual([["Team", "North", "not-asked"]]);
});

test("a part that its item no longer has is kept, and the rest of the item moves", () => {
  const { impact: _, ...withoutImpact } = anItem();
  const result = moved(
    audit({ items: { risk: { judgement: "meets-good", evidence: "Seen.", impact: "Safer." } } }),
    newer({ sections: [aSection({ items: [withoutImpact, anItem({ id: "overall", number: "3" })] })] }),
  );
  expect(kept(result)).toEqual([["Item 1 Impact", "Safer.", "not-asked"]]);
  expect(result.record.items["risk"]).toMatchObject({
    judgement: "meets-good",
    evidence: "Seen.",
    impact: "",
  });
});

describe("a choice", () => {
  const grades = (...ids: readonly (readonly [string, string])[]) =>
    newer({ scales: [aScale({ grades: ids.map(([id, label]) => ({ id, label })) })] });
  const judged = audit({ items: { risk: { judgement: "meets-good" } } });

  test("goes by its id, and reads as the newer version says it", () => {
    const result = moved(judged, grades(["meets-good", "Good"], ["poor", "Meets good"]));
    expect(result.record.items["risk"]?.judgement).toBe("meets-good");
    expect(result.texts.get("item.risk.judgement")).toBe("Good");
  });

  test("goes by its label where its id is gone", () => {
    const result = moved(judged, grades(["good", "Meets good."], ["poor", "Poor"]));
    expect(result.record.items["risk"]?.judgement).toBe("good");
  });

  test("is kept where it is no longer offered", () => {
    const result = moved(judged, grades(["fine", "Fine"], ["poor", "Poor"]));
    expect(result.record.items["risk"]?.judgement).toBe("");
    expect(kept(result)).toEqual([["Item 1 Judgement", "Meets good", "no-such-choice"]]);
  });

  test("is its label where the newer version asks for words", () => {
    const from = aTemplate({
      fieldGroups: [aFieldGroup({ fields: [aField({ id: "seen", type: "yes-no" })] })],
    });
    const to = newer({ fieldGroups: [aFieldGroup({ fields: [aField({ id: "seen" })] })] });
    expect(moved(audit({ header: { seen: "yes" } }, from), to).record.header["seen"]).toBe("Yes");
  });
});

describe("a header field of another type", () => {
  const withField = (overrides: object) => ({
    fieldGroups: [aFieldGroup({ fields: [aField({ id: "when", label: "When", ...overrides })] })],
  });
  const options = [
    { id: "spring", label: "Spring" },
    { id: "summer", label: "Summer" },
  ];

  test.each([
    ["a date becomes text", { type: "date" }, "2026-03-15", { type: "text" }, "15 March 2026"],
    ["text becomes a date", { type: "text" }, "15/3/2026", { type: "date" }, "2026-03-15"],
    ["text that is no date stays as typed", { type: "text" }, "In spring", { type: "date" }, "In spring"],
    ["text becomes a choice", { type: "text" }, "spring", { type: "choice", options }, "spring"],
    [
      "yes or no becomes a choice",
      { type: "yes-no" },
      "yes",
      {
        type: "choice",
        options: [
          { id: "a", label: "Yes!" },
          { id: "b", label: "No!" },
        ],
      },
      "a",
    ],
  ])("%s", (_, before, value, after, expected) => {
    const result = moved(
      audit({ header: { when: value } }, aTemplate(withField(before))),
      newer(withField(after)),
    );
    expect(result.record.header["when"]).toBe(expected);
    expect(result.kept).toEqual([]);
  });

  test("text that is none of the choices is kept", () => {
    const from = aTemplate({ version: "3", ...withField({ type: "text" }) });
    const result = moved(
      audit({ header: { when: "Last week" } }, from),
      newer(withField({ type: "choice", options })),
    );
    expect(kept(result)).toEqual([["When", "Last week", "not-a-choice"]]);
  });
});

test("an action keeps its row, and what stood in a column that is gone is kept for each action", () => {
  const from = aTemplate({
    version: "3",
    actions: {
      ...aTemplate().actions,
      columns: [...ACTION_COLUMNS, { id: "cost", label: "Cost", type: "text", required: false }],
    },
  });
  const result = moved(
    audit(
      {
        actions: [
          anAction({ more: { cost: "£20" } }),
          anAction({ row: 8, what: "Call school", more: { cost: "£5" } }),
        ],
      },
      from,
    ),
    newer(),
  );
  expect(result.record.actions).toEqual([anAction(), anAction({ row: 8, what: "Call school" })]);
  expect(kept(result)).toEqual([
    ["Action 1 Cost", "£20", "not-asked"],
    ["Action 8 Cost", "£5", "not-asked"],
  ]);
});

test("the concern, the reason for more actions and the service actions are kept where they are no longer asked for", () => {
  const { immediateConcerns: _, serviceActions: __, ...rest } = newer();
  const { limit: ___, ...actions } = rest.actions;
  const result = moved(
    audit({
      immediateConcern: { raised: "yes", what: "A bruise", manager: "Sam Green", notified: "2026-03-02" },
      limitReason: "Three brothers.",
      serviceActions: "More placements.",
    }),
    { ...rest, actions },
  );
  expect(kept(result).map(([label, text]) => [label, text])).toEqual([
    ["Immediate concern?", "Yes"],
    ["What is the concern", "A bruise"],
    ["Manager notified", "Sam Green"],
    ["Date notified", "2 March 2026"],
    ["Reason for more than 5 actions", "Three brothers."],
    ["Service actions", "More placements."],
  ]);
});

describe("what was read as none of the choices", () => {
  const typed = (where: string, text: string): Problem => ({ code: "unknown-choice", where, text });

  test("is kept", () => {
    const result = moved(audit(), newer(), [
      typed("item.risk.judgement", "Nearly good"),
      typed("status", "Done"),
    ]);
    expect(kept(result)).toEqual([
      ["Item 1 Judgement", "Nearly good", "not-a-choice"],
      ["Status", "Done", "not-a-choice"],
    ]);
  });

  test("is chosen where the newer version offers it", () => {
    const grades = [
      ...aScale().grades,
      { id: "nearly", label: "Nearly good", standing: "below-good" as const },
    ];
    const result = moved(audit(), newer({ scales: [aScale({ grades })] }), [
      typed("item.risk.judgement", "nearly good"),
    ]);
    expect(result.record.items["risk"]?.judgement).toBe("nearly");
    expect(result.kept).toEqual([]);
  });

  test("of a question that its template does not have is kept", () => {
    const result = moved(audit(), newer(), [typed("item.gone.judgement", "Good")]);
    expect(kept(result)).toEqual([["item.gone.judgement", "Good", "not-asked"]]);
  });

  test("stays in its box where the template stays, but for a status", () => {
    const problems = [typed("item.risk.judgement", "Nearly good"), typed("status", "Done")];
    const restored = restoreAudit({ template: old, record: aRecord(old), problems }, templateSource.parse);
    if (!restored.ok) throw new Error(restored.fault);
    expect(restored.audit.texts.get("item.risk.judgement")).toBe("Nearly good");
    expect(kept(restored.audit)).toEqual([["Status", "Done", "not-a-choice"]]);
  });

  test("is not kept where a second box says nothing", () => {
    const result = moved(audit(), newer(), [
      { code: "control-duplicated", where: "item.risk.judgement", text: "" },
    ]);
    expect(result.kept).toEqual([]);
  });

  test("and what copies of a box say, and words outside every answer, are kept", () => {
    const place = { in: "text", near: "beside", tag: "item.risk.evidence" } as const;
    const result = moved(audit({ items: { risk: { judgement: "meets-good" } } }), newer(), [
      { code: "box-copied", where: "item.risk.judgement", place, text: "Exceeds good" },
      { code: "box-copied", where: "item.risk.impact", place, text: "In it", readIn: "item.risk.evidence" },
      { code: "words-outside", place, text: "Ring him" },
      { code: "words-outside", place: { in: "header", near: "page" }, text: "Draft" },
    ]);
    expect(result.record.items["risk"]?.judgement).toBe("meets-good");
    expect(kept(result)).toEqual([
      ["Item 1 Judgement", "Exceeds good", "second-box"],
      ["Near Item 1 Evidence", "Ring him", "outside"],
      ["Outside the answers", "Draft", "outside"],
    ]);
  });
});

describe("whether it stays ready to hand over", () => {
  const ready = [old, aCompleteRecord(old, { status: "ready" })] as const;
  const status = (template: Template, [from, record]: readonly [Template, AuditRecord] = ready) =>
    moved([from, record], template).record.status;

  test.each([
    ["everything has its place and nothing more is asked", newer(), "ready"],
    [
      "something had to be kept",
      newer({ sections: [aSection({ items: [anItem({ id: "overall" })] })] }),
      "in-progress",
    ],
    [
      "the newer version requires more",
      newer({ sections: [...newer().sections, aSection({ id: "more", items: [aQuestion()] })] }),
      "in-progress",
    ],
  ])("%s", (_, template, expected) => {
    expect(status(template)).toBe(expected);
  });

  test("what was kept before changes nothing, and what an empty part only advises neither", () => {
    const advised = aCompleteRecord(old, { status: "ready", serviceActions: "tbc" });
    expect(status(newer(), [old, advised])).toBe("ready");
    const before = moved(
      audit({ items: { plans: { evidence: "Late." } } }),
      newer({ sections: [aSection({ items: [anItem(), anItem({ id: "overall", number: "3" })] })] }),
    );
    const again = aCompleteRecord(before.template, { status: "ready" });
    expect(
      status({ ...newer(), sections: before.template.sections, version: "5" }, [before.template, again]),
    ).toBe("ready");
  });

  test("its own template anew asks nothing more of it", () => {
    const record = aRecord(old, { status: "ready" });
    const restored = restoreAudit({ template: old, record, problems: [] }, templateSource.parse);
    expect(restored).toMatchObject({ ok: true, audit: { record: { status: "ready" } } });
    expect(restored.ok && restored.audit.texts.get("status")).toBe("Ready to hand over");
  });

  test("one in progress stays so", () => {
    expect(moved(audit(), newer()).texts.get("status")).toBe("In progress");
    expect(status(newer(), audit())).toBe("in-progress");
  });
});

test("prompt sets stay switched as they are, and a new one is as the newer version has it", () => {
  const sets = (...ids: readonly [string, boolean][]) => ids.map(([id, on]) => ({ id, label: id, on }));
  const from = withPromptSets(aTemplate({ promptSets: sets(["covid", false], ["flu", true]) }), ["covid"]);
  const { template } = moved(
    audit({}, from),
    newer({ promptSets: sets(["flu", true], ["covid", false], ["heat", true]) }),
  );
  expect(template.promptSets).toEqual(sets(["flu", false], ["covid", true], ["heat", true]));
});

test("what the newer version asks and this one did not is named once for each question", () => {
  const { added } = moved(
    audit(),
    newer({
      sections: [
        ...newer().sections,
        aSection({ id: "more", items: [anItem({ id: "school", number: "4" }), aQuestion()] }),
      ],
      fieldGroups: [
        ...newer().fieldGroups,
        aFieldGroup({ id: "more", fields: [aField({ id: "team", label: "Team" })] }),
      ],
    }),
  );
  expect(added).toEqual(["header.team", "item.school.judgement", "item.voice.answer"]);
});

describe("a question is new", () => {
  const { immediateConcerns: _, serviceActions: __, ...little } = aTemplate({ version: "3" });
  const { limit: ___, ...plan } = little.actions;
  const { notApplicable: ____, ...always } = aScale();
  const column = (id: string) => ({ id, label: id, type: "text", required: false }) as const;
  const added = (from: Template, to: Template) => moved([from, aRecord(from)], to).added;

  test.each<[string, Partial<Template>, readonly string[]]>([
    [
      "for every field",
      { fieldGroups: [aFieldGroup({ fields: ["team", "area"].map((id) => aField({ id })) })] },
      ["header.team", "header.area"],
    ],
    [
      "for every column of the actions, once",
      { actions: { ...plan, columns: [...plan.columns, column("cost"), column("source")] } },
      ["action.1.cost", "action.1.source"],
    ],
    [
      "for what is asked of the whole",
      { ...aTemplate(), version: "4" },
      ["concern.raised", "action-limit-reason", "service-actions"],
    ],
    ["but not for a reason that only an answer asks for", { scales: [aScale(), aYesNoScale()] }, []],
  ])("%s", (_, overrides, tags) => {
    const from = { ...little, actions: plan, scales: [always, aYesNoScale()] };
    expect(added(from, { ...from, version: "4", ...overrides })).toEqual(tags);
  });
});

describe("moved again", () => {
  const withoutPlans = newer({
    sections: [aSection({ items: [anItem(), anItem({ id: "overall", number: "3" })] })],
  });
  const once = moved(
    audit({ items: { plans: { evidence: "Late." }, risk: { evidence: "Seen." } } }),
    withoutPlans,
  );
  const five = { ...withoutPlans, version: "5" };

  test("what was kept before stays in its box, under the version it came from", () => {
    const twice = moved([once.template, once.record], five);
    expect(twice.template.fieldGroups.at(-1)).toEqual(once.template.fieldGroups.at(-1));
    expect(twice.record.header["kept-from-3-1"]).toBe("Late.");
    expect(kept(twice)).toEqual([["Item 2 Evidence", "Late.", "kept-before"]]);
  });

  test("what is kept now stands in a group of its own", () => {
    const twice = moved([once.template, once.record], {
      ...five,
      sections: [aSection({ items: [anItem({ id: "overall", number: "3" })] })],
    });
    expect(
      twice.template.fieldGroups
        .slice(-2)
        .map(({ title, fields }) => [title, fields.map((field) => field.label)]),
    ).toEqual([
      ["Kept from version 3", ["Item 2 Evidence"]],
      ["Kept from version 4", ["Item 1 Evidence"]],
    ]);
    expect(twice.kept.map(({ text, at }) => [text, twice.record.header[at.replace("header.", "")]])).toEqual([
      ["Late.", "Late."],
      ["Seen.", "Seen."],
    ]);
  });

  test("what has a place again goes there, and its group with it where nothing is left in it", () => {
    const again = newer({
      version: "5",
      sections: withoutPlans.sections,
      fieldGroups: [
        ...old.fieldGroups,
        aFieldGroup({
          id: "found",
          fields: [aField({ id: "kept-from-3-1", label: "Plans", required: false })],
        }),
      ],
    });
    const result = moved([once.template, once.record], again);
    expect(result.template).toEqual(again);
    expect(result.kept).toEqual([]);
    expect(result.record.header["kept-from-3-1"]).toBe("Late.");
  });

  test("only the boxes that still say something come along, as they were", () => {
    const both = moved(
      audit({ items: { plans: { evidence: "Late.", impact: "He waited." } } }),
      withoutPlans,
    );
    const emptied = { ...both.record, header: { ...both.record.header, "kept-from-3-2": "" } };
    const result = moved([both.template, emptied], five);
    expect(result.template.fieldGroups).toHaveLength(2);
    expect(result.template.fieldGroups.at(-1)?.fields.map(({ id }) => id)).toEqual(["kept-from-3-1"]);
  });

  test("a group of which every box was emptied does not come along", () => {
    const twice = moved([once.template, once.record], {
      ...five,
      sections: [aSection({ items: [anItem({ id: "overall", number: "3" })] })],
    });
    const emptied = { ...twice.record, header: { ...twice.record.header, "kept-from-3-1": "" } };
    const third = moved([twice.template, emptied], {
      ...five,
      sections: twice.template.sections,
      version: "6",
    });
    expect(third.template.fieldGroups.slice(1).map(({ title }) => title)).toEqual(["Kept from version 4"]);
  });

  test("boxes that were emptied meanwhile do not come along", () => {
    const emptied = { ...once.record, header: { ...once.record.header, "kept-from-3-1": "" } };
    expect(moved([once.template, emptied], five).template).toEqual(five);
  });
});

describe("a great many kept answers", () => {
  const items = Array.from({ length: 150 }, (_, n) => anItem({ id: `item-${String(n)}`, number: String(n) }));
  const from = aTemplate({
    version: "3",
    sections: [aSection({ items: [...items, anItem({ id: "overall" })] })],
  });
  const record = aRecord(from, {
    items: Object.fromEntries(items.map(({ id }) => [id, { evidence: `What was found for ${id}` }])),
  });
  const groups = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      aFieldGroup({ id: `group-${String(n)}`, fields: [aField({ id: `field-${String(n)}` })] }),
    );

  test("take as many groups as they need", () => {
    const { template } = moved([from, record], newer());
    expect(template.fieldGroups.slice(1).map(({ fields }) => fields.length)).toEqual([100, 50]);
    expect(template.fieldGroups.slice(1).map(({ id }) => id)).toEqual(["kept-from-3-1", "kept-from-3-2"]);
  });

  test("share boxes where there is no room for that many", () => {
    const result = moved([from, record], newer({ fieldGroups: groups(19) }));
    expect(result.template.fieldGroups.at(-1)?.fields).toHaveLength(75);
    expect(result.template.fieldGroups.at(-1)?.fields[0]?.label).toBe("Item 0 Evidence and 1 more");
    expect(result.record.header["kept-from-3-1"]).toBe(
      "Item 0 Evidence: What was found for item-0\n\nItem 1 Evidence: What was found for item-1",
    );
    expect(result.kept.slice(0, 3).map(({ at }) => at)).toEqual([
      "header.kept-from-3-1",
      "header.kept-from-3-1",
      "header.kept-from-3-2",
    ]);
  });

  test("are not moved where there is no room at all", () => {
    expect(
      moveAudit(
        { template: from, record, problems: [] },
        newer({ fieldGroups: groups(20) }),
        templateSource.parse,
      ),
    ).toMatchObject({ ok: false, fault: expect.stringContaining("20") as string });
  });
});

test.each([
  ["a version without letters or digits", "–", "kept-from-earlier-1"],
  ["a version with signs", "V3.1 (draft)", "kept-from-v3-1-draft-1"],
  ["a version of 20 letters", "a".repeat(20), `kept-from-${"a".repeat(20)}-1`],
])("%s is an id", (_, version, id) => {
  const result = moved(
    audit({ items: { plans: { evidence: "Late." } } }, aTemplate({ version })),
    newer({ sections: [aSection({ items: [anItem({ id: "overall" })] })] }),
  );
  expect(result.template.fieldGroups.at(-1)).toMatchObject({ id, title: `Kept from version ${version}` });
});

test("a label that is too long is cut before the name of the part", () => {
  const { number: _, ...item } = anItem({ id: "plans", label: `${"p".repeat(140)}😀${"p".repeat(8)}` });
  const from = aTemplate({ sections: [aSection({ items: [item, anItem({ id: "overall" })] })] });
  const [first] = moved(
    audit({ items: { plans: { evidence: "Late." } } }, from),
    newer({ sections: [aSection({ items: [anItem({ id: "overall" })] })] }),
  ).kept;
  expect(first?.label).toBe(`${"p".repeat(140)} Evidence`);
});

describe("an audit that looks into another theme than the version comes with", () => {
  const themedOld = aTemplate({
    version: "3",
    sections: [
      ...old.sections,
      aSection({ id: "home", title: "Home", items: [aQuestion({ id: "warm", label: "Is it warm?" })] }),
    ],
    theme: { id: "neglect", title: "Neglect", sections: ["home"] },
  });
  const itsOwn = {
    sections: [
      ...old.sections,
      aSection({ id: "work", title: "Work", items: [aQuestion({ id: "job", label: "Is there work?" })] }),
    ],
    theme: { id: "adulthood", title: "Adulthood", sections: ["work"] },
  };
  const answered = audit({ items: { warm: { answer: "Yes, since May." } } }, themedOld);

  test("goes on with it", () => {
    const result = moved(answered, newer(itsOwn));
    expect(result.kept).toEqual([]);
    expect(result.template.theme).toEqual(themedOld.theme);
    expect(result.record.items["warm"]?.answer).toBe("Yes, since May.");
  });

  test("goes on with the version's own words for the same theme", () => {
    const sections = [
      ...old.sections,
      aSection({ id: "home", title: "At home", items: [aQuestion({ id: "warm" })] }),
    ];
    const same = newer({ sections, theme: { id: "neglect", title: "Neglect 2", sections: ["home"] } });
    expect(moved(answered, same).template).toEqual(same);
  });

  test("goes on with it in a version without a theme", () => {
    expect(moved(answered, newer()).template.theme).toEqual(themedOld.theme);
  });

  test("keeps its answers where the theme does not go with the version", () => {
    const clash = [...itsOwn.sections, aSection({ id: "other", items: [aQuestion({ id: "warm" })] })];
    const result = moved(
      audit({ items: { warm: { answer: "Yes, since May." } } }, themedOld),
      newer({ ...itsOwn, sections: clash }),
    );
    expect(result.template.theme?.id).toBe("adulthood");
    expect(result.texts.get("item.warm.answer")).toBe("Yes, since May.");
  });
});

test.each([
  ["answers-recovered", true],
  ["control-missing", true],
  ["answers-from-mirror", true],
  ["mirror-differs", false],
] as const)("boxes are lost where %s was found: %s", (code, lost) => {
  expect(hasLostBoxes({ problems: [{ code: "mirror-missing" }, { code, where: [] }] })).toBe(lost);
  expect(hasLostBoxes({ problems: [] })).toBe(false);
});
