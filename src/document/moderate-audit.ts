import type { Problem } from "../audit/problem";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import { isFinal, lifecycleOf } from "../moderation/lifecycle";
import type { Moderated } from "../moderation/take-step";
import { shownTexts, type Texts } from "./answers";
import type { AuditDocument } from "./audit-document";
import { finalFingerprint } from "./fingerprints";
import { layoutOf } from "./layout";
import { slotsInCell, slotsOf, type LayoutRow } from "./layout-model";
import { GROWING_TABLES, moderationBlocks, moderationRows } from "./layout-moderation";
import { layoutIn } from "./layouts";
import type { Audit } from "./open-audit";
import { recordInDocument } from "./read-record";
import { mayMirror, saveMirror } from "./save-audit";
import { sentPart } from "./sent-audit";
import type { Surroundings } from "./surroundings";
import { writeRecordChanges } from "./write-answers";
import { HostError } from "./host-error";

export interface SavedModeration {
  readonly audit: Audit;
  /** What could not be written or kept. */
  readonly problems: readonly Problem[];
}

/**
 * Brings a document in line with what a step, a decision or a sign-off made of its audit: the moderation section the
 * first time, a row where there is none yet, the answers, and the mirror. Gives the audit as the document then says it.
 */
export async function saveModeration(
  document: AuditDocument,
  before: Pick<Audit, "template" | "record">,
  wanted: Moderated,
  { newId }: Pick<Surroundings, "newId">,
): Promise<SavedModeration> {
  const { template } = wanted;
  const written = await writeModeration(document, before, wanted);
  const { value, problems } = recordInDocument(template, await document.read(), {
    record: wanted.record,
    complete: true,
  });
  const audit = {
    template,
    record: withFinal(before, { template, record: value }),
    problems: problems.filter(({ code }) => code !== "mirror-differs" && code !== "changed-since-final"),
  };
  if (!mayMirror(problems)) return { audit, problems: written };
  const saved = await saveMirror(
    document,
    audit,
    { newId },
    isSent(before, audit) ? [sentPart(audit.record)] : [],
  );
  return { audit: { ...audit, record: saved.record }, problems: [...written, ...saved.problems] };
}

/** Whether the last step of an audit is one more than before, and sent it. */
function isSent(before: Moderated, now: Moderated): boolean {
  const [had, has] = [before, now].map(({ template, record }) => lifecycleOf(template, record).steps);
  return (has?.length ?? 0) > (had?.length ?? 0) && has?.at(-1)?.kind === "send";
}

/** The record with what it said when it was made final, as long as it is. */
function withFinal(before: Moderated, { template, record }: Moderated): AuditRecord {
  const stateOf = (audit: Moderated) => lifecycleOf(audit.template, audit.record).state;
  const { final: then, ...others } = record.fingerprints ?? {};
  if (!isFinal(stateOf({ template, record }))) {
    const { fingerprints: _, ...rest } = record;
    return Object.keys(others).length === 0 ? rest : { ...rest, fingerprints: others };
  }
  const now = then !== undefined && isFinal(stateOf(before)) ? then : finalFingerprint(template, record);
  return { ...record, fingerprints: { ...others, final: now } };
}

/** Writes what differs: the mirror is the caller's to save. */
async function writeModeration(
  document: AuditDocument,
  before: Pick<Audit, "template" | "record">,
  { template, record }: Moderated,
): Promise<readonly Problem[]> {
  if (!before.template.moderation && template.moderation) {
    await addSection(document, before.template, template, shownTexts(template, record));
    // What the section says is there by now; what the step changed elsewhere is not.
    return writeRecordChanges(document, before.template, before.record, record);
  }
  for (const table of GROWING_TABLES) {
    const had = moderationRows(before.template, table);
    const rows = moderationRows(template, table).slice(had.length);
    const after = had[0] && firstTag(had[0]);
    if (rows.length > 0 && after !== undefined) await document.addRows(after, rows);
  }
  return writeRecordChanges(document, template, before.record, record);
}

const firstTag = ({ cells }: LayoutRow): string | undefined => cells.flatMap(slotsInCell)[0]?.tag;

/** Behind the last table that an auditor answers in. */
async function addSection(
  document: AuditDocument,
  before: Template,
  template: Template,
  texts: Texts,
): Promise<void> {
  const content = await document.read();
  const there = new Set(content.controls.map(({ tag }) => tag));
  const last = slotsOf(layoutIn(before, content)).findLast(({ tag }) => there.has(tag));
  if (!last) {
    throw new HostError(
      "control-not-found",
      "The answer boxes of this document are gone, so there is no place for the moderation. Give it its boxes back first, and then take the step.",
    );
  }
  await document.addBlocks(last.tag, sectionOf(template), texts);
}

/** The blocks of the section as the whole layout has them, where the titles of their boxes are their own. */
function sectionOf(template: Template) {
  const all = layoutOf(template);
  const first = all.findIndex((block) => block.type === "heading" && block.newPage);
  return all.slice(first, first + moderationBlocks(template).length);
}
