import { formatDate, formatMoment } from "../../audit/dates";
import { sampleOf, type Certificate, type SampledCase } from "../../programme/certificate";
import type { Verified } from "../../programme/verify";
import { counted, listed } from "../phrases";
import {
  column,
  list,
  note,
  numbers,
  say,
  type Report,
  type ReportBlock,
} from "../overview-report/report-block";
import {
  differenceText,
  howText,
  leftOutText,
  ruleText,
  shortText,
  sizeText,
  verdictText,
} from "./sample-text";

/** A certificate to read: first the answer, then how the sample was drawn, what was left out, and the draw. */
export function certificateReport(certificate: Certificate, verified?: Verified): Report {
  const { rule, drawnAt } = certificate;
  const sampled = sampleOf(certificate);
  return {
    title: `Sample certificate: ${rule.name}`,
    subtitle: `${sizeText(certificate)}, drawn ${formatMoment(drawnAt)}`,
    about: [],
    brief: true,
    blocks: [
      ...answer(certificate, verified),
      ...how(certificate),
      ...leftOut(certificate),
      ...draw(sampled.filter((each) => each.how.kind !== "hand-picked")),
      ...groups(certificate),
      ...picked(sampled.filter((each) => each.how.kind === "hand-picked")),
      ...ready(certificate),
    ],
  };
}

const title = (text: string): ReportBlock => ({ type: "heading", level: 2, text, unnumbered: true });

function answer(certificate: Certificate, verified: Verified | undefined): readonly ReportBlock[] {
  const { draw, list: from, follows } = certificate;
  const many = draw.drawn.length;
  const said = verified
    ? [
        say({ strong: `${verdictText(certificate, verified)}.` }),
        ...list(verified.differences.map((each) => [differenceText(each)])),
      ]
    : [
        say({ strong: `Anybody can draw ${many === 1 ? "this 1" : `these ${String(many)}`} again.` }),
        say(
          `With the list ${from.file} and this certificate as a file, case-audit sample --verify says whether it is the same list, the same rule, the same seed and the same ${many === 1 ? "child" : "children"}.`,
        ),
      ];
  return [
    ...said,
    ...shortText(certificate).map((text) => say(text)),
    ...(follows
      ? [
          say(
            `It takes the place of the certificate ${shortPrint(follows.fingerprint)}: ${ending(follows.because)}`,
          ),
        ]
      : []),
  ];
}

const ending = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

function how({ rule, list: from, words, seed, drawnAt, auditedElsewhere, fingerprint }: Certificate) {
  return [
    title("How it was drawn, in order"),
    say({ strong: "1. " }, `The rule was kept: ${ruleText(rule)}.`),
    say(
      { strong: "2. " },
      `The list was read: ${counted(from.rows, "row")} of ${from.file}. Its fingerprint: ${shortPrint(from.fingerprint)}.${
        auditedElsewhere.length > 0
          ? ` Of ${counted(auditedElsewhere.length, "child", "children")} other audits were known than the list tells.`
          : ""
      }`,
    ),
    say(
      { strong: "3. " },
      `Two people each gave a word: ${listed(
        words.map(({ who }) => who),
        9,
      )}.`,
    ),
    say(
      { strong: "4. " },
      `The seed was made from rule, eligible list, day (${formatDate(drawnAt.slice(0, 10))}) and both words.`,
    ),
    say({ strong: "5. " }, "The draw."),

    note("Once step 4 is done, a new word makes a new certificate that names this one."),
    note(`Fingerprint of this certificate: ${shortPrint(fingerprint)}. Seed: ${seed}.`),
  ];
}

/** Enough of a fingerprint to know it again. */
export const shortPrint = (fingerprint: string): string => {
  const hex = fingerprint.replace(/^sha256:/, "");
  return hex.length > 16 ? `${hex.slice(0, 8)}…${hex.slice(-8)}` : hex;
};

function leftOut({ leftOut: reasons, rule }: Certificate): readonly ReportBlock[] {
  if (reasons.length === 0) return [title("Left out: none")];
  const all = reasons.reduce((sum, { count }) => sum + count, 0);
  return [
    title(`Left out: ${String(all)}`),
    {
      type: "table",
      id: "left-out",
      caption: "Rows left out, by the first reason that applies",
      columns: [column("Reason", 4), numbers("Rows", 1)],
      rows: reasons.map(({ reason, count }) => [leftOutText(reason, rule), String(count)]),
      width: 60,
    },
  ];
}

function draw(sampled: readonly SampledCase[]): readonly ReportBlock[] {
  const grouped = sampled.some(({ group }) => group !== "");
  return [
    title("The draw"),
    {
      type: "table",
      id: "draw",
      caption: grouped ? "The sample, group by group in the order drawn" : "The sample, in the order drawn",
      columns: [
        numbers("No.", 1),
        column("Case", 2),
        column("Team", 3),
        ...(grouped ? [column("Group", 3)] : []),
        column("How", 5),
      ],
      rows: sampled.map((each, at) => [
        String(at + 1),
        each.id,
        each.team,
        ...(grouped ? [each.group === "" ? "The rest" : each.group] : []),
        howText(each),
      ]),
    },
  ];
}

function groups({ draw: { groups: all } }: Certificate): readonly ReportBlock[] {
  if (all.length < 2) return [];
  return [
    {
      type: "table",
      id: "groups",
      caption: "Groups, and what of the eligible cases is in the sample",
      columns: [
        column("Group", 4),
        numbers("Eligible", 2),
        numbers("Asked", 2),
        numbers("Drawn", 2),
        column("Note", 3),
      ],
      rows: all.map(({ name, eligible, asked, drawn, overSampled }) => [
        name === "" ? "The rest" : name,
        String(eligible),
        String(asked),
        String(drawn),
        overSampled ? "Over-sampled" : "",
      ]),
    },
    ...(all.some(({ overSampled }) => overSampled)
      ? [
          note(
            "An over-sampled group has more of the sample than of the eligible children: figures over all have to say so.",
          ),
        ]
      : []),
  ];
}

function picked(cases: readonly SampledCase[]): readonly ReportBlock[] {
  if (cases.length === 0) return [];
  return [
    title("Besides these"),
    {
      type: "table",
      id: "hand-picked",
      caption: "Cases picked by hand",
      columns: [column("Case", 2), column("Team", 3), column("How", 5)],
      rows: cases.map((each) => [each.id, each.team, howText(each)]),
    },
    note("Hand-picked cases are no part of the draw, and have to be labelled so in every figure."),
  ];
}

function ready({ draw: { replacements }, replaced }: Certificate): readonly ReportBlock[] {
  const used = new Set(replaced.map(({ by }) => by));
  const left = replacements.filter(({ id }) => !used.has(id));
  return left.length === 0
    ? []
    : [
        title("Ready to replace, in order"),
        say(left.map(({ id, group }) => (group === "" ? id : `${id} (${group})`)).join(", "), "."),
      ];
}
