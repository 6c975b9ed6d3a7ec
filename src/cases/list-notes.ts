import { knownFields } from "../audit/known-fields";
import { allFields, type Template } from "../audit/template";
import { looseText } from "../audit/loose-text";
import type { RowNote } from "./case-values";

interface ReadRow {
  readonly line: number;
  readonly header: Readonly<Record<string, string>>;
}

/** What a person should look at before audits are made of a list: rows of one child, and numbers that may have lost noughts in front. */
export function listNotes(template: Template, rows: readonly ReadRow[]): readonly RowNote[] {
  return [...rowsOfOneCase(template, rows), ...shortNumbers(template, rows)];
}

function rowsOfOneCase(template: Template, rows: readonly ReadRow[]): readonly RowNote[] {
  const id = knownFields(template).case ?? "";
  const label = allFields(template).find((field) => field.id === id)?.label ?? "";
  const first = new Map<string, number>();
  return rows.flatMap(({ line, header }) => {
    const key = looseText(header[id] ?? "");
    const before = first.get(key);
    if (key !== "" && before === undefined) first.set(key, line);
    return before === undefined
      ? []
      : [
          {
            line,
            sentence: `“${header[id] ?? ""}” (${label}) stands in line ${before} already: another audit of the same case is made.`,
          },
        ];
  });
}

/** Ids of fewer digits look like numbers that Excel took noughts away from, where most are longer. */
const LEAST_DIGITS = 4;

function shortNumbers(template: Template, rows: readonly ReadRow[]): readonly RowNote[] {
  return allFields(template)
    .filter(({ type }) => type === "text")
    .flatMap(({ id, label }) => {
      const filled = rows.filter(({ header }) => (header[id] ?? "") !== "");
      const texts = filled.map(({ header }) => header[id] ?? "");
      if (!texts.every((text) => /^[1-9]\d*$/.test(text))) return [];
      const most = Math.max(0, ...texts.map((text) => text.length));
      const short = filled.filter(({ header }) => (header[id] ?? "").length < most);
      if (most < LEAST_DIGITS || short.length === 0 || short.length * 2 > texts.length) return [];
      const [one] = short;
      const others = short.length > 1 ? `, and ${String(short.length - 1)} more are shorter too` : "";
      return one === undefined
        ? []
        : [
            {
              line: one.line,
              sentence: `Column “${label}”: “${one.header[id] ?? ""}” is shorter than most, of ${most} digits${others}. A spreadsheet takes noughts away from the front of numbers: check that none are lost.`,
            },
          ];
    });
}
