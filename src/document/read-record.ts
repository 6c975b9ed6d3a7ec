import type { Checked, Problem } from "../audit/problem";
import { blankRecord, EMPTY_ITEM, type AuditRecord, type ItemPart, type ItemRecord } from "../audit/record";
import {
  actionTag,
  concernTag,
  LIMIT_REASON_TAG,
  parseTag,
  SERVICE_ACTIONS_TAG,
  STATUS_TAG,
  headerTag,
} from "../audit/tags";
import { allFields, type Template } from "../audit/template";
import { dateValue, findChoice, textsOf } from "./answers";
import type { DocumentContent } from "./audit-document";
import { findAnswers, saysTheSame } from "./find-answers";
import { layoutOf } from "./layout";
import { slotsOf } from "./layout-model";
import { readActions } from "./read-actions";

/** What the custom XML holds of an audit. */
export interface Mirror {
  readonly record: AuditRecord;
  /** False where narratives were left out to keep the part small. */
  readonly complete: boolean;
}

/**
 * The record as the document's visible answers give it. The mirror, where
 * there is one, lends the record id and any answer whose control and cell are
 * both gone; otherwise the document wins and the difference is reported.
 */
export function readRecord(
  template: Template,
  content: DocumentContent,
  mirror?: Mirror,
): Checked<AuditRecord> {
  const blocks = layoutOf(template);
  const slots = slotsOf(blocks).filter((slot) => parseTag(slot.tag).kind !== "action");
  const { bySlot, problems: found } = findAnswers(blocks, content);
  const { actions, found: hasActions, ...ofActions } = readActions(template, content);
  const problems: Problem[] = [...content.problems, ...found, ...ofActions.problems];
  const mirrored = mirror && textsOf(template, mirror.record);
  const values = new Map<string, string>();
  const recovered: string[] = [...ofActions.recovered];
  const missing: string[] = [];
  const fromMirror: string[] = [];
  const dates = dateTags(template);

  for (const slot of slots) {
    const answer = bySlot.get(slot.tag) ?? { by: "nothing" };
    let text = "";
    if (answer.by !== "nothing") {
      // An editor that drops controls leaves their prompts behind as ordinary text.
      text = answer.text.trim();
      if (saysTheSame(text, slot.prompt)) text = "";
      if (answer.by !== "tag") recovered.push(slot.tag);
    } else {
      text = mirrored?.get(slot.tag) ?? "";
      (text === "" ? missing : fromMirror).push(slot.tag);
    }
    if (slot.choices.length > 0 && text !== "") {
      const choice = findChoice(slot.choices, text);
      if (!choice) problems.push({ code: "unknown-choice", where: slot.tag, text });
      text = choice?.id ?? "";
    }
    values.set(slot.tag, dates.has(slot.tag) ? dateValue(text) : text);
  }
  if (!hasActions) (mirror?.record.actions.length ? fromMirror : missing).push(actionTag(1, "what"));
  if (recovered.length > 0) problems.push({ code: "answers-recovered", where: recovered });
  if (missing.length > 0) problems.push({ code: "control-missing", where: missing });
  if (fromMirror.length > 0) problems.push({ code: "answers-from-mirror", where: fromMirror });

  const value = recordOf(template, values, {
    id: mirror?.record.id ?? "",
    actions: hasActions ? actions : (mirror?.record.actions ?? []),
  });
  if (mirrored) {
    const where = differences(textsOf(template, value), mirrored).filter(
      (tag) => mirror.complete || (mirrored.get(tag) ?? "") !== "",
    );
    if (where.length > 0) problems.push({ code: "mirror-differs", where });
  }
  return { value, problems };
}

function recordOf(
  template: Template,
  values: ReadonlyMap<string, string>,
  rest: Pick<AuditRecord, "id" | "actions">,
): AuditRecord {
  const blank = blankRecord(template, rest.id);
  const value = (tag: string) => values.get(tag) ?? "";
  const items: Record<string, ItemRecord> = { ...blank.items };
  for (const [tag, text] of values) {
    const target = parseTag(tag);
    if (target.kind === "item")
      items[target.item] = { ...(items[target.item] ?? EMPTY_ITEM), [target.part as ItemPart]: text };
  }
  const raised = value(concernTag("raised"));
  return {
    ...blank,
    ...rest,
    status: value(STATUS_TAG) === "ready" ? "ready" : "in-progress",
    header: Object.fromEntries(allFields(template).map((field) => [field.id, value(headerTag(field.id))])),
    items,
    immediateConcern: {
      raised: raised === "yes" || raised === "no" ? raised : "",
      what: value(concernTag("what")),
      manager: value(concernTag("manager")),
      notified: value(concernTag("notified")),
    },
    limitReason: value(LIMIT_REASON_TAG),
    serviceActions: value(SERVICE_ACTIONS_TAG),
  };
}

function dateTags(template: Template): ReadonlySet<string> {
  const fields = allFields(template).filter(
    (field) => field.type === "date" || field.type === "date-or-text",
  );
  return new Set([...fields.map((field) => headerTag(field.id)), concernTag("notified")]);
}

function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((tag) => (a.get(tag) ?? "") !== (b.get(tag) ?? ""));
}
