import { readFileSync } from "node:fs";
import { join } from "node:path";
import { questionsOf } from "../../src/audit/questions";
import type { Template } from "../../src/audit/template";
import { openAudit } from "../../src/document/open-audit";
import { saveMirror } from "../../src/document/save-audit";
import { writeTexts } from "../../src/document/write-answers";
import { auditMaker } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { shippedTemplates, templateSource } from "../../src/templates/shipped-templates";
import { markedAudit } from "./marked-audit";

/** A document with an audit whose every answer in words holds a word that no other text has. */
export interface FilledAudit {
  readonly name: string;
  readonly docx: Uint8Array;
  readonly template: Template;
  /** The words, by the tag of the answer that holds it. */
  readonly words: ReadonlyMap<string, string>;
}

export const surroundings = { templates: templateSource, newId: () => "fuzz" };

/** A word that can be told from all others wherever it stands. */
export const wordOf = (number: number): string => `Zq${String(number)}q`;

const VERSION_1: Readonly<Record<string, string>> = {
  "torbay-full-audit": "torbay-empty.docx",
  "full-case-file-audit": "full-case-file-empty.docx",
  "leaving-care-audit": "leaving-care-empty.docx",
  "detailed-case-audit": "detailed-empty.docx",
  "camden-themed-audit": "camden-empty.docx",
};

function textsFor(template: Template): {
  texts: ReadonlyMap<string, string>;
  words: ReadonlyMap<string, string>;
} {
  const texts = new Map<string, string>();
  const words = new Map<string, string>();
  questionsOf(template).forEach(({ tag, kind, choices, owner }, index) => {
    if (owner.kind === "status") return;
    if (owner.kind === "action" && owner.row > 3) return;
    if (kind === "choice") texts.set(tag, choices[index % choices.length]?.label ?? "");
    else if (kind === "date") texts.set(tag, "15 March 2026");
    else {
      const word = wordOf(index);
      words.set(tag, word);
      texts.set(
        tag,
        kind === "narrative" && index % 2 === 0 ? `Seen ${word} today.\n\nAnd heard.` : `Seen ${word}`,
      );
    }
  });
  return { texts, words };
}

/** A new audit with every question answered. */
export function filledAudit(template: Template): FilledAudit {
  const { texts, words } = textsFor(template);
  return { name: template.id, docx: auditMaker(template, () => "fuzz")(texts, "fuzz"), template, words };
}

/** An audit with the comments and the tracked changes of a second reader. */
export const commented = (filled: FilledAudit): FilledAudit => ({
  ...filled,
  name: `${filled.name}, commented`,
  docx: markedAudit(filled.docx),
});

let made: Promise<readonly FilledAudit[]> | undefined;

/** Audits of every template we ship, in the layout of today, with a reader's comments and changes, and in that of version 1.0; made once. */
export const filledAudits = (): Promise<readonly FilledAudit[]> => (made ??= makeAudits());

async function makeAudits(): Promise<readonly FilledAudit[]> {
  const audits: FilledAudit[] = [];
  for (const template of shippedTemplates()) {
    const { texts, words } = textsFor(template);
    const filled = filledAudit(template);
    audits.push(filled, commented(filled));
    const file = VERSION_1[template.id];
    if (file === undefined) continue;
    const document = openDocx(new Uint8Array(readFileSync(join("test/fixtures/version-1", file))));
    const opened = await openAudit(document, surroundings);
    if (!opened.found) throw new Error(`${file} holds no audit.`);
    await writeTexts(document, opened.audit.template, texts, opened.content);
    const after = await openAudit(document, surroundings);
    if (!after.found) throw new Error(`${file} holds no audit any more.`);
    await saveMirror(document, after.audit, surroundings);
    audits.push({
      name: `${template.id} of version 1.0`,
      docx: document.save(),
      template: opened.audit.template,
      words,
    });
  }
  return audits;
}
