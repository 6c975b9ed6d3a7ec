import type { Problem } from "../audit/problem";
import type { Tag } from "../audit/tags";
import type { Template } from "../audit/template";
import { counted, listed, quoted } from "./phrases";
import { placeText } from "./place-text";
import { phrase, phraseOf } from "../words/phrase";

/** What came of a copy to share, as far as it takes words. */
export interface ShareResult {
  readonly missing: number;
  /** What was found wrong with the audit's file. */
  readonly problems: readonly Problem[];
  readonly notAsked: readonly Tag[];
  readonly replaced: readonly { readonly name: string; readonly role: string; readonly places: number }[];
  readonly knowsNameFields: boolean;
}

/** What a copy leaves out, whoever makes it. */
export const LEFT_OUT = phrase(
  "It has no prompts, no empty boxes, no comments and no hidden data, and nothing in it is to be filled in.",
);

/** What a reader of the copy should know before it is passed on, a sentence each. */
export function shareLines(
  template: Template,
  { missing, problems, notAsked, replaced, knowsNameFields }: ShareResult,
  names: "kept" | "roles",
): readonly string[] {
  return [
    ...(missing > 0
      ? [
          phraseOf(
            missing,
            "It says that the audit is not complete: {count} thing is missing or to be settled.",
            "It says that the audit is not complete: {count} things are missing or to be settled.",
          ),
        ]
      : []),
    ...unreadLines(problems.filter(({ code }) => UNREAD.has(code)).length),
    ...(notAsked.length > 0
      ? [
          phraseOf(
            notAsked.length,
            "{count} answer that the audit does not ask for as it stands is left out: {notAsked}.",
            "{count} answers that the audit does not ask for as it stands are left out: {notAsked}.",
            { notAsked: listed(notAsked.map((tag) => placeText(template, tag))) },
          ),
        ]
      : []),
    ...(names === "roles"
      ? roleLines(replaced, knowsNameFields)
      : [phrase("Names stand as they do in the audit.")]),
  ];
}

/** Something stands in the document that is in no answer, and so in no copy. */
const UNREAD: ReadonlySet<Problem["code"]> = new Set<Problem["code"]>([
  "box-copied",
  "box-moved",
  "control-missing",
  "hidden-text",
  "second-audit",
  "unknown-choice",
  "words-outside",
]);

const unreadLines = (count: number): readonly string[] =>
  count === 0
    ? []
    : [
        phraseOf(
          count,
          "{count} thing in the document that was not read as an answer is not in it: see what is said about the file.",
          "{count} things in the document that were not read as an answer are not in it: see what is said about the file.",
        ),
      ];

function roleLines(replaced: ShareResult["replaced"], knowsNameFields: boolean): readonly string[] {
  return [
    ...replaced.map(({ name, role, places }) => {
      const where =
        places === 0
          ? phrase("where it is asked for")
          : phrase("where it is asked for, and in {otherPlaces}", {
              otherPlaces: counted(places, "other place"),
            });
      return phrase("{name} is shown as {role}, {where}.", { name: quoted(name), role, where });
    }),
    ...(replaced.length === 0
      ? [phrase("No name was found where the audit asks for one, so nothing was replaced.")]
      : []),
    ...(knowsNameFields
      ? []
      : [
          phrase(
            "This template does not say which of its fields hold names; those of the action plan and of concerns are known.",
          ),
        ]),
    phrase(
      "Other names, nicknames and initials may be in the text: read the copy through before you pass it on.",
    ),
  ];
}
