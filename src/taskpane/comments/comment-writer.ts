import { isEntered } from "../../audit/entered";
import { commentDate, type CommentWriter } from "../../document/comments";
import { phrase } from "../../words/phrase";

/** Who comments from the pane, now, under the first of these names that holds something. Word takes its own instead. */
export function commentWriter(...names: readonly string[]): CommentWriter {
  const author = names.find(isEntered) ?? phrase("Somebody");
  return { author, initials: initialsOf(author), date: commentDate(new Date()) };
}

/** "AB" of "A. Brown": at most three letters. */
const initialsOf = (name: string): string =>
  (name.match(/(?<![\p{L}’'])\p{L}/gu) ?? []).slice(0, 3).join("").toUpperCase();
