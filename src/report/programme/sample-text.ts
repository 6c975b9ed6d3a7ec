import { formatDate } from "../day-text";
import type { Certificate, LeftOutReason, SampledCase } from "../../programme/certificate";
import type { Narrowing, SampleRule } from "../../programme/rule";
import type { Difference, Verified } from "../../programme/verify";
import { capital, counted, listed } from "../phrases";
import { phrase, phraseOf } from "../../words/phrase";

/** Why rows were left out, as a heading of a list of them. */
export function leftOutText(reason: LeftOutReason, { notAuditedMonths }: SampleRule): string {
  switch (reason) {
    case "no-id":
      return phrase("No number of the child");
    case "unreadable":
      return phrase("Something the rule asks is missing or can’t be read");
    case "second-row":
      return phrase("Two rows for one child");
    case "not-open":
      return phrase("Not open in the period");
    case "closed-since":
      return phrase("Closed since");
    case "audited":
      return phrase("Audited in the last {months}", { months: counted(notAuditedMonths, "month") });
    case "age":
      return phrase("Age not asked for, or not known");
    case "team":
      return phrase("Team not asked for");
    case "service":
      return phrase("Service not asked for");
    case "case-type":
      return phrase("Case type not asked for");
  }
}

/** A rule in words, without a full stop. */
export function ruleText(rule: Omit<SampleRule, "columns">): string {
  const { method, number, period, closedSinceCounts, notAuditedMonths, groups } = rule;
  const how = {
    random: phrase("{number} by lot", { number }),
    "every-nth": phrase("{number}, evenly apart in the order of their numbers", { number }),
    "full-list": phrase("all of them"),
  }[method];
  return [
    how,
    ...(period
      ? [
          phrase(
            closedSinceCounts
              ? "open from {from} to {to}, those closed since included"
              : "open from {from} to {to}, and not closed since",
            { from: formatDate(period.from), to: formatDate(period.to) },
          ),
        ]
      : []),
    ...(notAuditedMonths > 0
      ? [
          phrase("not audited in the {months} before the draw", {
            months: counted(notAuditedMonths, "month"),
          }),
        ]
      : []),
    ...narrowingTexts(rule),
    ...groups.map((group) =>
      [
        phrase("{number} of them {name}", { number: group.number, name: group.name }),
        ...bracketed(narrowingTexts(group)),
      ].join(" "),
    ),
  ].join("; ");
}

const bracketed = (texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? [] : [`(${texts.join(", ")})`];

function narrowingTexts({ ages, teams, services, caseTypes }: Narrowing): readonly string[] {
  const ageText =
    ages?.least === undefined
      ? phrase("aged {most} or less", { most: String(ages?.most) })
      : ages.most === undefined
        ? phrase("aged {least} or more", { least: ages.least })
        : phrase("aged {least} to {most}", { least: ages.least, most: ages.most });
  return [
    ...(ages && (ages.least !== undefined || ages.most !== undefined) ? [ageText] : []),
    ...(teams ? [phrase("of {teams}", { teams: listed(teams, 20) })] : []),
    ...(services ? [phrase("of {services}", { services: listed(services, 20) })] : []),
    ...(caseTypes ? [listed(caseTypes, 20)] : []),
  ];
}

/** How a case came to be in a sample. */
export function howText({ how, overSampled }: Pick<SampledCase, "how" | "overSampled">): string {
  const came =
    how.kind === "drawn"
      ? phrase("Drawn")
      : how.kind === "replacement"
        ? phrase("Replaces {of}: {because}", { of: how.of, because: how.because })
        : phrase("Hand-picked: {because}", { because: how.because });
  return overSampled ? phrase("{came} (over-sampled group)", { came }) : came;
}

/** Of how many children a sample is, where that is fewer than asked as well. */
export function sizeText({ draw, list }: Pick<Certificate, "draw" | "list">): string {
  return phrase("{drawn} of {eligibleChildren}", {
    drawn: draw.drawn.length,
    eligibleChildren: counted(list.eligible, "eligible child", "eligible children"),
  });
}

/** A sentence for each group with fewer eligible than asked. */
export const shortText = ({ draw: { groups } }: Pick<Certificate, "draw">): readonly string[] =>
  groups
    .filter(({ asked, drawn }) => drawn < asked)
    .map(
      ({ name, asked, eligible }) =>
        `${name === "" ? "" : `${name}: `}${
          eligible === 0
            ? phrase("{asked} were asked for and 0 are eligible, so none is in the sample.", { asked })
            : phraseOf(
                eligible,
                "{asked} were asked for and {count} is eligible, so all are in the sample.",
                "{asked} were asked for and {count} are eligible, so all are in the sample.",
                { asked },
              )
        }`,
    );

/** The answer that a check of a certificate gives, in one line. */
export function verdictText(certificate: Certificate, { sameChildren, differences }: Verified): string {
  const many = certificate.draw.drawn.length;
  const again = many === 1 ? phrase("this 1") : phrase("these {many}", { many });
  if (differences.length === 0) return phrase("Anybody can draw {again} again", { again });
  if (!sameChildren) return phrase("This list gives other children");
  const itself = differences.some(({ code }) => code !== "rows" && code !== "list" && code !== "order");
  return itself
    ? phrase("This certificate does not hold")
    : phrase("The list differs, and gives the same children");
}

/** What differs, as a sentence. */
export function differenceText(difference: Difference): string {
  switch (difference.code) {
    case "changed-since":
      return phrase(
        "The certificate was changed after it was made: it does not have its own fingerprint any more. Ask for the one that was made.",
      );
    case "seed":
      return phrase(
        "The seed is not the one that its rule, eligible list, day and words make. Somebody chose another seed, or changed what it is made from.",
      );
    case "words":
      return phraseOf(
        difference.people,
        "Two people have to give a word each, and 1 did.",
        "Two people have to give a word each, and {count} did.",
      );
    case "rule":
      return phraseOf(
        difference.names.length,
        "The rule is another: {names} differs.",
        "The rule is another: {names} differ.",
        { names: listed(difference.names, 20) },
      );
    case "rows":
      return `${capital(
        [
          ...someRows(difference.changed, (count) =>
            phraseOf(count, "{count} row says something else", "{count} rows say something else"),
          ),
          ...(difference.missing > 0
            ? [
                phraseOf(
                  difference.missing,
                  "{count} child is not in the list any more",
                  "{count} children are not in the list any more",
                ),
              ]
            : []),
          ...someRows(difference.added, (count) =>
            phraseOf(count, "{count} row was not in the list", "{count} rows were not in the list"),
          ),
        ].join("; "),
      )}.`;
    case "list":
      return phrase("The list has another fingerprint, and no row alone tells why.");
    case "children":
      return `${capital(
        [
          ...(difference.missing.length > 0
            ? [phrase("{missing} would not be drawn", { missing: listed(difference.missing, 20) })]
            : []),
          ...(difference.added.length > 0
            ? [phrase("{added} would be drawn instead", { added: listed(difference.added, 20) })]
            : []),
        ].join("; "),
      )}.`;
    case "order":
      return phrase("The same children are drawn in another order, or others stand ready to replace them.");
    case "replacement":
      return phrase("{by} is not the next in order to replace {id}.", {
        by: difference.by,
        id: difference.id,
      });
  }
}

const someRows = (ids: readonly string[], words: (count: number) => string): readonly string[] =>
  ids.length === 0
    ? []
    : [
        `${words(ids.length)} (${listed(
          ids.map((id) => (id.trim() === "" ? phrase("one without a number") : id)),
          10,
        )})`,
      ];
