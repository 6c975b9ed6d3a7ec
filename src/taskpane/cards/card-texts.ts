import type { RoleId } from "../who/who";
import { phrase } from "../../words/phrase";

export interface CardText {
  readonly title: string;
  readonly sentences: readonly string[];
}

const NEXT: CardText = {
  title: phrase("Next leads the way"),
  sentences: [
    phrase("The bar at the top says how far the audit has come, and what comes next by its name."),
    phrase("Press Next, or Ctrl+Enter, and the document shows it. Moving about never changes an answer."),
  ],
};

const WRITE: CardText = {
  title: phrase("You write in the document"),
  sentences: [
    phrase(
      "Evidence, impact and details are typed in the document, as in any form. The pane shows what stands there, and what is missing.",
    ),
    phrase("F6 goes from the pane into the answer that is shown, and back."),
  ],
};

const READ: CardText = {
  title: phrase("You read in the document"),
  sentences: [
    phrase(
      "The audit is the document beside this pane. The pane shows you the place that something is about, and marks it.",
    ),
    phrase("What you decide here is written into the document. F6 goes there from the pane, and back."),
  ],
};

const TABS: Readonly<Record<RoleId, CardText>> = {
  audit: {
    title: phrase("Three tabs, and More"),
    sentences: [
      phrase(
        "To do lists all that is asked, with what is done. This item is where you judge, with what each grade looks like. Actions holds what was agreed.",
      ),
      phrase("Everything else is under More: guidance, comments, a copy to share, the history."),
    ],
  },
  moderate: {
    title: phrase("Moderate, item by item"),
    sentences: [
      phrase(
        "Moderate asks for your own judgement first, and shows the auditor’s once you have chosen. Comments holds the queries. Actions shows what was agreed.",
      ),
      phrase("The hand-back note and the panel are under More, with everything else."),
    ],
  },
  panel: {
    title: phrase("Moderate, then the panel"),
    sentences: [
      phrase(
        "Moderate shows both judgements of each item. What the panel said and its chair decided is recorded under More, Panel.",
      ),
      phrase("Everything else is under More as well: comments, guidance, the history."),
    ],
  },
  manage: {
    title: phrase("Sign-off, and More"),
    sentences: [
      phrase(
        "Sign-off has each agreed action, what is overdue first. Say what became of it, and sign it off with a date.",
      ),
      phrase(
        "Copy the actions for the child’s plan under More. The history and everything else is there, too.",
      ),
    ],
  },
  lead: {
    title: phrase("Where audits stand"),
    sentences: [
      phrase("To do says whose turn it is, and has the steps you take, such as making an audit final."),
      phrase("Many audits as one overview, and documents for a list of cases, are under More."),
    ],
  },
};

const SAFE: CardText = {
  title: phrase("If a child could be unsafe now"),
  sentences: [
    phrase(
      "Tell the manager first, by phone. Then press Immediate concern, at the top of every tab, to record it.",
    ),
    phrase(
      "Nothing is sent anywhere: the audit is in this document and only there. Help, and these cards, are under More.",
    ),
  ],
};

/** Four cards that say how the pane works to whoever does that with audits. */
export const cardsFor = (role: RoleId): readonly CardText[] => [
  NEXT,
  role === "audit" ? WRITE : READ,
  TABS[role],
  SAFE,
];
