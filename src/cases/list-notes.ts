import { knownFields } from "../audit/known-fields";
import { allFields, type Template } from "../audit/template";
import { looseText } from "../audit/loose-text";
import type { RowNote } from "./case-values";
import { phrase } from "../words/phrase";

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
  const first = new Map<string, { readonly line: number; readonly same: string; readonly text: string }>();
  return rows.flatMap(({ line, header }) => {
    const text = header[id] ?? "";
    const same = looseText(text);
    const key = same.replace(/^0+(?=\d+$)/, "");
    const before = first.get(key);
    if (key !== "" && before === undefined) first.set(key, { line, same, text });
    if (before === undefined) return [];
    const sentence =
      before.same === same
        ? phrase(
            "“{text}” ({label}) stands in line {line} already: another audit of the same case is made.",
            {
              text,
              label,
              line: before.line,
            },
          )
        : phrase(
            "“{text}” ({label}) differs from “{other}” in line {line} by noughts in front alone, which a spreadsheet takes away: if both are one child, another audit of the same case is made.",
            { text, label, other: before.text, line: before.line },
          );
    return [{ line, sentence }];
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
      if (!texts.every((text) => /^\d+$/.test(text))) return [];
      const most = Math.max(0, ...texts.map((text) => text.length));
      const isShort = (text: string) => text.length < most && !text.startsWith("0");
      const short = filled.filter(({ header }) => isShort(header[id] ?? ""));
      if (most < LEAST_DIGITS || short.length === 0 || short.length * 2 > texts.length) return [];
      const [one] = short;
      if (one === undefined) return [];
      const text = one.header[id] ?? "";
      const sentence =
        short.length > 1
          ? phrase(
              "Column “{label}”: “{text}” is shorter than most, of {most} digits, and {others} more are shorter too. A spreadsheet takes noughts away from the front of numbers: check that none are lost.",
              { label, text, most, others: short.length - 1 },
            )
          : phrase(
              "Column “{label}”: “{text}” is shorter than most, of {most} digits. A spreadsheet takes noughts away from the front of numbers: check that none are lost.",
              { label, text, most },
            );
      return [{ line: one.line, sentence }];
    });
}
