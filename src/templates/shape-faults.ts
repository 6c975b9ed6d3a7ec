import type * as z from "zod/mini";
import { pathText, type TemplateFault } from "./fault";

const NAMES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

/** zod's own issues as sentences; a sentence written in the shape comes before these. */
export function issueSentence(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "This is missing."
        : `This has to be ${NAMES[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return issue.input === undefined
        ? "This is missing."
        : `This has to be one of: ${issue.values.map(String).join(", ")}.`;
    case "too_small":
      return issue.origin === "array"
        ? `There have to be at least ${issue.minimum}.`
        : `This has to be at least ${issue.minimum}.`;
    case "too_big":
      if (issue.origin === "string") return `This is longer than ${issue.maximum} characters.`;
      return issue.origin === "array"
        ? `There are more than ${issue.maximum}.`
        : `This is more than ${issue.maximum}.`;
    default:
      return undefined;
  }
}

/** What zod found, one fault for each place. */
export function shapeFaults(error: z.core.$ZodError): readonly TemplateFault[] {
  return error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          path: pathText([...issue.path, key]),
          message: "Nothing of this name belongs here.",
        }))
      : [{ path: pathText(issue.path), message: issue.message }],
  );
}
