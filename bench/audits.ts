import { blankAction, blankRecord, EMPTY_ITEM, type AuditRecord } from "../src/audit/record";
import { offeredChoices } from "../src/audit/answering";
import { allFields, allItems, scaleOf, type Item, type Template } from "../src/audit/template";
import { shownTexts } from "../src/document/answers";
import { mirrorParts } from "../src/document/save-audit";
import { newDocx } from "../src/docx/new-docx";
import { shippedTemplates } from "../src/templates/shipped-templates";

export const torbay = (): Template => shipped("torbay-full-audit");

/** The template of that id that comes with Case Audit. */
export function shipped(id: string): Template {
  const template = shippedTemplates().find((each) => each.id === id);
  if (!template) throw new Error(`The template ${id} is not shipped any more.`);
  return template;
}

/** The template with its judged items repeated until there are so many. */
export function withItems(template: Template, count: number): Template {
  const judged = allItems(template).filter((item) => item.judgement);
  const rounds = Array.from({ length: Math.ceil(count / judged.length) }, (_, round) => round);
  const items = rounds
    .flatMap((round) =>
      judged.map((item) => (round === 0 ? item : { ...item, id: `${item.id}-${String(round)}` })),
    )
    .slice(0, count)
    .map((item, index): Item => ({ ...item, number: String(index + 1) }));
  return { ...template, sections: [{ id: "main", title: "Judged fields", notes: [], items }] };
}

/** A narrative of so many characters that does not compress to nothing. */
export function narrative(length: number, seed: number): string {
  let state = seed * 2654435761 + 1;
  let text = "";
  while (text.length < length) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    text += `${WORDS[(state >>> 8) % WORDS.length] ?? ""}${(state >>> 20) % 11 === 0 ? ". " : " "}`;
  }
  return text.slice(0, length).trim();
}

const WORDS =
  `the child was seen alone at home and said school had felt safer since a plan was agreed with mother carers visits
  record assessment review chronology manager direction decision network grandparents health visitor teacher risk harm
  reduced understood listened wishes feelings recorded timely drift delay evidence impact progress stable placement`.split(
    /\s+/,
  );

/** An audit with everything entered, narratives of about this many characters; each seed has its own. */
export function fullRecord(template: Template, length: number, seed = 0): AuditRecord {
  const from = seed * 10_000;
  const blank = blankRecord(template, "bench");
  return {
    ...blank,
    header: Object.fromEntries(
      allFields(template).map((field) => [
        field.id,
        offeredChoices(field)[0]?.id ?? (field.type === "date" ? "2026-03-15" : narrative(20, 1)),
      ]),
    ),
    items: Object.fromEntries(
      allItems(template).map((item, index) => [
        item.id,
        {
          ...EMPTY_ITEM,
          judgement: gradeIn(template, item.judgement?.scale, index % 3 === 0 ? -1 : 1),
          answer: item.answer?.scale
            ? gradeIn(template, item.answer.scale, 0)
            : item.answer
              ? narrative(length, from + index + 7)
              : "",
          evidence: item.evidence ? narrative(length, from + index + 100) : "",
          impact: item.impact ? narrative(length, from + index + 1000) : "",
        },
      ]),
    ),
    actions: [1, 2, 3, 4, 5].map((row) => ({
      ...blankAction(row),
      what: `Hold meeting ${String(row)} with school and agree the plan`,
      person: "Social worker",
      due: "2026-06-01",
    })),
  };
}

function gradeIn(template: Template, scale: string | undefined, at: number): string {
  return scale === undefined ? "" : (scaleOf(template, scale).grades.at(at)?.id ?? "");
}

export function fullDocx(template: Template, length: number): Uint8Array {
  const record = fullRecord(template, length);
  return newDocx(template, mirrorParts(template, record).parts, shownTexts(template, record));
}

/** A full audit whose file is about this many bytes. */
export function docxOfSize(template: Template, bytes: number): Uint8Array {
  let shortest = 0;
  let longest = 60_000;
  let docx = fullDocx(template, 0);
  while (longest - shortest > 50) {
    const length = Math.round((shortest + longest) / 2);
    docx = fullDocx(template, length);
    if (docx.length < bytes) shortest = length;
    else longest = length;
  }
  return docx;
}
