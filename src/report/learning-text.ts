import { formatDate } from "../audit/dates";
import { ENOUGH_TO_TELL, type AuditorDrift } from "../overview/drift";
import type { DueAgain } from "../overview/due-again";
import { textTable } from "./text-table";

/** Whom and what to audit again, to read on a screen of fixed width. */
export function dueAgainText({ children, themes }: DueAgain, most: number): string {
  const left = children.length - Math.min(children.length, most);
  return [
    children.length === 0
      ? "No child is due to be audited again.\n"
      : `Children to audit again, below good first:\n${textTable([
          ["Case", "Last audit", "Due again", "Overall", "Actions open"],
          ...children
            .slice(0, most)
            .map(({ case: id, last, due, grade, actionsOpen }) => [
              id,
              formatDate(last),
              formatDate(due),
              grade === "" ? "not entered" : grade,
              String(actionsOpen),
            ]),
        ])}${left > 0 ? `  … and ${String(left)} more; --most shows more.\n` : ""}`,
    themes.length === 0
      ? "No theme is due again this year.\n"
      : `Themes due this year:\n${textTable([
          ["Theme", "Audits", "Last", "Due again"],
          ...themes.map(({ theme, audits, last, due }) => [
            theme,
            String(audits),
            formatDate(last),
            formatDate(due),
          ]),
        ])}`,
  ].join("\n");
}

/** How auditors stood in moderation, for the lead auditor. */
export const driftText = (all: readonly AuditorDrift[]): string =>
  all.every(({ pairs }) => pairs === 0)
    ? "No judgement was moderated, so there is no drift to tell.\n"
    : `Judgements in moderation, for the lead auditor alone:\n${textTable([
        ["Auditor", "Audits", "Moderated", "Judgements", "Unchanged", "Up", "Down", ""],
        ...all
          .filter(({ pairs }) => pairs > 0)
          .map(({ auditor, audits, moderated, pairs, unchanged, up, down }) => [
            auditor,
            ...[audits, moderated, pairs, unchanged, up, down].map(String),
            pairs < ENOUGH_TO_TELL ? "too few to tell" : "",
          ]),
      ])}Up is judged better in moderation than by the auditor. Which audits were moderated was chosen, so this is about those alone.\n`;
