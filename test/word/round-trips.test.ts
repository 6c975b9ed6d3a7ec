import type { OwnTable } from "../../src/audit/own-table";
import { addingRow, movingRow, removingRow, rowsIn } from "../../src/audit/row-changes";
import { itemTag, rowTag } from "../../src/audit/tags";
import { allItems, type Template } from "../../src/audit/template";
import { actionRow } from "../../src/document/layout-actions";
import { openAudit } from "../../src/document/open-audit";
import { saveMirror, startAudit } from "../../src/document/save-audit";
import { unreadWords } from "../../src/document/unread-words";
import { writeTexts } from "../../src/document/write-answers";
import { AuditSession } from "../../src/taskpane/session/audit-session";
import { findTemplate } from "../../src/templates/shipped-templates";
import { anItem, aTemplate } from "../support/builders";
import { deep, sampled } from "../support/sample";
import type { WordHost } from "../support/word-host/host";
import { someSurroundings } from "../taskpane/a-session";
import { auditInWord, blankInWord } from "./a-word";

/** A template of so many items, as the largest audits have. */
function ofItems(count: number): Template {
  const items = Array.from({ length: count }, (_, index) => anItem({ id: `item-${String(index)}` }));
  const [section] = aTemplate().sections;
  if (!section) throw new Error("The template has no section.");
  return aTemplate({ sections: [{ ...section, items }] });
}

/** Round trips to Word that something takes. */
async function trips(host: WordHost, act: () => Promise<unknown>): Promise<number> {
  const before = host.log.length;
  await act();
  return host.log.length - before;
}

/** One with descriptors, whose texts stand in locked blocks beside the tables. */
function shippedOf(id: string): Template {
  const template = findTemplate(id);
  if (!template) throw new Error(`There is no template ${id}.`);
  return template;
}

const AUDITS = [
  ["of 12 items", ofItems(12)],
  ["of 200 items", ofItems(200)],
  ["of 57 items with descriptors", shippedOf("detailed-case-audit")],
] as const;

describe.each(sampled(AUDITS, 2))("with an audit %s", (_, template) => {
  const first = allItems(template).find(({ judgement }) => judgement);
  const surroundings = someSurroundings(template);

  test("an insert takes three round trips", async () => {
    const { host, document } = blankInWord();
    expect(await trips(host, () => document.insert(template))).toBe(3);
    expect(host.tags.length).toBeGreaterThan(allItems(template).length);
  });

  test("reading everything takes two, and asks for no more where there is more", async () => {
    const { host, document } = blankInWord();
    await startAudit(document, template, new Map(), surroundings);
    expect(await trips(host, () => openAudit(document, surroundings))).toBe(2);
    const asked = host.log.slice(-2).reduce((sum, { requestBytes }) => sum + requestBytes, 0);
    expect(asked).toBeLessThan(4096);
  });

  test("so does reading all of its markup before it is handed over", async () => {
    const { host, document } = blankInWord();
    await startAudit(document, template, new Map(), surroundings);
    expect(await trips(host, () => unreadWords(document, surroundings))).toBe(2);
  });

  test("saving the mirror takes two, where there is none and where there is one", async () => {
    const { host, document } = auditInWord({}, template);
    const opened = await openAudit(document, surroundings);
    if (!opened.found) throw new Error("No audit was found.");
    const save = (limitReason: string) => () =>
      saveMirror(document, { template, record: { ...opened.audit.record, limitReason } }, surroundings);
    expect(await trips(host, save("one"))).toBe(2);
    expect(await trips(host, save("two"))).toBe(2);
    expect((await document.read()).parts).toHaveLength(2);
  });

  test("writing every answer takes three, and four with the reading before it", async () => {
    const { host, document } = auditInWord({}, template);
    const texts = new Map(host.tags.filter((tag) => tag.endsWith(".evidence")).map((tag) => [tag, "Seen."]));
    expect(await trips(host, () => writeTexts(document, template, texts))).toBe(3);
    const again = new Map([...texts.keys()].map((tag) => [tag, "Seen alone."]));
    expect(await trips(host, () => writeTexts(document, template, again))).toBe(4);
  });

  test("adding rows takes two, and so does going somewhere", async () => {
    const { host, document } = auditInWord({}, template);
    const rows = [1, 2, 3].map((row) => actionRow(template, template.actions.rows + row));
    expect(await trips(host, () => document.addRows("action.1.what", rows))).toBe(2);
    expect(await trips(host, () => document.goTo(itemTag(first?.id ?? "", "judgement")))).toBe(2);
  });
});

test("a long table is read, and a row is put between others, moved and taken out in as many as in one of three", async () => {
  const columns = ["when", "event"].map((id) => ({ id, label: id, type: "text" as const, required: false }));
  const table: OwnTable = { id: "chronology", title: "Chronology", place: "end", rows: 1, columns };
  const takes = async (count: number): Promise<readonly number[]> => {
    const template = aTemplate({ tables: [{ ...table, rows: count }] });
    const surroundings = someSurroundings(template);
    const known = Array.from({ length: count }, (_, at) => [
      rowTag(table.id, at + 1, "event"),
      `Event ${String(at)}`,
    ]);
    const { host, document } = auditInWord({}, template, new Map(known as [string, string][]));
    const session = new AuditSession(document, surroundings);
    await session.readNow();
    const events = () =>
      rowsIn(session.getState().audit?.record ?? {}, table).map(({ values }) => values["event"]);
    const row = (at: number) =>
      rowsIn(session.getState().audit?.record ?? {}, table)[at - 1] ?? { row: 0, values: {} };
    const took = [await trips(host, () => openAudit(document, surroundings))];
    for (const change of [
      () => addingRow(table, { event: "Between" }, 2),
      () => movingRow(table, row(count), 1),
      () => removingRow(table, row(3)),
    ])
      took.push(
        await trips(host, async () => {
          expect(await session.change(change())).toEqual({ done: true });
        }),
      );
    expect(events()).toHaveLength(count);
    expect(events().slice(0, 2)).toEqual([`Event ${String(count - 2)}`, "Event 0"]);
    expect(events()).not.toContain("Between");
    return took;
  };
  jest.useFakeTimers();
  const few = await takes(3);
  expect(await takes(deep ? 300 : 40)).toEqual(few);
  jest.useRealTimers();
});
