import { weekday, type IsoDate } from "../../audit/dates";
import { formatDate } from "../day-text";
import { byLateness, isLate, standingCounts, type Standing } from "../../programme/standing";
import { counted } from "../phrases";
import { standingState, standingText, STEPS_IN_ORDER, turnText } from "../standing-text";
import { phrase, phraseOf } from "../../words/phrase";

/** What the numbers at the top of the programme count, and narrow the rest to. */
export const NARROWINGS = ["overdue", "today", "no-document", "to-moderate"] as const;
export type Narrowing = (typeof NARROWINGS)[number];

/** An audit on the board. */
export interface ProgrammeCard {
  readonly standing: Standing;
  readonly state: string;
  readonly who: string;
  readonly stands: string;
  readonly late: boolean;
}

export interface ProgrammeView {
  readonly title: string;
  /** "20 audits, 5 without a document, none closed yet." */
  readonly sentence: string;
  readonly numbers: readonly { readonly id: Narrowing; readonly count: number; readonly label: string }[];
  /** Those that are late, the worst first. */
  readonly overdue: readonly ProgrammeCard[];
  /** In the order of the steps; only those where an audit is. */
  readonly steps: readonly {
    readonly id: string;
    readonly label: string;
    readonly cards: readonly ProgrammeCard[];
  }[];
  /** The days on which something is due, in their order. */
  readonly days: readonly {
    readonly day: IsoDate;
    readonly label: string;
    readonly cards: readonly ProgrammeCard[];
  }[];
  /** All of them, by case. */
  readonly all: readonly ProgrammeCard[];
}

const IS: Readonly<Record<Narrowing, (standing: Standing, today: IsoDate) => boolean>> = {
  overdue: isLate,
  today: ({ due, exempt }, today) => due === today && exempt === "",
  "no-document": ({ state, exempt }) => state === "no-document" && exempt === "",
  "to-moderate": ({ state }) => state === "in-moderation",
};

const WEEKDAYS = [
  phrase("Monday"),
  phrase("Tuesday"),
  phrase("Wednesday"),
  phrase("Thursday"),
  phrase("Friday"),
  phrase("Saturday"),
  phrase("Sunday"),
] as const;
const MONTHLESS = phrase("without a month");

/** The programme as the screen shows it: all of it counted, and those that are narrowed to. */
export function programmeView(
  standings: readonly Standing[],
  today: IsoDate,
  narrowing?: Narrowing,
): ProgrammeView {
  const counts = standingCounts(standings, today);
  const shown = narrowing === undefined ? standings : standings.filter((each) => IS[narrowing](each, today));
  const cards = shown.map(cardOf);
  const byCase = (one: ProgrammeCard, other: ProgrammeCard) => byLateness(one.standing, other.standing);
  const labels: Readonly<Record<Narrowing, string>> = {
    overdue: phrase("overdue"),
    today: phrase("due today"),
    "no-document": phrase("without a document"),
    "to-moderate": phrase("to moderate{window}", { window: windowText(standings) }),
  };
  const days = [...new Set(cards.flatMap(({ standing: { due } }) => due ?? []))].sort();
  return {
    title: phrase("Programme: {months}", { months: monthsText(standings) }),
    sentence: [
      counts.closed === 0
        ? phrase("{audits}, none closed yet.", { audits: counted(counts.audits, "audit") })
        : phrase("{audits}, {closed} closed.", {
            audits: counted(counts.audits, "audit"),
            closed: counts.closed,
          }),
      phraseOf(
        counts.actionsOpen,
        "{count} action is open, {overdue} of them overdue.",
        "{count} actions are open, {overdue} of them overdue.",
        { overdue: counts.actionsOverdue },
      ),
    ].join(" "),
    numbers: NARROWINGS.map((id) => ({
      id,
      count: standings.filter((each) => IS[id](each, today)).length,
      label: labels[id],
    })),
    overdue: cards.filter(({ late }) => late).sort(byCase),
    steps: STEPS_IN_ORDER.flatMap((state) => {
      const here = cards.filter(({ standing }) => standing.state === state).sort(byCase);
      return here.length === 0 ? [] : [{ id: state, label: standingState(state), cards: here }];
    }),
    days: days.map((day) => ({
      day,
      label: `${WEEKDAYS[weekday(day)] ?? ""} ${formatDate(day)}`,
      cards: cards.filter(({ standing }) => standing.due === day).sort(byCase),
    })),
    all: [...cards].sort((one, other) =>
      one.standing.case.localeCompare(other.standing.case, "en", { numeric: true }),
    ),
  };
}

const cardOf = (standing: Standing): ProgrammeCard => ({
  standing,
  state: standingState(standing.state),
  who: turnText(standing),
  stands: standingText(standing),
  late: isLate(standing),
});

/** "November 2026", "October 2026 to November 2026". */
function monthsText(standings: readonly Standing[]): string {
  const months = [...new Set(standings.map(({ month }) => month).filter((month) => month !== ""))].sort();
  const named = (month: string) => formatDate(`${month}-01`).replace(/^1 /, "");
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return MONTHLESS;
  return first === last
    ? named(first)
    : phrase("{named} to {named2}", { named: named(first), named2: named(last) });
}

/** ", 1 to 14 December 2026": the days of all that are in moderation. */
function windowText(standings: readonly Standing[]): string {
  const windows = standings.flatMap(({ moderation }) => moderation ?? []);
  const from = windows.map((each) => each.from).sort()[0];
  const to = windows
    .map((each) => each.to)
    .sort()
    .at(-1);
  return from === undefined || to === undefined
    ? ""
    : phrase(", {from} to {to}", { from: formatDate(from), to: formatDate(to) });
}
