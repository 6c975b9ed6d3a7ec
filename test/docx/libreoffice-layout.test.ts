import { questionsOf } from "../../src/audit/questions";
import type { AuditRecord } from "../../src/audit/record";
import type { Template } from "../../src/audit/template";
import { shownTexts } from "../../src/document/answers";
import { inLanguage, learnWords } from "../../src/document/fixed-words";
import { layoutOf } from "../../src/document/layout";
import { slotsOf } from "../../src/document/layout-model";
import { openAudit } from "../../src/document/open-audit";
import { restoreAudit } from "../../src/document/remake-audit";
import { auditMaker } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { shippedTemplates, templateSource } from "../../src/templates/shipped-templates";
import { aCompleteRecord } from "../support/builders";
import { hasCarlito, hasLibreOffice, pageCounts, savedByLibreOffice } from "../support/libreoffice";
import { deep } from "../support/sample";

const templates = shippedTemplates();

/** Pages of a blank document at most, and boxes in it. */
const GOALS: Readonly<Record<string, readonly [pages: number, boxes: number]>> = {
  "torbay-full-audit": [6, 99],
  "detailed-case-audit": [14, 210],
  "leaving-care-audit": [10, 202],
  "camden-themed-audit": [8, 150],
  "full-case-file-audit": [3, 39],
  "strengths-based-practice-audit": [5, 98],
  "dip-sample": [2, 40],
};

test.each(templates.map((each) => [each.id, each] as const))(
  "%s has a box for each question and no other control",
  async (id, template) => {
    const { controls } = await openDocx(auditMaker(template, () => "a")()).read();
    expect([controls.length, questionsOf(template).length]).toEqual([GOALS[id]?.[1], GOALS[id]?.[1]]);
  },
);

/** Everything answered, narratives in two paragraphs, every third item not applicable where it may be. */
function fullTexts(template: Template): ReadonlyMap<string, string> {
  const texts = new Map(shownTexts(template, aCompleteRecord(template)));
  questionsOf(template).forEach(({ tag, kind, owner, choices }, at) => {
    if (kind === "narrative" && owner.kind !== "action")
      texts.set(tag, `What was seen ${tag}.\nAnd what followed, “as she said” & more.`);
    if (
      owner.kind === "item" &&
      (owner.part === "judgement" || owner.part === "answer") &&
      choices.length > 0
    )
      texts.set(tag, choices[at % choices.length]?.label ?? "");
    if (owner.kind === "action" && kind !== "date") texts.set(tag, `Action ${tag}`);
  });
  return texts;
}

async function recordIn(bytes: Uint8Array): Promise<AuditRecord> {
  const opened = await openAudit(openDocx(bytes), { templates: templateSource });
  if (!opened.found) throw new Error("No audit was found.");
  return { ...opened.audit.record, id: "" };
}

// It takes as long to start as many a room of tests.
if (hasLibreOffice && deep)
  describe("in LibreOffice", () => {
    const filled = templates.map((template) => auditMaker(template, () => "a")(fullTexts(template)));
    const blank = templates.map((template) => auditMaker(template, () => "a")());

    const all = [...filled, ...blank];
    const inWelsh = (template: Template, texts?: ReadonlyMap<string, string>) =>
      auditMaker(inLanguage(template, "cy-GB"), () => "a")(texts);
    let once: readonly Uint8Array[];
    let welsh: Uint8Array;
    beforeAll(async () => {
      await learnWords("cy-GB");
      const [first] = templates;
      if (!first) throw new Error("There is no template.");
      welsh = inWelsh(first, fullTexts(first));
      once = await savedByLibreOffice([...all, welsh]);
    });

    async function expectSameAnswers(saved: readonly Uint8Array[]): Promise<void> {
      expect(saved.length).toBeGreaterThan(0);
      for (const [at, bytes] of saved.entries()) {
        expect(await recordIn(bytes)).toEqual(await recordIn(all[at] ?? bytes));
      }
    }

    test("every answer is read again after it was opened and saved", () => expectSameAnswers(once));

    test("every answer of a document in Welsh is read again, without its boxes' tags", async () => {
      const [saved = new Uint8Array()] = once.slice(all.length);
      const { controls } = await openDocx(saved).read();
      expect(controls.filter(({ tag }) => tag !== "")).toEqual([]);
      expect(await recordIn(saved)).toEqual(await recordIn(filled[0] ?? saved));
      expect(await recordIn(welsh)).toEqual(await recordIn(filled[0] ?? saved));
    });

    test("so it is after it was opened and saved over and over", async () => {
      await expectSameAnswers(await savedByLibreOffice(once.slice(0, all.length), 4));
    });

    test("a document it saved can be made anew with every box and answer", async () => {
      const [saved = new Uint8Array()] = once;
      const opened = await openAudit(openDocx(saved), { templates: templateSource });
      if (!opened.found) throw new Error("No audit was found.");
      const restored = restoreAudit(opened.audit, templateSource.parse);
      if (!restored.ok) throw new Error(restored.fault);
      const { template, texts, record } = restored.audit;
      const again = auditMaker(template, () => "a")(texts, record.id);
      expect(await recordIn(again)).toEqual(await recordIn(filled[0] ?? again));
      const { controls } = await openDocx(again).read();
      expect(controls.map(({ tag }) => tag)).toEqual(slotsOf(layoutOf(template)).map(({ tag }) => tag));
    });

    if (hasCarlito)
      test("blank documents have no more pages than they need", async () => {
        const counts = await pageCounts([...blank, ...templates.map((each) => inWelsh(each))]);
        // In Welsh, whose words are longer, one more is no fault.
        const both = [...templates, ...templates];
        const over = both.flatMap(({ id }, at) =>
          (counts[at] ?? Infinity) > (GOALS[id]?.[0] ?? 0) + Number(at >= blank.length)
            ? [[id, counts[at]]]
            : [],
        );
        expect(over).toEqual([]);
        expect(counts.map((count) => count > 0)).toEqual(both.map(() => true));
      });
  });
