import { findGaps } from "../../src/audit/gaps";
import { withActionValue } from "../../src/audit/record";
import { gapTextHere } from "../../src/report/gap-text-here";
import { toDoGroups, type ToDoGroup } from "../../src/report/to-do-groups";
import {
  aCompleteRecord,
  aField,
  aFieldGroup,
  anAction,
  anItem,
  aRecord,
  aSection,
  aTemplate,
  type RecordOverrides,
} from "../support/builders";

const plain = aTemplate();

function groupsOf(overrides: RecordOverrides = {}, complete = false, template = plain): readonly ToDoGroup[] {
  const record = (complete ? aCompleteRecord : aRecord)(template, overrides);
  return toDoGroups({ template, record, gaps: findGaps(template, record) });
}

const heads = (groups: readonly ToDoGroup[]) => groups.map(({ title, state, says }) => [title, state, says]);
const rowsOf = (groups: readonly ToDoGroup[], title: string) =>
  groups
    .find((group) => group.title === title)
    ?.rows.map(({ name, state, says, goTo }) => [name, state, says, goTo]);

test("a blank audit is nothing done, part by part", () => {
  expect(heads(groupsOf())).toEqual([
    ["Audit details", "untouched", "0 of 2 done"],
    ["Judged fields", "untouched", "0 of 3 done"],
    ["Immediate concerns", "untouched", "Yes or no not chosen"],
    ["Agreed actions", "untouched", "None yet"],
  ]);
});

test("words that are none of the choices are begun, and named so wherever they stand", () => {
  const template = aTemplate({
    fieldGroups: [
      aFieldGroup({
        fields: [aField({ id: "needs", label: "Needs", type: "choices", required: false, options: [] })],
      }),
    ],
  });
  const record = aRecord(template);
  const typed = (where: string) => ({ code: "unknown-choice" as const, where, text: "Grandma" });
  const problems = [typed("item.risk.judgement"), typed("header.needs")];
  const groups = toDoGroups({ template, record, gaps: findGaps(template, record), problems });
  expect(rowsOf(groups, "Judged fields")).toContainEqual([
    "1. Risk reduced",
    "begun",
    "None of the choices",
    "item.risk.judgement",
  ]);
  expect(rowsOf(groups, "Audit details")).toEqual([
    ["Needs", "begun", "None of the choices", "header.needs"],
  ]);
});

test("an action goes by what is to be done, whichever column comes first", () => {
  const { columns } = plain.actions;
  const items = { id: "items", label: "Items", type: "text", required: false, addresses: true } as const;
  const template = aTemplate({ actions: { ...plain.actions, columns: [items, ...columns] } });
  const actions = [withActionValue(anAction({ what: "Send the minutes" }), "items", "2")];
  expect(rowsOf(groupsOf({ actions }, true, template), "Agreed actions")?.[0]?.[2]).toBe("Send the minutes");
});

test("an action that lacks a column of the template's own says which", () => {
  const { columns } = plain.actions;
  const priority = { id: "priority", label: "Priority", type: "text", required: true } as const;
  const template = aTemplate({ actions: { ...plain.actions, columns: [...columns, priority] } });
  const actions = [anAction({ what: "Send the minutes" })];
  expect(rowsOf(groupsOf({ actions }, true, template), "Agreed actions")?.[0]?.slice(1)).toEqual([
    "begun",
    "Priority missing",
    "action.1.priority",
  ]);
});

test("a finished audit stays in view as done", () => {
  const groups = groupsOf({ actions: [anAction(), anAction({ row: 2, what: "Send the minutes" })] }, true);
  expect(heads(groups)).toEqual([
    ["Audit details", "done", "Done"],
    ["Judged fields", "done", "Done"],
    ["Immediate concerns", "done", "No"],
    ["Agreed actions", "done", "Done"],
  ]);
});

test.each([
  ["nothing of it", {}, ["1. Risk reduced", "untouched", "Not started", "item.risk.judgement"]],
  [
    "one part is missing",
    { judgement: "meets-good", evidence: "Seen weekly" },
    ["1. Risk reduced", "begun", "Impact missing", "item.risk.impact"],
  ],
  [
    "two are",
    { judgement: "does-not-meet-good" },
    ["1. Risk reduced", "begun", "2 missing", "item.risk.evidence"],
  ],
  [
    "all is there",
    { judgement: "meets-good", evidence: "Seen weekly", impact: "Safer" },
    ["1. Risk reduced", "done", "Meets good", "item.risk.judgement"],
  ],
  [
    "it does not apply",
    { judgement: "not-applicable", reason: "She is nine" },
    ["1. Risk reduced", "away", "Not applicable", "item.risk.judgement"],
  ],
  [
    "it does not apply, and nobody said why",
    { judgement: "not-applicable" },
    ["1. Risk reduced", "begun", "Reason missing", "item.risk.reason"],
  ],
])("an item says where it stands: %s", (_, risk, row) => {
  expect(rowsOf(groupsOf({ items: { risk } }), "Judged fields")?.[0]).toEqual(row);
});

test("what does not apply counts as done, and is named", () => {
  const groups = groupsOf({ items: { risk: { judgement: "not-applicable", reason: "She is nine" } } }, true);
  expect(heads(groups)[1]).toEqual(["Judged fields", "done", "Done, 1 not applicable"]);
});

test("a detail says what was answered, and what can't stand says why", () => {
  const rows = rowsOf(
    groupsOf({ header: { "auditor-name": "A. Auditor", "audit-date": "soon" } }),
    "Audit details",
  );
  expect(rows).toEqual([
    ["Auditor name", "done", "A. Auditor", "header.auditor-name"],
    ["Audit date", "begun", "Date not readable", "header.audit-date"],
  ]);
});

test("a section that is not asked is one line, without its questions", () => {
  const when = { field: "care", in: ["yes"] } as const;
  const template = aTemplate({
    fieldGroups: [aFieldGroup({ fields: [aField({ id: "care", label: "Looked after?", type: "yes-no" })] })],
    sections: [aSection(), aSection({ id: "care", title: "In care", when, items: [anItem({ id: "home" })] })],
  });
  const line = (care: string) =>
    groupsOf({ header: { care } }, false, template).find(({ title }) => title === "In care");
  expect(line("no")).toMatchObject({ state: "away", says: "Asked if “Looked after?” is Yes", rows: [] });
  expect(line("yes")).toMatchObject({ state: "untouched", says: "Not started" });
});

test("an optional detail and a spare row are nothing to do", () => {
  const template = aTemplate({
    fieldGroups: [
      aFieldGroup({ fields: [aField(), aField({ id: "note", label: "Note", required: false })] }),
    ],
  });
  expect(rowsOf(groupsOf({}, false, template), "Audit details")).toHaveLength(1);
});

test("in the view of its item a gap is said without naming it again", () => {
  const record = aRecord(plain, { items: { risk: { judgement: "not-applicable" } } });
  const gap = findGaps(plain, record).find(({ code }) => code === "reason-missing");
  expect(gap && gapTextHere(plain, gap)).toMatch(/^Say why this is not applicable\./);
});

test.each([
  ["2026-09-29", "29 September 2026"],
  ["last autumn", "last autumn"],
])(
  "a day that may be told in words too, entered as %s, is said as the document says it: %s",
  (when, says) => {
    const template = aTemplate({
      fieldGroups: [
        aFieldGroup({ fields: [aField({ id: "when", label: "If yes, when?", type: "date-or-text" })] }),
      ],
    });
    const groups = groupsOf({ header: { when } }, false, template);
    expect(rowsOf(groups, aFieldGroup().title)).toEqual([["If yes, when?", "done", says, "header.when"]]);
  },
);
