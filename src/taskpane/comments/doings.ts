import { isOwn, type Query, type QueryState, type Reader } from "../../moderation/queries";
import type { RoleId } from "../who/who";

/** What a person can do with a comment, besides going to it. Those with a `field` ask for words first. */
export const DOINGS = {
  reply: { label: "Reply", field: "Your reply", send: "Send the reply", done: "Replied." },
  answer: { label: "Answer", field: "Your answer", send: "Send the answer", done: "Answered." },
  disagree: {
    label: "Disagree…",
    field: "Why you disagree",
    send: "Send the reason",
    done: "Answered: you disagree.",
    lead: "I disagree: ",
  },
  "ask-again": {
    label: "Ask again",
    field: "What you still want to know",
    send: "Ask again",
    done: "Asked again.",
  },
  resolve: { label: "Resolve", done: "Resolved." },
  reopen: { label: "Open it again", done: "Open again." },
  "still-fine": { label: "Still fine", done: "It stays resolved." },
} as const satisfies Readonly<Record<string, DoingText>>;
export type Doing = keyof typeof DOINGS;

export interface DoingText {
  readonly label: string;
  /** What is said aloud once it is done. */
  readonly done: string;
  readonly field?: string;
  readonly send?: string;
  /** What the words begin with. */
  readonly lead?: string;
}

const PARTS: Readonly<Record<RoleId, Reader["part"]>> = {
  audit: "answers",
  moderate: "asks",
  panel: "asks",
  lead: "asks",
  manage: "neither",
};

export const readerPart = (role: RoleId): Reader["part"] => PARTS[role];

/** What this person can do with a comment, the likeliest first: whoever asked sees it through, whoever audits answers. */
export function doingsFor(query: Query & { readonly state: QueryState }, reader: Reader): readonly Doing[] {
  const asks = reader.part === "asks" || isOwn(query, reader);
  switch (query.state) {
    case "open":
      if (asks) return ["reply", "resolve"];
      return reader.part === "answers" ? ["answer", "disagree", "resolve"] : ["reply"];
    case "answered":
      return asks ? ["resolve", "ask-again"] : ["reply"];
    case "changed":
      return asks ? ["reopen", "still-fine"] : ["reopen"];
    case "resolved":
      return asks ? ["reopen"] : [];
  }
}
