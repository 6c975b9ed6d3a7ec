import type { TemplateFigures } from "./template-figures";

/** A table with another total than the audits: those it leaves out, by why. */
export interface TotalDifference {
  /** `final`, `sections`, `questions`, `moderation`, `trend`, `profile`; `row` is the row of it. */
  readonly table: "final" | "sections" | "questions" | "profile" | "ageBands" | "moderation" | "trend";
  readonly row?: string;
  readonly total: number;
  readonly audits: number;
  readonly because: Readonly<
    Partial<
      Record<"notEntered" | "notApplicable" | "notAsked" | "notKnown" | "notModerated" | "noDate", number>
    >
  >;
}

/** Every table that is of fewer than the audits. */
export function differencesOf({
  audits,
  final,
  finalNotApplicable,
  finalNotAsked,
  finalEntered,
  sections,
  questions,
  profile,
  ageBands,
  moderation,
  trend,
}: Omit<TemplateFigures, "form">): readonly TotalDifference[] {
  const all: readonly TotalDifference[] = [
    ...(final
      ? [
          {
            table: "final" as const,
            total: finalEntered,
            audits,
            because: {
              notEntered: final.notEntered,
              notApplicable: finalNotApplicable,
              notAsked: finalNotAsked,
            },
          },
        ]
      : []),
    ...sections.map(({ id, entered, notEntered, notApplicable, notAsked }) => ({
      table: "sections" as const,
      row: id,
      total: entered,
      audits,
      because: { notEntered, notApplicable, notAsked },
    })),
    ...questions.map(({ id, answered, notEntered, notApplicable, notAsked }) => ({
      table: "questions" as const,
      row: id,
      total: answered,
      audits,
      because: { notEntered, notApplicable, notAsked },
    })),
    ...Object.entries(profile).map(([row, { notEntered, notAsked }]) => ({
      table: "profile" as const,
      row,
      total: audits - notEntered - notAsked,
      audits,
      because: { notEntered, notAsked },
    })),
    ...(ageBands
      ? [
          {
            table: "ageBands" as const,
            total: audits - ageBands.notKnown,
            audits,
            because: { notKnown: ageBands.notKnown },
          },
        ]
      : []),
    ...(moderation.moderated > 0
      ? [
          {
            table: "moderation" as const,
            total: moderation.moderated,
            audits,
            because: { notModerated: audits - moderation.moderated },
          },
        ]
      : []),
    ...(trend
      ? [{ table: "trend" as const, total: audits - trend.noDate, audits, because: { noDate: trend.noDate } }]
      : []),
  ];
  return all
    .filter(({ total }) => total !== audits)
    .map((difference) => ({
      ...difference,
      because: Object.fromEntries(Object.entries(difference.because).filter(([, count]) => count > 0)),
    }));
}
