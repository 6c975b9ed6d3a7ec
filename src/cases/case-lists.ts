import { allFields, fieldsIn, type Field, type Template } from "../audit/template";
import { answeredAs } from "../audit/answering";
import { shownText } from "../audit/shown-text";
import { findChoice } from "../document/answers";
import { csvBytes } from "./csv-bytes";
import type { Case, CaseList } from "./read-cases";

const RECEIVED = "Received";

/** A list without cases: a column for the name of the file, one for when it was received, unless a field asks that, and one for each header field asked for at the start. */
export function emptyList(template: Template): Uint8Array<ArrayBuffer> {
  const fields = template.fieldGroups.filter(({ place }) => place === "start").flatMap(fieldsIn);
  const received = findChoice(allFields(template), RECEIVED) ? [] : [RECEIVED];
  return csvBytes([["File", ...fields.map(({ label }) => label), ...received]]);
}

/** What was made of a list: the line of each case, its file, and what was entered. */
export function madeList(
  { fields, hasReceived }: Pick<CaseList, "fields" | "hasReceived">,
  made: readonly Case[],
): Uint8Array<ArrayBuffer> {
  return csvBytes([
    ["Line", "File", ...(hasReceived ? [RECEIVED] : []), ...fields.map(({ label }) => label)],
    ...made.map(({ line, fileName, received, header }) => [
      String(line),
      fileName,
      ...(hasReceived ? [received] : []),
      ...fields.map((field) => shown(field, header[field.id] ?? "")),
    ]),
  ]);
}

function shown(field: Field, value: string): string {
  const answered = answeredAs(field);
  return answered.choices.length > 0 ? shownText(answered, value) : value;
}
