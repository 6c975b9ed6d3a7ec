import { isGood } from "../audit/grades";
import { GatheredCells, type PublishedCells } from "./gathered-cells";
import type { CountedAs } from "./form";
import { choicesOf } from "./joined-form";
import { gatherNumbers, gatherSeveral } from "./published-number-cells";
import { gatherWork } from "./published-work-cells";
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
  const several = severalIn(figures, "field");
  for (const [field, counts] of Object.entries(figures.profile)) {
    const cells = all.counts(counts, "profile", field);
    if (!several.has(field)) all.sum(audits, cells);
    else {
      const none = ["notEntered", "notAsked"].map((name) => all.path("profile", field, name));
      const chosen = cells.filter((cell) => !none.includes(cell));
      gatherSeveral(all, audits, none, chosen);
    }
  }
  if (figures.ageBands) all.sum(audits, all.counts(figures.ageBands, "ageBands"));
  gatherNumbers(all, figures, audits);
  gatherWork(all, figures, audits);
  return all;
}

function gatherFinal(all: GatheredCells, figures: TemplateFigures, audits: string): void {
  const { final, finalBefore, finalEntered, finalGoodOrBetter: good, finalFeatures, form } = figures;
  if (!final || !finalBefore) return;
  const choices = choicesOf(form, form.overall);
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
  const before = all.counts(finalBefore, "finalBefore");
  all.sum(audits, before);
  // Moderation enters grades, and takes none away.
  all.sum(all.path("finalBefore", "notEntered"), [all.path("final", "notEntered")]);
  const notGraded = [all.path("finalNotApplicable"), all.path("finalNotAsked")];
  const outside = figures.finalNotApplicable + figures.finalNotAsked - figures.audits;
  all.relation(
    [[audits, -1] as const, ...[...notGraded, ...before].map((key) => [key, 1] as const)],
    Object.values(finalBefore).reduce((sum, count) => sum + count, outside),
  );
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

function gatherSections(all: GatheredCells, { sections, form }: TemplateFigures, audits: string): void {
  sections.forEach((row, at) => {
    const choices = choicesOf(form, `item.${row.item}.judgement`);
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
    for (const [grade, counts] of Object.entries(row.features))
      all.sum(key("counts", grade), all.counts(counts, "sections", at, "features", grade));
    for (const id of Object.keys(row.counts))
      all.follows(key("percent", id), key("counts", id), key("entered"));
    for (const name of ["percent", "low", "high"])
      all.follows(key("goodOrBetter", name), good, key("entered"));
    for (const name of ["verdict", "clearly"]) all.follows(key(name), good, key("entered"));
  });
}

/** Ids of what takes several choices: its counts are parts of no whole. */
const severalIn = ({ form }: TemplateFigures, as: CountedAs): ReadonlySet<string> =>
  new Set(form.questions.flatMap((each) => (each.several && each.as === as ? [each.id] : [])));

function gatherQuestions(all: GatheredCells, figures: TemplateFigures, audits: string): void {
  const { questions, words, themes } = figures;
  const several = severalIn(figures, "answer");
  questions.forEach((row, at) => {
    const key = (...parts: readonly string[]) => all.path("questions", at, ...parts);
    const choices = all.counts(row.counts, "questions", at, "counts");
    const { yes, partly, no, answered, total, notAsked, notEntered, notApplicable } = row;
    all.counts({ yes, partly, no, answered, total, notAsked, notEntered, notApplicable }, "questions", at);
    if (several.has(row.id)) gatherSeveral(all, key("answered"), [], choices);
    else all.sum(key("answered"), choices);
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
