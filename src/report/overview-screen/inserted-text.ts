import { counted } from "../phrases";

/** What is said once the report is in the open document. */
export interface InsertedText {
  /** Whether all of it is there, as far as anybody can tell. */
  readonly whole: boolean;
  readonly text: string;
}

const INSTEAD = "save it with “Draft the report” and open that file";

/** That a report with so many charts was put into the open document; `found` are those that Word says are in it now. */
export function insertedText(charts: number, found: number | undefined): InsertedText {
  if (charts > 0 && found === undefined)
    return {
      whole: true,
      text: `The report is in this document. Word did not tell whether ${itsCharts(charts)} came with it. Look through it, and where one is missing, ${INSTEAD}.`,
    };
  const lost = charts - (found ?? 0);
  if (lost > 0)
    return {
      whole: false,
      text: `The report is in this document, but Word left out ${lost === charts ? itsCharts(charts) : `${lost} of ${itsCharts(charts)}`}. Undo it in Word, ${INSTEAD} instead.`,
    };
  return {
    whole: true,
    text: `The report is in this document${charts > 0 ? `, with ${itsCharts(charts)}` : ""}. Read it through, edit it, and save the document.`,
  };
}

/** That Word did not take the report in, with the reason it gave. */
export const notInsertedText = (reason: string): string =>
  `${reason} If a part of the report is in the document, undo that. To have all of it, ${INSTEAD}.`;

const itsCharts = (charts: number): string =>
  charts === 1 ? "its chart" : `its ${counted(charts, "chart")}`;
