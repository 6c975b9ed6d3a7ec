import type { FormDraft } from "../draft/form-draft";
import type { AnswerPlace, SaidText } from "./answer-place";
import { answerPlaces } from "./answer-places";
import { answeredParts, offers, type AnsweredPart } from "./draft-answers";
import { draftSays, hasBox, type DraftSays } from "./draft-says";
import type { FormPiece } from "./form-flow";
import { partsInTurn, type PartsInTurn } from "./parts-in-turn";
import { isJudgementWord, printedBox } from "./printed-boxes";

/** A place of a form with the part of the draft that stands for it. */
export interface Claim {
  readonly place: AnswerPlace;
  /** The part does not say what asks for the place, which is one of its prompts or boxes. */
  readonly loose: boolean;
  /** It asks for the grade of the item above, in a row of its own. */
  readonly below?: true;
}

export interface Account {
  readonly parts: readonly AnsweredPart[];
  /** The places that each part stands for. */
  readonly claimed: ReadonlyMap<AnsweredPart, readonly Claim[]>;
  /** Places that no part stands for, by what asks for them. */
  readonly open: readonly AnswerPlace[];
  /** Rows of room under heads alone, each table by the places of its first such row. */
  readonly growing: readonly (readonly AnswerPlace[])[];
  /** Where each part is printed. */
  readonly printed: ReadonlyMap<AnsweredPart, SaidText>;
}

/** Each place of a form by the part of the draft that stands for it. */
export function accountOf(draft: FormDraft, flow: readonly FormPiece[]): Account {
  const parts = answeredParts(draft);
  const inTurn = partsInTurn(parts);
  const accounts = new Accounts(inTurn, draftSays(draft, parts, inTurn));
  for (const each of answerPlaces(flow))
    if (each.type === "text") accounts.readText(each);
    else accounts.readPlace(each);
  const { claimed, open, growing, printed } = accounts;
  return { parts, claimed, open, growing: [...growing.values()], printed };
}

/** What was found as a form was read from its beginning to a place in it. */
class Accounts {
  readonly claimed = new Map<AnsweredPart, Claim[]>();
  readonly open: AnswerPlace[] = [];
  readonly growing = new Map<number, AnswerPlace[]>();
  readonly printed = new Map<AnsweredPart, SaidText>();
  /** The item that what follows may belong to. */
  private current: AnsweredPart | undefined;
  /** The piece in which a place outside the tables was, or a frame that was read, last. */
  private lastRoom = -1;

  constructor(
    private readonly parts: PartsInTurn,
    private readonly says: DraftSays,
  ) {}

  readText(said: SaidText): void {
    const part = this.firstNamed([said.text, ...said.lines], said);
    if (part) this.printed.set(part, said);
    if (part?.is === "item") this.current = part;
    else if (this.says.isSection(said.text)) this.current = undefined;
    else if (!part) this.readInside(said);
  }

  readPlace(place: AnswerPlace): void {
    if (place.row < 0) this.lastRoom = place.at;
    const isFound = this.isAsked(place) || this.isBoxBeyond(place);
    if (isFound) return;
    if (place.askers.length === 0) this.readUnderHead(place);
    else if (!this.isBoxOfCurrent(place)) this.readOther(place);
  }

  /** The label of an item may be a part of a longer text. */
  private readInside(said: SaidText): void {
    const item = this.says.itemIn(said.lines[0] ?? "");
    if (!item) return;
    this.current = item;
    this.printed.set(item, said);
  }

  private isAsked(place: AnswerPlace): boolean {
    const asked = this.firstNamed(place.askers, place);
    const part = this.namedBehind(place, asked) ?? asked;
    if (part) this.claim(part, place);
    return part !== undefined;
  }

  /** "Notes:" with room, below what has no such box, is asked for itself where an item behind that is called so. */
  private namedBehind({ head }: AnswerPlace, above: AnsweredPart | undefined): AnsweredPart | undefined {
    if (!above || !head.endsWith(":") || hasBox(above, head)) return undefined;
    const part = this.parts.behind(above, head);
    return part?.written ? part : undefined;
  }

  /** What asks for a place behind another of its row may name a box of the item before both. */
  private isBoxBeyond(place: AnswerPlace): boolean {
    const item = place.beyond
      .map((text) => this.parts.named(text, place))
      .find((part) => part?.is === "item");
    if (item) this.claim(item, { ...place, head: place.askers[0] ?? place.head });
    return item !== undefined;
  }

  /** A place that nothing asks for in its row: it goes by what stands over its column, or by the item above. */
  private readUnderHead(place: AnswerPlace): void {
    const { head, at, labels } = place;
    const { current } = this;
    const headed = this.parts.lastNamed(head, at);
    if (headed) {
      this.claim(headed, { ...place, askers: [head], head: "" });
      return;
    }
    if (printedBox(head)?.hint === "" && head.endsWith(":")) {
      if (current) this.claim(current, place);
      return;
    }
    const isChoice = place.tick === true && offers(current?.choices ?? [], [head]);
    if (current && (isChoice || hasBox(current, head))) this.claim(current, place);
    else if (current && labels.length > 0) this.claim(current, place, true);
    else this.readOver(place);
  }

  private readOver(place: AnswerPlace): void {
    const { head, at } = place;
    const over = this.says.saidOver(head);
    if (over) this.claim(over, place, true);
    else if (head !== "" && (this.current || !this.says.isBox(head)))
      this.growing.set(at, [...(this.growing.get(at) ?? []), place]);
    else if (head === "" && this.current && place.framed) this.claimFrame(this.current, place);
  }

  /** A frame with nothing in it and nothing over it is room of the item above, unless the line before it has asked for it. */
  private claimFrame(item: AnsweredPart, place: AnswerPlace): void {
    if (this.lastRoom >= place.at - 1) return;
    this.lastRoom = place.at;
    this.claim(item, { ...place, askers: [item.label] });
  }

  /** A box that the item above has, or "Comments:" below it, whatever else is called so. */
  private isBoxOfCurrent(place: AnswerPlace): boolean {
    const { current } = this;
    const [name = ""] = place.askers;
    if (!current) return this.says.isBox(name);
    const box = place.askers.find((text) => hasBox(current, text));
    const isPlainBox = place.labels.length === 0 && printedBox(name)?.hint === "";
    if (box === undefined && !isPlainBox) return false;
    this.claim(current, { ...place, head: box ?? name });
    return true;
  }

  /** "Grade:" below an item that offers what is printed there. */
  private isGradeOfCurrent({ askers, labels }: AnswerPlace): boolean {
    const choices = this.current?.choices ?? [];
    return labels.length > 1 && isJudgementWord(askers[0] ?? "") && offers(choices, labels);
  }

  private readOther(place: AnswerPlace): void {
    const { askers, labels } = place;
    if (this.current && this.isGradeOfCurrent(place)) {
      this.add(this.current, { place, loose: false, below: true });
      return;
    }
    const part = askers.map((text) => this.says.saidBy(text)).find((one) => one);
    if (part) this.claim(part, place, true);
    else if (
      !askers.some((text) => this.says.isSaidElsewhere(text, labels.length > 1)) &&
      !this.says.isColumn(askers[0] ?? "")
    )
      this.open.push(place);
  }

  private firstNamed(texts: readonly string[], at: SaidText | AnswerPlace): AnsweredPart | undefined {
    return texts.map((text) => this.parts.named(text, at)).find((part) => part);
  }

  private claim(part: AnsweredPart, place: AnswerPlace, loose = false): void {
    this.add(part, { place, loose });
  }

  private add(part: AnsweredPart, claim: Claim): void {
    const before = this.claimed.get(part);
    if (before) before.push(claim);
    else this.claimed.set(part, [claim]);
  }
}
