import type { Guard, Problem } from "../audit/problem";
import { capital, listed } from "./phrases";
import { phrase, phraseOf } from "../words/phrase";

/** Where a document made anew is: in the place of the old one, in a window of its own, or in a folder in the cloud. */
export type MadePlace = "here" | "window" | "cloud";

/** That there is a new document. Word on the web doesn't say whether it opened one. */
export function newDocumentText(holds: string, place: Exclude<MadePlace, "here">): string {
  return place === "window"
    ? phrase("A new document with {holds} has been opened.", { holds })
    : phrase("Word has been asked to open a new document with {holds}.", { holds });
}

/** Where a new document is to be found, and what to do with it. */
export const GO_ON_THERE: Readonly<Record<Exclude<MadePlace, "here">, string>> = {
  window: phrase("Save it and go on there; this one stays as it was."),
  cloud: phrase(
    "Word on the web puts it into the default folder of your OneDrive or SharePoint and opens it in another browser tab, which may be that of a document made like this before. Go on there; this one stays as it was. If no document opens, download it instead.",
  ),
};

/** What came of giving an audit its lost answer boxes back; `kept` counts answers at the end of the document. */
export function restoredText(kept: number, place: MadePlace): string {
  const done =
    place === "here"
      ? phrase("The answer boxes are restored.")
      : newDocumentText(phrase("every answer box"), place);
  return kept === 0 ? done : `${done} ${keptText(kept)}`;
}

/** How many answers stand at the end of a document made anew, having no box of their own. */
export function keptText(count: number): string {
  return phraseOf(
    count,
    "{count} answer has no box of its own and is kept at the end of the document.",
    "{count} answers have no box of their own and are kept at the end of the document.",
  );
}

/** Why a document can't be made anew in its own template. */
export function noRoomText(fault: string): string {
  return phrase("There is no room to keep the answers that have no box of their own: {fault}", { fault });
}

/**
 * What a document made anew lacks of what guards the one it is made from: nobody is asked for a signature or a
 * password again. Undefined where nothing does.
 */
export function guardsLeftText(
  problems: readonly Problem[],
  place: "here" | "elsewhere",
): string | undefined {
  const how = problems
    .flatMap((problem) => (problem.code === "guarded" ? problem.how : []))
    .filter(isOfDocument);
  if (how.length === 0) return undefined;
  const guards = capital(listed(how.map((guard) => GUARDS[guard])));
  return place === "here"
    ? phrase(
        how.length === 1
          ? "{guards} does not pass to the document made anew."
          : "{guards} do not pass to the document made anew.",
        { guards },
      )
    : phrase(
        how.length === 1
          ? "{guards} of the old document does not pass to the new one."
          : "{guards} of the old document do not pass to the new one.",
        { guards },
      );
}

type GuardOfDocument = Exclude<Guard, "open">;

const isOfDocument = (how: Guard): how is GuardOfDocument => how !== "open";

const GUARDS: Readonly<Record<GuardOfDocument, string>> = {
  signed: phrase("the signature"),
  protected: phrase("the protection against editing"),
  tracked: phrase("the protection that has changes tracked"),
  recommended: phrase("the wish to be opened as read-only"),
  final: phrase("the mark as final"),
};
/** Said where the comments could not be read that were to come along. */
export const COMMENTS_STAY = phrase("Its comments can’t be read here and stay in the old document.");
