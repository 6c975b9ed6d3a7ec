import { findGaps } from "../../src/audit/gaps";
import type { AuditRecord } from "../../src/audit/record";
import type { Template } from "../../src/audit/template";
import { newerTemplate } from "../../src/audit/versions";
import { shownTexts } from "../../src/document/answers";
import { auditFrom, openAudit, type Audit } from "../../src/document/open-audit";
import { moveAudit } from "../../src/document/remake-audit";
import { mirrorParts } from "../../src/document/save-audit";
import { auditMaker } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { gapText } from "../../src/report/gap-text";
import { placeText } from "../../src/report/place-text";
import { templateSource } from "../../src/templates/shipped-templates";
import { aCompleteRecord, anAction } from "../support/builders";
import { LATER_ITEM, olderTorbay, shippedTorbay } from "../support/older-torbay";
import { likeFaults } from "../support/validate-docx";

const older = olderTorbay();
const record = aCompleteRecord(older, {
  id: "audit-17",
  status: "ready",
  header: { ward: "Seaward", "audit-date": "2026-03-02" },
  items: { "t1-risk": { judgement: "inadequate" } },
  actions: [anAction({ more: { cost: "£20" } }), anAction({ row: 7, what: "Call the school on 3 May" })],
});

const fileOf = (template: Template, answers: AuditRecord): Uint8Array =>
  newDocx(template, mirrorParts(template, answers).parts, shownTexts(template, answers));

async function opened(bytes: Uint8Array): Promise<Audit> {
  const result = await openAudit(openDocx(bytes), { templates: templateSource });
  if (!result.found) throw new Error("No audit was found.");
  return result.audit;
}

function movedFile(audit: Audit) {
  const move = moveAudit(audit, shippedTorbay(), templateSource.parse);
  if (!move.ok) throw new Error(move.fault);
  const bytes = auditMaker(move.audit.template, () => "another")(move.audit.texts, audit.record.id);
  return { move: move.audit, bytes };
}

describe("a document made with an older version of a template on offer", () => {
  test("is opened, checked and reported with its own", async () => {
    const {
      template,
      record: read,
      problems,
    } = await opened(fileOf(older, { ...record, header: { ...record.header, ward: "" } }));
    expect(problems).toEqual([]);
    expect(template).toEqual(older);
    expect(read.template).toEqual({ id: older.id, version: "2.0" });
    const gaps = findGaps(template, read).filter(({ severity }) => severity === "required");
    expect(gaps.map((gap) => gapText(template, gap))).toEqual([
      expect.stringContaining("Ward"),
      expect.stringContaining(
        "Item 1, Risk identified, responded to and reduced: the judgement is “Inadequate”",
      ),
    ]);
    expect(placeText(template, "item.t13-supervision.evidence")).toBe("Item 13, evidence");
    expect(read.items["t1-risk"]?.judgement).toBe("inadequate");
    expect(read.items[LATER_ITEM]).toBeUndefined();
  });

  test("has a newer version, and its answers move there whole", async () => {
    expect(newerTemplate(older, templateSource.offered)).toBe(shippedTorbay());
    const old = fileOf(older, record);
    const before = new Uint8Array(old);
    const { move, bytes } = movedFile(await opened(old));
    expect(old).toEqual(before);

    const after = await opened(bytes);
    expect(after).toEqual({ template: move.template, record: move.record, problems: [] });
    expect(after.record).toMatchObject({
      id: "audit-17",
      template: { version: "3.1" },
      status: "in-progress",
    });
    expect(after.record.items["t2-involvement"]).toEqual(record.items["t2-involvement"]);
    expect(after.record.items["t1-risk"]).toEqual({ ...record.items["t1-risk"], judgement: "" });
    expect(after.record.actions.map(({ row, what }) => [row, what])).toEqual(
      record.actions.map(({ row, what }) => [row, what]),
    );
    const group = after.template.fieldGroups.at(-1);
    expect([group?.title, group?.fields.map(({ id, label }) => [label, after.record.header[id]])]).toEqual([
      "Kept from version 2.0",
      [
        ["Ward", "Seaward"],
        ["Item 1 Judgement", "Inadequate"],
        ["Item 13 Judgement", "Meets good"],
        ["Item 13 Evidence", record.items["t13-supervision"]?.evidence],
        ["Item 13 Impact", record.items["t13-supervision"]?.impact],
        ["Action 1 Cost", "£20"],
      ],
    ]);
    expect(move.added).toEqual([`item.${LATER_ITEM}.judgement`]);
    expect(await likeFaults(bytes)).toEqual([]);
  });

  test("and what somebody typed that is no choice moves too", async () => {
    const document = openDocx(fileOf(older, record));
    await document.write([{ tag: "item.t2-involvement.judgement", text: "Nearly good" }]);
    const { bytes } = movedFile(await opened(document.save()));
    const { record: after, template } = await opened(bytes);
    const field = template.fieldGroups.at(-1)?.fields.find(({ label }) => label === "Item 2 Judgement");
    expect(after.header[field?.id ?? ""]).toBe("Nearly good");
  });
});

test("what was kept is an answer like any other: it can be changed, and is mirrored", async () => {
  const { move, bytes } = movedFile(await opened(fileOf(older, record)));
  const document = openDocx(bytes);
  const tag = move.kept[0]?.at ?? "";
  await document.write([{ tag, text: "Shiphay" }]);
  const after = await opened(document.save());
  expect(after.record.header[tag.replace("header.", "")]).toBe("Shiphay");
  expect(after.problems).toEqual([{ code: "mirror-differs", where: [tag] }]);
});

describe("where the definition in the document is lost, what was kept is still read", () => {
  test("from its boxes", async () => {
    const { move } = movedFile(await opened(fileOf(older, record)));
    const [first] = move.kept;
    const bare = await opened(newDocx(move.template, [], move.texts));
    expect(bare.template.fieldGroups.at(-1)?.title).toBe("Kept from version 2.0");
    expect(bare.record).toMatchObject({ header: move.record.header, items: move.record.items });
    expect(bare.problems.map(({ code }) => code)).toEqual(["mirror-missing", "template-from-library"]);
    expect(placeText(bare.template, first?.at ?? "")).toBe("Ward");
  });

  test("from their places, where the boxes are gone too", async () => {
    const { move } = movedFile(await opened(fileOf(older, record)));
    const content = await openDocx(newDocx(move.template, [], move.texts)).read();
    const result = auditFrom({ ...content, controls: [], parts: [] }, templateSource);
    if (!result.found) throw new Error("No audit was found.");
    const { template, record: read } = result.audit;
    const group = template.fieldGroups.at(-1);
    expect(group?.fields.map(({ id, label }) => [label, read.header[id]])).toEqual(
      move.kept.map(({ label, text }) => [label, text]),
    );
  });
});
