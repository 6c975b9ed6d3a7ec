import { formatMoment } from "../../audit/dates";
import type { PanelCandidates } from "../../overview/panel-candidates";
import type { PanelPicks } from "../../programme/panel-picks";
import { column, note, numbers, say, type Report } from "../overview-report/report-block";
import { counted, listed } from "../phrases";
import { textTable } from "../text-table";
import { shortPrint } from "./certificate-report";

/** What an audit was picked for, in words. */
function reasonText({ kinds }: PanelPicks, { for: ids }: PanelPicks["picks"][number]): string {
  const labels = ids.map((id) => kinds.find((kind) => kind.id === id)?.label ?? id);
  return labels.length === 0 ? "By lot" : `For ${listed(labels, 9)}`;
}

/** "4 of 29 audits (14 %)". */
const sizeText = ({ picks, audits }: PanelPicks): string =>
  `${String(picks.length)} of ${counted(audits.length, "audit")} (${String(Math.round((100 * picks.length) / Math.max(1, audits.length)))} %)`;

/** What none of the picks shows, where fewer were asked for than would show all. */
function shortText({ kinds, notCovered }: PanelPicks): readonly string[] {
  const labels = kinds.filter(({ id }) => notCovered.includes(id)).map(({ label }) => label);
  return labels.length === 0
    ? []
    : [`None of them shows ${listed(labels, 9)}: ask for more with --number to have these as well.`];
}

/** Picks for a panel to read on a screen of fixed width. */
export const panelText = (picks: PanelPicks): string =>
  [
    `Picked for the panel: ${sizeText(picks)}.`,
    ...picks.picks.map((each) => `  ${each.case || each.file}: ${reasonText(picks, each)}`),
    ...shortText(picks),
    "",
  ].join("\n");

/** What picks would be from, before any word is given. */
export function beforePanelText({ kinds, candidates }: PanelCandidates): string {
  const counts = kinds.map(({ id, label }) => [
    label,
    String(candidates.filter(({ shows }) => shows.includes(id)).length),
  ]);
  return [
    `${counted(candidates.length, "audit")} can go to a panel. They show:`,
    textTable(counts).trimEnd(),
    "Nothing is picked yet. Now two people choose a word each, without knowing the other's. Then:",
    '  case-audit panel … --word "lead auditor=…" --word "head of service=…" -o FOLDER',
    "",
  ].join("\n");
}

/** Why audits are not among those that picks are from; a sentence for each reason. */
export function notForPanelTexts(
  { leftOut }: PanelCandidates,
  nameOf: (file: string) => string,
): readonly string[] {
  const named = (why: (typeof leftOut)[number]["why"]) =>
    leftOut.filter((each) => each.why === why).map(({ audit }) => nameOf(audit.file));
  const [early, ungraded] = [named("not-handed-in"), named("no-overall")];
  return [
    ...(early.length > 0 ? [`Not handed in yet, so no panel sees them: ${listed(early, 10)}.`] : []),
    ...(ungraded.length > 0
      ? [`Without an overall judgement, so no panel sees them: ${listed(ungraded, 10)}.`]
      : []),
  ];
}

/** Picks for a panel as a page to read and print. */
export function panelReport(picks: PanelPicks): Report {
  return {
    title: "Audits for the panel",
    subtitle: `${sizeText(picks)}, picked ${formatMoment(picks.drawnAt)}`,
    about: [],
    marking: "Official: sensitive",
    blocks: [
      say(
        "For each overall judgement that occurs, the worst first, then for features and elements of others, the audit that shows most of what none before it shows; ties and the rest by lot.",
      ),
      ...shortText(picks).map((text) => say(text)),
      {
        type: "table",
        id: "picks",
        caption: "The audits, in the order picked",
        columns: [column("Case", 2), column("Why", 4), column("File", 4)],
        rows: picks.picks.map((each) => [each.case, reasonText(picks, each), each.file]),
      },
      {
        type: "table",
        id: "shown",
        caption: "What the audits show, and how many of each were picked",
        columns: [column("Judgement", 4), numbers("Audits", 1), numbers("Picked", 1)],
        rows: picks.kinds.map(({ id, label }) => {
          const showing = picks.audits.filter(({ shows }) => shows.includes(id));
          const picked = showing.filter(({ file }) => picks.picks.some((each) => each.file === file));
          return [label, String(showing.length), String(picked.length)];
        }),
        width: 70,
      },
      note(
        `Words were given by ${listed(
          picks.words.map(({ who }) => who),
          9,
        )}. Seed: ${picks.seed}. Fingerprint of the file: ${shortPrint(picks.fingerprint)}; case-audit panel --verify says whether anybody can pick these again.`,
      ),
    ],
  };
}
