import { isAnswer, STATUS_QUESTION } from "../../src/audit/question";
import {
  actionQuestions,
  askedQuestions,
  itemQuestions,
  questionAt,
  questionsIn,
  questionsOf,
  withAnswers,
} from "../../src/audit/questions";
import { blankRecord, type AuditRecord } from "../../src/audit/record";
import { parseTag } from "../../src/audit/tags";
import { scaleOf } from "../../src/audit/template";
import {
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

/** One of each kind of question; `always` is a scale without not applicable. */
function template(overrides: Parameters<typeof aTemplate>[0] = {}) {
  const { notApplicable: _, ...always } = aScale({ id: "always" });
  return aTemplate({
    scales: [aScale(), aYesNoScale(), always],
    fieldGroups: [
      aFieldGroup({
        fields: [
          aField(),
          aField({ id: "born", type: "date" }),
          aField({ id: "last-audit", type: "date-or-text", required: false }),
          aField({ id: "audited", type: "yes-no" }),
          aField({ id: "team", type: "choice", options: [{ id: "north", label: "North" }], required: false }),
        ],
      }),
      aFieldGroup({ id: "end", place: "end", fields: [aField({ id: "shared", type: "date" })] }),
    ],
    sections: [
      aSection({ items: [anItem({ answer: { scale: "yes-no", required: false } })] }),
      aSection({
        id: "open",
        when: { field: "audited", in: ["yes"] },
        items: [
          aQuestion({ evidence: { required: false } }),
          aQuestion({
            id: "seen",
            answer: { scale: "yes-no", required: true },
            evidence: { required: true },
            when: { field: "team", in: ["north"] },
          }),
          anItem({ id: "plans", judgement: { scale: "always", required: true } }),
        ],
      }),
    ],
    actions: {
      title: "Agreed actions",
      prompts: [],
      limit: 1,
      rows: 2,
      columns: [...ACTION_COLUMNS, { id: "cost", label: "Cost", type: "text", required: false }],
    },
    ...overrides,
  });
}
const entered = (record: AuditRecord, asked: ReturnType<typeof template>) =>
  Object.fromEntries(
    questionsIn(asked, record)
      .map((question) => [question.tag, question.get(record)] as const)
      .filter(([, value]) => value !== ""),
  );

describe("The questions of a template", () => {
  it("stand in the order of the record, each with how it is answered", () => {
    const grades = "exceeds-good meets-good does-not-meet-good";
    const row = (number: number) => [
      [`action.${String(number)}.what`, "narrative", true, ""],
      [`action.${String(number)}.person`, "line", true, ""],
      [`action.${String(number)}.due`, "date", true, ""],
      [`action.${String(number)}.signed-off`, "date", false, ""],
      [`action.${String(number)}.cost`, "line", false, ""],
    ];
    expect(
      questionsOf(template()).map(({ tag, kind, required, choices }) => [
        tag,
        kind,
        required,
        choices.map(({ id }) => id).join(" "),
      ]),
    ).toStrictEqual([
      ["status", "choice", false, "in-progress ready"],
      ["header.auditor-name", "line", true, ""],
      ["header.born", "date", true, ""],
      ["header.last-audit", "date-or-text", false, ""],
      ["header.audited", "choice", true, "yes no"],
      ["header.team", "choice", false, "north"],
      ["header.shared", "date", true, ""],
      ["item.risk.judgement", "choice", true, `${grades} not-applicable`],
      ["item.risk.answer", "choice", false, "yes partly no not-applicable"],
      ["item.risk.evidence", "narrative", true, ""],
      ["item.risk.impact", "narrative", true, ""],
      ["item.risk.reason", "narrative", true, ""],
      ["item.voice.answer", "narrative", true, ""],
      ["item.voice.evidence", "narrative", false, ""],
      ["item.seen.answer", "choice", true, "yes partly no not-applicable"],
      ["item.seen.evidence", "narrative", true, ""],
      ["item.seen.reason", "narrative", true, ""],
      ["item.plans.judgement", "choice", true, grades],
      ["item.plans.evidence", "narrative", true, ""],
      ["item.plans.impact", "narrative", true, ""],
      ["concern.raised", "choice", true, "yes no"],
      ["concern.what", "narrative", true, ""],
      ["concern.manager", "line", true, ""],
      ["concern.notified", "moment", true, ""],
      ...row(1),
      ...row(2),
      ["action-limit-reason", "narrative", true, ""],
      ["service-actions", "narrative", false, ""],
    ]);
  });

  it("are told apart by what they are about", () => {
    const owners = new Set(questionsOf(template()).map(({ owner }) => owner.kind));
    expect([...owners]).toStrictEqual([
      "status",
      "header",
      "item",
      "concern",
      "action",
      "limit-reason",
      "service-actions",
    ]);
  });

  it("leave out what the template does not have", () => {
    const {
      immediateConcerns: _,
      serviceActions: __,
      ...plain
    } = template({ fieldGroups: [], sections: [] });
    const { limit: ___, ...actions } = plain.actions;
    expect(questionsOf({ ...plain, actions: { ...actions, rows: 1, columns: [] } })).toStrictEqual([
      STATUS_QUESTION,
    ]);
  });

  it("are listed once for a template", () => {
    const asked = template();
    expect(questionsOf(asked)).toBe(questionsOf(asked));
  });

  it("of an item are found by it; of an item of another template there are none", () => {
    const asked = template();
    expect(itemQuestions(asked, aQuestion()).map(({ tag }) => tag)).toStrictEqual([
      "item.voice.answer",
      "item.voice.evidence",
    ]);
    expect(itemQuestions(asked, anItem({ id: "other" }))).toStrictEqual([]);
  });
});

describe("The questions of an audit", () => {
  const rowsOf = (...rows: readonly number[]) => {
    const asked = template();
    const record = aRecord(asked, { actions: rows.map((row) => anAction({ row })) });
    return questionsIn(asked, record)
      .slice(questionsOf(asked).length)
      .map(({ tag }) => tag);
  };
  const beyond = (row: number) => actionQuestions(template(), row).map(({ tag }) => tag);

  it.each([
    ["no other where every action has a row of the document", [1, 2], []],
    ["those of a row beyond the document's", [1, 3], beyond(3)],
    ["those of a row that no document has", [0], beyond(0)],
  ])("are those of the template, and %s", (_, rows, tags) => {
    expect(rowsOf(...rows)).toStrictEqual(tags);
  });
});

describe("The question with a tag", () => {
  it.each([
    ["status", "status"],
    ["item.risk.answer", "item.risk.answer"],
    ["action.2.cost", "action.2.cost"],
    ["action.9.due", "action.9.due"],
    ["action.1.colour", undefined],
    ["action.9.colour", undefined],
    ["action.0.what", undefined],
    ["action.-1.what", undefined],
    ["action.1.5.what", undefined],
    ["action.x.what", undefined],
    ["header.nowhere", undefined],
    ["item.risk.colour", undefined],
    ["item.9.what", undefined],
    ["something", undefined],
  ])("%s: %s", (tag, found) => {
    expect(questionAt(template(), tag)?.tag).toBe(found);
  });
});

test.each([
  ["header.born", { kind: "header", field: "born" }],
  ["header", { kind: "header", field: "" }],
  ["item.risk.impact", { kind: "item", item: "risk", part: "impact" }],
  ["item", { kind: "item", item: "", part: "" }],
  ["action.12.due", { kind: "action", row: 12, column: "due" }],
  ["concern.raised", { kind: "concern", part: "raised" }],
  ["status", { kind: "other", tag: "status" }],
])("the tag %s stands for %j", (tag, target) => {
  expect(parseTag(tag)).toStrictEqual(target);
});

describe("What is asked", () => {
  const asked = (overrides: RecordOverrides) => {
    const of = template();
    return askedQuestions(of, aRecord(of, overrides)).map(({ tag }) => tag);
  };

  it.each<[string, RecordOverrides, readonly string[], readonly string[]]>([
    [
      "the status and the judgement of an item, and a reason only where it is away",
      {},
      ["status", "item.risk.judgement"],
      ["item.risk.reason"],
    ],
    [
      "of an item not applicable, its reason and nothing else",
      { items: { risk: { judgement: "not-applicable" } } },
      ["item.risk.judgement", "item.risk.reason"],
      ["item.risk.answer", "item.risk.evidence", "item.risk.impact"],
    ],
    [
      "of a judged item whose answer is not applicable, the reason and the narratives",
      { items: { risk: { judgement: "meets-good", answer: "not-applicable" } } },
      ["item.risk.reason", "item.risk.evidence", "item.risk.impact"],
      [],
    ],
    [
      "of a question not applicable, its reason and no narrative",
      { header: { audited: "yes", team: "north" }, items: { seen: { answer: "not-applicable" } } },
      ["item.seen.answer", "item.seen.reason"],
      ["item.seen.evidence"],
    ],
    [
      "items of a section whose condition does not hold are not",
      { header: { audited: "no", team: "north" } },
      [],
      ["item.voice.answer", "item.seen.answer", "item.plans.judgement"],
    ],
    [
      "an item whose own condition does not hold is not",
      { header: { audited: "yes" } },
      ["item.voice.answer", "item.plans.judgement"],
      ["item.seen.answer"],
    ],
    [
      "an answer of words is never away",
      { header: { audited: "yes" }, items: { voice: { answer: "not-applicable" } } },
      ["item.voice.evidence"],
      [],
    ],
    [
      "a grade that is not of its scale is not away",
      { header: { audited: "yes" }, items: { plans: { judgement: "not-applicable" } } },
      ["item.plans.evidence"],
      [],
    ],
    [
      "of a concern, more once there is one",
      { immediateConcern: { raised: "no" } },
      ["concern.raised"],
      ["concern.what"],
    ],
    [
      "and then what, who and when",
      { immediateConcern: { raised: "yes" } },
      ["concern.raised", "concern.what", "concern.manager", "concern.notified"],
      [],
    ],
    [
      "rows of actions in which anything is entered",
      { actions: [{ row: 2, more: { cost: "£20" } }] },
      ["action.2.what", "action.2.cost"],
      ["action.1.what"],
    ],
    [
      "a row that only says its number is not",
      { actions: [{ row: 2 }] },
      ["service-actions"],
      ["action.2.what", "action-limit-reason"],
    ],
    [
      "no reason at the limit of actions",
      { actions: [{ what: "Visit him weekly" }] },
      [],
      ["action-limit-reason"],
    ],
    [
      "a reason over the limit of actions",
      { actions: [{ what: "Visit him weekly" }, { what: "Ring her daily" }] },
      ["action-limit-reason"],
      [],
    ],
  ])("%s", (_, overrides, among, notAmong) => {
    const tags = asked(overrides);
    expect(tags).toStrictEqual(expect.arrayContaining([...among]));
    expect(tags.filter((tag) => notAmong.includes(tag))).toStrictEqual([]);
  });
});

describe("A record with answers entered by their tags", () => {
  it("says each of them, and nothing else", () => {
    const asked = template();
    const answers = Object.fromEntries(
      questionsOf(asked)
        .filter(({ tag }) => !tag.startsWith("action.1."))
        .map(({ tag, choices }) => [tag, choices.at(-1)?.id ?? `${tag} as entered`]),
    );
    const record = withAnswers(asked, blankRecord(asked, "record-1"), Object.entries(answers));
    expect(entered(record, asked)).toStrictEqual(answers);
    expect(record.actions.map(({ row }) => row)).toStrictEqual([2]);
    expect([record.limitReason, record.serviceActions]).toStrictEqual([
      "action-limit-reason as entered",
      "service-actions as entered",
    ]);
  });

  it("keeps what it said before, and leaves the record it was made from as it was", () => {
    const asked = template();
    const before = aRecord(asked, {
      header: { "auditor-name": "A. Auditor", team: "north" },
      items: { risk: { judgement: "meets-good", evidence: "Seen weekly" } },
      immediateConcern: { raised: "yes", what: "Bruising seen" },
      actions: [anAction({ row: 1, more: { cost: "£20", colour: "red" } }), anAction({ row: 2 })],
    });
    const copy = structuredClone(before);
    const after = withAnswers(asked, before, [
      ["header.team", ""],
      ["item.risk.evidence", "Seen daily"],
      ["item.voice.answer", "She was asked"],
      ["concern.what", "A fall"],
      ["action.1.cost", "£30"],
      ["action.2.what", "Ring her daily"],
    ]);
    expect(before).toStrictEqual(copy);
    expect(after).toStrictEqual({
      ...copy,
      header: { ...copy.header, team: "" },
      items: {
        ...copy.items,
        risk: { ...copy.items["risk"], evidence: "Seen daily" },
        voice: { ...copy.items["voice"], answer: "She was asked" },
      },
      immediateConcern: { ...copy.immediateConcern, what: "A fall" },
      actions: [
        { ...copy.actions[0], more: { cost: "£30", colour: "red" } },
        { ...copy.actions[1], what: "Ring her daily" },
      ],
    });
  });

  it("makes room for an item it did not have", () => {
    const asked = template();
    const record = withAnswers(asked, { ...aRecord(asked), items: {} }, [["item.risk.evidence", "Seen"]]);
    expect(record.items).toStrictEqual({
      risk: { judgement: "", answer: "", evidence: "Seen", impact: "", reason: "" },
    });
  });

  it.each([
    ["nothing in a row without an action", "action.2.what", ""],
    ["a status that is none", "status", "lost"],
    ["yes or no that is neither", "concern.raised", "perhaps"],
    ["an answer to a question the template does not ask", "item.nowhere.answer", "yes"],
  ])("is as it was after %s", (_, tag, value) => {
    const asked = template();
    const record = aRecord(asked);
    expect(withAnswers(asked, record, [[tag, value]])).toStrictEqual(record);
  });

  it.each(["yes", "no"] as const)("says whether there is a concern: %s", (raised) => {
    const asked = template();
    expect(withAnswers(asked, aRecord(asked), [["concern.raised", raised]]).immediateConcern).toStrictEqual({
      raised,
      what: "",
      manager: "",
      notified: "",
    });
  });

  it("clears an answer of an action", () => {
    const asked = template();
    const record = aRecord(asked, { actions: [anAction({ row: 1, due: "2026-04-30" })] });
    expect(withAnswers(asked, record, [["action.1.due", ""]]).actions).toStrictEqual([
      anAction({ row: 1, due: "" }),
    ]);
  });
});

test("a blank record says what it is of, has a place for every field and item, and no answer", () => {
  const nothing = { judgement: "", answer: "", evidence: "", impact: "", reason: "" };
  expect(blankRecord(aTemplate(), "record-1")).toStrictEqual({
    id: "record-1",
    template: { id: "small-audit", version: "1.0" },
    status: "in-progress",
    header: { "auditor-name": "", "audit-date": "" },
    items: { risk: nothing, plans: nothing, overall: nothing },
    immediateConcern: { raised: "", what: "", manager: "", notified: "" },
    actions: [],
    limitReason: "",
    serviceActions: "",
  });
});

test.each([
  ["a choice offered", [{ id: "yes", label: "Yes" }], "yes", true],
  ["none of the choices offered", [{ id: "yes", label: "Yes" }], "Yes", false],
  ["words where words are asked for", [], "Seen", true],
  ["spaces where words are asked for", [], " \n", false],
])("what answers a question: %s", (_, choices, value, answers) => {
  expect(isAnswer({ kind: choices.length > 0 ? "choice" : "line", choices }, value)).toBe(answers);
});

test("a scale the template does not have is said by its name", () => {
  expect(() => scaleOf(aTemplate(), "stars")).toThrow('The template small-audit has no scale "stars".');
});
