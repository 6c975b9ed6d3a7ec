import type { GatheredCells } from "./gathered-cells";
import type { Stand } from "./grading";
import type { JudgementChanges } from "./moderation-figures";
import type { TemplateFigures } from "./template-figures";

/** The counts of the auditors' judgements beside what moderation made of them. */
export function gatherModeration(
  all: GatheredCells,
  { moderation, final, finalBefore, sections }: TemplateFigures,
  audits: string,
): void {
  const moderated = all.count(moderation.moderated, "moderation", "moderated");
  all.sum(audits, [all.count(moderation.of, "moderation", "of")]);
  all.sum(audits, [moderated]);
  all.sum(audits, [all.count(moderation.exceptional, "moderation", "exceptional")]);
  // That all were moderated, or not all, says what one of the two is beside the other.
  all.follows(all.path("moderation", "chosen"), moderated, audits);
  for (const [id, changes] of Object.entries(moderation.items)) {
    gatherChanges(all, changes, moderated, "moderation", "items", id);
    const row = sections.findIndex(({ item }) => item === id);
    if (row < 0) continue;
    const [table, counts] = [
      all.path("moderation", "items", id, "table"),
      all.path("sections", row, "counts"),
    ];
    gatherPairs(all, Object.keys(changes.table), table, counts, "after moderation");
  }
  if (!moderation.overall || !final || !finalBefore) return;
  gatherChanges(all, moderation.overall, moderated, "moderation", "overall");
  const grades = Object.keys(moderation.overall.table);
  // Where more have a grade after moderation than before it, so many were moderated without a pair.
  const value = (key: string) => all.cells.get(key)?.value ?? 0;
  const gained = [
    [all.path("moderation", "overall", "withoutPair"), 1],
    [all.path("finalEntered"), -1],
    ...grades.map((grade) => [all.path("finalBefore", grade), 1] as const),
  ] as const;
  all.relation(
    gained,
    gained.reduce((sum, [key, factor]) => sum + factor * value(key), 0),
  );
  // What a grade has after moderation is what it had before, with what came to it and without what left it.
  const table = all.path("moderation", "overall", "table");
  gatherPairs(all, grades, table, all.path("final"), "after moderation");
  gatherPairs(all, grades, table, all.path("finalBefore"), "before moderation");
  for (const grade of grades) {
    const others = grades.filter((other) => other !== grade);
    const [came, left] = [
      others.map((other) => all.path("moderation", "overall", "table", other, grade)),
      others.map((other) => all.path("moderation", "overall", "table", grade, other)),
    ];
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

/** Those judged twice are among those with the grade; where there is no other, they are all of them. */
function gatherPairs(
  all: GatheredCells,
  grades: readonly string[],
  table: string,
  counts: string,
  stand: Stand,
): void {
  for (const grade of grades)
    all.sum(
      `${counts}/${grade}`,
      grades.map((other) =>
        stand === "after moderation" ? `${table}/${other}/${grade}` : `${table}/${grade}/${other}`,
      ),
    );
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
  const of = [key("pairs"), ...cellsWhere(() => true)];
  for (const name of ["ac2", "low", "high"]) all.follows(key("agreement", name), ...of);
}
