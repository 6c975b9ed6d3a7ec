import { FORMAT, type Format } from "../audit/template-format";
import type { TemplateFault } from "./template-fault";
import { phrase } from "../words/phrase";

export type Migrated =
  { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly fault: TemplateFault };

/** What makes each earlier format the one after it. A file that names none is of the first. */
const STEPS: Readonly<Record<Exclude<Format, typeof FORMAT>, (file: JsonObject) => JsonObject>> = {
  // Everything that a file of the first format may say means the same in the second.
  1: (file) => ({ ...file, format: 2 }),
};

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * A template file of any format as one of the newest, without the `$schema` that tells an editor how to check it. A
 * format later than ours is a fault: what it says must not be read as if it were ours.
 */
export function migrated(json: unknown): Migrated {
  if (!isObject(json)) return { ok: true, json };
  const { $schema: _, ...rest } = json;
  let file: JsonObject = { format: 1, ...rest };
  const { format } = file;
  if (typeof format !== "number" || !Number.isInteger(format) || format < 1)
    return fault(phrase("This has to be the number of a format, 1 or 2. Leave it out for 1."));
  if (format > FORMAT)
    return fault(
      phrase(
        "This template is of format {format}, and this Case Audit knows no later format than {known}. Update Case Audit to use it.",
        { format, known: FORMAT },
      ),
    );
  for (let at = format; at < FORMAT; at += 1) file = STEPS[at as keyof typeof STEPS](file);
  return { ok: true, json: withNames(file) };
}

/**
 * The file with the names it sets once put in wherever its texts call them: `{record-system}`, by what an organisation
 * calls it. A file without names keeps every brace. The names stay in the template, and change nothing there again.
 */
function withNames(file: JsonObject): JsonObject {
  const { names } = file;
  if (!isObject(names)) return file;
  const known = new Map(
    Object.entries(names).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  const named = (text: string): string =>
    text.replace(/\{([a-z0-9-]+)\}/g, (whole, id: string) => known.get(id) ?? whole);
  const inside = (value: unknown, depth: number): unknown => {
    if (typeof value === "string") return named(value);
    if (depth === 0 || typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((each) => inside(each, depth - 1));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inside(each, depth - 1)]));
  };
  return { ...(inside(file, DEEPEST) as JsonObject), names };
}

/** No part of a template stands deeper than this. */
const DEEPEST = 20;

const fault = (message: string): Migrated => ({ ok: false, fault: { path: "format", message } });

const isObject = (json: unknown): json is JsonObject =>
  typeof json === "object" && json !== null && !Array.isArray(json);
