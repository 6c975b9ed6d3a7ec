import { formatDate } from "./day-text";
import type { Template } from "../audit/template";
import type { PlaceOfComment } from "../moderation/asked-comments";
import { QUERY_STATES, type QueryAge, type QueryState } from "../moderation/queries";
import { counted, quoted } from "./phrases";
import { itemName, placeText } from "./place-text";
import { phrase, phraseFor, phraseOf } from "../words/phrase";

interface Said {
  readonly author: string;
  readonly text: string;
  readonly date?: { readonly utc?: string; readonly local?: string };
  readonly probablyReply?: boolean;
}

interface Thread extends Said {
  readonly place: PlaceOfComment;
  readonly on: string;
  readonly deleted: boolean;
  readonly state: QueryState;
  readonly age: QueryAge | undefined;
  readonly replies: readonly Said[];
  /** It is none of Word's own. */
  readonly inTable?: true;
}

const STATES: Readonly<Record<QueryState, string>> = {
  changed: phrase("Changed since resolved"),
  open: phraseFor("Open", "a query"),
  answered: phraseFor("Answered", "a query"),
  resolved: phraseFor("Resolved", "a query"),
};

/** How a comment stands, in a word or three. */
export const queryStateText = (state: QueryState): string => STATES[state];

/** "open 6 days", "answered yesterday", "2 December 2026" for the last word of a resolved one. */
export function queryAgeText(state: QueryState, { day, days }: QueryAge): string {
  if (state === "open")
    return days === 0 ? phrase("asked today") : phrase("open {days}", { days: counted(days, "day") });
  if (state !== "answered") return formatDate(day);
  if (days === 0) return phrase("answered today");
  return days === 1 ? phrase("answered yesterday") : phrase("answered {days} days ago", { days });
}

/** "Item 4, evidence"; the item or section where no answer is nearest. */
export function commentPlaceText(
  template: Template,
  { in: where, tag, item, section }: PlaceOfComment,
): string {
  if (tag !== undefined) return placeText(template, tag);
  if (item !== undefined) return itemName(template, item);
  const title = section === undefined ? undefined : template.sections.find(({ id }) => id === section)?.title;
  if (title !== undefined) return title;
  if (where === "header") return phrase("Page header");
  if (where === "footer") return phrase("Page footer");
  return where === undefined ? phrase("Where its words were") : phrase("Elsewhere in the document");
}

/** "4 March 2026, 09:30 UTC"; without the zone where nobody knows it. */
export function commentDateText({ utc, local }: NonNullable<Said["date"]>): string {
  const moment = utc ?? local ?? "";
  const day = formatDate(moment.slice(0, 10));
  return `${day}, ${moment.slice(11, 16)}${utc === undefined ? "" : " UTC"}`;
}

/** What is unusual about a comment, each as a sentence. */
export function oddLines({
  state,
  deleted,
  on,
  anchor,
  age,
  replies,
}: Omit<Thread, "place"> & { readonly anchor?: unknown }): readonly string[] {
  return [
    ...(state === "changed" ? [phrase("The answer was edited after this was resolved.")] : []),
    ...(deleted ? [phrase("The words it stood on, {on}, were deleted.", { on: quoted(on) })] : []),
    ...(anchor === undefined ? [phrase("The words it stood on are no longer there.")] : []),
    ...(age ? [] : [phrase("No date.")]),
    ...(replies.at(-1)?.probablyReply ? [phrase("The last one is probably a reply to the one above.")] : []),
  ];
}

/** "3 still need somebody." */
export const commentsLeftText = (left: number): string =>
  left === 0
    ? phrase("None needs anybody now.")
    : phraseOf(left, "{count} still needs somebody.", "{count} still need somebody.");

type WhyNot = "empty" | "gone" | "no-selection" | "locked" | "not-taken" | "not-ours";

/** Why nothing came of what was to be done with a comment, and what to do. */
export const commentRefusalText = (why: WhyNot): string => REFUSALS[why];

const NOT_TAKEN = phrase("Word did not take this. Do it in Word itself, under Review, Comments.");

const REFUSALS: Readonly<Record<WhyNot, string>> = {
  empty: phrase("Write what you want to say first."),
  gone: phrase("This comment is no longer in the document."),
  "no-selection": phrase(
    "Nothing is selected. Select words in the document, or put the cursor into an answer, then add the comment.",
  ),
  locked: NOT_TAKEN,
  "not-taken": NOT_TAKEN,
  "not-ours": NOT_TAKEN,
};

export const NO_COMMENT_HERE = phrase(
  "No comment can stand on these words. Select words of an answer, or put the cursor into an answer of an item that is being moderated: the comment is then kept with that item.",
);

export const KEPT_INSTEAD = phrase(
  "Word took no comment here, so it is kept in the moderation table of the document, with its item.",
);

/** The comments of an audit as lines of text. */
export function commentLines(template: Template, threads: readonly Thread[]): readonly string[] {
  const counts = QUERY_STATES.flatMap((state) => {
    const count = threads.filter((thread) => thread.state === state).length;
    return count === 0 ? [] : [`${String(count)} ${queryStateText(state).toLowerCase()}`];
  });
  return [
    threads.length === 0
      ? phrase("There are no comments.")
      : `${counted(threads.length, "comment")}: ${counts.join(", ")}.`,
    ...threads.flatMap((thread) => [
      `${commentPlaceText(template, thread.place)} (${standingText(thread)}${thread.inTable ? phrase("; kept in the moderation table") : ""})`,
      ...(thread.on === ""
        ? []
        : [phrase(thread.deleted ? "  On {on}, which was deleted" : "  On {on}", { on: quoted(thread.on) })]),
      ...saidLines(thread, "  "),
      ...thread.replies.flatMap((reply) => saidLines(reply, "    ")),
    ]),
  ];
}

/** "open 6 days"; the state alone where no date tells since when. */
function standingText({ state, age }: Thread): string {
  if (age && (state === "open" || state === "answered")) return queryAgeText(state, age);
  return queryStateText(state).toLowerCase();
}

/** A comment with its replies on a line each, as one text; where there is none, that. */
export function threadText(
  thread: (Said & { readonly resolved: boolean; readonly replies: readonly Said[] }) | undefined,
): string {
  if (!thread) return phrase("no such comment");
  const state = thread.resolved ? ` (${queryStateText("resolved").toLowerCase()})` : "";
  const lines = [thread, ...thread.replies].flatMap((said) => saidLines(said, "    "));
  return `${lines.join("\n").trimStart()}${state}`;
}

function saidLines({ author, text, date, probablyReply }: Said, indent: string): readonly string[] {
  const who = author === "" ? phrase("Somebody") : author;
  const when = date ? `, ${commentDateText(date)}` : "";
  const how = probablyReply ? ` ${phrase("(probably a reply)")}` : "";
  const [first = "", ...rest] = text.split("\n");
  return [`${indent}${who}${when}${how}: ${first}`, ...rest.map((line) => `${indent}  ${line}`)];
}
