import type { FormDraft } from "../draft/form-draft";
import type { Doubt } from "../draft/form-remark";
import { phrase, phraseOf } from "../../words/phrase";
import { accountOf, isSameName, type Account, type Claim } from "./accounted";
import type { AnswerPlace } from "./answer-place";
import { columnsIn, listsIn, notOffered, offers, plainLabel, type AnsweredPart } from "./draft-answers";
import { isWrittenAlone, tellsToFill } from "./doubtful-parts";
import type { FormPiece } from "./form-flow";
import { familyOf } from "./printed-grades";
import { rankOf } from "./remark-rank";
import { asksWhether, roleOf, scaleNamedIn } from "./head-words";
import { levelsLeft } from "./levels-printed";
import { numberAlone, printedLabel } from "./printed-label";
import { isJudgementWord, namesGrade, printedBox } from "./printed-boxes";

export interface Unaccounted {
  readonly doubt: Doubt;
  readonly text: string;
  readonly where: string;
}

/** What a form asks for and no part of the draft stands for, place by place, and parts that have no place in it. */
export function unaccounted(draft: FormDraft, flow: readonly FormPiece[]): readonly Unaccounted[] {
  const account = accountOf(draft, flow);
  const apart = new Set(
    (draft.remarks ?? []).flatMap((each) =>
      each.code === "cases-in-columns" || each.code === "cases-in-rows" ? [each.where] : [],
    ),
  );
  const left = new Set(draft.notPlaced.flatMap(({ text }) => [text, ...text.split(" | ")]).map(plainLabel));
  const seconds = new Set(
    (draft.remarks ?? []).flatMap((each) =>
      each.code === "look" && each.doubt === "second" ? [each.where.split(",")[0]] : [],
    ),
  );
  const isTold = ({ table, head, labels }: AnswerPlace) =>
    (seconds.has(table) && (labels.length > 0 || asksForAnswer(head))) ||
    (apart.has(table) && (labels.length > 0 || /^\W*$|\d/u.test(head))) ||
    (head !== "" && left.has(plainLabel(head)));
  const items = [...account.claimed].filter(([part]) => part.is === "item");
  const weights = new Map(items.map(([part, claims]) => [part, weighed(part, claims)]));
  const columns = columnsOf(
    items.map(([part, claims]) => ({ claims, chosen: weights.get(part)?.chosen ?? [] })),
  );
  const lacking = [...account.claimed].flatMap(([part, claims]): readonly Lacking[] =>
    part.is === "detail"
      ? lackingOfDetail(part, claims, columns)
      : [...(weights.get(part)?.lacking ?? []), ...askedBeside(part, claims, columns)],
  );
  const found: readonly Unaccounted[] = [
    ...byColumn(lacking.filter(({ place }) => !isTold(place))),
    ...openPlaces(account, draft, isTold),
    ...growingTables(account, draft, apart, isTold),
    ...levelsLeft(draft, flow).map(({ text, where }) => ({ doubt: "levels", text, where }) as const),
    ...headingsAsked(account),
  ];
  return [...found].sort((one, other) => rankOf(one.doubt) - rankOf(other.doubt));
}

interface Lacking {
  readonly doubt: Doubt;
  readonly text: string;
  readonly place: AnswerPlace;
}

const columnOf = ({ at, column, columns }: AnswerPlace): string =>
  `${String(at)} ${String(column)} ${String(columns)}`;

interface Columns {
  /** How many items each column has room for. */
  readonly asked: ReadonlyMap<string, number>;
  /** Of how many of them it is the grade or the answer. */
  readonly chosen: ReadonlyMap<string, number>;
}

function columnsOf(
  items: readonly { readonly claims: readonly Claim[]; readonly chosen: readonly AnswerPlace[] }[],
): Columns {
  const count = (lists: readonly (readonly AnswerPlace[])[]) => {
    const counts = new Map<string, number>();
    for (const list of lists)
      for (const key of new Set(list.filter(({ row }) => row >= 0).map(columnOf)))
        counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  return {
    asked: count(items.map(({ claims }) => claims.flatMap(({ loose, place }) => (loose ? [] : [place])))),
    chosen: count(items.map(({ chosen }) => chosen)),
  };
}

const FEWEST = 2;

const isIn = (columns: ReadonlyMap<string, number>, place: AnswerPlace): boolean =>
  place.row >= 0 && (columns.get(columnOf(place)) ?? 0) >= FEWEST;

/** A row among items that is no item itself, and one that is answered in words where those beside it are graded. */
function askedBeside(
  part: AnsweredPart,
  claims: readonly Claim[],
  { asked, chosen }: Columns,
): readonly Lacking[] {
  const rows = new Set(claims.filter(({ loose }) => !loose).map(({ place }) => place.row));
  const lost = claims.find(
    ({ place, loose }) => loose && isIn(place.head === "" ? chosen : asked, place) && !rows.has(place.row),
  );
  const written =
    part.choices || isWrittenAlone(part.bare)
      ? undefined
      : claims.find(
          ({ place, loose }) => !loose && (place.head !== "" || claims.length > 1) && isIn(chosen, place),
        );
  return [
    ...(lost ? [{ doubt: "room", text: lost.place.askers[0] ?? "", place: lost.place } as const] : []),
    ...(written && written.place.labels.length < 2
      ? [{ doubt: "choice", text: part.label, place: written.place } as const]
      : []),
  ];
}

function lackingOfDetail(
  part: AnsweredPart,
  claims: readonly Claim[],
  { asked }: Columns,
): readonly Lacking[] {
  const among = claims.find(({ place, loose }) => !loose && place.head !== "" && isIn(asked, place));
  if (among) return [{ doubt: "detail", text: part.label, place: among.place }];
  return claims.flatMap(({ place, loose }) => {
    // A list that nobody knows may be a hint.
    if (loose || part.choices || familyOf(place.labels) === undefined) return [];
    return [{ doubt: "not-offered", text: part.label, place }];
  });
}

/** What the places of an item are there for. */
interface Weighed {
  readonly lacking: readonly Lacking[];
  /** Where its grade or its answer is chosen. */
  readonly chosen: readonly AnswerPlace[];
}

function weighed(part: AnsweredPart, claims: readonly Claim[]): Weighed {
  const { choices = [], boxes } = part;
  const lacking: Lacking[] = [];
  const chosen: AnswerPlace[] = [];
  const rooms: AnswerPlace[] = [];
  for (const { place, loose } of claims) {
    if (place.labels.length > 1) {
      const lost = notOffered(choices, place.labels);
      if (loose) continue;
      if (choices.length === 0) lacking.push({ doubt: "choice", text: part.label, place });
      else if (lost.every((label) => part.told.includes(plainLabel(label)))) chosen.push(place);
      else if (lost.length < place.labels.length)
        lacking.push({ doubt: "levels", text: lost.join(" / "), place });
      else lacking.push({ doubt: "not-offered", text: part.label, place });
    } else if (place.head !== "" && choices.length > 0 && offers(choices, [place.head])) chosen.push(place);
    else if (!loose && place.labels.length === 0) rooms.push(place);
  }
  const free = [...boxes];
  const unnamed: AnswerPlace[] = [];
  for (const place of rooms) {
    const exact = free.findIndex((box) => box !== "" && isSameName(box, place.head));
    if (exact < 0) unnamed.push(place);
    else free.splice(exact, 1);
  }
  // A grade to write, boxes that the form gives no name of their own, an answer in words.
  let answers = choices.length > 0 && chosen.length === 0 ? 1 : 0;
  let words = part.written ? 1 : 0;
  let plain = free.filter((box) => box === "").length;
  const still: AnswerPlace[] = [];
  for (const place of unnamed) {
    const isGrade = asksForAnswer(place.head);
    if (isGrade && answers > 0) {
      answers -= 1;
      chosen.push(place);
    } else if (isGrade && choices.length === 0) lacking.push({ doubt: "choice", text: part.label, place });
    else if (!isGrade && plain > 0 && (place.head === "" || printedBox(place.head) !== undefined)) plain -= 1;
    else still.push(place);
  }
  for (const place of still) {
    const isTold =
      roleOf(place.head, true) === "number" ||
      numberAlone(place.head) !== undefined ||
      part.told.includes(plainLabel(place.head));
    if (plain > 0) plain -= 1;
    else if (words > 0) words -= 1;
    else if (answers > 0) {
      answers -= 1;
      chosen.push(place);
    } else if (place.head === "" && free.length > 0) free.pop();
    // One of several columns without a head: each may be of another case.
    else if (!isTold && (place.head !== "" || claims.length === 1))
      lacking.push({ doubt: "column", text: place.head, place });
  }
  return { lacking, chosen };
}

const asksForAnswer = (head: string): boolean =>
  (isJudgementWord(head) && namesGrade(head)) || asksWhether(head) || scaleNamedIn(head).length > 1;

/** One remark for the same in one column. */
function byColumn(lacking: readonly Lacking[]): readonly Unaccounted[] {
  const groups = new Map<string, Lacking[]>();
  for (const each of lacking) {
    const { place, doubt, text } = each;
    const key = `${doubt} ${String(place.at)} ${place.row < 0 ? text : String(place.column)} ${place.head}`;
    const same = groups.get(key);
    if (same) same.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].flatMap((same): readonly Unaccounted[] => {
    const [first] = same;
    if (!first) return [];
    const { doubt, text, place } = first;
    const where = same.length > 1 && place.table !== "" ? inRows(place.table, same.length) : place.where;
    if (doubt !== "column") return [{ doubt, text, where }];
    return [
      place.head === "" ? { doubt: "room", text: place.askers[0] ?? "", where } : { doubt, text, where },
    ];
  });
}

const inRows = (table: string, count: number): string =>
  phrase("{where}, {rows}", { where: table, rows: phraseOf(count, "{count} row", "{count} rows") });

function openPlaces(
  { open }: Account,
  draft: FormDraft,
  isTold: (place: AnswerPlace) => boolean,
): readonly Unaccounted[] {
  const lists = listsIn(draft);
  const left = new Map<string, string[]>();
  for (const { where, text } of draft.notPlaced)
    left.set(where, [...(left.get(where) ?? []), plainLabel(text)]);
  const seen = new Set<string>();
  return open.flatMap((place) => {
    const text = place.askers[0] ?? "";
    const key = `${place.where} ${text}`;
    if (seen.has(key) || isTold(place) || text === "") return [];
    seen.add(key);
    const isLeft = (left.get(place.where) ?? []).some((each) => each.includes(plainLabel(text)));
    if (isLeft || isOfKey(place, text, lists)) return [];
    return [{ doubt: place.labels.length > 1 ? "not-offered" : "room", text, where: place.where } as const];
  });
}

/** Items that have no place to be answered at, where nearly all others have one. */
function headingsAsked({ parts, claimed, printed }: Account): readonly Unaccounted[] {
  const items = parts.filter(({ is }) => is === "item");
  const bare = items.filter((part) => !claimed.has(part));
  if (bare.length * 4 > items.length || items.length - bare.length < FEWEST) return [];
  return bare.flatMap((part) => {
    const place = printed.get(part);
    return place && !place.open && !tellsToFill(part.bare)
      ? [{ doubt: "heading", text: part.label, where: place.where } as const]
      : [];
  });
}

/** A key to what is offered elsewhere: a row for each grade, a line that lists them and is asked by nothing. */
function isOfKey({ labels, row }: AnswerPlace, text: string, lists: readonly (readonly string[])[]): boolean {
  if (lists.some((list) => offers(list, [text]))) return true;
  if (labels.length < 2) return false;
  const isAsking = row >= 0 || numberedLine(text) || text.endsWith("?");
  return !isAsking && lists.some((list) => offers(list, labels));
}

const numberedLine = (text: string): boolean => printedLabel(text).number !== undefined;

/** What stands over the room of whoever signs. */
const SIGNS = /\b(?:signatures?|signed|sign|name|date|role|llofnod\w*|enw|dyddiad)\b/iu;
const SIGNED: readonly string[] = ["declaration"];

function growingTables(
  { growing }: Account,
  draft: FormDraft,
  apart: ReadonlySet<string>,
  isTold: (place: AnswerPlace) => boolean,
): readonly Unaccounted[] {
  const columns = columnsIn(draft);
  const isSigned = draft.fieldGroups.some(({ fields }) => fields.some(({ type }) => SIGNED.includes(type)));
  const isOfSigning = ({ head }: AnswerPlace) => isSigned && SIGNS.test(head);
  return growing.flatMap((places): readonly Unaccounted[] => {
    const [first] = places;
    if (!first || apart.has(first.table) || isTold(first)) return [];
    const heads = [...new Map(places.map((place) => [place.head, place])).values()].filter(
      ({ head }) => roleOf(head, true) !== "number",
    );
    const lost = heads.filter(
      (place) => !columns.some((column) => isSameName(column, place.head)) && !isOfSigning(place),
    );
    if (lost.length === 0) return [];
    if (lost.length === heads.length)
      return [{ doubt: "growing", text: heads.map(({ head }) => head).join(" / "), where: first.table }];
    return lost.map(({ head, table }) => ({ doubt: "column", text: head, where: table }));
  });
}
