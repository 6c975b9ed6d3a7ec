import { questionAt, questionsIn, withAnswers } from "../audit/questions";
import type { Template } from "../audit/template";
import { decodeRecord, RECORD_NAMESPACE } from "../record/record-part";
import { answerIn, shownTexts } from "./answers";
import { asInEnglish } from "./answers-in-language";
import type { DocumentContent } from "./audit-document";
import { auditFrom, type Audit } from "./open-audit";
import { recordInDocument } from "./read-record";
import type { TemplateSource } from "./surroundings";

/** An audit as far as it could be read in a damaged document. */
export interface RescuedAudit {
  readonly audit: Audit;
  /** Tags of the answers that were found. */
  readonly found: readonly string[];
  /** Tags of what was asked where the document broke off before: nobody can say what was answered. */
  readonly notFound: readonly string[];
  /** Tags of the answers that may have been longer, or others. */
  readonly cutShort: readonly string[];
  /** Tags of the answers that stand on the page otherwise than they were saved last: what seems undamaged was taken. */
  readonly differing: readonly string[];
}

/** What is damaged in a document. */
export interface Damage {
  /** Nothing of its text. */
  readonly isWhole: boolean;
  /** Tags of the content controls that its text breaks off in. */
  readonly brokenIn: readonly string[];
  /** Tags of those in one cell with a break. */
  readonly beside: readonly string[];
  /** Tags of those with text that may be another than it was. */
  readonly doubted: readonly string[];
  /** Tags of those that begin behind such text: what is copied from it may be wrong without a sign of it. */
  readonly behind: readonly string[];
  /** The saved data without the answers that break off there; absent where it is undamaged, or gone. */
  readonly savedSound?: string;
}

/** The audit in what is left of a damaged document. Undefined where it can't be told which template it has. */
export function rescueAudit(
  content: DocumentContent,
  templates: TemplateSource,
  { isWhole, brokenIn, beside, doubted: tagged, behind, savedSound }: Damage,
): RescuedAudit | undefined {
  const read = auditIn(content, templates);
  if (!read) return undefined;
  const { template } = read;
  // A tag may itself be damaged: its answer was found by its place.
  const byPlace = read.problems.flatMap((problem) =>
    problem.code === "answers-recovered" ? problem.where : [],
  );
  const doubted = tagged.length > 0 ? [...tagged, ...byPlace] : tagged;
  const saved = savedTexts(template, content);
  const isAllSaved = saved?.complete === true && savedSound === undefined;
  const sound = savedSound === undefined ? saved : savedIn(template, savedSound);
  const now = shownTexts(template, read.record);
  const isCut = new Set(brokenIn.filter((tag) => questionAt(template, tag)));
  const shown = new Set(content.controls.map(({ tag }) => tag));
  const valueOf = (tag: string, text: string): readonly [string, string] | undefined => {
    const question = questionAt(template, tag);
    const value = question && answerIn(question, asInEnglish(template, question, text));
    return value === undefined || value === "" ? undefined : [tag, value];
  };
  const differing: string[] = [];
  const compared =
    isWhole || !saved ? [] : new Set([...saved.texts.keys(), ...(isAllSaved ? now.keys() : [])]);
  const fromSaved = [...compared].flatMap((tag) => {
    const text = saved?.texts.get(tag) ?? "";
    const here = now.get(tag) ?? "";
    if (here === text || (text === "" && isCut.has(tag))) return [];
    // What was saved of an answer that breaks off, or is gone, goes on where that ends.
    const isDoubted = doubted.includes(tag) || behind.includes(tag);
    const isBroken = isCut.has(tag) || beside.includes(tag);
    const isGone = here === "" && (isBroken || !shown.has(tag));
    const isLess = here === "" || isDoubted || (isBroken && isLeftOf(here, text));
    const value = isLess ? valueOf(tag, text) : undefined;
    if (!value || isDoubted || (!isBroken && !isGone)) differing.push(tag);
    return value ? [value] : [];
  });
  const isSound = (tag: string): boolean => sound?.texts.get(tag) === saved?.texts.get(tag);
  const known = new Set(fromSaved.map(([tag]) => tag).filter(isSound));
  // What is left of a label beside a box is no part of its answer.
  const alone = beside.flatMap((tag) => {
    const text = content.controls.find((control) => control.tag === tag)?.text ?? "";
    const isJoined = text !== "" && (now.get(tag) ?? "").startsWith(`${text}\n`);
    const value = isJoined && !known.has(tag) ? valueOf(tag, text) : undefined;
    return value ? [value] : [];
  });
  const record = withAnswers(template, read.record, [...fromSaved, ...alone]);
  const asked = questionsIn(template, record).map(({ tag }) => tag);
  const answered = shownTexts(template, record);
  const hasAnswer = (tag: string): boolean => (answered.get(tag) ?? "") !== "";
  const brokenThere = isWhole
    ? []
    : asked.filter((tag) => !isSound(tag) && answered.get(tag) === saved?.texts.get(tag));
  const isAsSaved = (tag: string): boolean => known.has(tag) || answered.get(tag) === sound?.texts.get(tag);
  const cutShort = [...new Set([...isCut, ...doubted, ...brokenThere, ...alone.map(([tag]) => tag)])].filter(
    (tag) => hasAnswer(tag) && !isAsSaved(tag),
  );
  return {
    audit: { ...read, record },
    found: asked.filter(hasAnswer),
    notFound: asked.filter((tag) => !hasAnswer(tag) && (!shown.has(tag) || isCut.has(tag)) && !isAllSaved),
    cutShort,
    differing: differing.filter((tag) => !cutShort.includes(tag)),
  };
}

/** Whether each line of what is left stands in a text, in this order; the last word of a line may break off. */
function isLeftOf(left: string, text: string): boolean {
  let at = 0;
  return left.split("\n").every((line) => {
    const found = text.indexOf(line.trim(), at);
    at = found + line.trim().length;
    return found >= 0;
  });
}

function auditIn(content: DocumentContent, templates: TemplateSource): Audit | undefined {
  const opened = auditFrom(content, templates);
  if (opened.found) return opened.audit;
  const template = mostTagged(content, templates.offered);
  if (!template) return undefined;
  const { value, problems } = recordInDocument(template, content, undefined, templates.offered);
  return { template, record: value, problems };
}

/** Fewer boxes tell nothing. */
const LEAST = 3;

/**
 * The template that asks most of what the boxes of a document are for, of those whose title stands in it if there are
 * any. Undefined where others ask as much of it: a document of the wrong template would have no room for the rest.
 */
function mostTagged(content: DocumentContent, templates: readonly Template[]): Template | undefined {
  const tags = new Set(content.controls.map(({ tag }) => tag));
  const counted = templates
    .map((template) => ({
      template,
      isTitled: content.loose.some(({ text }) => text.includes(template.title)),
      count: [...tags].filter((tag) => tag !== "" && questionAt(template, tag)).length,
    }))
    .filter(({ count }) => count >= LEAST);
  const titled = counted.filter(({ isTitled }) => isTitled);
  const [best, next] = (titled.length > 0 ? titled : counted).sort((one, other) => other.count - one.count);
  return best && best.count !== next?.count ? best.template : undefined;
}

interface Saved {
  readonly texts: ReadonlyMap<string, string>;
  readonly complete: boolean;
}

/** What is left of the saved data. */
function savedTexts(template: Template, { parts }: DocumentContent): Saved | undefined {
  const found = parts.find(({ namespace }) => namespace === RECORD_NAMESPACE);
  return found && savedIn(template, found.xml);
}

function savedIn(template: Template, xml: string): Saved | undefined {
  const decoded = decodeRecord(xml);
  return decoded.ok ? { texts: shownTexts(template, decoded.record), complete: decoded.complete } : undefined;
}
