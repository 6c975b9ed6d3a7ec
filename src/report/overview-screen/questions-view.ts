import { phrase } from "../../words/phrase";
import { numberText, percentText, type ShownTemplate } from "../shown-figures";
import type { FiguresView } from "./numbers-view";

/** What is answered yes or no, partly where a question offers it; undefined where nothing is. */
export function questionsView({ questions }: ShownTemplate): FiguresView | undefined {
  const asked = questions.filter(({ counts }) => "yes" in counts || "no" in counts);
  if (asked.length === 0) return undefined;
  const hasPartly = asked.some(({ counts }) => "partly" in counts);
  return {
    heading: phrase("Answered yes or no"),
    note: phrase(
      "Percentages are of those answered: what is not applicable or not entered is in no percentage.",
    ),
    columns: [
      phrase("Yes"),
      ...(hasPartly ? [phrase("Partly")] : []),
      phrase("No"),
      phrase("Not applicable"),
      phrase("Not entered"),
      phrase("Yes, of those answered"),
    ],
    rows: asked.map((row) => ({
      key: `${row.section} ${row.id}`,
      label: row.label,
      cells: [
        numberText(row.yes),
        ...(hasPartly ? [numberText(row.partly)] : []),
        numberText(row.no),
        numberText(row.notApplicable),
        numberText(row.notEntered),
        percentText(row.percentYes),
      ],
    })),
  };
}
