import type { Problem } from "../audit/problem";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import { decodeRecord, RECORD_NAMESPACE } from "../record/record-part";
import { decodeTemplate, TEMPLATE_NAMESPACE } from "../record/template-part";
import type { AuditDocument, DocumentContent, XmlPart } from "./audit-document";
import { inLanguage, learnWords } from "./fixed-words";
import { HostError } from "./host-error";
import { withKeptFromDocument } from "./kept-answers";
import { withLanguageShown } from "./language-shown";
import { likeness } from "./layouts";
import { withModerationFromDocument } from "./moderation-in-document";
import { recordInDocument, type Mirror } from "./read-record";
import type { Surroundings, TemplateSource } from "./surroundings";
import { withVersionShown } from "./version-shown";
import { phrase } from "../words/phrase";

/** An audit as read from its document. */
export interface Audit {
  readonly template: Template;
  readonly record: AuditRecord;
  /** What was wrong with the file; the answers are read as far as they go. */
  readonly problems: readonly Problem[];
}

export type Opened =
  | { readonly found: true; readonly audit: Audit; readonly content: DocumentContent }
  /** The document holds no audit we know. */
  | { readonly found: false; readonly problems: readonly Problem[] };

/** Reads the audit in a document. Throws HostError only where the holder fails. */
export async function openAudit(
  document: AuditDocument,
  { templates }: Pick<Surroundings, "templates">,
): Promise<Opened> {
  const content = await document.read();
  await readyFor(content, templates);
  return auditFrom(content, templates);
}

/** The id of the audit in what was read of a document; undefined where nothing tells. */
export function auditIdIn(content: DocumentContent): string | undefined {
  return readMirror(content).held?.record.id;
}

/** Fetches what reading the audit in a document takes, where a page has not. Throws HostError where it can't be fetched. */
export async function readyFor(
  content: DocumentContent,
  { ready, offered }: Pick<TemplateSource, "ready" | "offered">,
): Promise<void> {
  const [part] = partsInFamily(content.parts, TEMPLATE_NAMESPACE);
  const decoded = part && decodeTemplate(part.xml);
  const definition = decoded?.ok ? decoded : undefined;
  // Where the definition is lost, only the document itself tells its language: without the words it is read as English.
  if (!definition && content.tables.length > 0) await learnWords("cy-GB").catch(() => undefined);
  // The next version of its template may have gone over to another language.
  const languages = new Set([definition?.language, ...offered.map(({ language }) => language)]);
  await Promise.all([...[...languages].map(learnWords), ready?.(definition?.json)]).catch(() => {
    throw new HostError(
      "not-fetched",
      phrase(
        "A part of Case Audit that reads this document could not be fetched. The document is as it was. Check the connection and try again.",
      ),
    );
  });
}

/** The audit in what was read of a document. */
export function auditFrom(content: DocumentContent, templates: TemplateSource): Opened {
  const mirror = readMirror(content);
  const definition = templateInDocument(mirror.held, content, templates);
  const problems = [...mirror.problems, ...definition.problems];
  if (!definition.template) return { found: false, problems: [...content.problems, ...problems] };
  const { id, version } = definition.template;
  const earlier = definition.inOtherWords ? templates.earlierWords?.[id] : undefined;
  const read = recordInDocument(definition.template, content, mirror.held, templates.offered, earlier);
  // In another version a label may say something else: nobody puts that back, and what somebody typed there shows in it alone.
  const found = definition.inOtherWords
    ? read.problems.map((problem) =>
        problem.code === "labels-changed"
          ? ({ ...problem, code: "labels-of-another-version", version } as const)
          : problem,
      )
    : read.problems;
  return {
    found: true,
    audit: { template: definition.template, record: read.value, problems: [...problems, ...found] },
    content,
  };
}

/** Whether the holder gives custom XML at all; where it gives none, that alone is said. */
function givesParts({ problems }: DocumentContent): boolean {
  return !problems.some(({ code }) => code === "custom-xml-unavailable");
}

/** Parts of a namespace and of other versions of it, the latest first: a part of an earlier one stays where it was. */
function partsInFamily(parts: readonly XmlPart[], namespace: string): readonly XmlPart[] {
  const family = namespace.replace(/\d+$/, "");
  const version = (part: XmlPart): number => Number(part.namespace.slice(family.length)) || 0;
  return parts.filter((part) => part.namespace.startsWith(family)).sort((a, b) => version(b) - version(a));
}

function readMirror(content: DocumentContent): { held?: Mirror; problems: readonly Problem[] } {
  const parts = partsInFamily(content.parts, RECORD_NAMESPACE);
  const problems: Problem[] = [];
  if (parts.length === 0 && givesParts(content)) problems.push({ code: "mirror-missing" });
  if (parts.length > 1) problems.push({ code: "mirror-several", count: parts.length });
  let held: Mirror | undefined;
  for (const part of parts) {
    const decoded = decodeRecord(part.xml);
    if (!decoded.ok) problems.push(decoded.problem);
    else held ??= { record: decoded.record, complete: decoded.complete };
  }
  return held ? { held, problems } : { problems };
}

interface FoundTemplate {
  readonly template?: Template;
  /** It is on offer in another version than the document is of. */
  readonly inOtherWords?: boolean;
  readonly problems: readonly Problem[];
}

/** The definition that travels in the document; else the template on offer that its mirror names; else the one it looks like. */
function templateInDocument(
  mirror: Mirror | undefined,
  content: DocumentContent,
  templates: TemplateSource,
): FoundTemplate {
  const problems: Problem[] = [];
  for (const part of partsInFamily(content.parts, TEMPLATE_NAMESPACE)) {
    const decoded = decodeTemplate(part.xml);
    if (!decoded.ok) {
      problems.push(decoded.problem);
      continue;
    }
    const parsed = templates.parse(decoded.json);
    if (parsed.ok) {
      // What the definition does not know of yet, the document shows: the section is written before the definition is.
      const template = inLanguage(parsed.template, decoded.language);
      return {
        template: template.moderation ? template : withModerationFromDocument(template, content),
        problems,
      };
    }
    problems.push({ code: "template-malformed", detail: parsed.fault });
  }
  const named = mirror && templates.offered.find((template) => template.id === mirror.record.template.id);
  const alike = named ?? mostAlike(templates.offered, content);
  if (!alike) return { problems: mirror ? [...problems, { code: "template-missing" }] : problems };
  const { id, version = "" } = mirror?.record.template ?? {};
  const isNamed = id === alike.id && version !== "";
  const spoken = withLanguageShown(alike, content);
  const called = isNamed ? { ...spoken, version } : withVersionShown(spoken, content);
  const template = withModerationFromDocument(
    withKeptFromDocument(called, content, templates.parse),
    content,
  );
  const inOtherWords = called.version !== alike.version;
  if (!givesParts(content)) return { template, inOtherWords, problems };
  return {
    template,
    inOtherWords,
    problems: [...problems, { code: "template-from-library", id: template.id, version: template.version }],
  };
}

/** The template most of whose tables the document shows, if it shows at least half of any. */
function mostAlike(templates: readonly Template[], content: DocumentContent): Template | undefined {
  let best: { template: Template; alike: number } | undefined;
  for (const template of templates) {
    const alike = likeness(withLanguageShown(template, content), content);
    if (alike >= 0.5 && alike > (best?.alike ?? 0)) best = { template, alike };
  }
  return best?.template;
}
