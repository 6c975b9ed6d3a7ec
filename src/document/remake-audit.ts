import { findGaps } from "../audit/gaps";
import { isHistoryAlone, moderatedItems, wholeRoom, withRoom } from "../audit/moderation";
import type { AuditRecord } from "../audit/record";
import { STATUS_QUESTION } from "../audit/question";
import type { Say } from "../audit/say";
import { headerTag, STATUS_TAG } from "../audit/tags";
import { fieldsIn, indexOf, withPromptSets, type FieldGroup, type Template } from "../audit/template";
import { withTheme } from "../audit/theme";
import { recordOfTexts, type Texts } from "./answers";
import { shownIn } from "./answers-in-language";
import { inLanguage, sayIn } from "./fixed-words";
import { keptLabels, withKeptAnswers, type TemplateWithKept } from "./kept-answers";
import type { Audit } from "./open-audit";
import { newQuestions, placeAnswers, type UnplacedAnswer } from "./place-answers";
import type { TemplateSource } from "./surroundings";

/** An answer that has no place in the newer version. */
export interface KeptAnswer extends UnplacedAnswer {
  /** What stood before it. */
  readonly label: string;
  /** The tag of the box it now stands in. */
  readonly at: string;
}

/** An audit as it is to stand in a document made anew. */
export interface RemadeAudit {
  /** The template, with a box for every answer that has no place in it. */
  readonly template: Template;
  readonly record: AuditRecord;
  /** What the new document says, by tag. */
  readonly texts: Texts;
  /** How many answers have their place. */
  readonly moved: number;
  readonly kept: readonly KeptAnswer[];
  /** Tags of what its template asks and the audit's did not, one for each question. */
  readonly added: readonly string[];
}

export type Remaking =
  | { readonly ok: true; readonly audit: RemadeAudit }
  /** The template has no room for what would have to be kept. */
  | { readonly ok: false; readonly fault: string };

type FoundAudit = Pick<Audit, "template" | "record" | "problems">;

/**
 * The audit in a newer version of its template, by the ids that stay the same
 * between versions. It stays ready to hand over only where the newer version
 * lacks nothing and nothing had to be kept: somebody has to look at it otherwise. It keeps its language, unless the newer
 * version says its own.
 */
export function moveAudit(audit: FoundAudit, newer: Template, parse: TemplateSource["parse"]): Remaking {
  const themed = withThemeOf(audit.template, inOwnLanguage(audit.template, newer), parse);
  const on = themed.promptSets.filter(
    (set) => (audit.template.promptSets.find(({ id }) => id === set.id) ?? set).on,
  );
  const target = withPromptSets(
    withModerationOf(audit.template, themed),
    on.map(({ id }) => id),
  );
  return remade(audit, target, parse);
}

/** The audit in its own template again, with every answer box. What stood in a second box is kept beside the rest. */
export function restoreAudit(audit: FoundAudit, parse: TemplateSource["parse"]): Remaking {
  return remade(audit, audit.template, parse);
}

/** Every answer that was found goes to its place in the target, or into a box at the end of the document. */
function remade(audit: FoundAudit, target: Template, parse: TemplateSource["parse"]): Remaking {
  const { placed, unplaced } = placeAnswers(audit, target);
  const labelOf = keptLabels(audit.template);
  const named = unplaced.map((each) => ({
    ...each,
    label:
      each.why === "outside"
        ? outsideLabel(sayIn(target), each.tag === "" ? "" : labelOf(each.tag))
        : labelOf(each.tag),
  }));

  const made = roomFor(named, audit.template, target, parse);
  if (!made.ok) return made;
  const { template, texts: keptTexts, tags } = made.kept;
  const kept = named.map((each, index) => ({ ...each, at: tags[index] ?? "" }));
  const texts = new Map([...placed, ...keptTexts]);

  const record = { ...recordOfTexts(template, texts), id: audit.record.id };
  const lacks =
    target !== audit.template && findGaps(template, record).some(({ severity }) => severity === "required");
  const asItWas = kept.every(({ why }) => why === "kept-before") && !lacks;
  const status = asItWas ? audit.record.status : "in-progress";
  texts.set(STATUS_TAG, shownIn(template, STATUS_QUESTION, status));
  return {
    ok: true,
    audit: {
      template,
      record: { ...record, status },
      texts,
      moved: placed.size,
      kept,
      added: newQuestions(audit.template, target),
    },
  };
}

/** A label has 150 characters at most. */
const outsideLabel = (say: Say, beside: string): string =>
  beside === "" ? say("Outside the answers") : say("Near {place}", { place: beside }).slice(0, 150).trim();

const inOwnLanguage = ({ language }: Template, newer: Template): Template =>
  newer.language === undefined ? inLanguage(newer, language) : newer;

/** The newer version with room for the moderation that the audit has, as far as it still asks for what was judged. */
function withModerationOf({ moderation }: Template, newer: Template): Template {
  if (!moderation) return newer;
  const known = new Set(moderatedItems(newer).map(({ id }) => id));
  const room = { ...moderation, items: moderation.items.filter((id) => known.has(id)) };
  return withRoom(newer, isHistoryAlone(moderation) ? room : wholeRoom(room));
}

/** The newer version with the theme that the audit looks into, where that is another and goes with the version. */
function withThemeOf(old: Template, newer: Template, parse: TemplateSource["parse"]): Template {
  const { theme } = old;
  if (!theme || theme.id === newer.theme?.id) return newer;
  const sections = old.sections.filter(({ id }) => theme.sections.includes(id));
  const parsed = parse(JSON.stringify(withTheme(newer, { ...theme, for: newer.id, sections })));
  return parsed.ok ? parsed.template : newer;
}

type Named = UnplacedAnswer & { readonly label: string };

/** The template with boxes for these: those of earlier moves as they were, where there is room, and else fewer boxes. */
function roomFor(
  unplaced: readonly Named[],
  old: Template,
  newer: Template,
  parse: TemplateSource["parse"],
): { readonly ok: true; readonly kept: TemplateWithKept } | { readonly ok: false; readonly fault: string } {
  if (unplaced.length === 0) return { ok: true, kept: { template: newer, texts: new Map(), tags: [] } };
  let tried: TemplateWithKept = carriedOn(unplaced, old, newer);
  for (let share = 1; ; share *= 2) {
    const parsed = parse(JSON.stringify(tried.template));
    if (parsed.ok) return { ok: true, kept: tried };
    if (share >= 2 * unplaced.length) return parsed;
    tried = withKeptAnswers(newer, unplaced, old.version, share);
  }
}

/** With the boxes that an earlier move made as they are, and those of this one after them. */
function carriedOn(unplaced: readonly Named[], old: Template, newer: Template): TemplateWithKept {
  const { fields } = indexOf(newer);
  const before = new Map(
    unplaced.filter(({ why }) => why === "kept-before").map((each) => [each.tag, each.text]),
  );
  const groups = old.fieldGroups.flatMap((group): FieldGroup[] => {
    const carried = fieldsIn(group).filter(({ id }) => before.has(headerTag(id)) && !fields.has(id));
    return carried.length > 0 ? [{ ...group, fields: carried }] : [];
  });
  const withGroups = { ...newer, fieldGroups: [...newer.fieldGroups, ...groups] };
  const rest = withKeptAnswers(
    withGroups,
    unplaced.filter(({ tag }) => !before.has(tag)),
    old.version,
  );
  let next = 0;
  return {
    template: rest.template,
    texts: new Map([...before, ...rest.texts]),
    tags: unplaced.map(({ tag }) => (before.has(tag) ? tag : (rest.tags[next++] ?? ""))),
  };
}
