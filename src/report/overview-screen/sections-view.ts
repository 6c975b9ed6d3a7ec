import { choicesOf } from "../../overview/joined-form";
import type { Behind } from "../../overview/audits-behind";
import type { CountedChoice } from "../../overview/form";
import { counted } from "../phrases";
import type { Shown, ShownTemplate } from "../shown-figures";
import { auditsText, isLeftOut, numberText, percentText } from "../shown-figures";
import { lookOf, type Look } from "../grade-look";
import { phrase } from "../../words/phrase";

export interface BarPart {
  readonly look: Look | "not-entered";
  readonly label: string;
  readonly count: number;
}

/** A section as a bar, with its words. */
export interface SectionBar {
  readonly id: string;
  readonly label: string;
  /** Those that are there, best first; none where a count is left out, since its length would tell it. */
  readonly parts: readonly BarPart[];
  readonly verdict: string;
  /** All counts in words, for ears. */
  readonly counts: string;
  readonly behind: Behind;
  /** Its row of the table: each grade, not entered, not applicable, good or better. */
  readonly cells: readonly string[];
}

export interface SectionsView {
  /** The finding. */
  readonly heading: string;
  /** What the sample can't tell, said once. */
  readonly note: string;
  readonly key: readonly { readonly look: BarPart["look"]; readonly label: string }[];
  readonly bars: readonly SectionBar[];
  readonly columns: readonly string[];
}

type Row = ShownTemplate["sections"][number];

/** The judged sections, each a bar of grades. */
export function sectionsView(of: ShownTemplate): SectionsView {
  const { sections, strength } = of;
  const gradesOf = ({ item }: Row): readonly CountedChoice[] => choicesOf(of.form, `item.${item}.judgement`);
  const applies = sections.every(({ notApplicable }) => notApplicable === 0);
  const grades = new Map<string, { readonly label: string; readonly look: Look }>();
  for (const row of sections)
    for (const { id, label } of gradesOf(row))
      if (!grades.has(id)) grades.set(id, { label, look: lookOf(gradesOf(row), id) });
  return {
    heading: headingOf(of),
    note: noteOf(of),
    key: [...grades.values(), { look: "not-entered", label: phrase("Not entered") } as const],
    bars: sections.map((row, at) => ({
      id: row.id,
      label: row.label,
      parts: partsOf(row, gradesOf(row)),
      verdict: verdictText(row, strength.threshold, at === 0),
      counts: countsText(row, gradesOf(row)),
      behind: { figure: "judgement", tag: `item.${row.item}.judgement` },
      cells: [
        ...[...grades.keys()].map((id) => numberText(row.counts[id] ?? null)),
        numberText(row.notEntered),
        ...(applies ? [] : [numberText(row.notApplicable)]),
        phrase("{number} of {number2}", {
          number: numberText(row.goodOrBetter.n),
          number2: numberText(row.entered),
        }),
      ],
    })),
    columns: [
      ...[...grades.values()].map(({ label }) => label),
      phrase("Not entered"),
      ...(applies ? [] : [phrase("Not applicable")]),
      phrase("Good or better"),
    ],
  };
}

function headingOf({ sections, strength }: ShownTemplate): string {
  const threshold = percentText(strength.threshold);
  const [below, above] = (["below", "above"] as const).map((side) =>
    sections.filter((row) => row.clearly === side),
  );
  if (sections.length === 0) return phrase("No section is judged");
  if (sections.some(({ goodOrBetter }) => isLeftOut(goodOrBetter.percent)))
    return phrase("Grades by section");
  if (below?.[0])
    return below.length === 1
      ? phrase("Only {label} is clearly below {threshold}", { label: below[0].label, threshold })
      : phrase("{sections} are clearly below {threshold}", {
          sections: counted(below.length, "section"),
          threshold,
        });
  if (above?.[0])
    return above.length === 1
      ? phrase("Only {label} is clearly above {threshold}", { label: above[0].label, threshold })
      : phrase("{sections} are clearly above {threshold}", {
          sections: counted(above.length, "section"),
          threshold,
        });
  return phrase("No section is clearly above or below {threshold}", { threshold });
}

function noteOf({ audits, sections, strength }: ShownTemplate): string {
  const { threshold, notToldApart } = strength;
  const told = sections.some(({ clearly }) => clearly === "above" || clearly === "below");
  const said =
    notToldApart && !isLeftOut(notToldApart.from)
      ? phrase(
          told
            ? ": too few to tell the other sections from {percent}, or anything from {percent2} to {percent3}"
            : ": too few to tell a section from {percent}, or anything from {percent2} to {percent3}",
          {
            percent: percentText(threshold),
            percent2: percentText(notToldApart.from),
            percent3: percentText(notToldApart.to),
          },
        )
      : "";
  return phrase("Grades by section, {audits}{said}. {percent} good or better is a strength.", {
    audits: auditsText(audits),
    said,
    percent: percentText(threshold),
  });
}

function partsOf(row: Row, choices: readonly CountedChoice[]): readonly BarPart[] {
  const all: readonly { readonly look: BarPart["look"]; readonly label: string; readonly count: Shown }[] = [
    ...choices.map(({ id, label }) => ({ look: lookOf(choices, id), label, count: row.counts[id] ?? 0 })),
    { look: "not-entered", label: phrase("Not entered"), count: row.notEntered },
  ];
  const parts = all.flatMap(({ count, ...part }) => (typeof count === "number" ? [{ ...part, count }] : []));
  return parts.length < all.length ? [] : parts.filter(({ count }) => count > 0);
}

function verdictText({ goodOrBetter, verdict, clearly, entered }: Row, threshold: Shown, first: boolean) {
  const { percent } = goodOrBetter;
  if (isLeftOut(percent)) return phrase("Left out, as counts are small");
  if (percent === null) return phrase("Nothing entered");
  const share = first
    ? phrase("{percent} good or better", { percent: percentText(percent) })
    : percentText(percent);
  const side =
    clearly === null
      ? verdict === "development" && percent === threshold
        ? phrase(", just below {percent}", { percent: percentText(threshold) })
        : ""
      : phrase(clearly === "below" ? ", clearly below {percent}" : ", clearly above {percent}", {
          percent: percentText(threshold),
        });
  if (verdict === "not enough") {
    const number = numberText(entered);
    // What even a few tell is what the heading counts.
    return side === ""
      ? phrase("{share} · of {number}, too few to say", { share, number })
      : phrase("{share} · of {number}{side}", { share, number, side });
  }
  const word = verdict === "strength" ? phrase("strength") : phrase("area for development");
  return `${share} · ${word}${side}`;
}

function countsText(row: Row, choices: readonly CountedChoice[]): string {
  const named = [
    ...choices.map(({ id, label }) => [label, row.counts[id] ?? 0] as const),
    [phrase("Not entered"), row.notEntered] as const,
    [phrase("Not applicable"), row.notApplicable] as const,
  ];
  return named
    .filter(([, count]) => count !== 0)
    .map(([label, count]) => `${label} ${numberText(count)}`)
    .join(", ");
}
