import { isHistoryAlone, withRoom } from "../audit/moderation";
import type { Problem } from "../audit/problem";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import { isFinal, lifecycleOf } from "../moderation/lifecycle";
import type { StepId } from "../moderation/steps";
import type { Moderated } from "../moderation/take-step";
import { differingTexts, recordOfTexts, shownTexts, type Texts } from "./answers";
import type { AddedBlocks, AddedRows, AuditDocument, DocumentContent, DocumentEdits } from "./audit-document";
import { changeDocument } from "./change-document";
import { keptParts } from "./changes-since";
import { finalFingerprint } from "./fingerprints";
import { layoutOf } from "./layout";
import { slotsInCell, slotsOf, type LayoutRow } from "./layout-model";
import { GROWING_TABLES, moderationBlocks, moderationRows } from "./layout-moderation";
import { layoutIn } from "./layouts";
import type { Audit } from "./open-audit";
import { recordInDocument } from "./read-record";
import { mayMirror, mirrorFor, saveMirror } from "./save-audit";
import type { Surroundings } from "./surroundings";
import { controlChanges } from "./write-answers";
import { HostError } from "./host-error";
import { phrase } from "../words/phrase";

export interface SavedModeration {
  readonly audit: Audit;
  /** What could not be written or kept. */
  readonly problems: readonly Problem[];
}

/**
 * Brings a document in line with what a step, a decision or a sign-off made of its audit: the moderation section the
 * first time, or where it was lost, a row where there is none yet, the answers, and the mirror; each in one call at most. Where something
 * could not be written, the document is read again: the audit given is the one it then holds.
 */
export async function saveModeration(
  document: AuditDocument,
  before: Moderated & Partial<Pick<Audit, "problems">>,
  wanted: Moderated,
  { newId }: Pick<Surroundings, "newId">,
  /** The document as just read, where the caller has it. */
  read?: DocumentContent,
): Promise<SavedModeration> {
  const content = read ?? (await document.read());
  const asWritten = { template: wanted.template, record: withFinal(before, asRead(wanted)) };
  const mirror = mayMirror([...content.problems, ...(before.problems ?? [])])
    ? mirrorFor(document, asWritten, { newId })
    : undefined;
  const problems = await changeDocument(document, {
    ...editsFor(before, wanted, content),
    parts: mirror ? [...mirror.parts, ...keptParts(mirror.record, newSteps(before, asWritten))] : [],
  });
  if (problems.length === 0) {
    const record = mirror?.record ?? asWritten.record;
    return { audit: { ...asWritten, record, problems: content.problems }, problems: mirror?.problems ?? [] };
  }
  const now = await document.read();
  const audit = auditNow(asWritten, now);
  if (!mayMirror([...now.problems, ...(before.problems ?? [])])) return { audit, problems };
  const also = keptParts(audit.record, newSteps(before, audit));
  const saved = await saveMirror(document, audit, { newId }, also);
  return { audit: { ...audit, record: saved.record }, problems: [...problems, ...saved.problems] };
}

/** The record as it reads once it is written: without spaces at the ends of answers. */
function asRead({ template, record }: Moderated): Moderated {
  const { id, setAside, fingerprints } = record;
  return {
    template,
    record: {
      ...recordOfTexts(template, shownTexts(template, record)),
      id,
      ...(setAside ? { setAside } : {}),
      ...(fingerprints ? { fingerprints } : {}),
    },
  };
}

function auditNow({ template, record }: Moderated, content: DocumentContent): Audit {
  const { value, problems } = recordInDocument(template, content, { record, complete: true });
  return { template, record: value, problems: problems.filter(({ code }) => code !== "mirror-differs") };
}

/** The steps that an audit has taken more than before. */
function newSteps(before: Moderated, now: Moderated): readonly (StepId | undefined)[] {
  const stepsOf = ({ template, record }: Moderated) => lifecycleOf(template, record).steps;
  return stepsOf(now)
    .slice(stepsOf(before).length)
    .map(({ kind }) => kind);
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

/** What differs, the mirror apart. */
function editsFor(
  before: Moderated & Partial<Pick<Audit, "problems">>,
  { template, record }: Moderated,
  content: DocumentContent,
): Omit<DocumentEdits, "parts"> {
  const { moderation: had, ...bare } = before.template;
  const isThere = had && !before.problems?.some(({ code }) => code === "moderation-lost");
  const { moderation: room } = template;
  const known = shownTexts(template, record);
  const changed = (of: Template) => controlChanges(of, differingTexts(of, before.record, record), content);
  if (!isThere && room) {
    // What the section says comes with it; what the step changed elsewhere does not.
    return { blocks: sectionBehind(bare, { template, known }, content), rows: [], texts: changed(bare) };
  }
  let grown = before.template;
  let blocks: AddedBlocks | undefined;
  if (had && room && isHistoryAlone(had) && !isHistoryAlone(room)) {
    // The history that is there comes to stand behind the rest.
    blocks = sectionBehind(bare, { template: withRoom(template, { ...room, steps: 0 }), known }, content);
    grown = withRoom(template, { ...room, steps: had.steps });
  }
  const there = new Set(content.controls.map(({ tag }) => tag));
  const rows = GROWING_TABLES.flatMap((table): readonly AddedRows[] => {
    const had = moderationRows(grown, table).map(firstTag);
    const wanted = moderationRows(template, table);
    const added = wanted.filter((row) => !had.includes(firstTag(row)));
    if (added.length === 0) return [];
    const entered = tagsOf(added).flatMap((tag): readonly (readonly [string, string])[] => {
      const text = known.get(tag) ?? "";
      return text === "" ? [] : [[tag, text]];
    });
    const last = wanted.at(-1);
    const stays = last && !added.includes(last) && there.has(firstTag(last));
    return [
      stays
        ? { tag: firstTag(last), rows: added, where: "before", known: new Map(entered) }
        : { tag: had.findLast((tag) => there.has(tag)) ?? "", rows: added, known: new Map(entered) },
    ];
  });
  const come = new Set([
    ...rows.flatMap((each) => tagsOf(each.rows)),
    ...slotsOf(blocks?.blocks ?? []).map(({ tag }) => tag),
  ]);
  return {
    ...(blocks ? { blocks } : {}),
    rows,
    texts: changed(template).filter(({ tag }) => !come.has(tag)),
  };
}

const tagsOf = (rows: readonly LayoutRow[]): readonly string[] =>
  rows.flatMap(({ cells }) => cells.flatMap(slotsInCell).map(({ tag }) => tag));

const firstTag = ({ cells }: LayoutRow): string => cells.flatMap(slotsInCell)[0]?.tag ?? "";

/** The section, behind the last table that an auditor answers in. */
function sectionBehind(
  before: Template,
  { template, known }: { readonly template: Template; readonly known: Texts },
  content: DocumentContent,
): AddedBlocks {
  const there = new Set(content.controls.map(({ tag }) => tag));
  const last = slotsOf(layoutIn(before, content)).findLast(({ tag }) => there.has(tag));
  if (!last) {
    throw new HostError(
      "control-not-found",
      phrase(
        "The answer boxes of this document are gone, so there is no place for the moderation. Give it its boxes back first, and then take the step.",
      ),
    );
  }
  return { after: last.tag, blocks: sectionOf(template), known };
}

/** The blocks of the section as the whole layout has them, where the titles of their boxes are their own. */
function sectionOf(template: Template) {
  const all = layoutOf(template);
  const blocks = moderationBlocks(template);
  const [heading] = blocks;
  const first = all.findLastIndex(
    (block) =>
      block.type === "heading" &&
      heading?.type === "heading" &&
      block.level === heading.level &&
      block.text === heading.text,
  );
  return all.slice(first, first + blocks.length);
}
