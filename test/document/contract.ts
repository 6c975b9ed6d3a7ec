import type { Template } from "../../src/audit/template";
import type { AuditDocument, DocumentContent } from "../../src/document/audit-document";
import { actionRow } from "../../src/document/layout-actions";
import { moderatedItems, withRoom } from "../../src/audit/moderation";
import { blankAction, blankRecord } from "../../src/audit/record";
import { fingerprintOf } from "../../src/document/fingerprints";
import { layoutOf } from "../../src/document/layout";
import { moderationBlocks } from "../../src/document/layout-moderation";
import { saveModeration } from "../../src/document/moderate-audit";
import { lifecycleOf } from "../../src/moderation/lifecycle";
import { withDecision } from "../../src/moderation/moderated-items";
import { withSignOff } from "../../src/moderation/sign-off";
import { afterStep, type Moderated, type StepTaken } from "../../src/moderation/take-step";
import { bodyWordsOf } from "../../src/document/layout-words";
import { labelOf, slotsOf, tablesOf } from "../../src/document/layout-model";
import { writeTexts } from "../../src/document/write-answers";
import { aTemplate } from "../support/builders";
import { commentsContract } from "./comments-contract";

/** What a test asks of a holder of documents: one without text, one with text but no audit, one with a new audit. */
export interface Harness {
  readonly blank: () => Promise<AuditDocument>;
  readonly withText: (text: string) => Promise<AuditDocument>;
  readonly withAudit: (template: Template) => Promise<AuditDocument>;
  /** One with a new audit in which the box of an answer stands a second time, behind that of another. */
  readonly withCopy: (template: Template, tag: string, behind: string) => Promise<AuditDocument>;
  /** A person selects all that a box says. */
  readonly selectWords: (document: AuditDocument, tag: string) => void;
}

/** What every `AuditDocument` does, whoever holds the document. */
export function auditDocumentContract(
  name: string,
  { blank, withText, withAudit, withCopy, selectWords }: Harness,
): void {
  const template = aTemplate();
  const slots = slotsOf(layoutOf(template));
  const narrative = slots.find(({ level }) => level === "block");
  const choice = slots.find((slot) => slot.choices.length > 0 && !slot.initial);
  const lastSlot = slots.findLast(({ level }) => level === "block");
  if (!narrative || !choice || !lastSlot || lastSlot === narrative)
    throw new Error("The contract needs a template with narratives and a choice.");
  const { tag } = narrative;

  const textOf = (content: DocumentContent, of: string) =>
    content.controls.find((control) => control.tag === of)?.text;
  const withAnswer = async (text: string) => {
    const document = await withAudit(template);
    await document.write([{ tag, text }]);
    return document;
  };

  describe(name, () => {
    describe("insert", () => {
      test("makes a control for every slot, in order, with nothing entered", async () => {
        const document = await blank();
        await document.insert(template);
        const { controls, problems } = await document.read();
        expect(controls.map(({ tag, alias, kind }) => ({ tag, alias, kind }))).toEqual(
          slots.map(({ tag, alias, choices }) => ({
            tag,
            alias,
            kind: choices.length > 0 ? "choice" : "text",
          })),
        );
        expect(controls.map(({ text }) => text)).toEqual(slots.map(({ initial = "" }) => initial));
        expect(problems).toEqual([]);
      });

      test("puts what is known into the controls", async () => {
        const document = await blank();
        await document.insert(template, new Map([[tag, "Seen alone,\ntwice"]]));
        expect(textOf(await document.read(), tag)).toBe("Seen alone,\ntwice");
      });

      test.each([
        ["text", () => withText("Notes of the visit")],
        ["an audit", () => withAudit(template)],
      ])("refuses a document that holds %s, and leaves it as it is", async (_, open) => {
        const document = await open();
        const before = await document.read();
        await expect(document.insert(template)).rejects.toMatchObject({
          name: "HostError",
          code: "not-empty",
        });
        expect(await document.read()).toEqual(before);
      });
    });

    describe("read", () => {
      test("gives the lines that stand in no table, each behind the tables before it", async () => {
        const { loose } = await (await withAudit(template)).read();
        const inBody = loose.flatMap(({ at, text, where }) => (at || where !== "text" ? [] : [text]));
        const plain = (line: string) => line.replace(/\s+/g, " ");
        expect(inBody.map(plain)).toEqual(bodyWordsOf(layoutOf(template)).map(plain));
        expect(loose.find(({ at }) => !at)?.after).toBe(-1);
      });

      test("gives the text that stands in no control, and where", async () => {
        const document = await withAudit(template);
        const { loose, tables } = await document.read();
        const inTables = loose.filter(({ at }) => at);
        expect(inTables.map(({ text }) => text)).toContain(tables[0]?.[0]?.[0]);
        for (const { at, text } of inTables)
          expect(at && tables[at.table]?.[at.row]?.[at.cell]).toContain(text);
      });

      test("gives each control's cell, and the text of the cell", async () => {
        const { controls, tables } = await (await withAnswer("Seen alone")).read();
        const at = controls.find((control) => control.tag === tag)?.at;
        expect(at && tables[at.table]?.[at.row]?.[at.cell]).toBe("Seen alone");
        for (const control of controls) expect(control.at).toBeDefined();
      });

      test("gives the labels a person sees beside the controls", async () => {
        const { tables } = await (await withAudit(template)).read();
        const shown = tables.map((rows) => rows.map((cells) => cells.map((text) => text.split("\n")[0])));
        const layout = tablesOf(layoutOf(template)).map(({ rows }) =>
          rows.map(({ cells }) => cells.map((cell): unknown => labelOf(cell) ?? expect.any(String))),
        );
        expect(shown).toEqual(layout);
      });
    });

    describe("write", () => {
      test.each([
        ["a sentence", "She was seen alone."],
        ["lines", "First.\n\nThird."],
        ["signs of XML", 'if a < b & b > c, "quoted"'],
        ["signs of other languages", "Zoë 😀 Łódź"],
        ["a long text", "word ".repeat(4000).trim()],
      ])("puts in %s", async (_, text) => {
        expect(textOf(await (await withAnswer(text)).read(), tag)).toBe(text);
      });

      test("chooses from a list by label", async () => {
        const document = await withAudit(template);
        const label = choice.choices[1]?.label ?? "";
        expect(await document.write([{ tag: choice.tag, text: label }])).toEqual([]);
        expect(textOf(await document.read(), choice.tag)).toBe(label);
      });

      test("replaces a text, and brings the prompt back for the empty text", async () => {
        const document = await withAnswer("First draft");
        await document.write([{ tag, text: "Second draft" }]);
        expect(textOf(await document.read(), tag)).toBe("Second draft");
        await document.write([{ tag, text: "" }]);
        expect(textOf(await document.read(), tag)).toBe("");
      });

      test("changes nothing else", async () => {
        const before = await (await withAudit(template)).read();
        const after = await (await withAnswer("Seen alone")).read();
        const others = ({ controls }: DocumentContent) => controls.filter((control) => control.tag !== tag);
        expect(others(after)).toEqual(others(before));
      });

      test("writes what it can and says what it can't", async () => {
        const document = await withAudit(template);
        const problems = await document.write([
          { tag: "item.gone.evidence", text: "No place for this" },
          { tag, text: "A place for this" },
        ]);
        expect(problems).toEqual([
          { code: "not-written", where: "item.gone.evidence", text: "No place for this" },
        ]);
        expect(textOf(await document.read(), tag)).toBe("A place for this");
      });

      test.each([
        ["the first of two boxes, where nothing else is said", undefined, ["NEW", ""]],
        ["the first", 0, ["NEW", ""]],
        ["the second", 1, ["", "NEW"]],
      ] as const)("writes %s", async (_, which, texts) => {
        const document = await withCopy(template, tag, lastSlot.tag);
        const change = which === undefined ? { tag, text: "NEW" } : { tag, text: "NEW", which };
        expect(await document.write([change])).toEqual([]);
        const { controls } = await document.read();
        expect(controls.filter((each) => each.tag === tag).map(({ text }) => text)).toEqual(texts);
      });

      test("says what it can't write where there are fewer boxes", async () => {
        const document = await withCopy(template, tag, lastSlot.tag);
        expect(await document.write([{ tag, text: "NEW", which: 2 }])).toEqual([
          { code: "not-written", where: tag, text: "NEW" },
        ]);
      });

      test("writes an answer into the box in its own place, and no other", async () => {
        const document = await withCopy(template, lastSlot.tag, slots[0]?.tag ?? "");
        await writeTexts(document, template, new Map([[lastSlot.tag, "NEW"]]));
        const { controls } = await document.read();
        const said = controls.filter((each) => each.tag === lastSlot.tag).map(({ text }) => text);
        expect(said).toEqual(["", "NEW"]);
      });

      test("tells those who listen, until they stop", async () => {
        const document = await withAudit(template);
        const listener = jest.fn();
        const stop = document.onChange(listener);
        await document.write([{ tag, text: "One" }]);
        expect(listener).toHaveBeenCalled();
        stop();
        listener.mockClear();
        await document.write([{ tag, text: "Two" }]);
        expect(listener).not.toHaveBeenCalled();
      });

      test("changes and tells nothing where the text is the same", async () => {
        const document = await withAnswer("Seen alone");
        const listener = jest.fn();
        const stop = document.onChange(listener);
        expect(await document.write([{ tag, text: "Seen alone" }])).toEqual([]);
        expect(listener).not.toHaveBeenCalled();
        stop();
      });
    });

    describe("addRows", () => {
      const last = template.actions.rows;
      const after = `action.${String(last)}.what`;

      test("adds rows with controls at the end of the table", async () => {
        const document = await withAudit(template);
        const before = await document.read();
        await document.addRows(after, [actionRow(template, last + 1), actionRow(template, last + 2)]);
        const added = `action.${String(last + 2)}.what`;
        expect(await document.write([{ tag: added, text: "Hold a meeting" }])).toEqual([]);
        const content = await document.read();
        const at = content.controls.find((control) => control.tag === added)?.at;
        const table = before.controls.find((control) => control.tag === after)?.at?.table ?? -1;
        expect(at).toEqual({ table, row: (before.tables[table]?.length ?? 0) + 1, cell: 1 });
        expect(content.tables).toHaveLength(before.tables.length);
        expect(content.controls).toHaveLength(before.controls.length + 2 * template.actions.columns.length);
      });

      test("adds them before the row of the control where that is asked", async () => {
        const document = await withAudit(template);
        const before = await document.read();
        await document.addRows(
          after,
          [actionRow(template, last + 1), actionRow(template, last + 2)],
          "before",
        );
        const content = await document.read();
        const rowOf = (row: number) =>
          content.controls.find(({ tag }) => tag === `action.${String(row)}.what`)?.at?.row;
        const had = before.controls.find(({ tag }) => tag === after)?.at?.row ?? -1;
        expect([last + 1, last + 2, last].map(rowOf)).toEqual([had, had + 1, had + 2]);
        expect(content.controls).toHaveLength(before.controls.length + 2 * template.actions.columns.length);
      });

      test("refuses where the table is gone", async () => {
        const document = await withText("No table here");
        await expect(document.addRows(after, [actionRow(template, 1)])).rejects.toMatchObject({
          name: "HostError",
          code: "control-not-found",
        });
      });
    });

    describe("addBlocks", () => {
      const moderated = withRoom(template, { items: [], actions: [1], steps: 1 });
      const blocks = moderationBlocks(moderated);

      test("puts them behind the table, with what is known in their controls", async () => {
        const document = await withAudit(template);
        const before = await document.read();
        const after = lastSlot.tag;
        await document.addBlocks(after, blocks, new Map([["mod.step-1.by", "Auditor 4"]]));
        const content = await document.read();
        expect(textOf(content, "mod.step-1.by")).toBe("Auditor 4");
        expect(content.controls.map((control) => control.tag)).toEqual([
          ...before.controls.map((control) => control.tag),
          ...slotsOf(blocks).map((slot) => slot.tag),
        ]);
        expect(content.tables).toHaveLength(before.tables.length + tablesOf(blocks).length);
      });

      test("refuses where the table is gone", async () => {
        const document = await withText("No table here");
        await expect(document.addBlocks(lastSlot.tag, blocks, new Map())).rejects.toMatchObject({
          name: "HostError",
          code: "control-not-found",
        });
      });

      test("an audit is sent, judged again, returned, made final and signed off, and reads as it was left", async () => {
        const document = await withAudit(template);
        const action = { ...blankAction(1), what: "Hold a meeting", person: "Team manager" };
        let before: Moderated = { template, record: blankRecord(template, "a") };
        const save = async (wanted: Moderated) => {
          const { audit, problems } = await saveModeration(document, before, wanted, { newId: () => "a" });
          expect({ problems, moderation: audit.record.moderation }).toEqual({
            problems: [],
            moderation: wanted.record.moderation,
          });
          before = audit;
        };
        const step = (taken: StepTaken["step"], date: string) =>
          afterStep(before, { step: taken, by: "Somebody", date, note: "As agreed" });
        await save({ template, record: { ...before.record, actions: [action] } });
        await save(step("send", "2026-12-01"));
        for (const item of moderatedItems(template))
          await save(
            withDecision(before, item, { moderated: "", reason: `Seen: ${item.id}` }, fingerprintOf),
          );
        await save(step("return", "2026-12-04"));
        await save(step("finalise", "2026-12-09"));
        await save(
          withSignOff(before, { row: 1, outcome: "done", signedOff: "2027-01-13", note: "In supervision" }),
        );
        expect(lifecycleOf(before.template, before.record)).toMatchObject({
          state: "final",
          steps: [{ kind: "send" }, { kind: "return" }, { kind: "finalise" }],
        });
      });
    });

    describe("parts", () => {
      const part = (kind: string, text: string) => ({
        namespace: `urn:case-audit:${kind}:1`,
        xml: `<a:${kind} xmlns:a="urn:case-audit:${kind}:1"><a:x>${text}</a:x></a:${kind}>`,
      });

      test("are none at first", async () => {
        expect((await (await withAudit(template)).read()).parts).toEqual([]);
      });

      test("are kept, one to a namespace", async () => {
        const document = await withAudit(template);
        for (const each of [part("record", "1"), part("template", "é &amp; 😀"), part("record", "2")]) {
          await document.writeParts([each]);
        }
        const { parts, problems } = await document.read();
        expect(problems).toEqual([]);
        const sorted = [...parts].sort((a, b) => a.namespace.localeCompare(b.namespace));
        expect(sorted).toEqual([part("record", "2"), part("template", "é &amp; 😀")]);
      });

      test("are apart from the text", async () => {
        const document = await withAnswer("Seen alone");
        const before = await document.read();
        await document.writeParts([part("record", "1")]);
        const { parts: _, ...after } = await document.read();
        expect({ ...after, parts: [] }).toEqual(before);
      });
    });

    commentsContract({ withAudit, selectWords });

    test("goTo says whether there is a control to go to", async () => {
      const document = await withAudit(template);
      expect(await document.goTo(tag)).toBe(true);
      expect(await document.goTo("item.gone.evidence")).toBe(false);
    });
  });
}
