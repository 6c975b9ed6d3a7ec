import { unparse } from "papaparse";
import { fieldChoices, type Field, type Template } from "../audit/template";
import type { Case, CaseList } from "./read-cases";

/** Excel takes a CSV file for UTF-8 only with this in front. */
const MARK = "\uFEFF";

/** A list without cases: a column for the name of the file and one for each header field asked for at the start. */
export function emptyList(template: Template): Uint8Array<ArrayBuffer> {
  const fields = template.fieldGroups
    .filter(({ place }) => place === "start")
    .flatMap((group) => group.fields);
  return csv([["File", ...fields.map(({ label }) => label)]]);
}

/** What was made of a list: the line of each case, its file, and what was entered. */
export function madeList(
  { fields }: Pick<CaseList, "fields">,
  made: readonly Case[],
): Uint8Array<ArrayBuffer> {
  return csv([
    ["Line", "File", ...fields.map(({ label }) => label)],
    ...made.map(({ line, fileName, header }) => [
      String(line),
      fileName,
      ...fields.map((field) => shown(field, header[field.id] ?? "")),
    ]),
  ]);
}

function shown(field: Field, value: string): string {
  return fieldChoices(field).find(({ id }) => id === value)?.label ?? value;
}

/** What a spreadsheet would take for a formula, in any line: Papa Parse's own pattern stops at the first. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/;

/** A cell that looks like a formula gets an apostrophe in front. */
function csv(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const text = unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: FORMULA, newline: "\r\n" },
  );
  return new TextEncoder().encode(`${MARK}${text}\r\n`);
}
