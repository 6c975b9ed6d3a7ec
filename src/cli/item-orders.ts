import { elementsOf } from "../audit/checklist";
import { DECIDERS, itemKey, judgementsOf, moderatedItems } from "../audit/moderation";
import { furtherPart, narrativeIn } from "../audit/parts";
import type { Choice, Item, Template } from "../audit/template";
import { findChoice } from "../document/answers";
import { fingerprintOf } from "../document/fingerprints";
import {
  NARRATIVES,
  type CommentedOn,
  type Found,
  type Judged,
  type KeptComment,
  type KeptReply,
} from "../moderation/found";
import {
  decisionRefusals,
  withDecision,
  withFound,
  writingRefusals,
  type DecisionRefusal,
} from "../moderation/moderated-items";
import type { Moderated } from "../moderation/take-step";
import { refusalText } from "../report/lifecycle-text";
import { listIn, objectIn, textIn } from "./json-file";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

/** What may be said of an item, as `record --json` prints it; the auditor's judgement and whether it is still right are the document's own to say. */
const PARTS = [
  "auditor",
  "firstJudgement",
  "moderated",
  "reason",
  "by",
  ...NARRATIVES,
  "comments",
  "stale",
] as const;

/**
 * The audit with what is said of an item: what was found, and the decision where there is one. What is left out stays
 * as it is, and a comment that is there already is not written twice, but resolved or open again where that is said. Throws UsageError where something stands against it.
 */
export function afterItemOrder(now: Moderated, id: string, value: unknown): Moderated {
  const item = itemNamed(now.template, id);
  const given = objectIn(value, id);
  const unknown = Object.keys(given).find((key) => !PARTS.some((part) => part === key));
  if (unknown !== undefined)
    throw new UsageError(phrase('There is no "{unknown}" in the moderation of {id}.', { unknown, id }));

  const looked = () => withFound(now, item, foundWith(now.template, item, given));
  const had = (part: "judgement" | "by") => now.record.moderation?.[itemKey(id, part)] ?? "";
  const by = textIn(given["by"], `${id}, by`);
  const reason = given["reason"] === undefined ? undefined : textIn(given["reason"], `${id}, reason`);
  const moderated =
    given["moderated"] === undefined
      ? had("judgement")
      : judgementNamed(now.template, item, given["moderated"], "moderated");
  const isSaid = (["moderated", "reason", "by"] as const).some((part) => given[part] !== undefined);
  const isDecision =
    isSaid && [moderated, by, reason ?? "", had("judgement"), had("by")].some((text) => text !== "");
  if (!isDecision) {
    refuse(now.template, writingRefusals(now));
    return looked();
  }
  const decision = {
    moderated,
    ...(reason === undefined ? {} : { reason }),
    ...(by === "" ? {} : { by: oneOf(DECIDERS, by, `answer for ${id}, by`) }),
  };
  refuse(now.template, decisionRefusals(now, item, decision));
  return withDecision(looked(), item, decision, fingerprintOf);
}

function refuse(template: Template, refusals: readonly DecisionRefusal[]): void {
  if (refusals.length > 0)
    throw new UsageError(refusals.map((refusal) => refusalText(template, refusal)).join(" "));
}

function itemNamed(template: Template, id: string): Item {
  const items = moderatedItems(template);
  const item = items.find((each) => each.id === id);
  if (item) return item;
  throw new UsageError(
    phrase('There is no judged item "{id}". There is: {items}.', {
      id,
      items: items.map((each) => each.id).join(", "),
    }),
  );
}

function judgementNamed(template: Template, item: Item, value: unknown, part: string): string {
  const text = textIn(value, `${item.id}, ${part}`);
  return text === "" ? "" : oneOf(judgementsOf(template, item), text, `judgement of ${item.id}`);
}

type Given = Readonly<Record<string, unknown>>;

function foundWith(template: Template, item: Item, given: Given): (found: Found) => Found {
  const { firstJudgement, comments = [] } = given;
  const judged = firstJudgement === undefined ? undefined : judgedIn(template, item, firstJudgement);
  const ticks = NARRATIVES.flatMap((narrative) => {
    const list = given[narrative];
    if (list === undefined) return [];
    const elements = elementsOf(template, narrative);
    const ticked = listIn(list, `${item.id}, ${narrative}`).map((each) =>
      oneOf(elements, textIn(each, narrative), "element"),
    );
    return [[narrative, ticked] as const];
  });
  const kept = listIn(comments, `${item.id}, comments`).map((each) => commentIn(item, each));
  return (found) => ({
    ...found,
    ...(judged ? { judged } : {}),
    ...Object.fromEntries(ticks),
    comments: [
      ...found.comments.map((had) => afterCommentOrder(had, kept.find(isSame(had)))),
      ...kept
        .filter((comment) => !found.comments.some(isSame(comment)))
        .map((comment) =>
          afterCommentOrder(
            { on: comment.on, ...(comment.by === "" ? {} : { by: comment.by }), text: comment.text },
            comment,
          ),
        ),
    ],
  });
}

function judgedIn(template: Template, item: Item, value: unknown): Judged {
  const place = `${item.id}, firstJudgement`;
  const { judgement, auditorSeen = false } = objectIn(value, place);
  if (typeof auditorSeen !== "boolean")
    throw new UsageError(
      phrase("{place}, auditorSeen must be true or false, without quotation marks.", { place }),
    );
  return { judgement: judgementNamed(template, item, judgement, "firstJudgement"), seen: auditorSeen };
}

/** What of every item a comment may be on; the narratives of a template's own go by their ids. */
const COMMENTED = [...NARRATIVES, "label"] as const;

interface CommentOrder extends Pick<KeptComment, "on" | "text"> {
  /** Undefined where it is not said: then it stays as it is. */
  readonly resolved: boolean | undefined;
  /** "" where it is the moderator's. */
  readonly by: string;
  readonly replies: readonly KeptReply[];
}

/** The comment with the replies it has not yet, resolved or open as that is said. */
function afterCommentOrder(comment: KeptComment, order: CommentOrder | undefined): KeptComment {
  if (!order) return comment;
  const { resolved: was, replies: had = [], ...rest } = comment;
  const replies = [
    ...had,
    ...order.replies.filter(
      ({ by, text }) => !had.some((each) => each.by === by && each.text.trim() === text.trim()),
    ),
  ];
  const resolved = order.resolved ?? was ?? false;
  return { ...rest, ...(resolved && { resolved }), ...(replies.length > 0 && { replies }) };
}

function commentIn(item: Item, value: unknown): CommentOrder {
  const place = `${item.id}, a comment`;
  const { on, by, text, resolved, replies = [] } = objectIn(value, place);
  if (resolved !== undefined && typeof resolved !== "boolean")
    throw new UsageError(
      phrase("{place}, resolved must be true or false, without quotation marks.", { place }),
    );
  const places: readonly CommentedOn[] = [...COMMENTED, ...Object.keys(item.further ?? {}).map(furtherPart)];
  const commented = places.find((each) => (narrativeIn(each) ?? each) === on || each === on);
  if (!commented)
    throw new UsageError(
      phrase('{place} stands on "{on}". It takes: {narratives}.', {
        place,
        on: String(on),
        narratives: places.map((each) => narrativeIn(each) ?? each).join(", "),
      }),
    );
  return {
    on: commented,
    by: textIn(by, `${place}, by`),
    text: textIn(text, place),
    resolved,
    replies: listIn(replies, `${place}, replies`).map((reply) => {
      const said = objectIn(reply, `${place}, a reply`);
      return {
        by: textIn(said["by"], `${place}, by`),
        text: textIn(said["text"], `${place}, a reply`),
      };
    }),
  };
}

const isSame =
  (one: Pick<KeptComment, "on" | "text">) =>
  (other: Pick<KeptComment, "on" | "text">): boolean =>
    one.on === other.on && one.text.trim() === other.text.trim();

function oneOf(choices: readonly Choice[], text: string, what: string): string {
  const found = findChoice(choices, text);
  if (found) return found.id;
  throw new UsageError(
    phrase('"{text}" is no {what}. It takes: {choices}.', {
      text,
      what,
      choices: choices.map(({ id }) => id).join(", "),
    }),
  );
}
