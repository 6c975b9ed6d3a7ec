import fc from "fast-check";
import { questionsOf } from "../../src/audit/questions";
import { shownTexts } from "../../src/document/answers";
import type { Control, DocumentContent } from "../../src/document/audit-document";
import { auditFrom } from "../../src/document/open-audit";
import { hasLostBoxes } from "../../src/document/has-lost-boxes";
import { restoreAudit } from "../../src/document/remake-audit";
import { mirrorParts } from "../../src/document/save-audit";
import { auditMaker } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { templateSource } from "../../src/templates/shipped-templates";
import { aContent } from "../support/a-content";
import { aCompleteRecord, aTemplate } from "../support/builders";
import { holds } from "../support/holds";

const template = aTemplate();
const record = aCompleteRecord(template, { id: "audit-1", status: "ready" });
const shown = shownTexts(template, record);

/** The document as it is read with these boxes, in the tables of the template. */
function contentWith(controls: readonly Control[]): DocumentContent {
  return { ...aContent(template, shown), controls, loose: [], parts: mirrorParts(template, record).parts };
}

const boxes: readonly Control[] = questionsOf(template).map(({ tag, kind }) => ({
  tag,
  alias: "",
  kind: kind === "choice" ? "choice" : "text",
  text: shown.get(tag) ?? "",
}));

/** What another program makes of a box: nothing, a loss of its tag or of itself, a second box that says something else. */
const fate = fc.constantFrom("stays", "gone", "untagged", "doubled", "other-words");

function damaged(box: Control, happens: string): readonly Control[] {
  switch (happens) {
    case "gone":
      return [];
    case "untagged":
      return [{ ...box, tag: "" }];
    case "doubled":
      return [box, { ...box, text: `Second of ${box.tag}` }];
    case "other-words":
      return [{ ...box, text: `Words in ${box.tag}` }];
    default:
      return [box];
  }
}

async function readBack(bytes: Uint8Array) {
  const opened = auditFrom(await openDocx(bytes).read(), templateSource);
  if (!opened.found) throw new Error("No audit was found.");
  return opened;
}

test("no answer that was found is lost, whatever became of the boxes", async () => {
  await holds(
    fc.asyncProperty(fc.array(fate, { minLength: boxes.length, maxLength: boxes.length }), async (fates) => {
      const content = contentWith(boxes.flatMap((box, index) => damaged(box, fates[index] ?? "stays")));
      const opened = auditFrom(content, templateSource);
      if (!opened.found) throw new Error("No audit was found.");
      const restored = restoreAudit(opened.audit, templateSource.parse);
      if (!restored.ok) throw new Error(restored.fault);
      const { texts, record: remade, template: own } = restored.audit;
      const again = await readBack(auditMaker(own, () => "new")(texts, remade.id));

      expect(hasLostBoxes(again.audit)).toBe(false);
      expect(again.audit.record.id).toBe("audit-1");
      const said = again.content.controls.map(({ text }) => text).join("\n");
      for (const text of shownTexts(template, opened.audit.record).values()) {
        if (text === "Ready to hand over") continue;
        expect(said).toContain(text);
      }
      for (const problem of opened.audit.problems) {
        if (problem.code !== "unknown-choice" && problem.code !== "control-duplicated") continue;
        if (problem.where !== "status") expect(said).toContain(problem.text);
      }
    }),
    100,
  );
});

test("the second choice of a drop-down that stands twice is kept, and said why", () => {
  const [risk] = boxes.filter(({ tag }) => tag === "item.risk.judgement");
  if (!risk) throw new Error("The template has no such item.");
  const content = contentWith([...boxes, { ...risk, text: "Does not meet good" }]);
  const opened = auditFrom(content, templateSource);
  if (!opened.found) throw new Error("No audit was found.");
  const restored = restoreAudit(opened.audit, templateSource.parse);
  expect(restored.ok && restored.audit.kept).toMatchObject([
    { tag: "item.risk.judgement", text: "Does not meet good", why: "second-box" },
  ]);
  expect(restored.ok && restored.audit.record).toMatchObject({
    status: "in-progress",
    items: { risk: { judgement: record.items["risk"]?.judgement } },
  });
});
