import type { ActionCounts, ActionFigures } from "./action-figures";
import type { GatheredCells } from "./gathered-cells";
import type { Counts } from "./grading";
import { gatherModeration } from "./published-moderation-cells";
import { few, ofFew } from "./published-number-cells";
import type { ThemeRound } from "./re-audits";
import type { TemplateFigures } from "./template-figures";
import type { Trend } from "./trend";

/** The counts of what became of the audits: their moderation, their actions, and the work on them. */
export function gatherWork(all: GatheredCells, figures: TemplateFigures, audits: string): void {
  gatherModeration(all, figures, audits);
  gatherActions(all, figures, audits);
  gatherProgress(all, figures, audits);
}

function gatherActions(all: GatheredCells, { actions }: TemplateFigures, audits: string): void {
  const counts = ({ total, open, overdue, done, superseded, signedOff }: ActionCounts): Counts => ({
    total,
    open,
    overdue,
    done,
    superseded,
    signedOff,
  });
  const gather = (of: ActionCounts, ...start: readonly string[]) => {
    const key = (name: string) => all.path("actions", ...start, name);
    all.counts(counts(of), "actions", ...start);
    all.sum(key("total"), [key("open"), key("done"), key("superseded")]);
    all.sum(key("open"), [key("overdue")]);
    all.sum(key("total"), [key("signedOff")]);
  };
  gather(actions);
  for (const [role, of] of Object.entries(actions.byRole)) gather(of, "byRole", role);
  for (const name of Object.keys(counts(actions)))
    all.sum(
      all.path("actions", name),
      Object.keys(actions.byRole).map((role) => all.path("actions", "byRole", role, name)),
    );
  const total = all.path("actions", "total");
  all.sum(total, [all.count(actions.provisional, "actions", "provisional")]);
  const perAudit = all.counts(actions.perAudit.counts, "actions", "perAudit", "counts");
  all.sum(audits, perAudit);
  all.relation([
    [total, 1],
    ...Object.keys(actions.perAudit.counts).map(
      (count) => [all.path("actions", "perAudit", "counts", count), -Number(count)] as const,
    ),
  ]);
  all.follows(all.path("actions", "perAudit", "mean"), total, audits);
  gatherSignedOff(all, actions);
  const withActions = withAny(actions.perAudit.counts);
  const names = [...Object.keys(counts(actions)), "byRole", "provisional", "percentSignedOff"];
  ofFew(
    all,
    withActions,
    names.map((name) => all.path("actions", name)),
  );
}

/** How many audits agreed any action. */
const withAny = (perAudit: Counts): number =>
  Object.entries(perAudit).reduce((sum, [actions, audits]) => (actions === "0" ? sum : sum + audits), 0);

/** Of what is settled the percent signed off is as good as the count, and that as good as how many are not. */
function gatherSignedOff(all: GatheredCells, { done, superseded, percentSignedOff }: ActionFigures): void {
  const key = (name: string) => all.path("actions", name);
  const settled = done + superseded;
  const count = Math.round(((percentSignedOff ?? 0) * settled) / 100);
  const some = all.count(count, "actions", "percentSignedOff");
  all.sum(key("signedOff"), [some]);
  all.relation(
    [
      [key("done"), 1],
      [key("superseded"), 1],
      [some, -1],
    ],
    settled - count,
  );
  all.follows(some, key("done"), key("superseded"));
}

/** Only an audit with an action is followed up. */
function gatherFollowed(all: GatheredCells, { timeliness, actions }: TemplateFigures, audits: string): void {
  const begun = all.path("timeliness", "follow-up", "begun");
  const without =
    actions.perAudit.counts["0"] === undefined ? [] : [all.path("actions", "perAudit", "counts", "0")];
  if (timeliness["follow-up"].begun > 0) all.sum(audits, [...without, begun]);
}

/** What the work on the audits was: in time, complete, again, month by month. */
function gatherProgress(all: GatheredCells, figures: TemplateFigures, audits: string): void {
  for (const [stage, { begun, inTime, late, running, overdue, noDate }] of Object.entries(
    figures.timeliness,
  )) {
    const key = (name: string) => all.path("timeliness", stage, name);
    all.counts({ begun, inTime, late, running, overdue, noDate }, "timeliness", stage);
    all.sum(key("begun"), ["inTime", "late", "running", "overdue"].map(key));
    all.sum(audits, [key("begun"), key("noDate")]);
    all.follows(key("percentInTime"), ...["inTime", "late", "overdue"].map(key));
    all.follows(key("medianDays"), ...["inTime", "late"].map(key), ...few(inTime + late, key("begun"), all));
  }
  gatherFollowed(all, figures, audits);
  const teams = figures.completeness.map((row, at) => {
    const key = all.count(row.audits, "completeness", at, "audits");
    const whole = all.count(row.whole, "completeness", at, "whole");
    all.sum(key, [whole]);
    // Of few answers asked for, a percent just below the whole is one audit that lacks one.
    all.follows(all.path("completeness", at, "percent"), key, whole);
    return key;
  });
  all.sum(audits, teams);
  const { reAudits, trend, comments } = figures;
  const open = all.count(comments.open, "comments", "open");
  all.sum(all.count(comments.total, "comments", "total"), [open]);
  if (reAudits) {
    const { children, better, same, worse, notTold } = reAudits;
    const keys = all.counts({ better, same, worse, notTold }, "reAudits");
    all.sum(all.count(children, "reAudits", "children"), keys);
  }
  if (!trend) return;
  const months = trend.points.map(({ n, entered }, at) => {
    const [some, of] = all.counts({ n, entered }, "trend", "points", at);
    if (some === undefined || of === undefined) return { some: "", of: "" };
    all.sum(of, [some]);
    return { some, of };
  });
  const inMonths = (from: string, to: string) =>
    months.filter((_, at) => {
      const { month = "" } = trend.points[at] ?? {};
      return month >= from && month <= to;
    });
  reAudits?.themes.forEach((theme, at) => {
    const rounds = (["before", "after"] as const).map((when) => {
      const { from, to } = theme[when];
      return gatherRound(all, theme[when], ["reAudits", "themes", at, when], inMonths(from, to));
    });
    const whole = figures.themes.findIndex(({ id }) => id === theme.id);
    all.sum(all.path("themes", whole, "audits"), rounds);
  });
  // Of the audits with a day: what the line and its limits are of, and so as good as printed.
  const { n, entered } = dated(trend);
  const [good, of] = [all.count(n, "trend", "dated", "n"), all.count(entered, "trend", "dated", "entered")];
  all.sum(
    good,
    months.map(({ some }) => some),
  );
  all.sum(
    of,
    months.map((month) => month.of),
  );
  all.sum(all.path("finalGoodOrBetter", "n"), [good]);
  all.sum(all.path("finalEntered"), [of]);
  all.sum(audits, [all.count(trend.noDate, "trend", "noDate")]);
  all.follows(all.path("trend", "median"), ...months.flatMap((month) => [month.some, month.of]));
  all.follows(all.path("trend", "mean"), good, of);
  months.forEach((month, at) => {
    all.follows(all.path("trend", "points", at, "percent"), month.some, month.of);
    for (const name of ["low", "high", "outside"])
      all.follows(all.path("trend", "points", at, name), month.some, month.of, good, of);
  });
}

function dated({ points }: Trend): { readonly n: number; readonly entered: number } {
  const sum = (name: "n" | "entered") => points.reduce((all, point) => all + point[name], 0);
  return { n: sum("n"), entered: sum("entered") };
}

/** Its judgements are those of its months, as far as these are of the theme. */
function gatherRound(
  all: GatheredCells,
  { audits, entered, goodOrBetter: { n } }: ThemeRound,
  start: readonly (string | number)[],
  months: readonly { readonly some: string; readonly of: string }[],
): string {
  const [whole, some, good] = [
    all.count(audits, ...start, "audits"),
    all.count(entered, ...start, "entered"),
    all.count(n, ...start, "goodOrBetter", "n"),
  ];
  all.sum(whole, [some]);
  all.sum(some, [good]);
  for (const name of ["percent", "low", "high"])
    all.follows(all.path(...start, "goodOrBetter", name), good, some);
  const value = (key: string) => all.cells.get(key)?.value ?? 0;
  const within = (round: string, keys: readonly string[]) => {
    const left = keys.reduce((sum, key) => sum + value(key), 0) - value(round);
    all.relation([...keys.map((key) => [key, 1] as const), [round, -1]], left);
  };
  within(
    some,
    months.map(({ of }) => of),
  );
  within(
    good,
    months.map((month) => month.some),
  );
  return whole;
}
