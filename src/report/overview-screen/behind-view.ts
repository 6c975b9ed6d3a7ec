import { formatDate } from "../day-text";
import type { ActionState } from "../../overview/action-figures";
import type { AuditFacts } from "../../overview/audit-facts";
import type { Behind, BehindGroup } from "../../overview/audits-behind";
import { rowLabel } from "../../overview/grading";
import type { JoinedForm } from "../../overview/joined-form";
import { counted } from "../phrases";
import { monthText } from "../figure-words";
import { phrase } from "../../words/phrase";

/** The audits behind a figure, as a list to read and to open from. */
export interface BehindView {
  readonly title: string;
  readonly groups: readonly {
    readonly heading: string;
    readonly audits: readonly { readonly file: string; readonly about: string }[];
  }[];
}

const STATE: Readonly<Record<ActionState, string>> = {
  overdue: phrase("an overdue action"),
  "in-time": phrase("an open action in time"),
  done: phrase("an action that is done"),
  superseded: phrase("an action that is no longer needed"),
};

export function behindView(form: JoinedForm, behind: Behind, groups: readonly BehindGroup[]): BehindView {
  const all = groups.reduce((sum, { audits }) => sum + audits.length, 0);
  const question = form.questions.find(({ tag }) => behind.figure === "judgement" && tag === behind.tag);
  const headingOf = ({ alike, audits }: BehindGroup): string => {
    const words =
      alike === "all"
        ? counted(audits.length, "audit")
        : alike === "not entered"
          ? phrase("Not entered")
          : alike === "not applicable"
            ? phrase("Not applicable")
            : (question?.choices.find(({ id }) => id === alike.grade)?.label ?? alike.grade);
    return alike === "all" ? words : `${words}: ${String(audits.length)}`;
  };
  return {
    title: `${titleOf(form, behind)}: ${counted(all, "audit")}`,
    groups: groups.map((group) => ({
      heading: headingOf(group),
      audits: group.audits.map((audit) => ({ file: audit.file, about: aboutOf(audit) })),
    })),
  };
}

function titleOf(form: JoinedForm, behind: Behind): string {
  switch (behind.figure) {
    case "judgement": {
      const question = form.questions.find(({ tag }) => tag === behind.tag);
      return !question || question.tag === form.overall ? phrase("Final grading") : rowLabel(form, question);
    }
    case "actions":
      return phrase("Audits with {state}", { state: STATE[behind.state] });
    case "team":
      return behind.team === "" ? phrase("No team named") : behind.team;
    case "month":
      return monthText(behind.month);
    case "moderation":
      return phrase("Moderated overall");
  }
}

/** Case, day and team, as far as they are entered. */
const aboutOf = ({ case: of, date, team }: AuditFacts): string =>
  [of, date === undefined ? "" : formatDate(date), team].filter((part) => part !== "").join(" · ");
