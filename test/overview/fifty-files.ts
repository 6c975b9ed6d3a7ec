import { addDays } from "../../src/audit/dates";
import { itemKey, signOffKey, withRoom } from "../../src/audit/moderation";
import { blankAction, blankRecord, EMPTY_ITEM, type AuditRecord } from "../../src/audit/record";
import { allItems, scaleOf, type Template } from "../../src/audit/template";
import { shownTexts } from "../../src/document/answers";
import { mirrorParts } from "../../src/document/save-audit";
import { newDocx } from "../../src/docx/new-docx";
import { findTemplate } from "../../src/templates/shipped-templates";

/** A file as a person has it in a folder. */
export interface FolderFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const TEAMS = ["Leaving care", "Permanence 1", "Permanence 2"];
const GRADES = ["outstanding", "good", "good", "good", "requires-improvement", "inadequate"];
const OUTCOMES = ["", "done", "", "superseded", ""];

/** An audit of the themed template, like no other: by its number follow grades, blanks, dates, actions and moderation. */
function anAudit(template: Template, number: number): AuditRecord {
  const graded = (at: number): string => {
    const roll = (number * (at + 3) * 7 + at * 5) % 23;
    if (roll < 2) return "";
    // Some sections come off better than others.
    return GRADES[(roll * (1 + (at % 3))) % (GRADES.length - (at % 2))] ?? "";
  };
  const blank = blankRecord(template, `audit-${number}`);
  const day = addDays("2025-06-03", number * 8);
  const moderated = number % 4 === 0;
  const overall = template.overallItem ?? "";
  const own = number % 11 === 0 ? "" : (GRADES[(number * 5) % GRADES.length] ?? "");
  return {
    ...blank,
    header: {
      ...blank.header,
      "audit-date": day,
      team: TEAMS[number % TEAMS.length] ?? "",
      "case-type": ["cin", "lac"][number % 2] ?? "",
    },
    items: Object.fromEntries(
      allItems(template).map((item, at) => [
        item.id,
        {
          ...EMPTY_ITEM,
          judgement: item.id === overall ? own : item.judgement ? graded(at) : "",
          answer: item.answer?.scale
            ? (scaleOf(template, item.answer.scale).grades[(number + at) % 3]?.id ?? "")
            : item.answer
              ? "As the plan says."
              : "",
        },
      ]),
    ),
    actions: Array.from({ length: number % 4 }, (_, at) => ({
      ...blankAction(at + 1),
      what: "Hold the meeting that was agreed",
      person: "Team manager",
      due: addDays("2026-01-20", number + at * 3),
    })),
    moderation: {
      ...(moderated && own !== ""
        ? {
            [itemKey(overall, "auditor")]: own,
            [itemKey(overall, "judgement")]: number % 8 === 0 ? own : "requires-improvement",
            [itemKey(overall, "by")]: "panel",
          }
        : {}),
      ...Object.fromEntries(
        Array.from({ length: number % 4 }, (_, at) => [
          signOffKey(at + 1, "outcome"),
          OUTCOMES[(number + at) % OUTCOMES.length] ?? "",
        ]),
      ),
    },
  };
}

function asFile(template: Template, record: AuditRecord): Uint8Array {
  const rooms = withRoom(template, { items: [template.overallItem ?? ""], actions: [1, 2, 3], steps: 0 });
  return newDocx(rooms, mirrorParts(template, record).parts, shownTexts(rooms, record));
}

/** Of a folder of fifty: 45 audits of a themed template, one of them there twice, and four files that are no audit. */
export function fiftyFiles(): readonly FolderFile[] {
  const template = findTemplate("camden-themed-audit");
  if (!template) throw new Error("The themed template is not shipped any more.");
  const audits = Array.from({ length: 45 }, (_, at) => anAudit(template, at + 1));
  const named = (number: number) => `K-${String(number).padStart(2, "0")}.docx`;
  const [first] = audits;
  const text = (words: string) => new TextEncoder().encode(words);
  return [
    ...audits.map((record, at) => ({ name: named(at + 1), bytes: asFile(template, record) })),
    ...(first ? [{ name: "K-01 (copy).docx", bytes: asFile(template, first) }] : []),
    { name: "minutes.docx", bytes: text("Minutes of a meeting") },
    { name: "empty.docx", bytes: new Uint8Array() },
    { name: "~$K-03.docx", bytes: text("somebody") },
    { name: "list.xlsx", bytes: text("a list") },
  ];
}
