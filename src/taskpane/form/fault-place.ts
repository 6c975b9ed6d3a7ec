import { isRule } from "../../audit/rules";
import { quoted } from "../../report/phrases";
import { RULE_NAMES } from "../../report/rule-names";

/** What a member of a list is called, by the name of the list. */
const MEMBERS: Readonly<Record<string, string>> = {
  sections: "section",
  items: "item",
  scales: "scale",
  grades: "grade",
  fieldGroups: "group of details",
  fields: "detail",
  options: "answer",
  columns: "column",
  tables: "table",
  references: "guidance",
  notes: "note",
  prompts: "prompt",
  descriptors: "descriptor",
  text: "paragraph",
  wordings: "paragraph",
};

/** What a part of something is called, by its name in a template. */
const PARTS: Readonly<Record<string, string>> = {
  title: "name",
  label: "name",
  number: "number",
  publisher: "publisher",
  version: "version",
  purpose: "what it is for",
  id: "name",
  actions: "actions",
  limit: "most actions",
  sections: "sections",
  items: "items",
  fields: "details",
  columns: "columns",
  grades: "grades",
  scales: "scales",
  options: "answers",
  text: "text",
  when: "when it is asked",
  rules: "rules",
  rows: "rows",
  note: "what is said over it",
};

/** Where a fault of a template is, in the names a person sees: "section “Assessment”, item “Risk”, name". */
export function faultPlace(template: unknown, path: string): string {
  const all: readonly string[] = path.match(/[^.[\]]+/g) ?? [];
  // Of a condition it is said whose it is, and no more: its parts have no names.
  const keys = all.includes("when") ? all.slice(0, all.indexOf("when") + 1) : all;
  let at = template;
  const words = keys.flatMap((key, index) => {
    at = isObject(at) ? at[key] : undefined;
    const list = keys[index - 1] ?? "";
    if (/^\d+$/.test(key)) return [memberText(MEMBERS[list] ?? list, at, Number(key))];
    const isList = index + 1 < keys.length && /^\d+$/.test(keys[index + 1] ?? "");
    return isList ? [] : [isRule(key) ? quoted(RULE_NAMES[key].name) : (PARTS[key] ?? key)];
  });
  return words.join(", ").replace(/^./, (first) => first.toUpperCase());
}

function memberText(word: string, member: unknown, index: number): string {
  const name = isObject(member) ? (member["title"] ?? member["label"]) : undefined;
  return typeof name === "string" && name.trim() !== ""
    ? `${word} ${quoted(name)}`
    : `${word} ${String(index + 1)}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
