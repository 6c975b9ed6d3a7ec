import { formatDate, type IsoDate } from "../audit/dates";
import type { AllocatedCase } from "../programme/allocation";
import type { Template } from "../audit/template";
import { counted } from "./phrases";
import type { MailText } from "./reminder-text";

export interface SentCase {
  readonly case: AllocatedCase;
  /** Name of its document. */
  readonly file: string;
}

/** What goes with the documents of one auditor (R122): which they are, by when, and who moderates. */
export function coveringText(
  auditor: string,
  template: Template,
  cases: readonly SentCase[],
  { link, on }: { readonly link: string; readonly on: IsoDate },
): MailText {
  const last = cases.map(({ case: { due } }) => due).sort()[0] ?? on;
  const panel = cases.filter((each) => each.case.panel).map((each) => each.case.id);
  return {
    subject: `${counted(cases.length, "audit")} for you, due ${formatDate(last)}`,
    text: [
      `Dear ${auditor},`,
      `${counted(cases.length, "audit is", "audits are")} allocated to you. The form is “${template.title}”, version ${template.version}.`,
      cases
        .map(
          ({ case: { id, due, moderator }, file }) =>
            `- ${id}: ${file}, due ${formatDate(due)}${moderator === "" ? "" : `; ${moderator} moderates`}`,
        )
        .join("\n"),
      `The documents are here: ${link === "" ? "[link to your folder]" : link}`,
      "Open each in Word and choose Open Case Audit on the Home tab: the pane says what is missing, holds the guidance, and takes the audit to moderation when it is complete. Save the document where it is.",
      ...(panel.length > 0 ? [`For the panel: ${panel.join(", ")}.`] : []),
      "If you know the child or have worked on the case, please say so now, and do not begin. If you can’t finish in time, answer with the reason.",
    ].join("\n\n"),
  };
}
