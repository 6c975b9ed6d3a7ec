import { withChecklist } from "../audit/checklist";
import { isBeingWritten } from "../audit/moderation";
import type { Problem, WithProblems } from "../audit/problem";
import { questionAt, withAnswers } from "../audit/questions";
import { blankRecord, type AuditRecord } from "../audit/record";
import { notSetAside } from "../audit/set-aside";
import { actionTag, isRowTag, parseTag } from "../audit/tags";
import { hasActionPlan, type Template } from "../audit/template";
import { isVisible } from "../audit/visible-text";
import { answerIn, differingTexts } from "./answers";
import { asInEnglish, shownIn } from "./answers-in-language";
import type { DocumentContent } from "./audit-document";
import { boxProblems } from "./box-problems";
import { CellAnswers } from "./cell-answer";
import { findAnswers } from "./find-answers";
import { formerLinesOf } from "./former-lines";
import { finalFingerprint } from "./fingerprints";
import { firstAuditIn } from "./first-audit";
import { inLanguage } from "./fixed-words";
import { promptsOf } from "./layout-words";
import { KnownRows } from "./known-rows";
import { layoutKindIn } from "./layouts";
import { slotsOf, type Block } from "./layout-model";
import { looseProblems } from "./loose-words";
import { ownBoxesIn, type OwnBoxes } from "./own-boxes";
import { pageWordsOf } from "./page-lines";
import { readActions } from "./read-actions";
import { readOwnTables } from "./read-own-tables";
import { comparable, saysTheSame } from "./same-text";

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
export function recordInDocument(
  template: Template,
  all: DocumentContent,
  mirror?: Mirror,
  /** Templates on offer, with the words of other versions of this one. */
  offered: readonly Template[] = [],
  /** Lines of versions of it that are on offer no more, which the document may show. */
  earlier: readonly string[] = [],
): WithProblems<AuditRecord> {
  const layout = layoutKindIn(template, all);
  const blocks = layout(template);
  const { content, problems: ofAudits } = firstAuditIn(template, blocks, all);
  const own = ownBoxesIn(template, blocks, content);
  const cells = new CellAnswers(content, own);
  const { bySlot, whole } = findAnswers(blocks, content, own, cells);
  const { actions, found: hasActions, ...ofActions } = readActions(template, content, own, cells);
  const problems: Problem[] = [
    ...content.problems,
    ...ofAudits,
    ...boxProblems(template, content, own),
    ...lockedProblems(own),
    ...ofActions.problems,
  ];
  const answers: [tag: string, value: string][] = [];
  const recovered: string[] = [...ofActions.recovered];
  const missing: string[] = [];
  const fromMirror: string[] = [];

  for (const { tag, prompt, formerPrompt = prompt } of slotsOf(blocks)) {
    const question = questionAt(template, tag);
    if (!question || isRowTag(tag)) continue;
    const answer = bySlot.get(tag) ?? { by: "nothing" };
    let text = "";
    if (answer.by !== "nothing") {
      // An editor that drops controls leaves their prompts behind as ordinary text.
      text = answer.text.trim();
      if (!isVisible(text) || saysTheSame(text, prompt) || saysTheSame(text, formerPrompt)) text = "";
      if (answer.by !== "tag") recovered.push(tag);
    } else {
      text = mirror ? shownIn(template, question, question.get(mirror.record)) : "";
      (text === "" ? missing : fromMirror).push(tag);
    }
    const value = answerIn(question, asInEnglish(template, question, text));
    if (value === undefined) problems.push({ code: "unknown-choice", where: tag, text });
    answers.push([tag, value ?? ""]);
  }
  if (!hasActions && hasActionPlan(template))
    (mirror?.record.actions.length ? fromMirror : missing).push(actionTag(1, "what"));
  const ownTables = readOwnTables(template, content, own, cells);
  const rowsOfTables = ownTables.flatMap(({ id, rows, found, first }) => {
    const kept = mirror?.record.tables?.[id] ?? [];
    if (!found) (kept.length > 0 ? fromMirror : missing).push(first);
    const shown = found ? rows : kept;
    return shown.length > 0 ? [[id, shown] as const] : [];
  });
  for (const read of ownTables) {
    problems.push(...read.problems);
    recovered.push(...read.recovered);
  }
  const lost = isModerationLost(blocks, missing, fromMirror);
  if (lost) problems.push({ code: "moderation-lost" });
  const elsewhere = (tags: readonly string[]) => (lost ? tags.filter((tag) => !isModeration(tag)) : tags);
  const gone = { missing: elsewhere(missing), fromMirror: elsewhere(fromMirror) };
  if (recovered.length > 0) problems.push({ code: "answers-recovered", where: recovered });
  if (gone.missing.length > 0) problems.push({ code: "control-missing", where: gone.missing });
  if (gone.fromMirror.length > 0) problems.push({ code: "answers-from-mirror", where: gone.fromMirror });

  const blank = {
    ...blankRecord(template, mirror?.record.id ?? ""),
    actions: hasActions ? actions : (mirror?.record.actions ?? []),
    ...(rowsOfTables.length > 0 ? { tables: Object.fromEntries(rowsOfTables) } : {}),
  };
  const read = withAnswers(template, blank, answers);
  const others = offered
    .filter(({ id }) => id === template.id)
    .map((each) => inLanguage(each, template.language));
  const versions = [template, ...others.filter((each) => each !== template)];
  const known = new KnownRows(
    versions.map((each) => layout(each)),
    content,
    own,
  );
  const loose = looseProblems({
    content,
    own,
    known,
    whole: [...whole, ...ofActions.whole, ...ownTables.flatMap((read) => read.whole)],
    page: pageWordsOf(versions, read),
    prompts: promptsOf(blocks),
    earlier: () => new Set([...earlier, ...formerLinesOf(template)].map(comparable)),
  });
  const setAside = mirror?.record.setAside;
  problems.push(...notSetAside(loose, setAside));
  const fingerprints = mirror?.record.fingerprints;
  const noted = { ...read, ...(setAside ? { setAside } : {}), ...(fingerprints ? { fingerprints } : {}) };
  const value = withChecklist(noted, isBeingWritten(noted) ? mirror?.record.checklist : undefined);
  if (mirror) {
    const where = [...differingTexts(template, value, mirror.record)].flatMap(([tag, text]) =>
      mirror.complete || text !== "" ? [tag] : [],
    );
    if (where.length > 0) problems.push({ code: "mirror-differs", where });
  }
  const final = fingerprints?.["final"];
  if (final !== undefined && final !== finalFingerprint(template, value))
    problems.push({ code: "changed-since-final" });
  return { value, problems };
}

const isModeration = (tag: string): boolean => parseTag(tag).kind === "moderation";

/** Whether nothing of the moderation section is found in the document, though the mirror has some of it. */
function isModerationLost(
  blocks: readonly Block[],
  missing: readonly string[],
  fromMirror: readonly string[],
): boolean {
  const gone = new Set([...missing, ...fromMirror]);
  return (
    fromMirror.some(isModeration) && slotsOf(blocks).every(({ tag }) => !isModeration(tag) || gone.has(tag))
  );
}

function lockedProblems({ boxes }: OwnBoxes): readonly Problem[] {
  const where = [...boxes].flatMap(([tag, { locked }]) => (locked ? [tag] : []));
  return where.length === 0 ? [] : [{ code: "answers-locked", where }];
}
