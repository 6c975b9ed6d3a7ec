import { counted } from "../phrases";
import { phrase } from "../../words/phrase";

/** What is said once the report is in the open document. */
export interface InsertedText {
  /** Whether all of it is there, as far as anybody can tell. */
  readonly whole: boolean;
  readonly text: string;
}

const INSTEAD = phrase("save it with “Draft the report” and open that file");

/** That a report with so many charts was put into the open document; `found` are those that Word says are in it now. */
export function insertedText(charts: number, found: number | undefined): InsertedText {
  if (charts > 0 && found === undefined)
    return {
      whole: true,
      text: phrase(
        "The report is in this document. Word did not tell whether {itsCharts} came with it. Look through it, and where one is missing, {instead}.",
        { itsCharts: itsCharts(charts), instead: INSTEAD },
      ),
    };
  const lost = charts - (found ?? 0);
  if (lost > 0)
    return {
      whole: false,
      text:
        lost === charts
          ? phrase(
              "The report is in this document, but Word left out {charts}. Undo it in Word, {instead} instead.",
              { charts: itsCharts(charts), instead: INSTEAD },
            )
          : phrase(
              "The report is in this document, but Word left out {lost} of {charts}. Undo it in Word, {instead} instead.",
              { lost, charts: itsCharts(charts), instead: INSTEAD },
            ),
    };
  return {
    whole: true,
    text:
      charts > 0
        ? phrase(
            "The report is in this document, with {itsCharts}. Read it through, edit it, and save the document.",
            { itsCharts: itsCharts(charts) },
          )
        : phrase("The report is in this document. Read it through, edit it, and save the document."),
  };
}

/** That Word did not take the report in, with the reason it gave. */
export const notInsertedText = (reason: string): string =>
  phrase("{reason} If a part of the report is in the document, undo that. To have all of it, {instead}.", {
    reason,
    instead: INSTEAD,
  });

const itsCharts = (charts: number): string =>
  charts === 1 ? phrase("its chart") : phrase("its {charts}", { charts: counted(charts, "chart") });
