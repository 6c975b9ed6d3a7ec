import { scaleChoices } from "../../audit/template";
import type { FormDraft } from "../draft/form-draft";
import type { Doubtful } from "../draft/form-remark";
import { plainText } from "./answer-places";
import { rowName, type FormPiece } from "./form-flow";
import { cellText } from "./form-grid";

/** A table that says what each mark means for what it stands under. */
interface Rubric {
  /** Its piece of the form. */
  readonly at: number;
  readonly codes: readonly string[];
  readonly meanings: readonly string[];
  readonly where: string;
}

/** Answers that are what the marks mean for another part of the form, which has a table of its own. */
export function rubricsElsewhere(draft: FormDraft, flow: readonly FormPiece[]): readonly Doubtful[] {
  const rubrics = flow.flatMap(rubricIn);
  if (rubrics.length < 2) return [];
  return draft.scales.flatMap((scale) => {
    const labels = scaleChoices(scale).map(({ label }) => label);
    const own = rubrics.find(({ meanings }) => labels.filter((label) => saysOne(label, meanings)).length > 1);
    if (!own) return [];
    const items = draft.sections.flatMap((section) =>
      section.items.some((item) => item.scale === scale.id) ? [section.title] : [],
    );
    const isElsewhere = items.some((title) => rubricBelow(title, flow, rubrics, own) !== own);
    const text = labels.find((label) => saysOne(label, own.meanings)) ?? "";
    return isElsewhere ? [{ doubt: "offered", text, where: own.where } as const] : [];
  });
}

const FEWEST_MARKS = 3;
const FEWEST_WORDS = 1;

function rubricIn(piece: FormPiece, at: number): readonly Rubric[] {
  if (piece.type !== "table" || piece.grid.columns !== 2) return [];
  const rows = Array.from({ length: piece.grid.rows }, (_, row) => ({
    row,
    cells: piece.grid.begin(row).map(cellText),
  })).filter(({ cells: [code = "", means = ""] }) => /^\S{1,2}$/u.test(code) && /\p{L}{3}/u.test(means));
  const [first] = rows;
  if (!first || rows.length < FEWEST_MARKS) return [];
  return [
    {
      at,
      codes: rows.map(({ cells: [code = ""] }) => code),
      meanings: rows.map(({ cells: [, means = ""] }) => plainText(means)),
      where: rowName(piece.where, first.row),
    },
  ];
}

/** "4 = Correct and complete." says "Correct and complete". */
const saysOne = (label: string, meanings: readonly string[]): boolean => {
  const means = plainText(label.replace(/^\S{1,2} [=–—-] /u, ""));
  return means.split(" ").length > FEWEST_WORDS && meanings.some((each) => bare(each) === bare(means));
};

const bare = (text: string): string => text.replace(/[\s.]+$/u, "");

/** The table of the same marks that stands next below a heading; the scale's own where there is none before the next. */
function rubricBelow(
  heading: string,
  flow: readonly FormPiece[],
  rubrics: readonly Rubric[],
  own: Rubric,
): Rubric {
  const from = flow.findIndex(
    (piece) => piece.type === "line" && plainText(piece.line.text) === plainText(heading),
  );
  const next = rubrics.find(({ at }) => at > from);
  return from >= 0 && next?.codes.join() === own.codes.join() ? next : own;
}
