import type { FormDraft } from "../draft/form-draft";
import type { Doubt, Doubtful } from "../draft/form-remark";
import { accountOf, type Account } from "./accounted";
import type { AnswerPlace } from "./answer-place";
import { plainLabel } from "./draft-answers";
import { tellsToFill } from "./doubtful-parts";
import type { FormPiece } from "./form-flow";
import { byColumn, columnsOf, lackingBeside, lackingOfDetail, type Lacking } from "./lacking";
import { growingLeft, openPlaces, levelsLeft } from "./left-open";
import { asksForAnswer, weighed } from "./rooms-of-item";

/** What a form asks for and no part of the draft stands for, place by place, and parts that have no place in it. */
export function unaccounted(draft: FormDraft, flow: readonly FormPiece[]): readonly Doubtful[] {
  const account = accountOf(draft, flow);
  const said = alreadySaid(draft);
  const growing = account.growing.filter(([first]) => first && !said.isApart(first) && !said.isTold(first));
  const open = account.open.filter((place) => !said.isTold(place));
  const found: readonly Doubtful[] = [
    ...byColumn(lackingIn(account).filter(({ place }) => !said.isTold(place))),
    ...openPlaces({ ...account, open }, draft),
    ...growingLeft(growing, draft),
    ...levelsLeft(draft, flow).map(({ text, where }) => ({ doubt: "levels", text, where }) as const),
    ...headingsAsked(account),
  ];
  return [...found].sort((one, other) => rankOf(one.doubt) - rankOf(other.doubt));
}

/** Room that the form has for an item beside what the item asks for, by the item's key: what stands over it, or "". */
export function roomLacking(
  draft: FormDraft,
  flow: readonly FormPiece[],
): ReadonlyMap<string, readonly string[]> {
  const said = alreadySaid(draft);
  const rooms = new Map<string, readonly string[]>();
  for (const [part, claims] of accountOf(draft, flow).claimed) {
    if (part.is !== "item") continue;
    const heads = weighed(part, claims)
      .lacking.filter(({ doubt, place }) => doubt === "column" && !said.isApart(place) && !said.isTold(place))
      .map(({ place }) => place.head);
    if (heads.length > 0) rooms.set(part.key, heads);
  }
  return rooms;
}

/** What the parts of the draft do not give the places that they stand for. */
function lackingIn({ claimed }: Account): readonly Lacking[] {
  const parts = [...claimed].map(([part, claims]) => ({ part, claims, ...weighed(part, claims) }));
  const columns = columnsOf(parts.filter(({ part }) => part.is === "item"));
  return parts.flatMap(({ part, claims, lacking }) =>
    part.is === "detail"
      ? lackingOfDetail(part, claims, columns)
      : [...lacking, ...lackingBeside(part, claims, columns)],
  );
}

/** The most important first: a choice or a question that is lost before room that is, and before what is only too much. */
const RANK: readonly (readonly Doubt[])[] = [
  ["choice", "not-offered", "levels"],
  ["room", "detail", "growing"],
  ["column"],
  ["heading"],
];

const rankOf = (doubt: Doubt): number => RANK.findIndex((doubts) => doubts.includes(doubt));

interface AlreadySaid {
  /** Its table records several cases, which is said of it. */
  readonly isApart: (place: AnswerPlace) => boolean;
  /** Something is said of the place, or of what stands over it, in other words. */
  readonly isTold: (place: AnswerPlace) => boolean;
}

function alreadySaid({ remarks = [], notPlaced }: FormDraft): AlreadySaid {
  const apart = new Set(
    remarks.flatMap((each) =>
      each.code === "cases-in-columns" || each.code === "cases-in-rows" ? [each.where] : [],
    ),
  );
  const seconds = new Set(
    remarks.flatMap((each) =>
      each.code === "look" && each.doubt === "second" ? [each.where.split(",")[0]] : [],
    ),
  );
  const left = new Set(notPlaced.flatMap(({ text }) => [text, ...text.split(" | ")]).map(plainLabel));
  const isApart = ({ table }: AnswerPlace) => apart.has(table);
  return {
    isApart,
    isTold: (place) => {
      const { table, head, labels } = place;
      const isChoice = labels.length > 0;
      return (
        (seconds.has(table) && (isChoice || asksForAnswer(head))) ||
        (isApart(place) && (isChoice || /^\W*$|\d/u.test(head))) ||
        (head !== "" && left.has(plainLabel(head)))
      );
    },
  };
}

/** Fewer items with a place of their own tell nothing of the one that has none. */
const FEWEST = 2;

/** Items that have no place to be answered at, where nearly all others have one. */
function headingsAsked({ parts, claimed, printed }: Account): readonly Doubtful[] {
  const items = parts.filter(({ is }) => is === "item");
  const bare = items.filter((part) => !claimed.has(part));
  if (bare.length * 4 > items.length || items.length - bare.length < FEWEST) return [];
  return bare.flatMap((part) => {
    const place = printed.get(part);
    return place && !place.open && !hasRoomInside(part.label) && !tellsToFill(part.bare)
      ? [{ doubt: "heading", text: part.label, where: place.where } as const]
      : [];
  });
}

/** "Standards met: ........ of ........": the line itself is to be written on. */
const hasRoomInside = (text: string): boolean => /[_…]{3}|\.{5}/u.test(text);
