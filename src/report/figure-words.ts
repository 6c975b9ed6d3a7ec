import { formatDate } from "./day-text";
import type { JoinedForm } from "../overview/joined-form";
import { bandsIn } from "../overview/profile";
import type { StageId } from "../overview/stages";
import { capital } from "./phrases";
import { phrase } from "../words/phrase";

const roleWords = (): Readonly<Record<string, string>> => ({
  nobody: phrase("Nobody named"),
  other: phrase("Somebody else"),
});

/** The role of a person an action or an audit names, by its id. */
export const roleText = (role: string): string => roleWords()[role] ?? capital(role.replace(/-/g, " "));

/** The stretches of an audit that have a timescale, once they are done. */
export const stageWords = (): Readonly<Record<StageId, string>> => ({
  complete: phrase("Audited"),
  moderate: phrase("Moderated"),
  "follow-up": phrase("Actions followed up"),
});

/** What ages by band are headed with. */
export const agesTitle = ({ ages }: JoinedForm): string =>
  ages?.on === undefined
    ? phrase("Age on the day of the audit")
    : phrase("Age on the day of “{on}”", { on: ages.on });

/** A band of ages by its id, or what is in none. */
export function bandLabel(form: JoinedForm, id: string): string {
  if (id === "notKnown") return phrase("Not known");
  return bandsIn(form).find((band) => band.id === id)?.label ?? phrase("Another age");
}

/** "November 2026". */
export const monthText = (month: string): string => formatDate(`${month}-01`).replace(/^\S+ /, "");

/** "Cost (£)"; the unit once, where the label says it already. */
export const withUnit = ({ label, unit }: { readonly label: string; readonly unit: string }): string =>
  unit === "" || label.toLowerCase().includes(unit.toLowerCase()) ? label : `${label} (${unit})`;
