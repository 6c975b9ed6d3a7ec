import { formatDate } from "../audit/dates";
import type { WordsPlace } from "../audit/problem";
import type { Template } from "../audit/template";
import { counted, quoted } from "./phrases";
import { itemName, placeText } from "./place-text";

/** Where in an audit a comment stands, as far as that is known. */
interface Place {
  readonly in?: WordsPlace["in"];
  readonly tag?: string;
  readonly item?: string;
  readonly section?: string;
}

interface Said {
  readonly author: string;
  readonly text: string;
  readonly date?: { readonly utc?: string; readonly local?: string };
  readonly probablyReply?: boolean;
}

interface Thread extends Said {
  readonly place: Place;
  readonly on: string;
  readonly deleted: boolean;
  readonly resolved: boolean;
  readonly replies: readonly Said[];
}

/** "Item 4, evidence"; the item or section where no answer is nearest. */
export function commentPlaceText(template: Template, { in: where, tag, item, section }: Place): string {
  if (tag !== undefined) return placeText(template, tag);
  if (item !== undefined) return itemName(template, item);
  const title = section === undefined ? undefined : template.sections.find(({ id }) => id === section)?.title;
  if (title !== undefined) return title;
  if (where === "header") return "Page header";
  if (where === "footer") return "Page footer";
  return where === undefined ? "Where its words were" : "Elsewhere in the document";
}

/** "4 March 2026, 09:30 UTC"; without the zone where nobody knows it. */
export function commentDateText({ utc, local }: NonNullable<Said["date"]>): string {
  const moment = utc ?? local ?? "";
  const day = formatDate(moment.slice(0, 10));
  return `${day}, ${moment.slice(11, 16)}${utc === undefined ? "" : " UTC"}`;
}

/** The comments of an audit as lines of text. */
export function commentLines(template: Template, threads: readonly Thread[]): readonly string[] {
  const open = threads.filter(({ resolved }) => !resolved).length;
  return [
    threads.length === 0
      ? "There are no comments."
      : `${counted(threads.length, "comment")}, ${String(open)} open.`,
    ...threads.flatMap((thread) => [
      `${commentPlaceText(template, thread.place)}${thread.resolved ? " (resolved)" : ""}`,
      ...(thread.on === ""
        ? []
        : [`  On ${quoted(thread.on)}${thread.deleted ? ", which was deleted" : ""}`]),
      ...saidLines(thread, "  "),
      ...thread.replies.flatMap((reply) => saidLines(reply, "    ")),
    ]),
  ];
}

function saidLines({ author, text, date, probablyReply }: Said, indent: string): readonly string[] {
  const who = author === "" ? "Somebody" : author;
  const when = date ? `, ${commentDateText(date)}` : "";
  const how = probablyReply ? " (probably a reply)" : "";
  const [first = "", ...rest] = text.split("\n");
  return [`${indent}${who}${when}${how}: ${first}`, ...rest.map((line) => `${indent}  ${line}`)];
}
