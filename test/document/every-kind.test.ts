import { findGaps } from "../../src/audit/gaps";
import { blankRecord, EMPTY_ITEM, type AuditRecord } from "../../src/audit/record";
import { shownTexts } from "../../src/document/answers";
import { recordInDocument } from "../../src/document/read-record";
import { auditMaker } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { templateText } from "../../src/report/template-text";
import { templateOf } from "../templates/parsed";
import { anAction } from "../support/builders";
import file from "./every-kind.json";

const template = templateOf(file);
const blank = blankRecord(template, "record");
const item = (entry: Partial<typeof EMPTY_ITEM>) => ({ ...EMPTY_ITEM, ...entry });

/** A re-audit with an answer of each kind the format has. */
const audit: AuditRecord = {
  ...blank,
  header: {
    ...blank.header,
    "auditor-name": "Priya Nair",
    "audit-date": "2026-11-12",
    "child-id": "C100",
    team: "East",
    plans: "cin cp",
    placements: "3",
    story: "Two moves.\nOne return home.",
    "siblings-at-home": "yes",
    "sibling-note": "Both are well.",
    signed: "Priya Nair",
    "signed-role": "Manager",
    "signed-date": "2026-11-12",
  },
  items: {
    "safe-gate": item({ answer: "yes" }),
    "safe-now": item({
      judgement: "red",
      evidence: "Two agencies acted within a day.",
      impact: "The flat has no lock.",
      further: { "needs-to-happen": "A lock is fitted this week.", "safety-plan": "Agreed with his gran." },
    }),
    visits: item({ answer: "14" }),
    home: item({ evidence: "She has her own room.", further: { "needs-to-happen": "Mend the heating." } }),
    "cp-only": item({ judgement: "amber", evidence: "Everyone who had to be there was." }),
    either: item({ answer: "a b" }),
    overall: item({ judgement: "amber", evidence: "Work began slowly and is now steady." }),
    experience: item({ judgement: "amber" }),
  },
  immediateConcern: { ...blank.immediateConcern, raised: "no" },
  actions: [
    anAction({
      what: "Fit a lock",
      person: "Ms Bray",
      due: "2026-12-20",
      more: { item: "1", priority: "high", cost: "120", status: "r" },
    }),
  ],
  tables: {
    "spoken-to": [
      { row: 1, values: { who: "Grandmother", on: "2026-11-10", how: "met", minutes: "45" } },
      { row: 2, values: { who: "Teacher", on: "2026-11-11" } },
    ],
    chronology: ["Spring 2025", "2026-05-01", "2026-06-02", "2026-06-03"].map((day, at) => ({
      row: at + 1,
      values: { day, event: `What happened ${String(at)}`, ...(at === 1 && { harms: "neglect physical" }) },
    })),
  },
};

const found = (changed: Partial<AuditRecord> = {}) =>
  findGaps(template, { ...audit, ...changed }).map(({ code, where }) => `${code} ${where}`);
const header = (changed: Readonly<Record<string, string>>) => ({ header: { ...audit.header, ...changed } });

test("a document holds an answer of each kind, and says each again", async () => {
  const bytes = auditMaker(template, () => audit.id)(shownTexts(template, audit), audit.id);
  const { value, problems } = recordInDocument(template, await openDocx(bytes).read());
  expect(problems).toEqual([]);
  expect({ ...value, id: audit.id }).toEqual(audit);
});

test("an audit with an answer of each kind lacks nothing", () => {
  expect(found()).toEqual([]);
});

test.each<[about: string, changed: Partial<AuditRecord>, gaps: readonly string[]]>([
  ["too many placements", header({ placements: "25" }), ["number-out-of-bounds header.placements"]],
  ["none beside another plan", header({ plans: "cp none" }), ["none-beside-others header.plans"]],
  ["none alone", header({ plans: "none" }), []],
  [
    "nobody's role under the declaration",
    header({ "signed-role": "" }),
    ["header-missing header.signed-role"],
  ],
  ["no siblings, and nothing about them", header({ "siblings-at-home": "no", "sibling-note": "" }), []],
  [
    "a row that nobody finished",
    { tables: { ...audit.tables, "spoken-to": [{ row: 1, values: { who: "", on: "2026-11-10" } }] } },
    ["row-column-missing row.spoken-to.1.who"],
  ],
  [
    "a gate that is not applicable",
    {
      items: {
        "safe-gate": item({ answer: "na", reason: "Nothing was reported in the time looked at." }),
        overall: audit.items["overall"] ?? EMPTY_ITEM,
        experience: audit.items["experience"] ?? EMPTY_ITEM,
        either: audit.items["either"] ?? EMPTY_ITEM,
      },
    },
    [],
  ],
  [
    "nothing written of what asks for narratives alone",
    { items: { ...audit.items, home: item({ further: { "needs-to-happen": "Mend the heating." } }) } },
    ["evidence-missing item.home.evidence"],
  ],
])("%s", (_, changed, gaps) => {
  expect(found(changed)).toEqual(gaps);
});

test("a person is told of each kind in words", () => {
  const told = templateText(template);
  for (const line of [
    "Every kind\nAn authority, version 1.0, a re-audit",
    "Two managers together, within ten days of the first audit.",
    "Marked OFFICIAL-SENSITIVE on every page.",
    "RAG: Green (2, good), Amber (1, between good and below good), Red (0, below good, has to have an action)",
    "Number of placements: a number of placements from 0 to 20; required",
    "worried about pointed out where it is missing; needs to happen required; safety plan optional",
    "Cost: a number in £, at least 0; optional",
    "RAG: one of Red, Green; what became of it, and no answer of the audit",
  ])
    expect(told).toContain(line);
});
