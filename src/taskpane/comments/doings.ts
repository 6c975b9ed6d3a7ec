import { isOwn, type Query, type QueryState, type Reader } from "../../moderation/queries";
import type { RoleId } from "../who/who";
import { phrase } from "../../words/phrase";

/** What a person can do with a comment, besides going to it. Those with a `field` ask for words first. */
export const DOINGS = {
  reply: {
    label: phrase("Reply"),
    field: phrase("Your reply"),
    send: phrase("Send the reply"),
    done: phrase("Replied."),
  },
  answer: {
    label: phrase("Answer"),
    field: phrase("Your answer"),
    send: phrase("Send the answer"),
    done: phrase("Answered."),
  },
  disagree: {
    label: phrase("Disagree…"),
    field: phrase("Why you disagree"),
    send: phrase("Send the reason"),
    done: phrase("Answered: you disagree."),
    lead: phrase("I disagree: "),
  },
  "ask-again": {
    label: phrase("Ask again"),
    field: phrase("What you still want to know"),
    send: phrase("Ask again"),
    done: phrase("Asked again."),
  },
  resolve: { label: phrase("Resolve"), done: phrase("Resolved.") },
  reopen: { label: phrase("Open it again"), done: phrase("Open again.") },
  "still-fine": { label: phrase("Still fine"), done: phrase("It stays resolved.") },
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
