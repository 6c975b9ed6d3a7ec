import { elementsOf } from "../audit/checklist";
import { narrativeOf } from "../audit/narratives";
import { furtherPart, narrativeIn, type FurtherPart } from "../audit/parts";
import { judgementsOf } from "../audit/moderation";
import type { Item, NarrativeElement, Template } from "../audit/template";
import { visibleText } from "../audit/visible-text";

/** The narratives whose elements a moderator ticks (R85, R87). */
export const NARRATIVES = ["evidence", "impact"] as const;
export type Narrative = (typeof NARRATIVES)[number];

/** What a moderator made of an item before anything was decided, and whether the auditor's judgement was known by then. */
export interface Judged {
  /** A judgement of the item; "" where none was made before the auditor's was looked at. */
  readonly judgement: string;
  readonly seen: boolean;
}

/** What of an item a comment is about: one of its narratives, or the item as a whole. */
export type CommentedOn = Narrative | FurtherPart | "label";

/** A comment that has no place of its own in the document, with what was said to it. */
export interface KeptComment {
  readonly on: CommentedOn;
  /** Whose it is; absent where it is the moderator's. */
  readonly by?: string;
  readonly text: string;
  readonly resolved?: true;
  readonly replies?: readonly KeptReply[];
}

export interface KeptReply {
  /** "" where it doesn't say. */
  readonly by: string;
  readonly text: string;
}

/** What a moderator found in an item: all that stands under "What was found" in its row. */
export interface Found {
  readonly judged?: Judged;
  /** Ids of the elements that are there; absent while nobody has looked. */
  readonly evidence?: readonly string[];
  readonly impact?: readonly string[];
  /** What was decided before somebody else decided, each on one line. */
  readonly earlier: readonly string[];
  readonly comments: readonly KeptComment[];
  /** Lines that are none of these: somebody wrote them into the document. */
  readonly more: readonly string[];
}

export const NOTHING_FOUND: Found = { earlier: [], comments: [], more: [] };

type Asked = Pick<Template, "evidenceElements" | "impactDimensions" | "scales">;

/**
 * What was found as it is written, a line each: "Judged: Does not meet good, before seeing the auditor’s.",
 * "Evidence: Finding of fact; Auditor overview.", "Impact: none.", "Earlier: …", then lines of somebody's own, then
 * "Comment on evidence: …", or "Comment on evidence by A. Brown (resolved): …", with the rest of each comment below it,
 * and each reply to it as "Reply by C. Day: …". A narrative of the template's own goes by its label, the item as a whole as
 * "the item".
 */
export function foundText(template: Template, item: Item, found: Found): string {
  const { judged, earlier, comments, more } = found;
  const names = new Map(commentedOn(template, item));
  const ticks = NARRATIVES.flatMap((narrative) => {
    const ticked = found[narrative];
    const elements = elementsOf(template, narrative);
    if (ticked === undefined || elements.length === 0) return [];
    const labels = elements.filter(({ id }) => ticked.includes(id)).map(({ label }) => label);
    return [`${LEADS[narrative]}: ${labels.length === 0 ? "none" : labels.join("; ")}.`];
  });
  return [
    ...(judged ? [judgedLine(template, item, judged)] : []),
    ...ticks,
    ...earlier.map((line) => `Earlier: ${line}`),
    ...more,
    ...comments.flatMap(({ on, by, text, resolved, replies = [] }) => [
      `Comment on ${names.get(on) ?? narrativeIn(on) ?? on}${byText(by)}${resolved ? " (resolved)" : ""}: ${text.trim()}`,
      ...replies.map((reply) => `Reply${byText(reply.by)}: ${reply.text.trim()}`),
    ]),
  ].join("\n");
}

/** The name up to what would be read as the end of it. */
const byText = (name = ""): string => {
  const [said = ""] = visibleText(name).split(/[:(\n]/);
  return said.trim() === "" ? "" : ` by ${said.trim()}`;
};

const LEADS: Readonly<Record<Narrative, string>> = { evidence: "Evidence", impact: "Impact" };

function judgedLine(template: Template, item: Item, { judgement, seen }: Judged): string {
  const label = judgementsOf(template, item).find(({ id }) => id === judgement)?.label;
  const when = `${seen ? "after" : "before"} seeing the auditor’s.`;
  return label === undefined ? `Judged: ${when}` : `Judged: ${label}, ${when}`;
}

const JUDGED = /^judged\s*:\s*(?:(.+),\s*)?(before|after) seeing\b/i;
const TICKED = /^(evidence|impact)\s*:\s*(.*)$/i;
const EARLIER = /^earlier\s*:\s*(.+)$/i;
const COMMENT = /^comment on /i;
const AFTER_NAME = /^(?:\s+by\s+([^:(]+?))?\s*(\(resolved\))?\s*:\s*(.*)$/i;
const REPLY = /^(?:reply|answer)(?:\s+by\s+([^:(]+?))?\s*:\s*(.*)$/i;

/** What was found, in what is written of it. A line that says nothing of the kind is kept as it is. */
export function foundIn(template: Template, item: Item, text: string): Found {
  let found: Found = NOTHING_FOUND;
  const lines = text
    .split("\n")
    .flatMap((line) =>
      /^evidence\s*:/i.test(line) ? line.replace(/\s+(?=impact\s*:)/i, "\n").split("\n") : [line],
    );
  for (const line of lines) {
    const comment = COMMENT.test(line) ? commentIn(template, item, line) : undefined;
    if (comment) {
      found = { ...found, comments: [...found.comments, comment] };
      continue;
    }
    const last = found.comments.at(-1);
    if (last) {
      found = { ...found, comments: [...found.comments.slice(0, -1), withMore(last, line)] };
      continue;
    }
    found = withLine(template, item, found, line);
  }
  return found;
}

/** What a comment of an item may be on, each with how it is written; the longest names first, since one may begin another. */
function commentedOn(
  template: Template,
  { further = {} }: Item,
): readonly (readonly [on: CommentedOn, name: string])[] {
  const own = Object.keys(further).map((id) => {
    const on = furtherPart(id);
    return [on, visibleText(narrativeOf(template, on)?.label ?? id).trim()] as const;
  });
  const all = [...own, ["evidence", "evidence"], ["impact", "impact"], ["label", "the item"]] as const;
  return [...all].sort(([, one], [, other]) => other.length - one.length);
}

/** The comment that a line begins; undefined where it names nothing of the item. */
function commentIn(template: Template, item: Item, line: string): KeptComment | undefined {
  const rest = line.replace(COMMENT, "");
  for (const [on, name] of commentedOn(template, item)) {
    if (rest.slice(0, name.length).toLowerCase() !== name.toLowerCase()) continue;
    const said = AFTER_NAME.exec(rest.slice(name.length));
    if (!said) continue;
    return {
      on,
      ...(said[1] === undefined ? {} : { by: said[1] }),
      text: said[3] ?? "",
      ...(said[2] === undefined ? {} : { resolved: true }),
    };
  }
  return undefined;
}

/** A comment with another line: one that begins a reply, or one more of what was said last. */
function withMore(comment: KeptComment, line: string): KeptComment {
  const { replies = [], text } = comment;
  const reply = REPLY.exec(line);
  if (reply)
    return { ...comment, replies: [...replies, { by: reply[1]?.trim() ?? "", text: reply[2] ?? "" }] };
  const last = replies.at(-1);
  if (!last) return { ...comment, text: `${text}\n${line}` };
  return { ...comment, replies: [...replies.slice(0, -1), { ...last, text: `${last.text}\n${line}` }] };
}

function withLine(template: Template, item: Item, found: Found, line: string): Found {
  const judged = JUDGED.exec(line);
  if (judged) {
    const label = judged[1]?.trim().toLowerCase();
    const judgement = judgementsOf(template, item).find((each) => each.label.toLowerCase() === label)?.id;
    if (label === undefined || judgement !== undefined)
      return {
        ...found,
        judged: { judgement: judgement ?? "", seen: judged[2]?.toLowerCase() === "after" },
      };
  }
  const ticked = TICKED.exec(line);
  if (ticked) {
    const narrative: Narrative = ticked[1]?.toLowerCase() === "impact" ? "impact" : "evidence";
    const { ids, rest } = named(elementsOf(template, narrative), ticked[2] ?? "");
    return { ...found, [narrative]: ids, more: [...found.more, ...rest] };
  }
  const earlier = EARLIER.exec(line)?.[1];
  if (earlier !== undefined) return { ...found, earlier: [...found.earlier, earlier] };
  return visibleText(line).trim() === "" ? found : { ...found, more: [...found.more, line] };
}

/** The elements whose labels stand in a text, and what else it says. */
function named(
  elements: readonly NarrativeElement[],
  text: string,
): { readonly ids: readonly string[]; readonly rest: readonly string[] } {
  const words = text.toLowerCase();
  const there = elements.filter(({ label }) => words.includes(label.toLowerCase()));
  const rest = there
    .map(({ label }) => label.toLowerCase())
    .sort((a, b) => b.length - a.length)
    .reduce((left, label) => {
      const at = left.toLowerCase().indexOf(label);
      return at < 0 ? left : `${left.slice(0, at)};${left.slice(at + label.length)}`;
    }, text)
    .replace(/^[\s;,.]+|[\s;,.]+$/g, "")
    .replace(/[\s;,.]*;[\s;,.]*/g, "; ");
  return { ids: there.map(({ id }) => id), rest: /^(?:none|and)?$/i.test(rest) ? [] : [rest] };
}

/** What is asked of a narrative and was found missing, once somebody has looked. */
export function missingElements(
  template: Pick<Asked, "evidenceElements" | "impactDimensions">,
  narrative: Narrative,
  ticked: readonly string[],
): readonly NarrativeElement[] {
  return elementsOf(template, narrative).filter(({ id }) => !ticked.includes(id));
}
