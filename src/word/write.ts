import type { Problem } from "../audit/problem";
import type { ControlChange } from "../document/audit-document";
import { charactersReplaced, storedText } from "../ooxml/replace-controls";
import { offersLists } from "./abilities";
import { answersIn, askForControls, askForLists, choiceIn, controlOf, TEXT, type Lists } from "./controls";
import { codeOf } from "./office-errors";
import { NO_COMMENTS } from "./read-comments";
import { inWordTwice, untracked } from "./run";

/** What came of a write. */
export interface Written {
  readonly problems: readonly Problem[];
  readonly changed: boolean;
}

export interface Edit {
  readonly control: Word.ContentControl;
  readonly tag: string;
  readonly text: string;
}

/**
 * Replaces texts where they differ, in three round trips at most. An answer that
 * someone commented on is left to the person, since Word deletes the comments
 * with the text; so is a list that Word can't choose from.
 */
export function writeInWord(
  changes: readonly ControlChange[],
  /** Whether the document was last read with a list of that tag. */
  isList: (tag: string) => boolean,
): Promise<Written> {
  return inWordTwice(async (context) => {
    const { document } = context;
    const controls = askForControls(context, TEXT);
    const lists = offersLists() ? askForLists(context) : undefined;
    document.load("changeTrackingMode");
    await context.sync();

    const problems = new Map<string, Problem>();
    const edits = editsOf(changes, { controls, lists }, isList, problems);

    const filled = edits.map(({ control }) => control).filter((control) => controlOf(control).text !== "");
    const commented = await commentedAmong(context, filled);
    const free = edits.filter(({ control, tag, text }) => {
      if (commented.has(control)) problems.set(tag, { code: "not-written-commented", where: tag, text });
      return !commented.has(control);
    });
    const written = free.filter((edit) => {
      const apply = editOf(edit, lists);
      if (!apply) problems.set(edit.tag, { code: "not-written", where: edit.tag, text: edit.text });
      return apply !== undefined;
    });
    if (written.length > 0) {
      await untracked(context, document.changeTrackingMode, () => {
        for (const edit of written) editOf(edit, lists)?.();
      });
    }
    return { problems: problemsOf(changes, problems), changed: written.length > 0 };
  });
}

/** What Word told of the controls. */
interface Seen {
  readonly controls: Word.ContentControlCollection;
  readonly lists: Lists | undefined;
}

/** The controls that are to say something else; what stands against that is added to the problems, by tag. */
export function editsOf(
  changes: readonly ControlChange[],
  { controls, lists }: Seen,
  isList: (tag: string) => boolean,
  problems: Map<string, Problem>,
): readonly Edit[] {
  return changes.flatMap(({ tag, text, was, which = 0 }): readonly Edit[] => {
    const tagged = answersIn(controls).filter((control) => control.tag === tag);
    const found = tagged.slice(which, which + 1);
    if (found.length === 0) {
      const code = !lists && isList(tag) ? "choose-in-document" : "not-written";
      problems.set(tag, { code, where: tag, text });
    }
    const wanted = found.map((control) => ({ control, tag, text: storedText(text) })).filter(differs);
    const [only] = wanted;
    const isNews = only && was !== undefined && controlOf(only.control).text !== was;
    if (isNews) problems.set(tag, { code: "changed-meanwhile", where: tag, text });
    return isNews ? [] : wanted;
  });
}

/** What stood against these changes, and what was written otherwise than it was asked for. */
export const problemsOf = (
  changes: readonly ControlChange[],
  problems: ReadonlyMap<string, Problem>,
): readonly Problem[] => [
  ...problems.values(),
  ...charactersReplaced(changes.filter(({ tag }) => !problems.has(tag))),
];

const differs = ({ control, text }: Edit): boolean => controlOf(control).text !== text;

/** What to do for an edit; undefined where a list does not offer that choice. */
export function editOf({ control, text }: Edit, lists: Lists | undefined): (() => void) | undefined {
  if (control.type === "DropDownList") {
    const choice = lists && choiceIn(lists, control, text);
    if (choice) {
      return () => {
        choice.select();
      };
    }
    if (text !== "") return undefined;
  }
  return () => {
    if (text === "") control.clear();
    else control.insertText(text, "Replace");
  };
}

/** The controls that someone commented on: one round trip, or two where Word has no comments in its API. */
async function commentedAmong(
  context: Word.RequestContext,
  controls: readonly Word.ContentControl[],
): Promise<ReadonlySet<Word.ContentControl>> {
  if (controls.length === 0) return new Set();
  try {
    const asked = controls.map((control) => {
      const comments = control.getComments();
      comments.load("items/id");
      return { control, comments };
    });
    await context.sync();
    return setOf(asked.filter(({ comments }) => comments.items.length > 0));
  } catch (error) {
    if (!NO_COMMENTS.has(codeOf(error) ?? "")) throw error;
    const asked = controls.map((control) => ({ control, markup: control.getOoxml() }));
    await context.sync();
    return setOf(asked.filter(({ markup }) => COMMENT.test(markup.value)));
  }
}

const setOf = (found: readonly { readonly control: Word.ContentControl }[]) =>
  new Set(found.map(({ control }) => control));

/** Marks of a comment in a text (17.13.4). */
const COMMENT = /<w:comment(RangeStart|RangeEnd|Reference)\b/;
