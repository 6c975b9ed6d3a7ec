import { isRule } from "../../audit/rules";
import { quoted } from "../../report/phrases";
import { RULE_NAMES } from "../../report/rule-names";
import { phrase } from "../../words/phrase";

/** What a member of a list is called, by the name of the list. */
const MEMBERS: Readonly<Record<string, string>> = {
  sections: phrase("section"),
  items: phrase("item"),
  scales: phrase("scale"),
  grades: phrase("grade"),
  fieldGroups: phrase("group of details"),
  fields: phrase("detail"),
  options: phrase("answer"),
  columns: phrase("column"),
  tables: phrase("table"),
  references: phrase("guidance"),
  notes: phrase("note"),
  prompts: phrase("prompt"),
  descriptors: phrase("descriptor"),
  text: phrase("paragraph"),
  wordings: phrase("paragraph"),
  narratives: phrase("narrative"),
};

/** What a part of something is called, by its name in a template. */
const PARTS: Readonly<Record<string, string>> = {
  title: phrase("name"),
  label: phrase("name"),
  number: phrase("number"),
  publisher: phrase("publisher"),
  version: phrase("version"),
  purpose: phrase("what it is for"),
  id: phrase("name"),
  actions: phrase("actions"),
  limit: phrase("most actions"),
  sections: phrase("sections"),
  items: phrase("items"),
  fields: phrase("details"),
  columns: phrase("columns"),
  grades: phrase("grades"),
  answer: phrase("how it is answered"),
  gate: phrase("what hangs on it"),
  value: phrase("point"),
  scales: phrase("scales"),
  options: phrase("answers"),
  text: phrase("text"),
  when: phrase("when it is asked"),
  rules: phrase("rules"),
  auditedBy: phrase("who audits with it"),
  person: phrase("what the person is called"),
  marking: phrase("protective marking"),
  names: phrase("what things are called here"),
  immediateConcerns: phrase("immediate concerns"),
  overallItem: phrase("overall judgement"),
  furtherOverall: phrase("overall judgements"),
  rows: phrase("rows"),
  note: phrase("what is said over it"),
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
