import { migrated } from "./migrate-template";
import type { Template } from "../audit/template";

type Json = Readonly<Record<string, unknown>>;

/**
 * A template file that is known to have no fault, with all that it may leave out or say for short: what the check gives
 * of it too, which a page needs not fetch for the templates that come with it.
 */
export function filledOut(file: unknown): Template {
  const read = migrated(file);
  if (!read.ok) throw new Error(read.fault.message);
  const json = withWordings(read.json) as Json;
  return withLists(
    {
      ...json,
      sections: each(json["sections"], (section) => ({
        ...withLists(section, "notes"),
        items: each(section["items"], (item) => withLists(item, "prompts", "descriptors")),
      })),
      actions: json["actions"] ? withLists(json["actions"] as Json, "prompts") : NO_PLAN,
      ...asked(json, "immediateConcerns"),
      ...asked(json, "serviceActions"),
    },
    "promptSets",
    "evidenceElements",
    "impactDimensions",
    "notes",
    "references",
  ) as unknown as Template;
}

/** What a template asks of actions that says nothing of them. */
export const NO_PLAN = { title: "Actions", rows: 0, columns: [], prompts: [] };

/** Lists of wordings; a file may say a wording as plain text. */
const WORDINGS: ReadonlySet<string> = new Set(["prompts", "notes", "wordings", "text"]);

function withWordings(value: unknown, key = ""): unknown {
  if (Array.isArray(value))
    return value.map((one: unknown) =>
      typeof one === "string" ? (WORDINGS.has(key) ? { text: one } : one) : withWordings(one),
    );
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withWordings(inner, name)]));
}

const each = (list: unknown, fill: (one: Json) => Json): readonly Json[] =>
  (list as readonly Json[]).map(fill);

/** With these lists, empty where it says nothing of them. */
const withLists = (json: Json, ...names: readonly string[]): Json => ({
  ...json,
  ...Object.fromEntries(names.map((name) => [name, json[name] ?? []])),
});

function asked(json: Json, name: string): Json {
  const value = json[name];
  return value ? { [name]: withLists(value as Json, "prompts") } : {};
}
