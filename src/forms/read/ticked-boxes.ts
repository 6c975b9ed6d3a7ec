import { filledIn } from "../draft/form-remark";
import type { FormDraft } from "../draft/form-draft";
import type { FormPiece } from "./form-flow";
import { placedLines } from "./form-texts";

const TICKED = /[☒☑🗹🗵]|\[\s?[xX]\s?\]/u;
const EMPTY = /[☐□◻▢❏❐❑❒⬜🗆]|\[\s?\]/u;

/** Said with what else was answered: a box is ticked beside others that are not ("☒ Yes ☐ No"). */
export function withTicked(draft: FormDraft, flow: readonly FormPiece[]): FormDraft {
  const ticked = flow
    .flatMap(placedLines)
    .filter(({ line }) => TICKED.test(line.text) && EMPTY.test(line.text)).length;
  if (ticked === 0) return draft;
  const { remarks = [] } = draft;
  const given = remarks.find((remark) => remark.code === "filled-in")?.answers ?? 0;
  const others = remarks.filter(({ code }) => code !== "filled-in");
  return { ...draft, remarks: [...others, ...filledIn(given + ticked)] };
}
