import type { Figures } from "../../overview/figures";
import type { Warning } from "../../overview/reconcile";
import { warningText } from "../overview-warning-text";
import { counted } from "../phrases";
import { phrase, phraseOf } from "../../words/phrase";

/** Something the figures stand on or lack, with what it is made of. */
export interface StandsOnRow {
  /** All right; to be known; or missing from the figures. */
  readonly state: "done" | "half" | "must";
  readonly text: string;
  /** A line each: files with their why. */
  readonly lines: readonly string[];
}

/**
 * What the figures stand on (R105, R148): what was counted of what was expected, and everything that is not in them. Each
 * warning is in one of the rows.
 */
export function standsOnView(figures: Figures, countedFiles: readonly string[]): readonly StandsOnRow[] {
  const { reconciliation, notRead, warnings } = figures;
  const { expected, counted: count } = reconciliation;
  const missing = expected === null ? 0 : expected - count;
  const of = <C extends Warning["code"]>(code: C) =>
    warnings.filter((warning): warning is Extract<Warning, { code: C }> => warning.code === code);
  const files = (code: "open-elsewhere" | "other-files" | "no-overall-judgement") =>
    of(code).flatMap((warning) => [...warning.files]);
  const [open, other, ungraded] = [
    files("open-elsewhere"),
    files("other-files"),
    files("no-overall-judgement"),
  ];
  const [twice, unknown, differing] = [of("read-twice"), of("unknown-choice"), of("mirror-disagrees")];
  const rest = warnings
    .filter(({ code }) => !OWN_ROW.has(code))
    .map((warning) => warningText(figures, warning));
  const row = (
    state: StandsOnRow["state"],
    lines: readonly string[],
    text: string,
  ): readonly StandsOnRow[] => (lines.length === 0 ? [] : [{ state, text, lines }]);
  return [
    {
      state: missing > 0 ? "half" : "done",
      text:
        expected === null
          ? phrase("{audits} counted", { audits: counted(count, "audit") })
          : phrase("{audits} counted, of {expected} expected", { audits: counted(count, "audit"), expected }),
      lines: countedFiles,
    },
    ...(missing > 0
      ? [
          {
            state: "must" as const,
            text: phraseOf(
              missing,
              "{count} expected audit is missing",
              "{count} expected audits are missing",
            ),
            lines: [
              phrase(
                "The files don’t tell which. Hold the audits that are counted against your list, and look at those that were not read.",
              ),
            ],
          },
        ]
      : []),
    ...(missing < 0
      ? [
          {
            state: "half" as const,
            text: phrase("{audits} more than expected", { audits: counted(-missing, "audit") }),
            lines: [phrase("Look whether audits of another month or theme are among them.")],
          },
        ]
      : []),
    ...row(
      "must",
      notRead.map(({ file, why }) => `${file}: ${why}`),
      phrase("{files} not read", { files: counted(notRead.length, "file") }),
    ),
    ...row(
      "half",
      twice.map((warning) => warningText(figures, warning)),
      phraseOf(
        twice.length,
        "{count} audit is there more than once; the newest counts",
        "{count} audits are there more than once; the newest counts",
      ),
    ),
    ...row(
      "half",
      ungraded,
      phrase("{audits} without an overall judgement", { audits: counted(ungraded.length, "audit") }),
    ),
    ...row(
      "half",
      unknown.map((warning) => warningText(figures, warning)),
      phraseOf(
        unknown.length,
        "{count} audit with an entry that is none of the choices; it counts as not entered",
        "{count} audits with entries that are none of the choices; they count as not entered",
      ),
    ),
    ...row(
      "half",
      differing.map((warning) => warningText(figures, warning)),
      phraseOf(
        differing.length,
        "{count} audit whose own copy of the data tells another choice; the document counts",
        "{count} audits whose own copy of the data tells another choice; the document counts",
      ),
    ),
    ...row(
      "half",
      open,
      phrase("{documents} open in Word: what is not saved yet is not counted", {
        documents: counted(open.length, "document"),
      }),
    ),
    ...row(
      "half",
      other,
      phraseOf(other.length, "{count} file is no .docx or .docm", "{count} files are no .docx or .docm"),
    ),
    ...row(
      "half",
      rest,
      phrase("{notes} on single figures and files", { notes: counted(rest.length, "note") }),
    ),
  ];
}

/** Warnings with a row of their own; every other is in the last row. */
const OWN_ROW: ReadonlySet<Warning["code"]> = new Set([
  "not-read",
  "open-elsewhere",
  "other-files",
  "read-twice",
  "expected-differs",
  "no-overall-judgement",
  "unknown-choice",
  "mirror-disagrees",
]);
