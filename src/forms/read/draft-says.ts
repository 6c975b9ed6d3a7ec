import type { FormDraft } from "../draft/form-draft";
import { whatBecame, type Became } from "../draft/what-became";
import { plainText } from "./answer-places";
import { columnsIn, isSameName, plainLabel, type AnsweredPart } from "./draft-answers";
import type { PartsInTurn } from "./parts-in-turn";

/** What a draft says of a text of the form that is the label of none of its parts. */
export interface DraftSays {
  readonly isSection: (text: string) => boolean;
  /** A column of the actions, or of a table with as many rows as are needed. */
  readonly isColumn: (text: string) => boolean;
  /** A box of any item. */
  readonly isBox: (text: string) => boolean;
  /** The item whose label is inside this text, or is this text in other words. */
  readonly itemIn: (text: string) => AnsweredPart | undefined;
  /** The part that says this text, as a prompt or a box of it. */
  readonly saidBy: (text: string) => AnsweredPart | undefined;
  /** The part that the head of a column is the beginning of. */
  readonly saidOver: (head: string) => AnsweredPart | undefined;
  /** It is said by something that needs no room of its own, or is said to be left out; what tells of the actions offers nothing to choose from. */
  readonly isSaidElsewhere: (text: string, isChoice: boolean) => boolean;
}

/** Roles of words that say that a place is asked for otherwise, or is said to be left out. */
const ELSEWHERE: readonly Became["as"][] = ["actions", "not-placed", "name", "title"];
/** What stands beside several items is said of none of them. */
const REPEATED: readonly Became["as"][] = ["prompt", "descriptor"];
/** Roles of words that belong to no part that is answered. */
const NOT_ANSWERED: readonly Became["as"][] = ["section", "note", "scale"];

export function draftSays(
  draft: FormDraft,
  parts: readonly AnsweredPart[],
  { first }: PartsInTurn,
): DraftSays {
  const became = whatBecame(draft);
  const sections = new Set(draft.sections.map(({ title }) => plainText(title)));
  const columns = new Set(columnsIn(draft).map(plainLabel));
  const boxes = new Set(parts.flatMap((part) => part.boxes.map(plainLabel)));
  const groups = new Set(
    [...draft.fieldGroups, ...(draft.tables ?? [])].map(({ title }) => plainText(title)),
  );
  const rolesOf = (text: string) => became(text).filter((each) => saysMost(each.text, text));
  const saidBy = (text: string) => {
    for (const { as, of, text: said } of rolesOf(text)) {
      const label = as === "item" || as === "detail" ? said : of;
      const part = NOT_ANSWERED.includes(as) || label === undefined ? undefined : first(label);
      if (part) return part;
    }
    return undefined;
  };
  return {
    isSection: (text) => sections.has(plainText(text)),
    isColumn: (text) => [text, plainText(text)].some((each) => columns.has(plainLabel(each))),
    isBox: (text) => boxes.has(plainLabel(text)),
    itemIn: (text) => {
      const inside = became(text).find(({ as }) => as === "item");
      return inside && first(inside.text);
    },
    saidBy,
    saidOver: (head) => {
      if (columns.has(plainLabel(head))) return undefined;
      return (
        beginningsOf(head)
          .map(first)
          .find((part) => part) ?? saidBy(head)
      );
    },
    isSaidElsewhere: (text, isChoice) =>
      (text !== "" && groups.has(plainText(text))) ||
      rolesOf(text).some(
        ({ as, of }) =>
          ELSEWHERE.includes(as) ||
          (REPEATED.includes(as) && of === undefined && !(as === "prompt" && isChoice)),
      ),
  };
}

/** "Effect: removed / reduced", "Likelihood Remote, possible or probable" begin with what is asked. */
function beginningsOf(head: string): readonly string[] {
  const words = head.split(" ");
  return [
    head.split(/(?<=\?)\s|\s?[(:]/u)[0] ?? "",
    ...[1, 2, 3].map((count) => words.slice(0, count).join(" ")),
  ];
}

/** Whether one of two texts is most of the other. */
const saysMost = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) * 2 >= Math.max(one.length, other.length);

/** Whether an item has a box of this name. */
export const hasBox = (part: AnsweredPart, name: string): boolean =>
  name !== "" && part.boxes.some((box) => isSameName(box, name));
