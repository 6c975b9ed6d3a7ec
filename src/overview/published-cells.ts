import { SMALL } from "./disclosure";
import { GatheredCells, type PublishedCells } from "./gathered-cells";
import type { ActionCounts } from "./action-figures";
import type { Counts } from "./grading";
import type { JudgementChanges } from "./moderation-figures";
import type { TemplateFigures } from "./template-figures";

/** The counts of one template's figures, under a path. */
export function publishedCells(figures: TemplateFigures, start: string): PublishedCells {
  const all = new GatheredCells(start);
  const audits = all.count(figures.audits, "audits");
  all.follows(all.path("strength", "notToldApart", "from"), audits);
  all.follows(all.path("strength", "notToldApart", "to"), audits);
  figures.template.versions.forEach((version, at) => {
    all.count(version.audits, "template", "versions", at, "audits");
  });
  all.sum(
    audits,
    figures.template.versions.map((_, at) => all.path("template", "versions", at, "audits")),
  );
  gatherFinal(all, figures, audits);
  gatherSections(all, figures, audits);
  gatherQuestions(all, figures, audits);
  const several = new Set(figures.form.questions.flatMap((each) => (each.several ? [each.id] : [])));
  for (const [field, counts] of Object.entries(figures.profile)) {
    const cells = all.counts(counts, "profile", field);
    // An audit may count under several of these, so that they are parts of no whole.
    if (!several.has(field)) all.sum(audits, cells);
  }
  if (figures.ageBands) all.sum(audits, all.counts(figures.ageBands, "ageBands"));
  gatherModeration(all, figures, audits);
  gatherActions(all, figures, audits);
  gatherWork(all, figures, audits);
  return all;
}

function gatherFinal(all: GatheredCells, figures: TemplateFigures, audits: string): void {
  const { final, finalBefore, finalEntered, finalGoodOrBetter: good, finalFeatures, form } = figures;
  if (!final || !finalBefore) return;
  const choices = form.questions.find(({ tag }) => tag === form.overall)?.choices ?? [];
  all.counts(final, "final");
  const grades = choices.map(({ id }) => all.path("final", id));
  const entered = all.count(finalEntered, "finalEntered");
  const rest = [
    all.path("final", "notEntered"),
    all.count(figures.finalNotApplicable, "finalNotApplicable"),
    all.count(figures.finalNotAsked, "finalNotAsked"),
  ];
  all.sum(entered, grades);
  all.sum(audits, [...grades, ...rest]);
  all.sum(audits, all.counts(finalBefore, "finalBefore"));
  const goodKey = all.count(good.n, "finalGoodOrBetter", "n");
  all.sum(
    goodKey,
    choices.filter(isGood).map(({ id }) => all.path("final", id)),
  );
  for (const name of ["percent", "low", "high"])
    all.follows(all.path("finalGoodOrBetter", name), goodKey, entered);
  for (const { id } of choices) all.follows(all.path("finalPercent", id), all.path("final", id), entered);
  for (const [grade, counts] of Object.entries(finalFeatures)) {
    const features = all.counts(counts, "finalFeatures", grade);
    all.sum(all.path("final", grade), features);
  }
}

const isGood = ({ standing }: { readonly standing?: string }): boolean =>
  standing === "good" || standing === "above-good";

function gatherSections(all: GatheredCells, { sections, form }: TemplateFigures, audits: string): void {
  sections.forEach((row, at) => {
    const choices = form.questions.find(({ tag }) => tag === `item.${row.item}.judgement`)?.choices ?? [];
    const key = (...parts: readonly string[]) => all.path("sections", at, ...parts);
    const grades = all.counts(row.counts, "sections", at, "counts");
    const { entered, total, notAsked, notEntered, notApplicable } = row;
    all.counts({ entered, total, notAsked, notEntered, notApplicable }, "sections", at);
    const good = all.count(row.goodOrBetter.n, "sections", at, "goodOrBetter", "n");
    all.sum(key("entered"), grades);
    all.sum(key("total"), [key("entered"), key("notEntered"), key("notApplicable")]);
    all.sum(audits, [key("total"), key("notAsked")]);
    all.sum(
      good,
      choices.filter(isGood).map(({ id }) => key("counts", id)),
    );
    for (const id of Object.keys(row.counts))
      all.follows(key("percent", id), key("counts", id), key("entered"));
    for (const name of ["percent", "low", "high"])
      all.follows(key("goodOrBetter", name), good, key("entered"));
    for (const name of ["verdict", "clearly"]) all.follows(key(name), good, key("entered"));
  });
}

function gatherQuestions(
  all: GatheredCells,
  { questions, words, themes }: TemplateFigures,
  audits: string,
): void {
  questions.forEach((row, at) => {
    const key = (...parts: readonly string[]) => all.path("questions", at, ...parts);
    const choices = all.counts(row.counts, "questions", at, "counts");
    const { yes, partly, no, answered, total, notAsked, notEntered, notApplicable } = row;
    all.counts({ yes, partly, no, answered, total, notAsked, notEntered, notApplicable }, "questions", at);
    all.sum(key("answered"), choices);
    for (const name of ["yes", "partly", "no"])
      if (row.counts[name] !== undefined) all.sum(key(name), [key("counts", name)]);
    all.sum(key("total"), [key("answered"), key("notEntered"), key("notApplicable")]);
    all.sum(audits, [key("total"), key("notAsked")]);
    for (const name of ["percentYes", "low", "high"]) all.follows(key(name), key("yes"), key("answered"));
  });
  words.forEach(({ answered, notEntered, total }, at) => {
    all.counts({ answered, notEntered, total }, "words", at);
    all.sum(all.path("words", at, "total"), [
      all.path("words", at, "answered"),
      all.path("words", at, "notEntered"),
    ]);
    all.sum(audits, [all.path("words", at, "total")]);
  });
  themes.forEach((theme, at) => {
    all.sum(audits, [all.count(theme.audits, "themes", at, "audits")]);
  });
}

function gatherModeration(
  all: GatheredCells,
  { moderation, final, finalBefore }: TemplateFigures,
  audits: string,
): void {
  const moderated = all.count(moderation.moderated, "moderation", "moderated");
  all.sum(audits, [all.count(moderation.of, "moderation", "of")]);
  all.sum(audits, [moderated]);
  all.sum(audits, [all.count(moderation.exceptional, "moderation", "exceptional")]);
  for (const [id, changes] of Object.entries(moderation.items))
    gatherChanges(all, changes, moderated, "moderation", "items", id);
  if (!moderation.overall || !final || !finalBefore) return;
  gatherChanges(all, moderation.overall, moderated, "moderation", "overall");
  // What a grade has after moderation is what it had before, with what came to it and without what left it.
  const grades = Object.keys(moderation.overall.table);
  for (const grade of grades) {
    const others = grades.filter((other) => other !== grade);
    const [came, left] = [
      others.map((other) => all.path("moderation", "overall", "table", other, grade)),
      others.map((other) => all.path("moderation", "overall", "table", grade, other)),
    ];
    const value = (key: string) => all.cells.get(key)?.value ?? 0;
    const factors = [
      [all.path("final", grade), 1],
      [all.path("finalBefore", grade), -1],
      ...came.map((key) => [key, -1] as const),
      ...left.map((key) => [key, 1] as const),
    ] as const;
    all.relation(
      factors,
      factors.reduce((sum, [key, factor]) => sum + factor * value(key), 0),
    );
  }
}

function gatherChanges(
  all: GatheredCells,
  { table, pairs, unchanged, up, down, withoutPair }: JudgementChanges,
  moderated: string,
  ...start: readonly string[]
): void {
  const key = (...parts: readonly string[]) => all.path(...start, ...parts);
  all.counts({ pairs, unchanged, up, down, withoutPair }, ...start);
  const grades = Object.keys(table);
  for (const [one, row] of Object.entries(table)) all.counts(row, ...start, "table", one);
  const cellsWhere = (is: (one: number, other: number) => boolean) =>
    grades.flatMap((one, from) =>
      grades.flatMap((other, to) => (is(from, to) ? [key("table", one, other)] : [])),
    );
  all.sum(
    key("unchanged"),
    cellsWhere((from, to) => from === to),
  );
  all.sum(
    key("up"),
    cellsWhere((from, to) => to < from),
  );
  all.sum(
    key("down"),
    cellsWhere((from, to) => to > from),
  );
  all.sum(key("pairs"), [key("unchanged"), key("up"), key("down")]);
  all.sum(moderated, [key("pairs"), key("withoutPair")]);
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
  const settled = ["done", "superseded", "signedOff"].map((name) => all.path("actions", name));
  all.follows(all.path("actions", "percentSignedOff"), ...settled);
}

/** What the work on the audits was: in time, complete, again, month by month. */
function gatherWork(all: GatheredCells, figures: TemplateFigures, audits: string): void {
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
  const teams = figures.completeness.map((row, at) => {
    const key = all.count(row.audits, "completeness", at, "audits");
    const whole = all.count(row.whole, "completeness", at, "whole");
    all.sum(key, [whole]);
    all.follows(all.path("completeness", at, "percent"), key);
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
    for (const name of ["percent", "low", "high", "outside"])
      all.follows(all.path("trend", "points", at, name), some, of);
    return { some, of };
  });
  all.sum(
    all.path("finalGoodOrBetter", "n"),
    months.map(({ some }) => some),
  );
  all.sum(
    all.path("finalEntered"),
    months.map(({ of }) => of),
  );
  all.sum(audits, [all.count(trend.noDate, "trend", "noDate")]);
  all.follows(all.path("trend", "median"), ...months.flatMap(({ some, of }) => [some, of]));
  all.follows(all.path("trend", "mean"), all.path("finalGoodOrBetter", "n"), all.path("finalEntered"));
}

/** A middle of few values is as telling as the values: a source that is never printed. */
function few(values: number, begun: string, all: GatheredCells): readonly string[] {
  if (values === 0 || values > SMALL) return [begun];
  const key = `${begun}/few`;
  all.cells.set(key, { value: values });
  return [key];
}
