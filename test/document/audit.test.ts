import type { AuditRecord } from "../../src/audit/record";
import { shownTexts } from "../../src/document/answers";
import type { AuditDocument } from "../../src/document/audit-document";
import { openAudit, type Audit } from "../../src/document/open-audit";
import { mirrorParts, saveMirror, startAudit } from "../../src/document/save-audit";
import { writeRecordChanges, writeTexts } from "../../src/document/write-answers";
import { parseTemplateText } from "../../src/templates/parse-template";
import { aCompleteRecord, anAction, anItem, aTemplate, aTemplateOf } from "../support/builders";
import { MemoryDocument } from "../support/memory-document";

const template = aTemplate();
const complete = aCompleteRecord(template, {
  actions: [anAction(), anAction({ row: 2, what: "Second action" })],
});
let ids = 0;
const newId = () => `id-${String((ids += 1))}`;
const templates = {
  offered: [template],
  parse: (json: string) => {
    const result = parseTemplateText(json);
    return result.ok ? result : { ok: false as const, fault: result.faults[0]?.message ?? "" };
  },
};

async function anAuditIn(document: AuditDocument, record: AuditRecord = complete): Promise<Audit> {
  await startAudit(document, template, shownTexts(template, record), { newId });
  return opened(document);
}

async function opened(document: AuditDocument): Promise<Audit> {
  const result = await openAudit(document, { templates });
  if (!result.found) throw new Error("No audit was found.");
  return result.audit;
}

const codes = ({ problems }: Pick<Audit, "problems">) => problems.map(({ code }) => code);

test("an audit that was started is found, with what was known already and without a problem", async () => {
  const { record, problems, template: own } = await anAuditIn(new MemoryDocument());
  expect(record).toEqual({ ...complete, id: record.id });
  expect(record.id).toMatch(/^id-/);
  expect(problems).toEqual([]);
  expect(own).toEqual(template);
});

test("a document without an audit holds none", async () => {
  expect(await openAudit(new MemoryDocument(), { templates })).toMatchObject({ found: false });
});

test("an audit is opened with one call", async () => {
  const document = new MemoryDocument();
  await anAuditIn(document);
  document.calls.length = 0;
  await opened(document);
  expect(document.calls).toEqual(["read"]);
});

describe("a document whose custom XML", () => {
  const full = mirrorParts(template, { ...complete, id: "kept" }).parts;
  const [recordPart, templatePart] = full as [(typeof full)[0], (typeof full)[0]];
  const newer = (namespace: string) => namespace.replace(/\d+$/, "2");
  const cases: readonly [string, MemoryDocument["parts"], readonly string[]][] = [
    ["is gone is known by its tables", [], ["mirror-missing", "template-from-library"]],
    ["holds no template is read with the shipped one", [recordPart], ["template-from-library"]],
    ["holds no record has its mirror rebuilt", [templatePart], ["mirror-missing"]],
    ["holds two records uses the first", [recordPart, ...full], ["mirror-several"]],
    [
      "holds a malformed record is read from its controls",
      [{ ...recordPart, xml: "<audit" }, templatePart],
      ["mirror-malformed"],
    ],
    [
      "holds a malformed template is read with the shipped one",
      [recordPart, { ...templatePart, xml: '<template xmlns="urn:case-audit:template:1">{}</template>' }],
      ["template-malformed", "template-from-library"],
    ],
    [
      "was written by a newer version is read from its controls",
      full.map(({ namespace, xml }) => ({
        namespace: newer(namespace),
        xml: xml.replaceAll(namespace, newer(namespace)),
      })),
      ["mirror-newer", "template-newer", "template-from-library"],
    ],
  ];

  test.each(cases)("%s", async (_, parts, expected) => {
    const document = new MemoryDocument();
    await anAuditIn(document);
    document.parts = parts;
    const audit = await opened(document);
    expect(codes(audit)).toEqual(expected);
    expect({ ...audit.record, id: "" }).toEqual({ ...complete, id: "" });
  });
});

test("a document made with a version of its own keeps to it", async () => {
  const older = aTemplateOf([anItem({ label: "As it was once called" })], { version: "0.9" });
  const document = new MemoryDocument();
  await startAudit(document, older, new Map(), { newId });
  expect((await opened(document)).template).toEqual(older);
});

describe("saving the mirror", () => {
  test("keeps the record's id, and ends the difference", async () => {
    const document = new MemoryDocument();
    const { record } = await anAuditIn(document);
    document.type("item.risk.impact", "He sleeps through the night again.");
    const changed = await opened(document);
    expect(changed.problems).toEqual([{ code: "mirror-differs", where: ["item.risk.impact"] }]);
    expect((await saveMirror(document, changed, { newId })).record.id).toBe(record.id);
    expect((await opened(document)).problems).toEqual([]);
  });

  test("tells of characters XML can't hold", async () => {
    const document = new MemoryDocument();
    const audit = await anAuditIn(document);
    const record = { ...audit.record, serviceActions: "one\u0001two" };
    expect((await saveMirror(document, { template, record }, { newId })).problems).toEqual([
      { code: "characters-replaced", where: "service-actions", count: 1 },
    ]);
  });
});

describe("writing answers", () => {
  test("writes only what differs", async () => {
    const document = new MemoryDocument();
    const { record } = await anAuditIn(document);
    const written: string[] = [];
    const write = document.write.bind(document);
    document.write = (changes) => {
      written.push(...changes.map(({ tag }) => tag));
      return write(changes);
    };
    await writeRecordChanges(document, template, record, {
      ...record,
      serviceActions: "Train the duty team.",
    });
    expect(written).toEqual(["service-actions"]);
    written.length = 0;
    await writeRecordChanges(document, template, record, record);
    expect(written).toEqual([]);
  });

  test("adds rows to an action table that has too few", async () => {
    const document = new MemoryDocument();
    const { record } = await anAuditIn(document);
    const actions = [1, 2, 3, 4, 5, 6, 7].map((row) =>
      anAction({ row, what: `Action number ${String(row)}` }),
    );
    expect(await writeRecordChanges(document, template, record, { ...record, actions })).toEqual([]);
    const audit = await opened(document);
    expect(audit.record.actions).toEqual(actions);
    expect(codes(audit)).toEqual(["mirror-differs"]);
  });

  test("empties the row of an action that is gone", async () => {
    const document = new MemoryDocument();
    const { record } = await anAuditIn(document);
    await writeRecordChanges(document, template, record, { ...record, actions: record.actions.slice(0, 1) });
    expect((await opened(document)).record.actions).toHaveLength(1);
  });

  test("says which answer has no control any more", async () => {
    const document = new MemoryDocument();
    await anAuditIn(document);
    expect(await writeTexts(document, template, new Map([["item.gone.evidence", "Words"]]))).toEqual([
      { code: "not-written", where: "item.gone.evidence", text: "Words" },
    ]);
  });
});
