import type { FormDraft } from "../draft/form-draft";
import type { Doubt, Doubtful } from "../draft/form-remark";
import type { Account } from "./accounted";
import type { AnswerPlace } from "./answer-place";
import { columnsIn, isSameName, listsIn, offers, plainLabel } from "./draft-answers";
import { asksToRing, roleOf } from "./head-words";
import { printedLabel } from "./printed-label";

/** Places that nothing asks for. */
export function openPlaces({ open }: Account, draft: FormDraft): readonly Doubtful[] {
  const lists = listsIn(draft);
  const left = new Map<string, string[]>();
  for (const { where, text } of draft.notPlaced)
    left.set(where, [...(left.get(where) ?? []), plainLabel(text)]);
  const isLeft = (text: string, where: string) =>
    (left.get(where) ?? []).some((each) => each.includes(plainLabel(text)));
  return open.flatMap((place) => {
    const text = place.askers[0] ?? "";
    if (text === "" || isLeft(text, place.where) || isOfKey(place, text, lists)) return [];
    return [{ doubt: doubtOf(place), text, where: place.where } as const];
  });
}

const doubtOf = ({ labels, askers }: AnswerPlace): Doubt =>
  labels.length < 2 ? "room" : askers.slice(1).some(asksToRing) ? "only-note" : "not-offered";

/** A key to what is offered elsewhere: a row for each grade, a line that lists them and is asked by nothing. */
function isOfKey(
  { labels, row, askers }: AnswerPlace,
  text: string,
  lists: readonly (readonly string[])[],
): boolean {
  const offered = (texts: readonly string[]) => lists.some((list) => offers(list, texts));
  if (offered([text]) || (row >= 0 && areLevelsTold(labels, text, lists))) return true;
  if (labels.length < 2) return false;
  const isAsking = row >= 0 || isNumbered(text) || text.endsWith("?") || askers.some(asksToRing);
  return !isAsking && offered(labels);
}

/** "RED: standard not met" beside "AMBER: standard partly met". */
function areLevelsTold(
  [own = ""]: readonly string[],
  text: string,
  lists: readonly (readonly string[])[],
): boolean {
  const said = `${plainLabel(text)} `;
  return lists.some(
    (list) =>
      own !== "" && offers(list, [own]) && list.some((choice) => said.startsWith(`${plainLabel(choice)} `)),
  );
}

const isNumbered = (text: string): boolean => printedLabel(text).number !== undefined;

/** What stands over the room of whoever signs. */
const SIGNS = /\b(?:signatures?|signed|sign|name|date|role|llofnod\w*|enw|dyddiad)\b/iu;

/** Rows of room under heads alone that are none of the draft's tables. */
export function growingLeft(growing: Account["growing"], draft: FormDraft): readonly Doubtful[] {
  const columns = columnsIn(draft);
  const isSigned = draft.fieldGroups.some(({ fields }) => fields.some(({ type }) => type === "declaration"));
  const isFound = ({ head }: AnswerPlace) =>
    columns.some((column) => isSameName(column, head)) || (isSigned && SIGNS.test(head));
  return growing.flatMap((places): readonly Doubtful[] => {
    const heads = [...new Map(places.map((place) => [place.head, place])).values()].filter(
      ({ head }) => roleOf(head, true) !== "number",
    );
    const lost = heads.filter((place) => !isFound(place));
    const [first] = lost;
    if (first && lost.length === heads.length)
      return [{ doubt: "growing", text: heads.map(({ head }) => head).join(" / "), where: first.table }];
    return lost.map(({ head, table }) => ({ doubt: "column", text: head, where: table }));
  });
}
