import type { FormDraft } from "../draft/form-draft";
import { whatBecame, type Became } from "../draft/what-became";
import type { AnswerPlace } from "./answer-place";
import { answerPlaces, plainText } from "./answer-places";
import { answeredParts, columnsIn, partsByLabel, plainLabel, type AnsweredPart } from "./draft-answers";
import type { FormPiece } from "./form-flow";
import { printedBox } from "./printed-boxes";

/** A place of a form with the part of the draft that stands for it. */
export interface Claim {
  readonly place: AnswerPlace;
  /** Undefined where something else says the same: a column of the actions, what was left out. */
  readonly part?: AnsweredPart;
  /** The part does not say what asks for the place, which is one of its prompts or boxes. */
  readonly loose: boolean;
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
  readonly printed: ReadonlyMap<AnsweredPart, { readonly where: string; readonly open: boolean }>;
}

/** Roles of words that say that a place is asked for otherwise, or is said to be left out. */
const ELSEWHERE: readonly Became["as"][] = ["actions", "not-placed", "name", "title"];

/** Each place of a form by the part of the draft that stands for it. */
export function accountOf(draft: FormDraft, flow: readonly FormPiece[]): Account {
  const parts = answeredParts(draft);
  const byLabel = partsByLabel(parts);
  const became = whatBecame(draft);
  const columns = new Set(columnsIn(draft).map(plainLabel));
  const groups = new Set(
    [...draft.fieldGroups, ...(draft.tables ?? [])].map(({ title }) => plainText(title)),
  );
  const boxes = new Set(parts.flatMap((part) => part.boxes.map(plainLabel)));
  const sections = new Set(draft.sections.map(({ title }) => plainText(title)));
  const turns = new Map<string, number>();
  const known = new Map<string, AnsweredPart>();
  const latest = new Map<string, AnsweredPart>();
  const claimed = new Map<AnsweredPart, Claim[]>();
  const open: AnswerPlace[] = [];
  const growing = new Map<number, AnswerPlace[]>();
  const printed = new Map<AnsweredPart, { readonly where: string; readonly open: boolean }>();
  let current: AnsweredPart | undefined;

  /** The part of this label; the third row that bears it is the third part that does. */
  const named = (text: string, at: number, row: number): AnsweredPart | undefined => {
    const key = plainText(text);
    const same = byLabel.get(key) ?? byLabel.get(text.toLowerCase());
    if (!same || key === "") return undefined;
    const place = `${String(at)} ${String(row)} ${key}`;
    const turn = turns.get(key) ?? 0;
    const part = known.get(place) ?? same[Math.min(turn, same.length - 1)];
    if (part && !known.has(place)) turns.set(key, turn + 1);
    if (part) known.set(place, part);
    if (part) latest.set(`${String(at)} ${key}`, part);
    return part;
  };
  const claim = (part: AnsweredPart, place: AnswerPlace, loose: boolean) => {
    const before = claimed.get(part);
    if (before) before.push({ place, part, loose });
    else claimed.set(part, [{ place, part, loose }]);
  };
  const partSaid = (text: string): { readonly part?: AnsweredPart; readonly elsewhere: boolean } => {
    const roles = became(text).filter((each) => saysMost(each.text, text));
    for (const { as, of, text: said } of roles) {
      const label = as === "item" || as === "detail" ? said : of;
      if (as === "section" || as === "note" || as === "scale" || label === undefined) continue;
      const [part] = byLabel.get(label.toLowerCase()) ?? byLabel.get(plainText(label)) ?? [];
      if (part) return { part, elsewhere: false };
    }
    const isGroup = groups.has(plainText(text)) && text !== "";
    return {
      elsewhere:
        isGroup ||
        roles.some(({ as, of }) => ELSEWHERE.includes(as) || (as === "prompt" && of === undefined)),
    };
  };
  const saidOver = (head: string): AnsweredPart | undefined => {
    if (columns.has(plainLabel(head))) return undefined;
    // "Effect: removed / reduced", "Likelihood Remote, possible or probable"
    const words = head.split(" ");
    const begins = [
      head.split(/(?<=\?)\s|\s?[(:]/u)[0] ?? "",
      ...[1, 2, 3].map((count) => words.slice(0, count).join(" ")),
    ];
    return begins.map((each) => byLabel.get(plainText(each))?.[0]).find((one) => one) ?? partSaid(head).part;
  };
  const hasBox = (part: AnsweredPart, name: string) =>
    name !== "" && part.boxes.some((box) => isSameName(box, name));

  for (const each of answerPlaces(flow)) {
    if (each.type === "text") {
      const part = [each.text, ...each.lines]
        .map((text) => named(text, each.at, each.row))
        .find((one) => one);
      if (part) printed.set(part, each);
      if (part?.is === "item") current = part;
      else if (sections.has(plainText(each.text))) current = undefined;
      else if (!part) {
        const inside = became(each.lines[0] ?? "").find(({ as }) => as === "item");
        const item = inside && byLabel.get(inside.text.toLowerCase())?.[0];
        if (item) {
          current = item;
          printed.set(item, each);
        }
      }
      continue;
    }
    const asked = each.askers.map((text) => named(text, each.at, each.row)).find((one) => one);
    if (asked) {
      claim(asked, each, false);
      continue;
    }
    const before = each.beyond
      .map((text) => named(text, each.at, each.row))
      .find((one) => one?.is === "item");
    if (before) {
      claim(before, { ...each, head: each.askers[0] ?? each.head }, false);
      continue;
    }
    const [name = each.head] = each.askers;
    if (each.askers.length === 0) {
      const headed = each.head === "" ? undefined : latest.get(`${String(each.at)} ${plainText(each.head)}`);
      if (headed) claim(headed, { ...each, askers: [each.head], head: "" }, false);
      else if (printedBox(each.head)?.hint === "" && each.head.endsWith(":")) {
        if (current) claim(current, each, false);
      } else if (current && hasBox(current, each.head)) claim(current, each, false);
      else if (current && each.labels.length > 0) claim(current, each, true);
      else {
        const over = saidOver(each.head);
        if (over) claim(over, each, true);
        else if (each.head !== "" && (current || !boxes.has(plainLabel(each.head))))
          growing.set(each.at, [...(growing.get(each.at) ?? []), each]);
      }
      continue;
    }
    const box = each.askers.find((text) => current !== undefined && hasBox(current, text));
    if (current && box !== undefined) {
      claim(current, { ...each, head: box }, false);
      continue;
    }
    if (!current && boxes.has(plainLabel(name))) continue;
    // "Comments:" below an item is a box of it, whatever else is called so.
    if (current && each.labels.length === 0 && printedBox(name)?.hint === "") {
      claim(current, { ...each, head: name }, false);
      continue;
    }
    const said = each.askers.map(partSaid);
    const inside = said.find(({ part }) => part)?.part;
    if (inside) claim(inside, each, true);
    else if (!said.some(({ elsewhere }) => elsewhere) && !columns.has(plainLabel(name))) open.push(each);
  }
  return { parts, claimed, open, growing: [...growing.values()], printed };
}

/** "Evidence:" and "Evidence (what was seen)" are one box. */
export function isSameName(box: string, name: string): boolean {
  const [one, other] = [plainLabel(box), plainLabel(name)];
  return (
    one !== "" &&
    other !== "" &&
    (one === other || other.startsWith(`${one} `) || one.startsWith(`${other} `))
  );
}

/** Whether one of two texts is most of the other. */
const saysMost = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) * 2 >= Math.max(one.length, other.length);
