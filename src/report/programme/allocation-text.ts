import { formatDate } from "../../audit/dates";
import type { AllocatedCase, Allocation, Barred, Unplaced } from "../../programme/allocation";
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

/** Who has how many, the fullest first, as lines. */
export function loadLines({ cases }: Pick<Allocation, "cases">): readonly string[] {
  const loads = new Map<string, number>();
  for (const { auditor } of cases) loads.set(auditor, (loads.get(auditor) ?? 0) + 1);
  return [...loads]
    .sort(([one, some], [other, more]) => more - some || (one < other ? -1 : 1))
    .map(([name, count]) => `${name}: ${counted(count, "audit")}`);
}
