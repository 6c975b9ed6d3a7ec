import { DECIDERS, itemKey, judgementsOf, moderatedItems } from "../audit/moderation";
import { itemTag, type Tag } from "../audit/tags";
import { scaleOf, type Choice, type Item } from "../audit/template";
import type { ModeratedFact } from "../overview/audit-facts";
import type { AuditInTables } from "./audit-in-tables";
import { questionKey } from "./questions-table";
import { auditTable, columnsOf } from "./table";

interface DecidedItem extends ModeratedFact {
  readonly audit: AuditInTables;
  readonly item: Item;
  readonly tag: Tag;
}

const { text } = columnsOf<DecidedItem>();

/** The choice of that id; what was typed in its place is none, and may be anything. */
const choiceOf = ({ audit, item }: DecidedItem, id: string): Choice | undefined =>
  judgementsOf(audit.template, item).find((each) => each.id === id);

/** Which way moderation moved a judgement, where both are grades of its scale. */
function changeOf({ audit, item, auditor, moderated }: DecidedItem): string {
  const scale = item.judgement?.scale ?? item.answer?.scale;
  const grades = scale === undefined ? [] : scaleOf(audit.template, scale).grades;
  const [from, to] = [auditor, moderated].map((each) => grades.findIndex(({ id }) => id === each));
  if (from === undefined || to === undefined || from < 0 || to < 0) return "no-pair";
  if (from === to) return "unchanged";
  return to < from ? "up" : "down";
}

const written = ({ audit, item }: DecidedItem, part: "by" | "why"): string | undefined =>
  audit.record.moderation?.[itemKey(item.id, part)];

export const MODERATION = auditTable<DecidedItem>(
  {
    name: "moderation",
    words: "One row for each judgement of an audit that was decided on in moderation.",
    key: ["audit", "question"],
    columns: [
      text("audit", "Code of the audit.", "Record id, coded", ({ audit }) => audit.code, { of: "audits" }),
      text(
        "question",
        "Key of the question judged.",
        "Template",
        ({ audit, tag }) => questionKey(audit.template, tag),
        { of: "questions" },
      ),
      text("month", "Month of the audit.", "Header, audit date", ({ audit }) => audit.month),
      text("item", "Id of the item.", "Template", ({ item }) => item.id),
      text(
        "auditor",
        "The auditor’s judgement as it then stood.",
        "Moderation",
        (of) => choiceOf(of, of.auditor)?.id,
      ),
      text(
        "auditor_label",
        "The words of that grade.",
        "Template, scale",
        (of) => choiceOf(of, of.auditor)?.label,
      ),
      text("moderated", "The judgement decided.", "Moderation", (of) => choiceOf(of, of.moderated)?.id),
      text(
        "moderated_label",
        "The words of that grade.",
        "Template, scale",
        (of) => choiceOf(of, of.moderated)?.label,
      ),
      text(
        "change",
        "up (judged better), down, unchanged, or no-pair where either is no grade of the scale.",
        "Moderation",
        changeOf,
      ),
      text(
        "decided_by",
        "Who decided, by role.",
        "Moderation",
        (of) => DECIDERS.find(({ id }) => id === written(of, "by"))?.id,
      ),
      text("why", "Why. It may name people.", "Moderation", (of) => written(of, "why"), {
        only: "narratives",
      }),
    ],
  },
  (audit) =>
    moderatedItems(audit.template).flatMap((item) => {
      const tag = itemTag(item.id, item.judgement ? "judgement" : "answer");
      const fact = audit.facts.moderated[tag];
      return fact ? [{ ...fact, audit, item, tag }] : [];
    }),
);
