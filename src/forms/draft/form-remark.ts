/** What a person has to know of a form before a template is made of it. */
export type FormRemark =
  /** A table has a column for each of several records. */
  | { readonly code: "cases-in-columns"; readonly where: string; readonly count: number }
  /** Places to fill in hold answers already. */
  | { readonly code: "filled-in"; readonly answers: number }
  /** Nothing in it is judged or asked. */
  | { readonly code: "no-audit-form"; readonly paragraphs: number; readonly tables: number };

/** A remark as sentences for a person. */
export function remarkText(remark: FormRemark): string {
  switch (remark.code) {
    case "cases-in-columns":
      return `This form records several cases in columns: ${remark.where} has ${String(remark.count)}. The template asks each question once, for one case; make one document for each case, from a list.`;
    case "filled-in":
      return `This form seems to be filled in: ${remark.answers === 1 ? "1 answer was" : `${String(remark.answers)} answers were`} found in it, and none goes into the template. Take a blank one.`;
    case "no-audit-form":
      return `Nothing in this document is judged or asked, so it seems to be no audit form. What was read: ${counted(remark.paragraphs, "paragraph")} and ${counted(remark.tables, "table")}.`;
  }
}

const counted = (count: number, of: string): string => `${String(count)} ${of}${count === 1 ? "" : "s"}`;
