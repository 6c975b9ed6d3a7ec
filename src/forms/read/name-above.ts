import type { Grid } from "./form-grid";

const LONGEST_GUIDANCE = 80;

/** "Please complete all of it.": one short sentence, which may stand under any name and changes nothing of what that is of. */
export const isShortGuidance = (text: string): boolean =>
  text.length <= LONGEST_GUIDANCE && /\s.*\p{Ll}[.!]$/u.test(text) && !/[.!?:]\s/u.test(text);

/** What stands right above a table and may name it: "Key", with or without a short sentence of guidance under it. */
export const nameAboveTable = ({ said }: Pick<Grid, "said">): string => {
  const [before, last = ""] = [said.at(-2), said.at(-1)];
  return before !== undefined && isShortGuidance(last) && !/[.!]$/u.test(before) ? before : last;
};
