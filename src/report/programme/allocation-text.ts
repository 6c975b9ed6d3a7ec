import { formatDate } from "../day-text";
import type { AllocatedCase, Allocation, Auditor, Barred, Unplaced } from "../../programme/allocation";
import { barredThen, type Stretch } from "../../programme/barred";
import { isSamePerson } from "../../moderation/same-person";
import { roleOf } from "../../programme/people";
import { counted, listed } from "../phrases";
import { howText } from "./sample-text";
import { inEnglish, phrase, phraseOf } from "../../words/phrase";

const barred = (): Readonly<Record<Barred, readonly [one: string, many: string]>> => ({
  "own-service": [
    phrase("works in the service or team of the case"),
    phrase("work in the service or team of the case"),
  ],
  "worked-on-it": [phrase("worked on the case"), phrase("worked on the case")],
  "not-with": [
    phrase("does not audit the work of somebody in the case"),
    phrase("do not audit the work of somebody in the case"),
  ],
  away: [phrase("is away"), phrase("are away")],
  left: [phrase("has left by then"), phrase("have left by then")],
  full: [phrase("has as many as they take"), phrase("have as many as they take")],
  "not-experienced": [phrase("may not moderate"), phrase("may not moderate")],
  "audits-it": [phrase("audits it"), phrase("audit it")],
});

/** Why a case went to whom it went, as a sentence. */
export function reasonText({
  auditor,
  moderator,
  reason,
}: Pick<AllocatedCase, "auditor" | "moderator" | "reason">): string {
  const { others, before, now, byHand } = reason;
  const load =
    before > 0
      ? phrase("{auditor} has {audits} now and had {before} in the months before", {
          auditor,
          audits: counted(now, "audit"),
          before,
        })
      : phrase("{auditor} has {audits} now", { auditor, audits: counted(now, "audit") });
  const how = byHand
    ? phrase(
        /[.!?…]$/.test(byHand.because)
          ? "Set by hand: {because}{how2} {load}."
          : "Set by hand: {because}.{how2} {load}.",
        {
          because: byHand.because,
          how2:
            byHand.against.length > 0
              ? phrase(" Against the rules: {auditor} {against}.", {
                  auditor,
                  against: listed(
                    byHand.against.map((why) => barred()[why][0]),
                    9,
                  ),
                })
              : "",
          load,
        },
      )
    : `${load}; ${others === 0 ? phrase("nobody else may audit it") : phraseOf(others, "{count} other may audit it as well", "{count} others may audit it as well")}.`;
  return moderator === ""
    ? phrase("{how} Nobody may moderate it: name somebody experienced who is another person.", { how })
    : how;
}

/** Why nobody has a case, and what to do. */
export function unplacedText({ barred: reasons }: Unplaced): string {
  const barredWords = barred();
  const why = reasons.map(
    ({ why: each, names }) => `${listed(names, 6)} ${barredWords[each][names.length === 1 ? 0 : 1]}`,
  );
  return why.length > 0
    ? phrase("Nobody may audit it: {what}. Add an auditor, or set one by hand with a reason.", {
        what: why.join("; "),
      })
    : phrase("Nobody may audit it. Add an auditor, or set one by hand with a reason.");
}

/** Who of a list gets nothing in these days whatever the cases are, and why: a sentence for each reason. */
export function nothingForText(auditors: readonly Auditor[], stretch: Stretch): readonly string[] {
  const barredWords = barred();
  const of = auditors.flatMap((auditor) =>
    barredThen(auditor, stretch)
      .slice(0, 1)
      .map((why) => ({ name: auditor.name, why })),
  );
  return [...new Set(of.map(({ why }) => why))].map((why) => {
    const names = of.filter((each) => each.why === why).map(({ name }) => name);
    return phraseOf(names.length, "{names} {why}, and gets no audit.", "{names} {why}, and get no audit.", {
      names: listed(names, 10),
      why: barredWords[why][names.length === 1 ? 0 : 1],
    });
  });
}

/** Read by the command line and by spreadsheets, whose words stay the same in every language. */
const HEAD = ["Case", "Auditor", "Moderator", "Received", "Due", "Panel", "How sampled", "Why"];

/** An allocation as rows to read in a spreadsheet. */
export const allocationRows = (allocation: Allocation): readonly (readonly string[])[] =>
  inEnglish(() => rowsOf(allocation));

const rowsOf = ({ cases, unplaced }: Allocation): readonly (readonly string[])[] => [
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
        ? phrase(
            "No {label} is in this list, and {label2}s take part in the programme. Add them, with their role.",
            { label, label2: label },
          )
        : phrase(
            "No {label} has an audit or moderates one: {those}. They take part in the programme; give one by --set, or look at what keeps them from it.",
            { label, those: listed(those, 10) },
          ),
    ];
  });
}

const MANAGERS = [
  { role: "team-manager", label: phrase("team manager") },
  { role: "service-manager", label: phrase("service manager") },
] as const;

/** Who has how many, the fullest first, as lines. */
export function loadLines({ cases }: Pick<Allocation, "cases">): readonly string[] {
  const loads = new Map<string, number>();
  for (const { auditor } of cases) loads.set(auditor, (loads.get(auditor) ?? 0) + 1);
  return [...loads]
    .sort(([one, some], [other, more]) => more - some || (one < other ? -1 : 1))
    .map(([name, count]) => `${name}: ${counted(count, "audit")}`);
}
