import { chosenIn } from "../audit/answering";
import type { AuditFacts } from "./audit-facts";
import type { AuditsOfTemplate } from "./by-template";
import type { JoinedForm } from "./joined-form";
import type { Summary } from "./summary";

/** What a filter goes by: the team, the month of the audit, or a header field with choices, by its tag. */
export const TEAM = "team";
export const MONTH = "month";

/** What is chosen of each; nothing is all. Of several in one any will do, of several filters every one. */
export type OverviewFilter = Readonly<Record<string, readonly string[]>>;

/** A filter on offer, with all that stands in the audits. "" is what is not entered. */
export interface OfferedFilter {
  readonly id: string;
  /** Of a header field, as the form says it. */
  readonly label?: string;
  readonly choices: readonly { readonly id: string; readonly label: string; readonly audits: number }[];
}

/** The filters that tell audits apart: what is the same in all of them is none. */
export function offeredFilters({ form, audits }: AuditsOfTemplate): readonly OfferedFilter[] {
  const fields = form.questions.filter(({ as }) => as === "field");
  const offered: readonly OfferedFilter[] = [
    { id: TEAM, choices: choicesIn(form, audits, TEAM, teamNames(audits)) },
    { id: MONTH, choices: choicesIn(form, audits, MONTH).toReversed() },
    ...fields.map(({ tag, label, choices }) => ({
      id: tag,
      label,
      choices: choicesIn(form, audits, tag, new Map(choices.map((each) => [each.id, each.label]))),
    })),
  ];
  return offered.filter(({ choices }) => choices.length > 1);
}

/** The summary with those audits alone that the filter lets through; of an audit that is there twice the newest was asked. */
export function filtered(
  summary: Summary,
  { form, audits }: AuditsOfTemplate,
  filter: OverviewFilter,
): Summary {
  const passes = audits.filter((audit) =>
    Object.entries(filter).every(
      ([id, chosen]) =>
        chosen.length === 0 || valuesOf(form, audit, id).some((value) => chosen.includes(value)),
    ),
  );
  return { ...summary, audits: Object.fromEntries(passes.map((audit) => [audit.file, audit])) };
}

/** What an audit has of a filter: more than one where its field takes several choices. */
function valuesOf(form: JoinedForm, audit: AuditFacts, id: string): readonly string[] {
  if (id === TEAM) return [audit.team.toLowerCase()];
  if (id === MONTH) return [audit.date?.slice(0, 7) ?? ""];
  const chosen = chosenIn(form.answer(audit, id) ?? "");
  return chosen.length === 0 ? [""] : chosen;
}

function choicesIn(
  form: JoinedForm,
  audits: readonly AuditFacts[],
  id: string,
  labels: ReadonlyMap<string, string> = new Map(),
): OfferedFilter["choices"] {
  const counts = new Map<string, number>();
  for (const audit of audits) {
    for (const value of valuesOf(form, audit, id)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const places = new Map([...labels.keys()].map((value, at) => [value, at]));
  return [...counts]
    .map(([value, of]) => ({ id: value, label: labels.get(value) ?? value, audits: of }))
    .sort(
      (one, other) =>
        (places.get(one.id) ?? places.size) - (places.get(other.id) ?? places.size) ||
        (one.id < other.id ? -1 : 1),
    );
}

/** A team as most write it, by its name in small letters. */
function teamNames(audits: readonly AuditFacts[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { team } of [...audits].sort((one, other) => (one.team < other.team ? -1 : 1)))
    if (!names.has(team.toLowerCase())) names.set(team.toLowerCase(), team);
  return names;
}
