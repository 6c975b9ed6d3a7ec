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
  /** Tags of the answers that may have been longer. */
  readonly cutShort: readonly string[];
}

/** Content controls of a damaged document by their tags: those it breaks off in, and those in one cell with a break. */
interface Breaks {
  readonly brokenIn: readonly string[];
  readonly beside: readonly string[];
}

/** The audit in what is left of a document that breaks off in or beside these content controls. Undefined where it can't be told which template it has. */
export function rescueAudit(
  content: DocumentContent,
  templates: TemplateSource,
  { brokenIn, beside }: Breaks,
): RescuedAudit | undefined {
  const read = auditIn(content, templates);
  if (!read) return undefined;
  const { template } = read;
  const saved = savedTexts(template, content);
  const now = shownTexts(template, read.record);
  const isCut = new Set(brokenIn.filter((tag) => questionAt(template, tag)));
  // What was saved of an answer that breaks off goes on where that ends.
  const longer = [...isCut].flatMap((tag): readonly [string, string][] => {
    const text = saved?.get(tag) ?? "";
    const question = questionAt(template, tag);
    const value = question && answerIn(question, asInEnglish(template, question, text));
    return value !== undefined && text.startsWith(now.get(tag) ?? "") ? [[tag, value]] : [];
  });
  // What is left of a label beside a box is no part of its answer.
  const alone = beside.flatMap((tag): readonly [string, string][] => {
    const text = content.controls.find((control) => control.tag === tag)?.text ?? "";
    const question = questionAt(template, tag);
    const value =
      question && text !== "" ? answerIn(question, asInEnglish(template, question, text)) : undefined;
    const isJoined = (now.get(tag) ?? "").startsWith(`${text}\n`);
    return value !== undefined && isJoined ? [[tag, value]] : [];
  });
  const record = withAnswers(template, read.record, [...longer, ...alone]);
  const shown = new Set(content.controls.map(({ tag }) => tag));
  const asked = questionsIn(template, record).map(({ tag }) => tag);
  const answered = shownTexts(template, record);
  const hasAnswer = (tag: string): boolean => (answered.get(tag) ?? "") !== "";
  return {
    audit: { ...read, record },
    found: asked.filter(hasAnswer),
    notFound: asked.filter(
      (tag) => !hasAnswer(tag) && (!shown.has(tag) || isCut.has(tag)) && saved === undefined,
    ),
    cutShort: [...isCut, ...alone.map(([tag]) => tag)].filter(
      (tag) => hasAnswer(tag) && !longer.some(([known]) => known === tag),
    ),
  };
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

/** The template that asks most of what the boxes of a document are for. */
function mostTagged(content: DocumentContent, templates: readonly Template[]): Template | undefined {
  const tags = new Set(content.controls.map(({ tag }) => tag));
  const counted = templates.map((template) => ({
    template,
    count: [...tags].filter((tag) => tag !== "" && questionAt(template, tag)).length,
  }));
  const [best] = counted.sort((one, other) => other.count - one.count);
  return best && best.count >= LEAST ? best.template : undefined;
}

/** What the saved data says, where that is left and has every answer. */
function savedTexts(template: Template, { parts }: DocumentContent): ReadonlyMap<string, string> | undefined {
  for (const { namespace, xml } of parts) {
    const decoded = namespace === RECORD_NAMESPACE ? decodeRecord(xml) : undefined;
    if (decoded?.ok && decoded.complete) return shownTexts(template, decoded.record);
  }
  return undefined;
}
