import { formatDate } from "../audit/dates";
import type { Compared } from "../programme/expected";
import type { OneOfEach } from "../programme/one-of-each";
import { DOCUMENT, DOCUMENTS, DUE, ID, type RegisterRemark, type Value } from "../programme/register";
import { phrase, phraseOf } from "../words/phrase";
import { listed, quoted } from "./phrases";
import { REGISTER_COLUMNS } from "./register-columns";

/** What is to be looked at of a register, with what a command does about it, as a sentence or two. */
export const registerRemarkText = (remark: RegisterRemark): string =>
  remark.code === "changed-by-hand" && !remark.isTaken
    ? `${registerDifferenceText(remark)} ${phrase("Add --take-documents to take what the documents say.")}`
    : registerDifferenceText(remark);

/** The same alone. */
export function registerDifferenceText(remark: RegisterRemark): string {
  const name = "case" in remark ? caseName(remark.case) : "";
  switch (remark.code) {
    case "changed-by-hand":
      return changedText(name, remark);
    case "no-day":
      return phrase(
        "{name}: {register} in “{column}” is no day, so days over are counted by the document. Write a day there, for example 15/03/2026.",
        { name, register: shown(remark.register), column: labelOf(DUE) },
      );
    case "record-changed":
      return phrase(
        "{name}: “{column}” was changed by hand in its row to {id}, which is no audit that was read. The row stays as it was, and the audit has another row: move over what is yours, and take this one out.",
        { name, column: labelOf(ID), id: quoted(remark.id) },
      );
    case "not-waited-for":
      return phrase(
        "{name}: the sample of {month} does not have it, or not any more, so no document of it is waited for. Its row stays, with “{words}”.",
        { name, month: remark.month, words: DOCUMENTS.letGo },
      );
    case "row-by-hand":
      return phrase(
        "{name}: no document is of this row, so it stays as it is and does not count. Where one is waited for, write “{words}” in its column “{column}”.",
        { name, words: DOCUMENTS.missing, column: labelOf(DOCUMENT) },
      );
    case "document-gone":
      return phrase("{name}: its document {file} was not found this time. Its row stays as it was.", {
        name,
        file: remark.file,
      });
    case "no-memory":
      return phraseOf(
        remark.rows,
        "The register does not say any more what was written into {count} row last, since its hidden sheet is gone. Cells that say otherwise than the documents were left as they are.",
        "The register does not say any more what was written into {count} rows last, since its hidden sheet is gone. Cells that say otherwise than the documents were left as they are.",
      );
    case "row-twice":
      return phrase(
        "{name}: two rows are of the same audit. The first is kept up to date; take the other out.",
        { name },
      );
  }
}

function changedText(
  name: string,
  { column, register, documents, isTaken }: Extract<RegisterRemark, { readonly code: "changed-by-hand" }>,
): string {
  const values = {
    name,
    column: labelOf(column),
    register: shown(register),
    documents: shown(documents),
  };
  return isTaken
    ? phrase(
        "{name}: “{column}” was changed by hand to {register}; what the document says stands there now, {documents}.",
        values,
      )
    : phrase(
        "{name}: “{column}” was changed by hand to {register} and stays so; the document says {documents}.",
        values,
      );
}

/** What is to be said of columns of ours that a register does not have; nothing where it has all. */
export const lackingText = (columns: readonly string[]): readonly string[] =>
  columns.length === 0
    ? []
    : [
        phraseOf(
          columns.length,
          "The register has no column {names}. What is typed in one of another name does not count; name it so again, or add it, and it is kept.",
          "The register has no columns {names}. What is typed in others does not count; name them so again, or add them, and they are kept.",
          { names: listed(columns.map((name) => quoted(name))) },
        ),
      ];

/** What a sample and the documents say otherwise, a sentence each. */
export const comparedTexts = ({ missing, otherAuditor, notDrawn }: Compared): readonly string[] => [
  ...missing.map(notBackText),
  ...otherAuditor.map(({ tracked, expected }) =>
    phrase("{name}: allocated to {auditor}, and its document names {other} as auditor.", {
      name: caseName(tracked.case),
      auditor: expected.auditor,
      other: tracked.auditor,
    }),
  ),
  ...(notDrawn.length > 0
    ? [
        phrase("{names}: audited, and not in the sample.", {
          names: listed(notDrawn.map(({ case: id, file }) => (id === "" ? file : id))),
        }),
      ]
    : []),
];

function notBackText({ case: id, auditor, due }: Compared["missing"][number]): string {
  const values = { name: caseName(id), auditor, due: due === undefined ? "" : formatDate(due) };
  if (auditor === "")
    return due === undefined
      ? phrase("{name}: no document has come back.", values)
      : phrase("{name}: no document has come back; it was due on {due}.", values);
  return due === undefined
    ? phrase("{name}: no document has come back from {auditor}.", values)
    : phrase("{name}: no document has come back from {auditor}; it was due on {due}.", values);
}

/** What is there more than once: copies of an audit, and audits of one case in one month. */
export const twiceTexts = ({ twice, ofOneMonth }: Omit<OneOfEach, "tracked">): readonly string[] => [
  ...twice.map(({ counted: file, others }) =>
    phrase("{file}: the same audit is in {others} as well. The file changed last counts.", {
      file,
      others: listed(others),
    }),
  ),
  ...ofOneMonth.map(({ case: name, files }) =>
    phrase(
      "{name}: more than one audit of it in one month, {files}. Each counts; if one is not wanted, move it elsewhere.",
      {
        name,
        files: listed(files),
      },
    ),
  ),
];

const caseName = (id: string): string => (id === "" ? phrase("A row without a case") : id);
const labelOf = (id: string): string => REGISTER_COLUMNS.find((column) => column.id === id)?.label ?? id;
const shown = (value: Value): string =>
  value === null || value === ""
    ? phrase("nothing")
    : typeof value === "number"
      ? String(value)
      : quoted(formatDate(value));
