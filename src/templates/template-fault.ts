import type * as z from "zod/mini";
import { phrase, phraseOf } from "../words/phrase";

/** Something wrong with a template file: where, as `sections[0].items[2].label`, and a sentence saying what. */
export interface TemplateFault {
  readonly path: string;
  readonly message: string;
}

/** The keys and indexes that lead to a place, written as one would in code. */
function pathText(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === "number") return `${path}[${key}]`;
    return path === "" ? String(key) : `${path}.${String(key)}`;
  }, "");
}

/** A fault as one line: where, and what. */
export function faultSentence({ path, message }: TemplateFault): string {
  return path === "" ? message : `${path}: ${message}`;
}

const EXPECTED: Readonly<Record<string, () => string>> = {
  string: () => phrase("This has to be text."),
  number: () => phrase("This has to be a number."),
  int: () => phrase("This has to be a whole number."),
  boolean: () => phrase("This has to be true or false."),
  array: () => phrase("This has to be a list."),
  object: () => phrase("This has to be an object."),
  record: () => phrase("This has to be an object."),
};

/** What a sentence written in a shape says, which is said when a file is read and not when the shape is made. */
export const says = (sentence: () => string) => ({ error: sentence });

/** zod's own issues as sentences; a sentence written in the shape comes before these. */
export function issueSentence(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? phrase("This is missing.")
        : (EXPECTED[issue.expected]?.() ??
            phrase("This has to be {expected}.", { expected: issue.expected }));
    case "invalid_value":
      return issue.input === undefined ? phrase("This is missing.") : oneOf(issue.values);
    case "too_small":
      return issue.origin === "array"
        ? phraseOf(
            Number(issue.minimum),
            "There has to be at least one.",
            "There have to be at least {count}.",
          )
        : phrase("This has to be at least {least}.", { least: String(issue.minimum) });
    case "too_big":
      return tooBig(issue.origin, String(issue.maximum));
    case "invalid_union": {
      const { options = [] } = issue as { readonly options?: readonly unknown[] };
      return options.length > 0 ? oneOf(options) : undefined;
    }
    default:
      return undefined;
  }
}

const oneOf = (values: readonly unknown[]): string =>
  phrase("This has to be one of: {values}.", { values: values.map(String).join(", ") });

function tooBig(origin: string, most: string): string {
  if (origin === "string") return phrase("This is longer than {most} characters.", { most });
  return origin === "array"
    ? phrase("There are more than {most}.", { most })
    : phrase("This is more than {most}.", { most });
}

/** What zod found, one fault for each place. */
export function shapeFaults(error: z.core.$ZodError): readonly TemplateFault[] {
  return error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          path: pathText([...issue.path, key]),
          message: phrase("Nothing of this name belongs here."),
        }))
      : [{ path: pathText(issue.path), message: issue.message }],
  );
}
