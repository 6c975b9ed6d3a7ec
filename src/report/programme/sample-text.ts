import { formatDate } from "../../audit/dates";
import type { Certificate, LeftOutReason, SampledCase } from "../../programme/certificate";
import type { Narrowing, SampleRule } from "../../programme/rule";
import type { Difference, Verified } from "../../programme/verify";
import { capital, counted, listed } from "../phrases";

/** Why rows were left out, as a heading of a list of them. */
export function leftOutText(reason: LeftOutReason, { notAuditedMonths }: SampleRule): string {
  switch (reason) {
    case "no-id":
      return "No number of the child";
    case "unreadable":
      return "Something the rule asks is missing or can’t be read";
    case "second-row":
      return "Two rows for one child";
    case "not-open":
      return "Not open in the period";
    case "closed-since":
      return "Closed since";
    case "audited":
      return `Audited in the last ${counted(notAuditedMonths, "month")}`;
    case "age":
      return "Age not asked for, or not known";
    case "team":
      return "Team not asked for";
    case "service":
      return "Service not asked for";
    case "case-type":
      return "Case type not asked for";
  }
}

/** A rule in words, without a full stop. */
export function ruleText(rule: Omit<SampleRule, "columns">): string {
  const { method, number, period, closedSinceCounts, notAuditedMonths, groups } = rule;
  const how = {
    random: `${String(number)} by lot`,
    "every-nth": `${String(number)}, evenly apart in the order of their numbers`,
    "full-list": "all of them",
  }[method];
  return [
    how,
    ...(period
      ? [
          `open from ${formatDate(period.from)} to ${formatDate(period.to)}${closedSinceCounts ? ", those closed since included" : ", and not closed since"}`,
        ]
      : []),
    ...(notAuditedMonths > 0
      ? [`not audited in the ${counted(notAuditedMonths, "month")} before the draw`]
      : []),
    ...narrowingTexts(rule),
    ...groups.map((group) =>
      [`${String(group.number)} of them ${group.name}`, ...bracketed(narrowingTexts(group))].join(" "),
    ),
  ].join("; ");
}

const bracketed = (texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? [] : [`(${texts.join(", ")})`];

function narrowingTexts({ ages, teams, services, caseTypes }: Narrowing): readonly string[] {
  const ageText =
    ages?.least === undefined
      ? `aged ${String(ages?.most)} or less`
      : ages.most === undefined
        ? `aged ${String(ages.least)} or more`
        : `aged ${String(ages.least)} to ${String(ages.most)}`;
  return [
    ...(ages && (ages.least !== undefined || ages.most !== undefined) ? [ageText] : []),
    ...(teams ? [`of ${listed(teams, 20)}`] : []),
    ...(services ? [`of ${listed(services, 20)}`] : []),
    ...(caseTypes ? [listed(caseTypes, 20)] : []),
  ];
}

/** How a case came to be in a sample. */
export function howText({ how, overSampled }: Pick<SampledCase, "how" | "overSampled">): string {
  const came =
    how.kind === "drawn"
      ? "Drawn"
      : how.kind === "replacement"
        ? `Replaces ${how.of}: ${how.because}`
        : `Hand-picked: ${how.because}`;
  return overSampled ? `${came} (over-sampled group)` : came;
}

/** Of how many children a sample is, where that is fewer than asked as well. */
export function sizeText({ draw, list }: Pick<Certificate, "draw" | "list">): string {
  return `${String(draw.drawn.length)} of ${counted(list.eligible, "eligible child", "eligible children")}`;
}

/** A sentence for each group with fewer eligible than asked. */
export const shortText = ({ draw: { groups } }: Pick<Certificate, "draw">): readonly string[] =>
  groups
    .filter(({ asked, drawn }) => drawn < asked)
    .map(
      ({ name, asked, eligible }) =>
        `${name === "" ? "" : `${name}: `}${String(asked)} were asked for and ${eligible === 1 ? "1 is" : `${String(eligible)} are`} eligible, so ${eligible === 0 ? "none is" : "all are"} in the sample.`,
    );

/** The answer that a check of a certificate gives, in one line. */
export function verdictText(certificate: Certificate, { sameChildren, differences }: Verified): string {
  const many = certificate.draw.drawn.length;
  const again = many === 1 ? "this 1" : `these ${String(many)}`;
  if (differences.length === 0) return `Anybody can draw ${again} again`;
  if (!sameChildren) return "This list gives other children";
  const itself = differences.some(({ code }) => code !== "rows" && code !== "list" && code !== "order");
  return itself ? "This certificate does not hold" : "The list differs, and gives the same children";
}

/** What differs, as a sentence. */
export function differenceText(difference: Difference): string {
  switch (difference.code) {
    case "changed-since":
      return "The certificate was changed after it was made: it does not have its own fingerprint any more. Ask for the one that was made.";
    case "seed":
      return "The seed is not the one that its rule, eligible list, day and words make. Somebody chose another seed, or changed what it is made from.";
    case "words":
      return `Two people have to give a word each, and ${difference.people === 1 ? "1 did" : `${String(difference.people)} did`}.`;
    case "rule":
      return `The rule is another: ${listed(difference.names, 20)} ${difference.names.length === 1 ? "differs" : "differ"}.`;
    case "rows":
      return `${capital(
        [
          ...someRows(difference.changed, "says something else", "say something else"),
          ...(difference.missing > 0
            ? [`${counted(difference.missing, "child is", "children are")} not in the list any more`]
            : []),
          ...someRows(difference.added, "was not in the list", "were not in the list"),
        ].join("; "),
      )}.`;
    case "list":
      return "The list has another fingerprint, and no row alone tells why.";
    case "children":
      return `${capital(
        [
          ...(difference.missing.length > 0 ? [`${listed(difference.missing, 20)} would not be drawn`] : []),
          ...(difference.added.length > 0 ? [`${listed(difference.added, 20)} would be drawn instead`] : []),
        ].join("; "),
      )}.`;
    case "order":
      return "The same children are drawn in another order, or others stand ready to replace them.";
    case "replacement":
      return `${difference.by} is not the next in order to replace ${difference.id}.`;
  }
}

const someRows = (ids: readonly string[], one: string, many: string): readonly string[] =>
  ids.length === 0 ? [] : [`${counted(ids.length, `row ${one}`, `rows ${many}`)} (${listed(ids, 10)})`];
