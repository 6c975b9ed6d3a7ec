import { elementsOf, narrativesToTick, tickedFor, withTick } from "../../src/audit/checklist";
import { findGaps } from "../../src/audit/gaps";
import { openAudit } from "../../src/document/open-audit";
import { saveMirror, startAudit } from "../../src/document/save-audit";
import { shownTexts } from "../../src/document/answers";
import { moveAudit } from "../../src/document/remake-audit";
import { afterStep } from "../../src/moderation/take-step";
import { contentHash } from "../../src/record/content-hash";
import { decodeRecord, encodeRecord } from "../../src/record/record-part";
import { templateSource } from "../../src/templates/shipped-templates";
import type { AuditRecord } from "../../src/audit/record";
import { aCompleteRecord, anItem, aQuestion, aTemplate } from "../support/builders";
import { MemoryDocument } from "../support/memory-document";

const template = aTemplate();
const record = aCompleteRecord(template, { id: "one", status: "in-progress" });
const FACT = { item: "risk", part: "evidence", element: "fact" } as const;
const ticked = withTick(withTick(record, FACT, true), { ...FACT, part: "impact", element: "meaning" }, true);
const surroundings = { templates: { ...templateSource, offered: [template] }, newId: () => "new" };

/** What a document holds once this record was saved with it. */
async function afterSaving(saved: AuditRecord): Promise<AuditRecord> {
  const document = new MemoryDocument();
  await startAudit(document, template, shownTexts(template, saved), surroundings);
  await saveMirror(document, { template, record: saved }, surroundings);
  const opened = await openAudit(document, surroundings);
  if (!opened.found) throw new Error("No audit was found.");
  expect(opened.audit.problems).toEqual([]);
  return opened.audit.record;
}

test("what is ticked is ticked for its item and narrative alone, and can be taken back", () => {
  expect(tickedFor(ticked, "risk", "evidence")).toEqual(["fact"]);
  expect(tickedFor(ticked, "risk", "impact")).toEqual(["meaning"]);
  expect(tickedFor(ticked, "plans", "evidence")).toEqual([]);
  const more = withTick(ticked, { ...FACT, element: "overview" }, true);
  expect(tickedFor(withTick(more, FACT, false), "risk", "evidence")).toEqual(["overview"]);
  expect(withTick(withTick(record, FACT, true), FACT, false)).toEqual(record);
  expect(withTick(ticked, FACT, true)).toEqual(ticked);
});

test("there is something to tick where an item asks for a narrative and the template says what that holds", () => {
  expect(narrativesToTick(template, anItem())).toEqual(["evidence", "impact"]);
  expect(narrativesToTick(template, aQuestion())).toEqual([]);
  expect(narrativesToTick(aTemplate({ impactDimensions: [] }), anItem())).toEqual(["evidence"]);
  expect(elementsOf(template, "impact").map(({ id }) => id)).toEqual(["meaning"]);
});

test("ticks are no answer: nothing is missing without them, no text has them, and the hash is the same", () => {
  expect(findGaps(template, ticked)).toEqual(findGaps(template, record));
  expect(shownTexts(template, ticked)).toEqual(shownTexts(template, record));
  expect(contentHash(ticked)).toBe(contentHash(record));
});

test("ticks are kept with the document while the audit is written", async () => {
  expect(decodeRecord(encodeRecord(ticked).value)).toMatchObject({ ok: true, record: ticked });
  expect((await afterSaving(ticked)).checklist).toEqual(ticked.checklist);
});

test("ticks are gone once the audit is ready, was sent, or is moved", async () => {
  expect((await afterSaving({ ...ticked, status: "ready" })).checklist).toBeUndefined();
  const sent = afterStep({ template, record: ticked }, { step: "send", by: "Alex", date: "2026-03-20" });
  const moderated = aTemplate({ ...sent.template });
  const document = new MemoryDocument();
  await startAudit(document, moderated, shownTexts(moderated, sent.record), surroundings);
  await saveMirror(document, sent, surroundings);
  const opened = await openAudit(document, surroundings);
  expect(opened.found && opened.audit.record.checklist).toBeUndefined();
  const moved = moveAudit(
    { template, record: ticked, problems: [] },
    { ...template, version: "2.0" },
    templateSource.parse,
  );
  expect(moved.ok && moved.audit.record.checklist).toBeUndefined();
});
