import { formatDate } from "../../audit/dates";
import type { AllocatedCase, Allocation, Auditor, Barred, Unplaced } from "../../programme/allocation";
import { isSamePerson } from "../../moderation/same-person";
import { roleOf } from "../../programme/people";
import { counted, listed } from "../phrases";
import { howText } from "./sample-text";

const BARRED: Readonly<Record<Barred, readonly [one: string, many: string]>> = {
  "own-service": ["works in the service or team of the case", "work in the service or team of the case"],
  "worked-on-it": ["worked on the case", "worked on the case"],
  "not-with": [
    "does not audit the work of somebody in the case",
    "do not audit the work of somebody in the case",
  ],
  away: ["is away", "are away"],
  left: ["has left by then", "have left by then"],
  full: ["has as many as they take", "have as many as they take"],
  "not-experienced": ["may not moderate", "may not moderate"],
  "audits-it": ["audits it", "audit it"],
};

/** Why a case went to whom it went, as a sentence. */
export function reasonText({
  auditor,
  moderator,
  reason,
}: Pick<AllocatedCase, "auditor" | "moderator" | "reason">): string {
  const { others, before, now, byHand } = reason;
  const load = `${auditor} has ${counted(now, "audit")} now${before > 0 ? ` and had ${String(before)} in the months before` : ""}`;
  const how = byHand
    ? `Set by hand: ${byHand.because}${/[.!?…]$/.test(byHand.because) ? "" : "."}${
        byHand.against.length > 0
          ? ` Against the rules: ${auditor} ${listed(
              byHand.against.map((why) => BARRED[why][0]),
              9,
            )}.`
          : ""
      } ${load}.`
    : `${load}; ${others === 0 ? "nobody else may audit it" : `${counted(others, "other may", "others may")} audit it as well`}.`;
  return moderator === ""
    ? `${how} Nobody may moderate it: name somebody experienced who is another person.`
    : how;
}

/** Why nobody has a case, and what to do. */
export function unplacedText({ barred }: Unplaced): string {
  const why = barred.map(
    ({ why: each, names }) => `${listed(names, 6)} ${BARRED[each][names.length === 1 ? 0 : 1]}`,
  );
  return `Nobody may audit it${why.length > 0 ? `: ${why.join("; ")}` : ""}. Add an auditor, or set one by hand with a reason.`;
}

const HEAD = ["Case", "Auditor", "Moderator", "Received", "Due", "Panel", "How sampled", "Why"];

/** An allocation as rows to read in a spreadsheet. */
export const allocationRows = ({ cases, unplaced }: Allocation): readonly (readonly string[])[] => [
  HEAD,
  ...cases.map((each) => [
    each.id,
    each.auditor,
    each.moderator,
    formatDate(each.received),
    formatDate(each.due),
    each.panel ? "yes" : "",
    howText({ how: each.sampled, overSampled: each.overSampled }),
    reasonText(each),
  ]),
  ...unplaced.map((each) => [each.id, "", "", "", "", "", "", unplacedText(each)]),
];

/** Whether team managers and service managers take part, as they have to (R3): a sentence for each kind that does not. */
export function managersText(
  auditors: readonly Pick<Auditor, "name" | "role">[],
  cases: readonly Pick<AllocatedCase, "auditor" | "moderator">[],
): readonly string[] {
  // Where the list says no roles, nobody knows.
  if (auditors.every(({ role }) => role.trim() === "")) return [];
  return MANAGERS.flatMap(({ role, label }) => {
    const those = auditors.filter((each) => roleOf(each.role) === role).map(({ name }) => name);
    const takePart = those.some((name) =>
      cases.some((each) => isSamePerson(each.auditor, name) || isSamePerson(each.moderator, name)),
    );
    if (takePart) return [];
    return [
      those.length === 0
        ? `No ${label} is in this list, and ${label}s take part in the programme. Add them, with their role.`
        : `No ${label} has an audit or moderates one: ${listed(those, 10)}. They take part in the programme; give one by --set, or look at what keeps them from it.`,
    ];
  });
}

const MANAGERS = [
  { role: "team-manager", label: "team manager" },
  { role: "service-manager", label: "service manager" },
] as const;

/** Who has how many, the fullest first, as lines. */
export function loadLines({ cases }: Pick<Allocation, "cases">): readonly string[] {
  const loads = new Map<string, number>();
  for (const { auditor } of cases) loads.set(auditor, (loads.get(auditor) ?? 0) + 1);
  return [...loads]
    .sort(([one, some], [other, more]) => more - some || (one < other ? -1 : 1))
    .map(([name, count]) => `${name}: ${counted(count, "audit")}`);
}
