import type { NoPlace } from "../audit/no-place";
import type { Template } from "../audit/template";

/** Why an answer has no place in another document, as a sentence. */
export function keptText({ version }: Pick<Template, "version">, why: NoPlace): string {
  switch (why) {
    case "not-asked":
      return `Version ${version} has no question for it.`;
    case "no-such-choice":
      return `Version ${version} does not offer this choice.`;
    case "not-a-choice":
      return "It is none of the choices offered.";
    case "second-box":
      return "It stood in a second answer box, beside the one that counts.";
    case "kept-before":
      return "It was kept when the answers were moved before.";
    default:
      return why satisfies never;
  }
}
