/** How something is answered that no scale grades: a header field, an item's own answer, a column of a table. */
export const ANSWER_TYPES = [
  "text",
  "long-text",
  "date",
  "date-or-text",
  "number",
  "choice",
  "choices",
  "yes-no",
] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** Between which numbers an answer lies, and what it counts. */
export interface Bounds {
  /** As it stands behind the number: "days". */
  readonly unit?: string;
  readonly least?: number;
  readonly most?: number;
}

export interface Answering extends Bounds {
  readonly type: AnswerType;
  /** What a `choice` offers, or `choices`, of which several may be chosen. */
  readonly options?: readonly Choice[];
}

/**
 * How a question is answered. `moment` is a date and, where it is known, a time; `date-or-text` is a date where it
 * reads as one; of `choices` any number may be chosen.
 */
export type AnswerKind =
  "choice" | "choices" | "date" | "moment" | "date-or-text" | "number" | "line" | "narrative";

export const YES_NO: readonly Choice[] = [
  { id: "yes", label: "Yes" },
  { id: "no", label: "No" },
];

/** The choices on offer; none for what is answered in words. */
export function offeredChoices({ type, options }: Answering): readonly Choice[] {
  return type === "yes-no" ? YES_NO : (options ?? []);
}

const KINDS: Readonly<Record<AnswerType, AnswerKind>> = {
  text: "line",
  "long-text": "narrative",
  date: "date",
  "date-or-text": "date-or-text",
  number: "number",
  choice: "choice",
  choices: "choices",
  "yes-no": "choice",
};

/** What a question has of the way it is answered. */
export interface Answered {
  readonly kind: AnswerKind;
  readonly choices: readonly Choice[];
  /** Of a number. */
  readonly bounds?: Bounds;
}

export function answeredAs(answering: Answering): Answered {
  const { type, unit, least, most } = answering;
  return {
    kind: KINDS[type],
    choices: offeredChoices(answering),
    ...(type === "number"
      ? {
          bounds: {
            ...(unit === undefined ? {} : { unit }),
            ...(least === undefined ? {} : { least }),
            ...(most === undefined ? {} : { most }),
          },
        }
      : {}),
  };
}

/** The ids of the choices that an answer holds: several stand with a space between them. */
export const chosenIn = (value: string): readonly string[] => value.split(" ").filter((id) => id !== "");
