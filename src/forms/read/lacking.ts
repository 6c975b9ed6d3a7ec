import type { Doubt, Doubtful } from "../draft/form-remark";
import { phrase, phraseOf } from "../../words/phrase";
import type { Claim } from "./accounted";
import type { AnswerPlace } from "./answer-place";
import type { AnsweredPart } from "./draft-answers";
import { isWrittenAlone } from "./doubtful-parts";
import { asksOpenly, isFieldLabel } from "./field-label";
import { familyOf } from "./printed-grades";

/** What a part does not give a place of the form. */
export interface Lacking {
  readonly doubt: Doubt;
  readonly text: string;
  readonly place: AnswerPlace;
}

/** What the columns of a form are for, by the items that have a place in them. */
export interface Columns {
  /** Whether several items have room in this column. */
  readonly isAsked: (place: AnswerPlace) => boolean;
  /** Whether the grades or answers of several items are chosen here, of what is printed as this is. */
  readonly isChosen: (place: AnswerPlace) => boolean;
}

/** An item with its places, and those of them where its grade or its answer is chosen. */
export interface ItemPlaces {
  readonly claims: readonly Claim[];
  readonly chosen: readonly AnswerPlace[];
}

export function columnsOf(items: readonly ItemPlaces[]): Columns {
  const asked = rowsCounted(
    items.map(({ claims }) =>
      claims.filter(({ loose, below }) => !loose && !below).map(({ place }) => place),
    ),
    columnOf,
  );
  const chosen = rowsCounted(
    items.map((item) => item.chosen),
    choiceOf,
  );
  return {
    isAsked: (place) => place.row >= 0 && (asked.get(columnOf(place)) ?? 0) >= FEWEST,
    isChosen: (place) => place.row >= 0 && (chosen.get(choiceOf(place)) ?? 0) >= FEWEST,
  };
}

const FEWEST = 2;

const columnOf = ({ at, column, columns }: AnswerPlace): string =>
  `${String(at)} ${String(column)} ${String(columns)}`;

/** A cell in which nothing is printed is no choice beside those in which answers are. */
const choiceOf = (place: AnswerPlace): string =>
  `${columnOf(place)} ${place.labels.length > 1 ? "list" : place.tick ? "tick" : "room"}`;

/** How many of the lists each column is in. */
function rowsCounted(
  lists: readonly (readonly AnswerPlace[])[],
  keyOf: (place: AnswerPlace) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const key of new Set(list.filter(({ row }) => row >= 0).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** A row among items that is no item itself, and one that is answered in words where those beside it are graded. */
export function lackingBeside(
  part: AnsweredPart,
  claims: readonly Claim[],
  { isAsked, isChosen }: Columns,
): readonly Lacking[] {
  const own = claims.filter(({ loose }) => !loose).map(({ place }) => place);
  const rows = new Set(own.map(({ row }) => row));
  const lost = claims.find(
    ({ place, loose }) =>
      loose && !rows.has(place.row) && (place.head === "" ? isChosen(place) : isAsked(place)),
  )?.place;
  const isGraded = part.choices !== undefined || isWrittenAlone(part.bare) || asksOpenly(part.bare);
  const written = isGraded
    ? undefined
    : own.find((place) => (place.head !== "" || claims.length > 1) && isChosen(place));
  return [
    ...(lost ? [{ doubt: "room", text: lost.askers[0] ?? "", place: lost } as const] : []),
    ...(written && written.labels.length < 2
      ? [{ doubt: "choice", text: part.label, place: written } as const]
      : []),
  ];
}

/** A detail among items, and one that does not offer what the form prints. */
export function lackingOfDetail(
  part: AnsweredPart,
  claims: readonly Claim[],
  { isAsked }: Columns,
): readonly Lacking[] {
  const own = claims.filter(({ loose }) => !loose).map(({ place }) => place);
  const among = isFieldLabel(part.label)
    ? undefined
    : own.find((place) => place.head !== "" && isAsked(place));
  if (among) return [{ doubt: "detail", text: part.label, place: among }];
  if (part.choices) return [];
  // A list that nobody knows may be a hint.
  return own
    .filter(({ labels }) => familyOf(labels) !== undefined)
    .map((place) => ({ doubt: "not-offered", text: part.label, place }));
}

/** One remark for the same in one column. */
export function byColumn(lacking: readonly Lacking[]): readonly Doubtful[] {
  const groups = new Map<string, Lacking[]>();
  for (const each of lacking) {
    const { place, doubt, text } = each;
    const column = place.row < 0 || doubt === "levels" ? text : String(place.column);
    const key = `${doubt} ${String(place.at)} ${column} ${place.head}`;
    const same = groups.get(key);
    if (same) same.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].flatMap(([first, ...more]) => (first ? [asOne(first, more.length + 1)] : []));
}

function asOne({ doubt, text, place }: Lacking, count: number): Doubtful {
  const { table, askers, head } = place;
  const where = count > 1 && table !== "" ? inRows(table, count) : place.where;
  return doubt === "column" && head === ""
    ? { doubt: "room", text: askers[0] ?? "", where }
    : { doubt, text, where };
}

const inRows = (table: string, count: number): string =>
  phrase("{where}, {rows}", { where: table, rows: phraseOf(count, "{count} row", "{count} rows") });
