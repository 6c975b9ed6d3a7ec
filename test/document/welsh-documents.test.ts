import { questionsOf } from "../../src/audit/questions";
import type { AuditRecord } from "../../src/audit/record";
import type { Template } from "../../src/audit/template";
import { moderatedItems } from "../../src/audit/moderation";
import { recordOfTexts, shownTexts, textsInOwnWords, type Texts } from "../../src/document/answers";
import type { DocumentContent } from "../../src/document/audit-document";
import { fingerprintOf } from "../../src/document/fingerprints";
import { forNewDocument, inLanguage, learnWords } from "../../src/document/fixed-words";
import { saveModeration } from "../../src/document/moderate-audit";
import { auditFrom, openAudit, type Audit } from "../../src/document/open-audit";
import { moveAudit, restoreAudit } from "../../src/document/remake-audit";
import { shareAudit } from "../../src/document/share-audit";
import { auditMaker } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { shareDocx } from "../../src/docx/share-docx";
import { withKeptComment } from "../../src/moderation/kept-comments";
import { withDecision, withFound } from "../../src/moderation/moderated-items";
import { presentText } from "../../src/moderation/panel";
import { checkedText } from "../../src/moderation/checks";
import { withSignOff } from "../../src/moderation/sign-off";
import { afterStep, withModerationAnswers } from "../../src/moderation/take-step";
import { readDefinition } from "../../src/templates/parse-template";
import { shippedTemplates, templateSource } from "../../src/templates/shipped-templates";
import { aCompleteRecord, aTemplate } from "../support/builders";
import { MemoryDocument } from "../support/memory-document";
import { sampled } from "../support/sample";
import { likeFaults } from "../support/validate-docx";
import { wordFaults } from "../support/word-rules";

const templates = shippedTemplates().map((template) => [template.id, template] as const);
const [, torbay = aTemplate()] = templates.find(([id]) => id === "torbay-full-audit") ?? [];
const newId = () => "a";

beforeAll(() => learnWords("cy-GB"));

const welsh = (template: Template): Template => inLanguage(template, "cy-GB");

/** A record with an answer to everything, an action and a concern in it. */
function filled(template: Template): AuditRecord {
  const { columns } = template.actions;
  const action = {
    row: 1,
    what: "Visit her at home",
    person: "Al Roe",
    due: "2026-04-09",
    signedOff: "",
    more: {},
  };
  return recordOf(template, {
    ...aCompleteRecord(template, { id: "a", status: "ready" }),
    ...(columns.length > 0 ? { actions: [action] } : {}),
    ...(template.immediateConcerns
      ? {
          immediateConcern: {
            raised: "yes",
            what: "Alone at night",
            manager: "Bo Lee",
            notified: "2026-03-15T14:05",
          },
        }
      : {}),
  });
}

/** What a document shows, of what is entered. */
const entered = (template: Template, record: AuditRecord): Texts =>
  new Map([...shownTexts(template, record)].filter(([, text]) => text !== ""));

/** The record as a document in English holds it. */
const recordOf = (template: Template, record: AuditRecord): AuditRecord => ({
  ...recordOfTexts(template, entered(template, record)),
  id: record.id,
});

const made = (template: Template, record: AuditRecord): Uint8Array =>
  auditMaker(template, newId)(entered(template, record), record.id);

async function read(bytes: Uint8Array): Promise<Audit> {
  const opened = await openAudit(openDocx(bytes), { templates: templateSource });
  if (!opened.found) throw new Error("No audit was found.");
  return opened.audit;
}

function readFrom(content: DocumentContent): Audit {
  const opened = auditFrom(content, templateSource);
  if (!opened.found) throw new Error("No audit was found.");
  return opened.audit;
}

describe.each(sampled(templates, 3))("a document of %s in Welsh", (_, template) => {
  const record = filled(template);
  let bytes: Uint8Array;
  beforeAll(() => {
    bytes = made(welsh(template), record);
  });

  test("is read as the same record as one in English, with nothing to say", async () => {
    const { record: own, problems, template: found } = await read(bytes);
    expect(own).toEqual((await read(made(template, record))).record);
    expect(own).toEqual(record);
    expect(problems).toEqual([]);
    expect(found.language).toBe("cy-GB");
  });

  test("that is blank has nothing entered", async () => {
    const [own, english] = [
      await read(auditMaker(welsh(template), newId)()),
      await read(auditMaker(template, newId)()),
    ];
    expect(own.record).toEqual(english.record);
    expect(own.problems).toEqual([]);
  });

  test("is one that Word takes", () => {
    expect(wordFaults(bytes)).toEqual([]);
  });

  test("is read by its words where another program took the boxes away, and where its definition is lost as well", async () => {
    const content = await openDocx(bytes).read();
    const english = await openDocx(made(template, record)).read();
    const bare = (of: DocumentContent) => ({ ...of, controls: [] });
    const codes = ({ problems }: Audit) => problems.map(({ code }) => code);
    const [own, like] = [readFrom(bare(content)), readFrom(bare(english))];
    expect(own.record).toEqual(like.record);
    expect(codes(own)).toEqual(codes(like));
    const lost = (of: DocumentContent) => readFrom({ ...bare(of), parts: [] });
    const [ownLost, likeLost] = [lost(content), lost(english)];
    expect(ownLost.template.language).toBe("cy-GB");
    expect(ownLost.record).toEqual(likeLost.record);
    expect(codes(ownLost)).toEqual(codes(likeLost));
    expect(likeLost.template.language).toBeUndefined();
  });

  test("is restored in Welsh", () => {
    const audit = { template: welsh(template), record, problems: [] };
    const restored = restoreAudit(audit, readDefinition);
    if (!restored.ok) throw new Error(restored.fault);
    expect(restored.audit.template.language).toBe("cy-GB");
    expect(restored.audit.record).toEqual(record);
    expect(restored.audit.texts).toEqual(entered(welsh(template), record));
  });
});

test("what the validator says of a filled one", async () => {
  expect(await likeFaults(made(welsh(torbay), filled(torbay)))).toEqual([]);
});

/** The steps of an audit from its auditor to the last action, with what a moderator writes on the way. */
async function moderated(of: Template): Promise<{ document: MemoryDocument; audit: Audit }> {
  const document = new MemoryDocument();
  const record = { ...filled(torbay) };
  await document.insert(of, shownTexts(of, record));
  let audit: Audit = { template: of, record, problems: [] };
  const save = async (wanted: Pick<Audit, "template" | "record">) => {
    ({ audit } = await saveModeration(document, audit, wanted, { newId }));
  };
  const [item] = moderatedItems(of);
  if (!item) throw new Error("Nothing is judged.");
  const step = { by: "Somebody", date: "2026-12-01" };
  await save(afterStep(audit, { ...step, step: "send", moderator: "Cy Moe" }));
  await save(
    withDecision(
      audit,
      item,
      {
        moderated: audit.record.items[item.id]?.judgement ?? "",
        reason: "Seen",
        judged: { judgement: "", seen: false },
        evidence: of.evidenceElements.map(({ id }) => id),
        impact: [],
      },
      fingerprintOf,
    ),
  );
  await save(withKeptComment(audit, item.id, "Who said so?", "D. Other") ?? audit);
  await save(
    withFound(audit, item, (found) => ({
      ...found,
      comments: found.comments.map((comment) => ({
        ...comment,
        resolved: true,
        replies: [{ by: "A. Uditor", text: "Her teacher.\nIn writing." }],
      })),
    })),
  );
  await save(
    withModerationAnswers(audit, {
      safe: "yes",
      checked: checkedText({ ticked: ["congruent", "smart"], more: ["and the dates"] }),
      "panel-present": presentText({
        seats: { chair: "Jo Doe", operational: "", independent: "Cy Young" },
        others: "Al Roe",
      }),
    }),
  );
  await save(afterStep(audit, { ...step, step: "finalise" }));
  await save(afterStep(audit, { ...step, step: "share" }));
  await save(withSignOff(audit, { row: 1, outcome: "done", signedOff: "2027-01-13" }));
  await save(afterStep(audit, { ...step, step: "close", note: "All done" }));
  return { document, audit };
}

test("an audit is moderated, signed off and closed in Welsh with the same record as in English", async () => {
  const english = await moderated(torbay);
  const { document, audit } = await moderated(welsh(torbay));
  expect(audit.record).toEqual(english.audit.record);
  const again = readFrom(await document.read());
  expect(again).toMatchObject({ template: audit.template, problems: [] });
  expect(again.record).toEqual(readFrom(await english.document.read()).record);
  const shown = (await document.read()).tables.flat(2).join("\n");
  for (const words of [
    "Anfonwyd i’w gymedroli",
    "Wedi cau",
    "1 Rhagfyr 2026",
    "Barnwyd: cyn gweld dyfarniad yr archwilydd.",
    "Sylw ar dystiolaeth gan D. Other (wedi’i ddatrys): Who said so?\nYmateb gan A. Uditor: Her teacher.",
    "Mae’r camau gweithredu yn CAMPUS (SMART); and the dates",
    "Jo Doe, cadeirydd: pennaeth gwasanaeth sicrhau ansawdd\nCy Young, annibynnol ar y gwasanaeth\nAl Roe",
  ])
    expect(shown).toContain(words);
  expect(shown).not.toMatch(/Sent for moderation|December|Judged:|Comment on/);
});

test("the moderation of a document whose definition is lost is read in Welsh", async () => {
  const { document, audit } = await moderated(welsh(torbay));
  const content = await document.read();
  const record = content.parts.filter(({ namespace }) => namespace.includes("record"));
  const lost = readFrom({ ...content, parts: record });
  expect(lost.template.language).toBe("cy-GB");
  expect(lost.record.moderation).toEqual(audit.record.moderation);
});

test("a copy to share is in the language of its document", async () => {
  const { audit } = await moderated(welsh(torbay));
  const copy = shareAudit(audit, { names: "roles", today: "2027-02-01", offered: [] });
  expect(copy.page).toMatchObject({ footer: "Copi i’w rannu, gwnaed 1 Chwefror 2027", language: "cy-GB" });
  expect(JSON.stringify(copy.blocks)).toContain("Dyfarniadau");
  expect(wordFaults(shareDocx(copy))).toEqual([]);
});

test("an audit moves to a newer version in its own language, unless that says another", () => {
  const audit = { template: welsh(torbay), record: filled(torbay), problems: [] };
  const newer: Template = { ...torbay, version: "99" };
  const move = (to: Template) => {
    const moved = moveAudit(audit, to, readDefinition);
    if (!moved.ok) throw new Error(moved.fault);
    return moved.audit;
  };
  expect(move(newer)).toMatchObject({ template: { language: "cy-GB" }, kept: [] });
  const english = move({ ...newer, language: "en-GB" });
  expect(english.template.language).toBe("en-GB");
  expect(english.texts).toEqual(entered(torbay, audit.record));
});

test("what is known in English goes into a Welsh document in Welsh, and is read either way", () => {
  const own = welsh(torbay);
  const texts = shownTexts(torbay, filled(torbay));
  expect(textsInOwnWords(own, texts)).toEqual(shownTexts(own, filled(torbay)));
  expect(recordOfTexts(own, texts)).toEqual(recordOfTexts(torbay, texts));
});

test("a Welsh date in a document in English stays as somebody typed it", () => {
  const date = questionsOf(torbay).find(({ kind }) => kind === "date");
  if (!date) throw new Error("No date is asked for.");
  const typed = new Map([[date.tag, "15 Mawrth 2026"]]);
  expect(date.get(recordOfTexts(torbay, typed))).toBe("15 Mawrth 2026");
  expect(date.get(recordOfTexts(welsh(torbay), typed))).toBe("2026-03-15");
});

test("a template says its language, or leaves it to whoever makes a document", () => {
  expect(forNewDocument(torbay, "cy-GB").language).toBe("cy-GB");
  expect(forNewDocument(torbay, "en-GB")).toBe(torbay);
  expect(forNewDocument({ ...torbay, language: "cy-GB" }, "en-GB").language).toBe("cy-GB");
  expect(forNewDocument({ ...torbay, language: "en-GB" }, "cy-GB").language).toBe("en-GB");
});
