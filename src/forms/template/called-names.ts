import type { Template } from "../../audit/template";

/** What holds no texts of a template, or what the names are read from. */
const NO_TEXTS: ReadonlySet<string> = new Set(["names", "retired", "moderation"]);

/** An id, which is no text even where it reads like one. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The template as its file may say it: where its texts have what an organisation calls a system or a team, they call it by
 * its name again, as `{record-system}`, so that it can be called otherwise everywhere at once. Reading a template puts the
 * names in.
 */
export function withNamesCalled(template: Template): Template {
  const names = Object.entries(template.names ?? {}).filter(([, value]) => value.trim() !== "");
  if (names.length === 0) return template;
  const byValue = new Map(names.map(([name, value]) => [value, `{${name}}`]));
  const longestFirst = [...byValue.keys()].sort((one, other) => other.length - one.length);
  const called = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
  const inside = (value: unknown): unknown => {
    if (typeof value === "string")
      return ID.test(value) ? value : value.replace(called, (found) => byValue.get(found) ?? found);
    if (Array.isArray(value)) return value.map(inside);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, NO_TEXTS.has(key) ? each : inside(each)]),
    );
  };
  return inside(template) as Template;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
