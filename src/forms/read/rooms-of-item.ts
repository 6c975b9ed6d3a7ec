import type { Claim } from "./accounted";
import type { AnswerPlace } from "./answer-place";
import { isSameName, notOffered, offers, plainLabel, type AnsweredPart } from "./draft-answers";
import { asksOpenly } from "./field-label";
import { asksWhether, roleOf, scaleNamedIn } from "./head-words";
import type { Lacking } from "./lacking";
import { isJudgementWord, namesGrade, printedBox } from "./printed-boxes";
import { numberAlone } from "./printed-label";

/** What the places of an item are there for. */
export interface Weighed {
  readonly lacking: readonly Lacking[];
  /** Where its grade or its answer is chosen. */
  readonly chosen: readonly AnswerPlace[];
}

/** Weighs the places that a form has for an item against what the item gives room for. */
export function weighed(part: AnsweredPart, claims: readonly Claim[]): Weighed {
  const lists = claims.filter(({ place, loose }) => !loose && place.labels.length > 1);
  const listed = lists.map(({ place }) => weighedList(part, place));
  const headed = claims.map(({ place }) => place).filter((place) => isUnderChoice(part, place));
  const chosen = [...listed.flatMap((each) => each.chosen), ...headed];
  const rooms = claims
    .filter(({ place, loose }) => !loose && place.labels.length === 0 && !headed.includes(place))
    .map(({ place }) => place);
  const taken = weighedRooms(part, rooms, chosen, claims.length === 1);
  return {
    lacking: [...listed.flatMap((each) => each.lacking), ...taken.lacking],
    chosen: [...chosen, ...taken.chosen],
  };
}

/** What is printed to choose from is what the item offers, is told beside it, or is lacking. */
function weighedList(part: AnsweredPart, place: AnswerPlace): Weighed {
  const { choices = [], told, label } = part;
  if (choices.length === 0) return lacks({ doubt: "choice", text: label, place });
  const lost = notOffered(choices, place.labels);
  const cut = place.labels.filter((each) => isCutShort(each, choices));
  if (lost.length === place.labels.length && !areTold(lost, told))
    return lacks({ doubt: "not-offered", text: label, place });
  const lacking = [...(areTold(lost, told) ? [] : lost), ...cut];
  return {
    chosen: areTold(lost, told) ? [place] : [],
    lacking: lacking.length === 0 ? [] : [{ doubt: "levels", text: lacking.join(" / "), place }],
  };
}

const lacks = (lacking: Lacking): Weighed => ({ lacking: [lacking], chosen: [] });

const areTold = (labels: readonly string[], told: readonly string[]): boolean =>
  labels.every((label) => told.includes(plainLabel(label)));

/** "No – I have told the manager" where "No" is all that is offered. */
function isCutShort(label: string, choices: readonly string[]): boolean {
  const [, word = ""] = /^(\p{L}+) [–—-] \S+ \S/u.exec(label) ?? [];
  const known = choices.map(plainLabel);
  return /\p{Ll}/u.test(word) && known.includes(plainLabel(word)) && !known.includes(plainLabel(label));
}

/** A place for a mark under one of the choices. */
const isUnderChoice = ({ choices = [] }: AnsweredPart, { labels, head }: AnswerPlace): boolean =>
  labels.length <= 1 && head !== "" && choices.length > 0 && offers(choices, [head]);

function weighedRooms(
  part: AnsweredPart,
  rooms: readonly AnswerPlace[],
  chosen: readonly AnswerPlace[],
  isAlone: boolean,
): Weighed {
  const given = new RoomGiven(part, chosen.length === 0);
  const lacking: Lacking[] = [];
  const unnamed = rooms.filter((place) => !given.hasNamed(place.head));
  lacking.push(
    ...rooms
      .filter((place) => !unnamed.includes(place) && isTickAmong(place, chosen))
      .map((place) => ({ doubt: "levels", text: place.head, place }) as const),
  );
  const still = unnamed.filter((place) => {
    if (!asksForAnswer(place.head)) return !(isPlain(place) && given.hasPlain());
    if (given.hasAnswer(place)) return false;
    if (part.choices || asksOpenly(part.bare)) return true;
    lacking.push({ doubt: "choice", text: part.label, place });
    return false;
  });
  for (const place of still) {
    const isGiven =
      given.hasPlain() ||
      given.hasWords() ||
      (place.framed !== true && given.hasAnswer(place)) ||
      (place.head === "" && given.hasAny());
    // One of several columns without a head: each may be of another case.
    const isAsking = place.head !== "" || place.framed === true || isAlone;
    if (!isGiven && isAsking && !isToldByHead(part, place.head))
      lacking.push({ doubt: "column", text: place.head, place });
  }
  return { lacking, chosen: given.answered };
}

/** The room that an item gives, which each place of the form takes some of. */
class RoomGiven {
  readonly answered: AnswerPlace[] = [];
  private readonly named: string[];
  /** Boxes that the form gives no name of their own. */
  private plain: number;
  private words: boolean;
  /** A grade to write. */
  private answer: boolean;

  constructor({ boxes, written, choices = [] }: AnsweredPart, isUnanswered: boolean) {
    this.named = boxes.filter((box) => box !== "");
    this.plain = boxes.length - this.named.length;
    this.words = written;
    this.answer = choices.length > 0 && isUnanswered;
  }

  hasNamed(head: string): boolean {
    const at = this.named.findIndex((box) => isSameName(box, head));
    if (at >= 0) this.named.splice(at, 1);
    return at >= 0;
  }

  hasPlain(): boolean {
    if (this.plain === 0) return false;
    this.plain -= 1;
    return true;
  }

  hasWords(): boolean {
    const has = this.words;
    this.words = false;
    return has;
  }

  hasAnswer(place: AnswerPlace): boolean {
    const has = this.answer;
    this.answer = false;
    if (has) this.answered.push(place);
    return has;
  }

  hasAny(): boolean {
    return this.named.pop() !== undefined;
  }
}

/** A box to tick between others that are choices: what stands over it is one, too, whatever it became. */
const isTickAmong = ({ tick, row, column, at }: AnswerPlace, chosen: readonly AnswerPlace[]): boolean =>
  tick === true &&
  chosen.some((each) => each.tick === true && each.at === at && each.row === row && each.column > column);

const isPlain = ({ head }: AnswerPlace): boolean => head === "" || printedBox(head) !== undefined;

const isToldByHead = ({ told }: AnsweredPart, head: string): boolean =>
  roleOf(head, true) === "number" || numberAlone(head) !== undefined || told.includes(plainLabel(head));

export const asksForAnswer = (head: string): boolean =>
  (isJudgementWord(head) && namesGrade(head)) || asksWhether(head) || scaleNamedIn(head).length > 1;
