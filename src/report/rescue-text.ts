import type { Template } from "../audit/template";
import { counted } from "./phrases";
import { placeText } from "./place-text";
import { phrase, phraseOf } from "../words/phrase";

interface Rescued {
  readonly found: readonly string[];
  readonly notFound: readonly string[];
  readonly cutShort: readonly string[];
  readonly differing: readonly string[];
  readonly isWhole: boolean;
  readonly lostParts: readonly string[];
  readonly breaksOff: boolean;
}

export const TOO_LITTLE_LEFT = phrase(
  "Too little is left to tell which audit it holds. Get a fresh copy, or an earlier version from where it was kept.",
);

/** What was found in a damaged document and what was not, a line each. */
export function rescueLines(
  template: Template,
  { found, notFound, cutShort, differing, isWhole, lostParts, breaksOff }: Rescued,
): readonly string[] {
  const places = (tags: readonly string[]) => tags.map((tag) => `  ${placeText(template, tag)}`);
  return [
    phrase("{title} {version}: {answers} found.", {
      title: template.title,
      version: template.version,
      answers: counted(found.length, "answer"),
    }),
    ...(cutShort.length > 0
      ? [
          phraseOf(
            cutShort.length,
            "{count} answer breaks off or may be damaged. Check it:",
            "{count} answers break off or may be damaged. Check them:",
          ),
        ]
      : []),
    ...places(cutShort),
    ...(differing.length > 0
      ? [
          phraseOf(
            differing.length,
            "{count} answer is not the same on the page and in the saved data. What seems undamaged was taken; check it:",
            "{count} answers are not the same on the page and in the saved data. What seems undamaged was taken; check them:",
          ),
        ]
      : []),
    ...places(differing),
    ...(notFound.length > 0
      ? [
          phrase("{questions} stood in the part that is lost, whether answered or not:", {
            questions: counted(notFound.length, "question"),
          }),
          ...places(notFound),
        ]
      : [
          isWhole
            ? phrase("Nothing of the text is lost.")
            : phrase("Every question was found, those without an answer too."),
        ]),
    ...(isWhole ? [] : [phrase("The text is damaged, so read all of it before it is used.")]),
    ...(lostParts.length > 0 || breaksOff
      ? [
          phrase(
            "Not all of the rest of the file can be read, so comments or the history of the audit may be lost.",
          ),
        ]
      : []),
    ...lostParts.map((name) => `  ${name}`),
  ];
}
