import { withActionValue } from "../../src/audit/record";
import { rolling } from "../../src/audit/actions";
import { findGaps } from "../../src/audit/gaps";
import { scaleChoices, withPromptSets } from "../../src/audit/template";
import {
  actionFrom,
  columnFault,
  draftOf,
  itemsOf,
  newDraft,
  rolledDraft,
  withItems,
} from "../../src/taskpane/actions/action-draft";
import { actionCountText } from "../../src/taskpane/actions/actions-panel";
import { removalText } from "../../src/taskpane/actions/remove-dialog";
import { lookBackText } from "../../src/taskpane/guidance/narrative-help";
import {
  itemToBeginWith,
  neighboursOf,
  questionsAsked,
  sectionsToPick,
} from "../../src/taskpane/item/item-view";
import { headerState } from "../../src/taskpane/audit-header";
import { whereToLook } from "../../src/taskpane/parts/problem-list";
import { unreadChoice } from "../../src/taskpane/parts/unread-choice";
import type { OpenAudit } from "../../src/taskpane/session/session-state";
import {
  carriedOver,
  firstValues,
  knownTexts,
  startGroups,
  startValueFault,
} from "../../src/taskpane/start/start-values";
import { shippedTemplate } from "../support/a-shipped-template";
import { tabsOf } from "../../src/taskpane/tabs";
import { handOverTexts } from "../../src/taskpane/to-do/hand-over";
import {
  aCompleteRecord,
  aField,
  aFieldGroup,
  anAction,
  anItem,
  aRecord,
  aScale,
  aTemplate,
  type RecordOverrides,
} from "../support/builders";

const template = aTemplate();

function anOpenAudit(overrides: RecordOverrides = {}, complete = false): OpenAudit {
  const record = (complete ? aCompleteRecord : aRecord)(template, overrides);
  return { template, record, gaps: findGaps(template, record), problems: [] };
}

describe("the start screen", () => {
  const fields = [
    aField({ id: "audit-date", label: "Audit date", type: "date" }),
    aField({ id: "known", label: "Audited previously?", type: "yes-no" }),
    aField({ id: "when", label: "When?", type: "date-or-text", when: { field: "known", in: ["yes"] } }),
    aField({ id: "note", label: "Note", required: false }),
  ];
  const starting = aTemplate({
    fieldGroups: [
      aFieldGroup({ fields }),
      aFieldGroup({ id: "later", place: "end", fields: [aField({ id: "shared" })] }),
    ],
  });
  const asked = (values: Readonly<Record<string, string>>) =>
    startGroups(starting, values).flatMap((group) => group.fields.map((field) => field.id));

  test("asks for what is required at the start, as far as it applies", () => {
    expect(asked({})).toEqual(["audit-date", "known"]);
    expect(asked({ known: "yes" })).toEqual(["audit-date", "known", "when"]);
  });

  test("writes what is known as the document shows it", () => {
    const values = { "audit-date": " 15/3/26 ", known: "yes", when: "spring 2024", note: "x", shared: "y" };
    expect([...knownTexts(starting, values)]).toEqual([
      ["header.audit-date", "15 March 2026"],
      ["header.known", "Yes"],
      ["header.when", "spring 2024"],
    ]);
  });

  test("leaves out what no longer applies", () => {
    expect([...knownTexts(starting, { known: "no", when: "2024" }).keys()]).toEqual(["header.known"]);
  });

  test.each([
    ["", undefined],
    ["15 March 2026", undefined],
    [
      "31 February 2026",
      "There is no such day: the last of that month is 28 February 2026. Write day, month and year, for example 15 March 2026.",
    ],
  ])("a date of %j", (text, fault) => {
    expect(startValueFault(aField({ type: "date" }), text)).toBe(fault);
  });

  test("keeps what was typed when another template is chosen that calls it otherwise, as far as it takes it", () => {
    const [torbay, leaving] = ["torbay-full-audit", "leaving-care-audit"].map(shippedTemplate);
    if (!torbay || !leaving) throw new Error("Two templates are shipped.");
    const typed = { "child-id": "K-3", team: "Duty", "audit-date": "31 February", strand: "Court" };
    const carried = carriedOver(leaving, [torbay, leaving], typed);
    expect(carried["young-person-id"]).toBe("K-3");
    expect(Object.values(carried)).not.toContain("31 February");
    expect(Object.values(carried)).not.toContain("Court");
    expect(carriedOver(torbay, [torbay, leaving], { "young-person-id": "K-4" })).toEqual({
      "child-id": "K-4",
    });
  });

  test("proposes today for the day of the audit, where the template has one", () => {
    const lookBack = { months: 6, from: "from", until: "audit-date", reason: "why" };
    expect(firstValues(aTemplate({ lookBack }), "2026-03-15")).toEqual({ "audit-date": "15 March 2026" });
    expect(firstValues(starting, "2026-03-15")).toEqual({});
  });

  test("switching a prompt set leaves the others as they were", () => {
    const sets = [
      { id: "covid", label: "COVID-19 prompts", on: false },
      { id: "cla", label: "Care leaver prompts", on: true },
    ];
    expect(withPromptSets(aTemplate({ promptSets: sets }), ["cla"]).promptSets).toEqual(sets);
  });
});

describe("the action form", () => {
  test("shows an action as a person writes it and gives it back unchanged", () => {
    const action = anAction({ row: 3, what: "Hold a meeting (items 1 and 2)", more: {} });
    const draft = draftOf(template, action);
    expect(draft.values).toMatchObject({ what: "Hold a meeting", due: "30 April 2026" });
    expect(actionFrom(template, draft)).toEqual(action);
  });

  test("names items in the column for them, where there is one, and keeps what else stands there", () => {
    const item = { id: "item", label: "Item", type: "text", required: false, addresses: true } as const;
    const columns = [...template.actions.columns, item];
    const withColumn = { ...template, actions: { ...template.actions, columns } };
    const action = anAction({ row: 3, what: "Hold a meeting (item 1)", more: { item: "His moves; 2" } });
    const draft = draftOf(withColumn, action);
    expect(actionFrom(withColumn, draft)).toEqual(action);
    expect(itemsOf(withColumn, draft)).toEqual(["plans"]);
    const both = withItems(withColumn, draft, ["risk", "plans"]);
    expect(actionFrom(withColumn, both)).toEqual({ ...action, more: { item: "His moves; 1, 2" } });
    expect(actionFrom(withColumn, withItems(withColumn, both, []))).toEqual({
      ...action,
      more: { item: "His moves" },
    });
  });

  test("keeps a date that is none, and says so", () => {
    const draft = draftOf(template, anAction({ due: "soon" }));
    const [what, , due] = template.actions.columns;
    expect(due && columnFault(due, draft.values["due"] ?? "")).toMatch(/^Write day, month and year/);
    expect(what && columnFault(what, " ")).toBe("Say what is to be done.");
    expect(due && columnFault(due, "")).toBeUndefined();
  });

  test("rolls two actions into one: both wordings, what only one says, and the items of both", () => {
    const one = anAction({ row: 2, what: "Hold a meeting (item 1)", due: "" });
    const other = anAction({ row: 4, what: "Send the minutes (item 2)", person: "Manager" });
    const draft = rolledDraft(template, one, other);
    expect(draft.values).toMatchObject({
      what: "Hold a meeting\nSend the minutes",
      person: "Social worker; Manager",
      due: "30 April 2026",
    });
    expect(itemsOf(template, draft)).toEqual(["risk", "plans"]);
    const action = actionFrom(template, draft);
    const third = anAction({ row: 5, what: "Visit" });
    const record = aRecord(template, { actions: [one, other, third] });
    const after = rolling(one, other, action)({ template, record, problems: [] });
    if ("refused" in after) throw new Error("It is refused.");
    expect(after.actions.map(({ row, what }) => [row, what])).toEqual([
      [2, action.what],
      [4, "Visit"],
    ]);
    const edited = aRecord(template, { actions: [one, { ...other, what: "Other words" }, third] });
    expect(rolling(one, other, action)({ template, record: edited, problems: [] })).toEqual({
      refused: { code: "action-changed" },
    });
  });

  test.each([
    [0, "No actions yet"],
    [1, "1 action agreed"],
    [5, "5 actions agreed"],
    [6, "6 actions agreed, 1 more than usual"],
  ])("%i actions are counted in words", (count, text) => {
    const actions = Array.from({ length: count }, (_, at) => anAction({ row: at + 1 }));
    expect(actionCountText(template, aRecord(template, { actions }))).toBe(text);
  });

  test("begins empty", () => {
    expect(newDraft(template).values).toEqual({ what: "", person: "", due: "", "signed-off": "" });
  });

  test("says all that goes before an action is removed", () => {
    expect(removalText(template, anAction({ what: "Hold a meeting" }))).toBe(
      "“Hold a meeting”. Person: Social worker. Completion date: 30 April 2026. It is taken out of the document, and the actions after it move up.",
    );
  });

  test("names choices by what they are called, before an action is removed", () => {
    const options = [{ id: "high", label: "Within a week" }];
    const column = { id: "priority", label: "Priority", type: "choice", options, required: false } as const;
    const choosing = aTemplate({
      actions: { ...template.actions, columns: [...template.actions.columns, column] },
    });
    expect(removalText(choosing, withActionValue(anAction(), "priority", "high"))).toContain(
      "Priority: Within a week.",
    );
  });
});

describe("the item shown", () => {
  test("is the first with something required missing", () => {
    const audit = anOpenAudit({ items: { plans: { judgement: "", evidence: "" } } }, true);
    expect(itemToBeginWith(audit)?.id).toBe("plans");
    expect(itemToBeginWith(anOpenAudit({}, true))?.id).toBe("risk");
  });

  test("has neighbours among the items asked for", () => {
    const audit = anOpenAudit();
    const [first, second, third] = template.sections[0]?.items ?? [];
    expect(second && neighboursOf(audit, second)).toEqual({ previous: first, next: third });
    expect(third && neighboursOf(audit, third)).toEqual({ previous: second });
  });

  test("can be one that is not asked for", () => {
    const elsewhere = anItem({ id: "elsewhere" });
    expect(sectionsToPick(anOpenAudit(), elsewhere).at(-1)?.items).toEqual([elsewhere]);
  });

  test("offers its grades and not applicable", () => {
    const item = template.sections[0]?.items[0];
    const [judgement, ...rest] = (item ? questionsAsked(anOpenAudit(), item) : []).filter(
      ({ kind }) => kind === "choice",
    );
    expect(judgement?.choices).toEqual(scaleChoices(aScale()));
    expect(rest).toEqual([]);
  });
});

describe("the list of what is missing", () => {
  test("says where to look for an answer box that is gone", () => {
    expect(whereToLook(template, "item.risk.evidence")).toBe(
      "The answer box for “Item 1, evidence” is no longer in the document. Look under the heading “1. Risk reduced”, beside “Evidence”.",
    );
  });

  test("has a number on a tab only where something waits for whoever looks", () => {
    const counts = (waiting?: number) =>
      tabsOf(anOpenAudit(), waiting).flatMap(({ label, count }) =>
        count === undefined ? [] : [`${label} ${count}`],
      );
    expect(counts()).toEqual([]);
    expect(counts(0)).toEqual([]);
    expect(counts(2)).toEqual(["Comments 2"]);
  });
});

describe("handing over", () => {
  test.each([
    ["nothing is missing", anOpenAudit({}, true), "Ready to hand over", "Everything required is entered."],
    [
      "something is missing",
      anOpenAudit({ items: { risk: { evidence: "" } } }, true),
      "Not ready to hand over yet",
      "Next leads to what is missing, one thing after the other.",
    ],
    [
      "only advice is left",
      anOpenAudit({ header: { "auditor-name": "tbc" } }, true),
      "Ready to hand over",
      "Everything required is entered. 1 suggestion stands below; none stops you.",
    ],
    [
      "it is marked",
      anOpenAudit({ status: "ready" }, true),
      "Marked as ready to hand over",
      "Save the document and pass it on.",
    ],
    [
      "something went missing since",
      anOpenAudit({ status: "ready", items: { risk: { evidence: "", impact: "" } } }, true),
      "Marked as ready, but not complete",
      "2 required things are missing now. Fill them in, or put the audit back in progress.",
    ],
  ])("where %s", (_, audit, title, text) => {
    expect(handOverTexts(audit)).toMatchObject({ title, text });
  });
});

describe("what stands at the top", () => {
  test.each([
    ["something is missing", anOpenAudit(), 0, "In progress"],
    ["nothing is left", anOpenAudit({}, true), 0, "Ready"],
    [
      "a suggestion stands",
      anOpenAudit({ header: { "auditor-name": "tbc" } }, true),
      0,
      "Ready, with 1 suggestion",
    ],
    [
      "queries wait too",
      anOpenAudit({ header: { "auditor-name": "tbc" } }, true),
      2,
      "Ready, with 1 suggestion and 2 queries",
    ],
    [
      "words stand outside every answer",
      {
        ...anOpenAudit({}, true),
        problems: [{ code: "words-outside", place: { in: "text", near: "start" }, text: "x" }],
      } as const,
      0,
      "In progress",
    ],
  ])("where %s", (_, audit, waiting, text) => {
    expect(headerState(audit, "in-progress", waiting)).toBe(text);
  });
});

test("the look-back comes to a day once the day of the audit is known", () => {
  const withLookBack = aTemplate({
    lookBack: { months: 6, from: "from", until: "audit-date", reason: "why" },
  });
  expect(lookBackText(withLookBack, aRecord(withLookBack))).toBe(
    "Look back 6 months from the day of the audit.",
  );
  expect(lookBackText(withLookBack, aRecord(withLookBack, { header: { "audit-date": "2026-03-15" } }))).toBe(
    "Look back 6 months from 15 March 2026: to 15 September 2025.",
  );
});

describe("words where one is to choose, that are none of the choices", () => {
  const options = ["Home", "School"].map((label) => ({ id: label.toLowerCase(), label }));
  const asking = (type: "choice" | "choices") =>
    aTemplate({ fieldGroups: [aFieldGroup({ fields: [aField({ id: "about", type, options })] })] });
  const typed = (text: string) => [{ code: "unknown-choice" as const, where: "header.about", text }];

  test("leave the choices named beside them ticked, and say what a tick does to them", () => {
    const audit = { template: asking("choices"), problems: typed("School; Football") };
    expect(unreadChoice(audit, "header.about")).toEqual({
      text: "School; Football",
      sentence:
        "“Football” is not among the choices offered, and nothing here counts until it is put right or taken out. A tick here takes out what is not offered, and keeps the rest.",
      meant: ["school"],
    });
    expect(unreadChoice(audit, "header.team")).toBeUndefined();
  });

  test("are replaced by the one that is chosen", () => {
    const audit = { template: asking("choice"), problems: typed("Football") };
    expect(unreadChoice(audit, "header.about")).toEqual({
      text: "Football",
      sentence:
        "“Football” is not one of the choices offered. Choose one from the list. What you choose here takes its place.",
      meant: [],
    });
  });
});
