import { isOfCase } from "../audit/moderation";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import { afterStep, auditorRefusals, type StepRefusal, type StepTaken } from "../moderation/take-step";
import { sayIn } from "./fixed-words";
import { headerTexts, recordOfTexts, shownTexts, type Texts } from "./answers";

/** For whom an audit is made, who says so, and when that person received it, ISO. */
export type Allocation = Required<Pick<StepTaken, "auditor" | "by" | "date">>;

export type AgainstAllocation = StepRefusal;

/** Why an audit of those header fields can't be given to that person; nothing where it can. */
export const againstAllocation = (
  template: Template,
  header: AuditRecord["header"],
  allocation: Pick<Allocation, "auditor">,
): readonly AgainstAllocation[] =>
  auditorRefusals({ template, record: recordOfTexts(template, headerTexts(template, header)) }, allocation);

export interface AllocatedAudits {
  /** With room for the step in its history. */
  readonly template: Template;
  /** What each of them says, by tag, of its header fields. */
  readonly texts: (header: AuditRecord["header"], allocation: Allocation) => Texts;
}

/** Audits of a template that are allocated as they are made. */
export function allocatedAudits(template: Template): AllocatedAudits {
  const allocated = (known: Texts, allocation: Allocation) =>
    afterStep(
      { template, record: recordOfTexts(template, known) },
      { ...allocation, step: "allocate" },
      sayIn(template),
    );
  const { template: roomy } = allocated(new Map(), { auditor: "", by: "", date: "" });
  return {
    template: roomy,
    texts: (header, allocation) => {
      const known = headerTexts(template, header);
      const { record } = allocated(known, allocation);
      const entered = [...shownTexts(roomy, record)].filter(([tag, text]) => text !== "" && isOfCase(tag));
      // What is none of the choices is in no record, but somebody wrote it.
      return new Map([...entered, ...known]);
    },
  };
}
