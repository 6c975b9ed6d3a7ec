import type { Problem } from "../../audit/problem";
import type { Template } from "../../audit/template";
import type { DocumentContent } from "../../document/audit-document";
import { problemText } from "../../report/problem-text";
import { phrase, phraseOf } from "../../words/phrase";

/** A change that did not go into the document, with the control it was meant for. */
export type NotWritten = Extract<
  Problem,
  { readonly code: "not-written" | "changed-meanwhile" | "not-written-commented" | "choose-in-document" }
>;

export function isNotWritten(problem: Problem): problem is NotWritten {
  return problem.code === "not-written" || problem.code === "changed-meanwhile" || isForDocument(problem);
}

/** Whether a person can make the change in the document itself: its answer box is there. */
export function isForDocument(problem: Problem): problem is NotWritten {
  return problem.code === "choose-in-document" || problem.code === "not-written-commented";
}

/** Whether its answer box is there to look at. */
export function hasPlace(problem: Problem): problem is NotWritten {
  return isNotWritten(problem) && problem.code !== "not-written";
}

/** What stands over changes that did not go into the document. */
export function notWrittenTitle(problems: readonly Problem[]): string {
  return problems.every(isForDocument) ? phrase("Do this in the document") : phrase("Not written");
}

/** What is said aloud of them. */
export function notWrittenNews(template: Template, problems: readonly Problem[]): string {
  const [first] = problems;
  if (first && problems.length === 1) return problemText(template, first);
  const forDocument = problems.filter(isForDocument).length;
  const lost = problems.length - forDocument;
  return [
    lost > 0 &&
      phraseOf(lost, "{count} change could not be written.", "{count} changes could not be written."),
    forDocument > 0 &&
      phraseOf(
        forDocument,
        "{count} change has to be made in the document itself.",
        "{count} changes have to be made in the document itself.",
      ),
  ]
    .filter(Boolean)
    .join(" ");
}

/** What is left of them once the document has been read again: where a box has changed since, a person has seen to it. */
export function stillToDo(
  problems: readonly Problem[],
  before: DocumentContent | undefined,
  after: DocumentContent,
): readonly Problem[] {
  if (!before) return problems;
  const text = (content: DocumentContent, tag: string) =>
    content.controls.find((control) => control.tag === tag)?.text;
  return problems.filter(
    (problem) => !isForDocument(problem) || text(before, problem.where) === text(after, problem.where),
  );
}
