import { moderatedItems, withRoom } from "../../src/audit/moderation";
import { questionsOf } from "../../src/audit/questions";
import { fingerprintOf } from "../../src/document/fingerprints";
import { itemRowLabel } from "../../src/document/layout-moderation";
import { saveModeration } from "../../src/document/moderate-audit";
import { auditFrom, type Audit } from "../../src/document/open-audit";
import { changesSince } from "../../src/document/changes-since";
import { writeTexts } from "../../src/document/write-answers";
import { withDecision } from "../../src/moderation/moderated-items";
import { withSignOff } from "../../src/moderation/sign-off";
import { afterStep, withModerationAnswers, type StepTaken } from "../../src/moderation/take-step";
import { shippedTemplates, templateSource } from "../../src/templates/shipped-templates";
import { aCompleteRecord } from "../support/builders";
import { shownTexts } from "../../src/document/answers";
import { MemoryDocument } from "../support/memory-document";

const newId = () => "a";
const template = shippedTemplates()[0] ?? fail("There is no template.");
const step = (id: StepTaken["step"]): StepTaken => ({
  step: id,
  by: "Somebody",
  date: "2026-12-01",
  moderator: "Cy Moe",
});

function fail(why: string): never {
  throw new Error(why);
}

/** A document with a complete audit that was sent, and the audit. */
async function sent(of = template): Promise<{ readonly document: MemoryDocument; readonly audit: Audit }> {
  const document = new MemoryDocument();
  const record = { ...aCompleteRecord(of), id: "a" };
  await document.insert(of, shownTexts(of, record));
  const { audit } = await saveModeration(
    document,
    { template: of, record },
    afterStep({ template: of, record }, step("send")),
    { newId },
  );
  return { document, audit };
}

async function readAgain(document: MemoryDocument): Promise<Audit> {
  const opened = auditFrom(await document.read(), templateSource);
  return opened.found ? opened.audit : fail("No audit was found.");
}

test("what was saved is what is read, with nothing to say about the file", async () => {
  const { document, audit } = await sent();
  expect(await readAgain(document)).toEqual({ ...audit, problems: [] });
});

describe.each(shippedTemplates().map((each) => [each.id, each] as const))("of %s", (_, of) => {
  const record = { ...aCompleteRecord(of), id: "a" };

  test.each([false, true])(
    "who moderates and what is said on the whole is kept, allocated first: %s",
    async (first) => {
      const document = new MemoryDocument();
      let now: Audit = { template: of, record, problems: [] };
      await document.insert(of, shownTexts(of, record));
      const become = async (wanted: Parameters<typeof saveModeration>[2]) => {
        ({ audit: now } = await saveModeration(document, now, wanted, { newId }));
        expect(await readAgain(document)).toEqual({ ...now, problems: [] });
      };
      if (first) {
        await become(afterStep(now, { ...step("allocate"), auditor: "Al Ode" }));
        expect(now.record.moderation?.["moderator"]).toBeUndefined();
      }
      await become(afterStep(now, step("send")));
      await become(withModerationAnswers(now, { exceptional: "yes", "panel-discussion": "Agreed." }));
      await become(afterStep(now, step("return")));
      expect(now.record.moderation).toMatchObject({
        moderator: "Cy Moe",
        exceptional: "yes",
        "panel-discussion": "Agreed.",
      });

      // The same is read where the definition is lost and only the document tells.
      const content = await document.read();
      const opened = auditFrom({ ...content, parts: [] }, templateSource);
      expect(opened.found && opened.audit.record.moderation).toEqual(now.record.moderation);
    },
  );
});

test("a step, a decision and a sign-off take three calls to the holder of a document that was read", async () => {
  const { document, audit } = await sent();
  const [, item] = moderatedItems(template);
  let now = audit;
  const callsOf = async (wanted: Parameters<typeof saveModeration>[2]) => {
    const content = await document.read();
    document.calls.length = 0;
    ({ audit: now } = await saveModeration(document, now, wanted, { newId }, content));
    return [...document.calls];
  };
  const decision = { moderated: "", reason: "Seen" };
  expect(await callsOf(withDecision(now, item ?? fail("One item"), decision, fingerprintOf))).toEqual([
    "addRows",
    "write",
    "writeParts",
  ]);
  expect(await callsOf(afterStep(now, step("finalise")))).toEqual(["addRows", "write", "writeParts"]);
  expect(await callsOf(withSignOff(now, { row: 1, outcome: "done", signedOff: "2027-01-13" }))).toEqual([
    "write",
    "writeParts",
  ]);
  expect(await readAgain(document)).toEqual({ ...now, problems: [] });
});

test("an answer that was edited after the audit was made final is told of, until it says what it said", async () => {
  const { document, audit } = await sent();
  await saveModeration(document, audit, afterStep(audit, step("finalise")), { newId });
  const tag = "action.1.what";
  const said = document.text(tag) ?? "";
  document.type(tag, "Something else");
  expect((await readAgain(document)).problems.map(({ code }) => code)).toContain("changed-since-final");
  document.type(tag, said);
  document.type("action.1.signed-off", "13 January 2027");
  expect((await readAgain(document)).problems.map(({ code }) => code)).not.toContain("changed-since-final");
});

test("how a plan gets on, in a column for following up, is no edit of a final audit", async () => {
  const [column] = template.actions.columns.filter(({ id }) => id === "person");
  const own = {
    ...template,
    actions: {
      ...template.actions,
      columns: [
        ...template.actions.columns,
        {
          ...(column ?? fail("No column")),
          id: "progress",
          label: "Progress",
          required: false,
          followUp: true,
        },
        { ...(column ?? fail("No column")), id: "outcome", label: "Outcome", required: false },
      ],
    },
  };
  const { document, audit } = await sent(own);
  await saveModeration(document, audit, afterStep(audit, step("finalise")), { newId });
  document.type("action.1.progress", "Under way since January");
  expect((await readAgain(document)).problems.map(({ code }) => code)).not.toContain("changed-since-final");
  document.type("action.1.outcome", "Another outcome");
  expect((await readAgain(document)).problems.map(({ code }) => code)).toContain("changed-since-final");
});

test("the moderation is read from its tables where the document's own definition is lost", async () => {
  const { document, audit } = await sent();
  document.parts = [];
  const { record, problems } = await readAgain(document);
  expect(record.moderation).toEqual(audit.record.moderation);
  expect(problems.map(({ code }) => code)).not.toContain("words-outside");
});

test("a section that was undone in the document is said to be gone, kept by what is saved, and written again whole", async () => {
  const { document, audit } = await sent();
  const undone = new MemoryDocument();
  await undone.insert(template, shownTexts(template, audit.record));
  undone.parts = document.parts;
  const now = await readAgain(undone);
  expect(now).toEqual({ ...audit, problems: [{ code: "moderation-lost" }] });

  const { problems } = await saveModeration(undone, now, now, { newId });
  expect(problems).toEqual([]);
  expect(await readAgain(undone)).toEqual({ ...audit, problems: [] });
});

test("a step that is taken while the section is gone brings the section back with it", async () => {
  const { document, audit } = await sent();
  const undone = new MemoryDocument();
  await undone.insert(template, shownTexts(template, audit.record));
  undone.parts = document.parts;
  const now = await readAgain(undone);
  await saveModeration(undone, now, afterStep(now, step("return")), { newId });
  const { record, problems } = await readAgain(undone);
  expect(problems).toEqual([]);
  expect(record.moderation).toMatchObject({
    state: "returned",
    "step-1.step": "Sent for moderation",
    "step-2.step": "Returned to the auditor",
  });
});

test("what has changed since the audit was sent is told, and not where nobody can know", async () => {
  const { document, audit } = await sent();
  expect(changesSince("send", audit, await document.read())).toEqual([]);
  const [first] = [...shownTexts(template, audit.record)].filter(([tag]) => tag.endsWith(".evidence"));
  const [tag = "", one = ""] = first ?? [];
  await writeTexts(document, template, new Map([[tag, "Seen since."]]));
  expect(changesSince("send", await readAgain(document), await document.read())).toEqual([
    { tag, one, other: "Seen since." },
  ]);
  document.parts = document.parts.filter(({ namespace }) => !namespace.includes("sent"));
  expect(changesSince("send", audit, await document.read())).toBeUndefined();
});

test("what an auditor changed after it was returned is told once it was sent again", async () => {
  const { document, audit } = await sent();
  const [tag = "", one = ""] =
    [...shownTexts(template, audit.record)].find(([each]) => each.endsWith(".evidence")) ?? [];
  await saveModeration(document, audit, afterStep(audit, step("return")), { newId });
  expect(changesSince("return", audit, await document.read())).toEqual([]);
  await writeTexts(document, template, new Map([[tag, "Changed after the return."]]));
  const edited = await readAgain(document);
  await saveModeration(document, edited, afterStep(edited, step("send")), { newId });
  const again = await readAgain(document);
  const content = await document.read();
  expect(changesSince("send", again, content)).toEqual([]);
  expect(changesSince("return", again, content)).toEqual([{ tag, one, other: "Changed after the return." }]);
});

test("steps that are taken together are each kept", async () => {
  const document = new MemoryDocument();
  const record = { ...aCompleteRecord(template), id: "a" };
  await document.insert(template, shownTexts(template, record));
  const both = afterStep(afterStep({ template, record }, step("send")), step("return"));
  const { audit } = await saveModeration(document, { template, record }, both, { newId });
  const content = await document.read();
  expect([changesSince("send", audit, content), changesSince("return", audit, content)]).toEqual([[], []]);
});

test("where a row was deleted by hand the others go on, and a new one comes behind those that are left", async () => {
  const { document, audit } = await sent();
  const [one, two] = moderatedItems(template).filter(
    ({ id }) => !audit.template.moderation?.items.includes(id),
  );
  if (!one || !two) fail("Two items");
  const decision = { moderated: "", reason: "Seen" };
  const { audit: now } = await saveModeration(
    document,
    audit,
    withDecision(audit, one, decision, fingerprintOf),
    { newId },
  );
  document.removeRow(`mod.${one.id}.why`);
  const { problems } = await saveModeration(document, now, withDecision(now, two, decision, fingerprintOf), {
    newId,
  });
  expect(problems).toEqual([]);
  expect((await readAgain(document)).record.moderation).toMatchObject({ [`${two.id}.why`]: "Seen" });
});

/** The first cells of the table in which the box of that tag stands. */
async function firstCells(document: MemoryDocument, tag: string): Promise<readonly string[]> {
  const { controls, tables } = await document.read();
  const at = controls.find((control) => control.tag === tag)?.at;
  return at ? (tables[at.table] ?? []).map(([first = ""]) => first) : [];
}

test("the row of the overall judgement stays last, whatever is decided first", async () => {
  const { document, audit } = await sent();
  const items = moderatedItems(template);
  const overall = items.find(({ id }) => id === template.overallItem) ?? fail("No overall judgement");
  const [one, two] = items;
  if (!one || !two) fail("Two items");
  let now = audit;
  for (const item of [overall, two, one]) {
    const decision = { moderated: "", reason: `Of ${item.id}` };
    ({ audit: now } = await saveModeration(document, now, withDecision(now, item, decision, fingerprintOf), {
      newId,
    }));
  }
  expect(now.template.moderation?.items).toEqual([two.id, one.id, overall.id]);
  expect(await firstCells(document, `mod.${one.id}.why`)).toEqual([
    "Item",
    ...[two, one, overall].map(itemRowLabel),
  ]);
  expect(await readAgain(document)).toEqual({ ...now, problems: [] });
});

test("a document whose overall judgement was written first goes on being read, and new rows come at the end", async () => {
  const [one, two] = moderatedItems(template);
  const overall = template.overallItem ?? fail("No overall judgement");
  if (!one || !two) fail("Two items");
  const room = withRoom(template, { items: [overall, one.id], actions: [1], steps: 0 });
  const { template: of, record } = afterStep(
    { template: room, record: aCompleteRecord(template) },
    step("send"),
  );
  const moderation = { ...record.moderation, [`${overall}.why`]: "Two of three", [`${one.id}.why`]: "Seen" };
  const earlier = { template: of, record: { ...record, id: "a", moderation } };
  const document = new MemoryDocument();
  await document.insert(of, shownTexts(of, earlier.record));
  const { problems, record: read, template: found } = await readAgain(document);
  expect(problems.map(({ code }) => code)).toEqual(["mirror-missing", "template-from-library"]);
  expect([read.moderation, found.moderation]).toEqual([moderation, of.moderation]);

  const audit = { ...earlier, problems };
  const decision = { moderated: "", reason: "Seen too" };
  const { audit: now } = await saveModeration(
    document,
    audit,
    withDecision(audit, two, decision, fingerprintOf),
    {
      newId,
    },
  );
  expect(now.template.moderation?.items).toEqual([overall, one.id, two.id]);
  expect((await readAgain(document)).record.moderation).toMatchObject({ [`${two.id}.why`]: "Seen too" });
});

const given: StepTaken = { step: "allocate", auditor: "Ada Roe", by: "Lead", date: "2026-11-01" };

test("an audit that was allocated has the history alone, and the rest before it once it is sent", async () => {
  const document = new MemoryDocument();
  const record = { ...aCompleteRecord(template), id: "a" };
  await document.insert(template, shownTexts(template, record));
  const start = { template, record };
  const { audit } = await saveModeration(document, start, afterStep(start, given), { newId });
  const tagsOf = async () =>
    (await document.read()).controls.flatMap(({ tag }) => (tag.startsWith("mod.") ? [tag] : []));
  expect(await tagsOf()).toEqual(["date", "step", "by", "note"].map((part) => `mod.step-1.${part}`));
  expect(await readAgain(document)).toEqual({ ...audit, problems: [] });

  const { audit: now } = await saveModeration(document, audit, afterStep(audit, step("send")), { newId });
  expect(await readAgain(document)).toEqual({ ...now, problems: [] });
  expect(await tagsOf()).toEqual(
    questionsOf(now.template).flatMap(({ tag }) => (tag.startsWith("mod.") ? [tag] : [])),
  );
  document.parts = [];
  expect((await readAgain(document)).record.moderation).toEqual(now.record.moderation);
});

test("a moderation whose rows were deleted is read on where the document's own definition is lost too", async () => {
  const { document, audit } = await sent();
  document.removeRow("mod.action-1.outcome");
  document.removeRow(`mod.${audit.template.moderation?.items[0] ?? ""}.why`);
  document.parts = [];
  expect((await readAgain(document)).record.moderation).toEqual(audit.record.moderation);
});
