import { parseDate } from "../../src/audit/dates";
import { findGaps } from "../../src/audit/gaps";
import type { Template } from "../../src/audit/template";
import { shownTexts, strictAnswer } from "../../src/document/answers";
import { openAudit } from "../../src/document/open-audit";
import { moveAudit } from "../../src/document/remake-audit";
import { saveMirror } from "../../src/document/save-audit";
import { writeRecordChanges, writeTexts } from "../../src/document/write-answers";
import { actionFrom, newDraft } from "../../src/taskpane/actions/action-draft";
import { knownTexts } from "../../src/taskpane/start/start-values";
import { templateSource } from "../../src/templates/shipped-templates";
import { aCompleteRecord, anAction, aField, aFieldGroup, aTemplate } from "../support/builders";
import { MemoryDocument } from "../support/memory-document";

const template = aTemplate({
  fieldGroups: [
    aFieldGroup({
      fields: [
        aField(),
        aField({ id: "audit-date", label: "Audit date", type: "date" }),
        aField({ id: "before", label: "Audited before?", type: "date-or-text", required: false }),
      ],
    }),
  ],
});
const surroundings = { templates: { ...templateSource, offered: [template] }, newId: () => "new" };

/** A document with an audit in which these dates were typed. */
async function aDocumentWith(typed: Readonly<Record<string, string>>): Promise<MemoryDocument> {
  const document = new MemoryDocument();
  await document.insert(template, shownTexts(template, aCompleteRecord(template, { actions: [anAction()] })));
  await writeTexts(document, template, new Map(Object.entries(typed)));
  document.calls.length = 0;
  return document;
}

async function auditIn(document: MemoryDocument) {
  const opened = await openAudit(document, surroundings);
  if (!opened.found) throw new Error("No audit was found.");
  return opened;
}

const shown = async (document: MemoryDocument, tag: string) =>
  (await document.read()).controls.find((control) => control.tag === tag)?.text;

describe.each([
  ["2026/03/15"],
  ["15/03/2026 10:00"],
  ["15 March ’26"],
  ["15 03 2026"],
  ["15 Mawrth 2026"],
  ["March 15, 2026"],
  ["03/15/2026"],
])("the date %j", (typed) => {
  const dates = { "header.audit-date": typed, "header.before": typed, "action.1.due": typed };

  test("is understood, and its box, the record and the saved data go on saying what was typed", async () => {
    const document = await aDocumentWith(dates);
    const { audit } = await auditIn(document);
    const { record } = audit;
    expect([record.header["audit-date"], record.header["before"], record.actions[0]?.due]).toEqual([
      typed,
      typed,
      typed,
    ]);
    expect(parseDate(typed)).toBe("2026-03-15");
    expect(findGaps(template, record).filter(({ severity }) => severity === "required")).toEqual([]);

    await saveMirror(document, audit, surroundings);
    await writeRecordChanges(document, template, record, { ...record, limitReason: "Three brothers." });
    const again = await auditIn(document);
    expect(again.audit.record.header).toEqual(record.header);
    expect(again.audit.problems.map(({ code }) => code)).not.toContain("control-missing");
    for (const tag of Object.keys(dates)) expect(await shown(document, tag)).toBe(typed);
  });

  test("goes to a newer version of the template as it was typed", async () => {
    const { audit } = await auditIn(await aDocumentWith(dates));
    const move = moveAudit(audit, { ...template, version: "2.0" }, templateSource.parse);
    if (!move.ok) throw new Error(move.fault);
    for (const tag of Object.keys(dates)) expect(move.audit.texts.get(tag)).toBe(typed);
  });

  test("stands in a new audit, and in an action, as it was typed in the pane", () => {
    const values = { "audit-date": typed };
    expect(knownTexts(template, values).get("header.audit-date")).toBe(typed);
    const draft = newDraft(template);
    expect(actionFrom(template, { ...draft, values: { ...draft.values, due: typed } }).due).toBe(typed);
  });
});

test("a date that can only be month first is said, wherever it was typed", async () => {
  const typed = "03/25/2026";
  const document = await aDocumentWith({
    "header.audit-date": typed,
    "header.before": typed,
    "action.1.due": typed,
  });
  const { audit } = await auditIn(document);
  expect(monthFirst(template, audit.record)).toEqual([
    ["header.audit-date", "2026-03-25"],
    ["header.before", "2026-03-25"],
    ["action.1.due", "2026-03-25"],
  ]);
});

function monthFirst(of: Template, record: Parameters<typeof findGaps>[1]) {
  return findGaps(of, record).flatMap((gap) =>
    gap.code === "date-month-first" ? [[gap.where, gap.date]] : [],
  );
}

test.each([
  ["2026/03/15 10:00", { ok: true, value: "2026/03/15 10:00" }],
  ["15/03/2026", { ok: true, value: "2026-03-15" }],
  ["03/15/2026", { ok: false, not: "date" }],
])("in a list or a file of answers, the date %j is %j", (typed, answer) => {
  expect(strictAnswer({ kind: "date", choices: [] }, typed)).toEqual(answer);
});
