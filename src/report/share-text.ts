import type { Problem } from "../audit/problem";
import type { Tag } from "../audit/tags";
import type { Template } from "../audit/template";
import { counted, listed, quoted } from "./phrases";
import { placeText } from "./place-text";

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
export const LEFT_OUT =
  "It has no prompts, no empty boxes, no comments and no hidden data, and nothing in it is to be filled in.";

/** What a reader of the copy should know before it is passed on, a sentence each. */
export function shareLines(
  template: Template,
  { missing, problems, notAsked, replaced, knowsNameFields }: ShareResult,
  names: "kept" | "roles",
): readonly string[] {
  return [
    ...(missing > 0
      ? [
          `It says that the audit is not complete: ${counted(missing, "thing")} ${missing === 1 ? "is" : "are"} missing or to be settled.`,
        ]
      : []),
    ...unreadLines(problems.filter(({ code }) => UNREAD.has(code)).length),
    ...(notAsked.length > 0
      ? [
          `${counted(notAsked.length, "answer")} that the audit does not ask for as it stands ${notAsked.length === 1 ? "is" : "are"} left out: ${listed(notAsked.map((tag) => placeText(template, tag)))}.`,
        ]
      : []),
    ...(names === "roles" ? roleLines(replaced, knowsNameFields) : ["Names stand as they do in the audit."]),
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
        `${counted(count, "thing")} in the document that ${count === 1 ? "was" : "were"} not read as an answer ${count === 1 ? "is" : "are"} not in it: see what is said about the file.`,
      ];

function roleLines(replaced: ShareResult["replaced"], knowsNameFields: boolean): readonly string[] {
  return [
    ...replaced.map(({ name, role, places }) => {
      const where =
        places === 0
          ? "where it is asked for"
          : `where it is asked for, and in ${counted(places, "other place")}`;
      return `${quoted(name)} is shown as ${role}, ${where}.`;
    }),
    ...(replaced.length === 0
      ? ["No name was found where the audit asks for one, so nothing was replaced."]
      : []),
    ...(knowsNameFields
      ? []
      : [
          "This template does not say which of its fields hold names; those of the action plan and of concerns are known.",
        ]),
    "Other names, nicknames and initials may be in the text: read the copy through before you pass it on.",
  ];
}
