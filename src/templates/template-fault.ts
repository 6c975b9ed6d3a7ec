import type * as z from "zod/mini";

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
        ? Number(issue.minimum) === 1
          ? "There has to be at least one."
          : `There have to be at least ${issue.minimum}.`
        : `This has to be at least ${issue.minimum}.`;
    case "too_big":
      if (issue.origin === "string") return `This is longer than ${issue.maximum} characters.`;
      return issue.origin === "array"
        ? `There are more than ${issue.maximum}.`
        : `This is more than ${issue.maximum}.`;
    case "invalid_union": {
      const { options = [] } = issue as { readonly options?: readonly unknown[] };
      return options.length > 0 ? `This has to be one of: ${options.map(String).join(", ")}.` : undefined;
    }
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
