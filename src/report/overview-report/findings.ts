import { ENOUGH } from "../../overview/shares";
import { type ReportPart } from "./report-part";
import { percentText, isTold } from "../shown-figures";

/** Something judged or asked of all audits, as it stands to the threshold of a strength. */
export interface Finding {
  readonly section: string;
  readonly label: string;
  readonly percent: number;
  /** "21 of 28 good or better (75%)", "yes in 23 of 29 (79%)". */
  readonly words: string;
  readonly isStrength: boolean;
  readonly kind: "judgement" | "question";
  /** The only judgement of its section. */
  readonly isAlone: boolean;
}

/** What figures alone tell of strengths and areas for development, in the order of the form (R134, R137). Too few answers tell nothing. */
export function findingsOf({ figures }: ReportPart): readonly Finding[] {
  const { threshold } = figures.strength;
  if (!isTold(threshold)) return [];
  return [
    ...figures.sections.flatMap((row): readonly Finding[] => {
      const { n, percent: share } = row.goodOrBetter;
      if (!isTold(n) || !isTold(share) || !isTold(row.entered) || row.entered < ENOUGH) return [];
      const { section, label } = row;
      const words = `${String(n)} of ${String(row.entered)} good or better (${percentText(share)})`;
      return [
        {
          section,
          label,
          percent: share,
          words,
          isStrength: row.verdict === "strength",
          kind: "judgement",
          isAlone: figures.sections.filter((other) => other.section === section).length === 1,
        },
      ];
    }),
    ...figures.questions.flatMap((row): readonly Finding[] => {
      const { section, label, percentYes: share, yes, answered } = row;
      // A question that nobody can say no to judges nothing.
      if (row.counts["no"] === undefined) return [];
      if (!isTold(share) || !isTold(yes) || !isTold(answered) || answered < ENOUGH) return [];
      const words = `yes in ${String(yes)} of ${String(answered)} (${percentText(share)})`;
      return [
        {
          section,
          label,
          percent: share,
          words,
          isStrength: 100 * yes >= threshold * answered,
          kind: "question",
          isAlone: false,
        },
      ];
    }),
  ];
}

/** "Joint working: 21 of 28 good or better (75%)". A question ends with its own mark. */
export const findingText = ({ label, words }: Finding): string =>
  /[?!.:]$/.test(label) ? `${label} ${words}` : `${label}: ${words}`;
