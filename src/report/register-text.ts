import { formatDate } from "../audit/dates";
import type { Compared } from "../programme/expected";
import type { OneOfEach } from "../programme/one-of-each";
import { DUE, ID, type RegisterRemark, type Value } from "../programme/register";
import { counted, listed, quoted } from "./phrases";
import { REGISTER_COLUMNS } from "./register-columns";

/** What is to be looked at of a register, with what a command does about it, as a sentence or two. */
export const registerRemarkText = (remark: RegisterRemark): string =>
  remark.code === "changed-by-hand"
    ? `${registerDifferenceText(remark)} Add --take-documents to take what the documents say.`
    : registerDifferenceText(remark);

/** The same alone. */
export function registerDifferenceText(remark: RegisterRemark): string {
  switch (remark.code) {
    case "changed-by-hand":
      return `${caseName(remark.case)}: “${labelOf(remark.column)}” was changed by hand to ${shown(remark.register)} and stays so; the document says ${shown(remark.documents)}.`;
    case "no-day":
      return `${caseName(remark.case)}: ${shown(remark.register)} in “${labelOf(DUE)}” is no day, so days over are counted by the document. Write a day there, for example 15/03/2026.`;
    case "record-changed":
      return `${caseName(remark.case)}: “${labelOf(ID)}” was changed by hand in its row to ${quoted(remark.id)}, which is no audit that was read. The row stays as it was, and the audit has another row: move over what is yours, and take this one out.`;
    case "document-gone":
      return `${caseName(remark.case)}: its document ${remark.file} was not found this time. Its row stays as it was.`;
    case "no-memory":
      return `The register does not say any more what was written into ${counted(remark.rows, "row")} last, since its hidden sheet is gone. Cells that say otherwise than the documents were left as they are.`;
    case "row-twice":
      return `${caseName(remark.case)}: two rows are of the same audit. The first is kept up to date; take the other out.`;
  }
}

/** What a sample and the documents say otherwise, a sentence each. */
export const comparedTexts = ({ missing, otherAuditor, notDrawn }: Compared): readonly string[] => [
  ...missing.map(
    ({ case: id, auditor, due }) =>
      `${caseName(id)}: no document has come back${auditor === "" ? "" : ` from ${auditor}`}${due === undefined ? "" : `; it was due on ${formatDate(due)}`}.`,
  ),
  ...otherAuditor.map(
    ({ tracked, expected }) =>
      `${caseName(tracked.case)}: allocated to ${expected.auditor}, and its document names ${tracked.auditor} as auditor.`,
  ),
  ...(notDrawn.length > 0
    ? [
        `${listed(notDrawn.map(({ case: id, file }) => (id === "" ? file : id)))}: audited, and not in the sample.`,
      ]
    : []),
];

export const twiceTexts = ({ twice }: Pick<OneOfEach, "twice">): readonly string[] =>
  twice.map(
    ({ counted: file, others }) =>
      `${file}: the same audit is in ${listed(others)} as well. The file changed last counts.`,
  );

const caseName = (id: string): string => (id === "" ? "A row without a case" : id);
const labelOf = (id: string): string => REGISTER_COLUMNS.find((column) => column.id === id)?.label ?? id;
const shown = (value: Value): string =>
  value === null || value === ""
    ? "nothing"
    : typeof value === "number"
      ? String(value)
      : quoted(formatDate(value));
