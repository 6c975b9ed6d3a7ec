import { FORMAT, type Format } from "../audit/template-format";
import type { TemplateFault } from "./template-fault";

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
    return fault("This has to be the number of a format, 1 or 2. Leave it out for 1.");
  if (format > FORMAT)
    return fault(
      `This template is of format ${String(format)}, and this Case Audit knows no later format than ${String(FORMAT)}. Update Case Audit to use it.`,
    );
  for (let at = format; at < FORMAT; at += 1) file = STEPS[at as keyof typeof STEPS](file);
  return { ok: true, json: file };
}

const fault = (message: string): Migrated => ({ ok: false, fault: { path: "format", message } });

const isObject = (json: unknown): json is JsonObject =>
  typeof json === "object" && json !== null && !Array.isArray(json);
