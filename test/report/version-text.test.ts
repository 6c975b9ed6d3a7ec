import type { Bounds } from "../../src/audit/answering";
import type { Template } from "../../src/audit/template";
import { isLoss, needsVersion, nextVersion } from "../../src/audit/versions";
import { versionChanges } from "../../src/document/compare-versions";
import { lossesText, versionChangeText, versionChangeTexts } from "../../src/report/version-text";
import {
  aField,
  aFieldGroup,
  anItem,
  aQuestion,
  aScale,
  aSection,
  aTemplate,
  aTemplateOf,
} from "../support/builders";

const options = [
  { id: "north", label: "North" },
  { id: "south", label: "South" },
];
const team = aField({ id: "team", label: "Team", type: "choice", options });
const plans = aField({ id: "plans", label: "Plans", type: "choices", options });
const seen = aField({ id: "seen", label: "When seen" });
const judged = anItem({ id: "risk", number: "1", label: "Risk reduced" });
const said = aQuestion({ id: "views", label: "Views of the child" });

const templateOf = (fields: readonly (typeof team)[], items = [judged, said], more: Partial<Template> = {}) =>
  aTemplate({ fieldGroups: [aFieldGroup({ fields })], sections: [aSection({ items })], ...more });
const before = templateOf([team, plans, seen]);

const fewer = aScale({ grades: aScale().grades.slice(1) });
const { impact: _, ...withoutImpact } = judged;

test.each<[string, Template, readonly string[]]>([
  ["nothing", templateOf([plans, team, seen], [said, judged]), []],
  [
    "a detail that goes",
    templateOf([team, plans]),
    ["When seen: it is asked no more. What was answered is kept at the end of the document."],
  ],
  [
    "an item that goes, once for all its parts",
    templateOf([team, plans, seen], [said]),
    ["Item 1, Risk reduced: it is asked no more. What was answered is kept at the end of the document."],
  ],
  [
    "a part of an item",
    templateOf([team, plans, seen], [withoutImpact, said]),
    ["Item 1, impact: it is asked no more. What was answered is kept at the end of the document."],
  ],
  [
    "a choice that goes",
    templateOf([{ ...team, options: options.slice(0, 1) }, plans, seen]),
    [
      "Team: “South” can be chosen no more. Where it was chosen, that is kept at the end of the document and the answer is open again.",
    ],
  ],
  [
    "a grade that goes from the scale",
    templateOf([team, plans, seen], [judged, said], {
      scales: aTemplate().scales.map((scale) => (scale.id === fewer.id ? fewer : scale)),
    }),
    [
      "Item 1, judgement: “Exceeds good” can be chosen no more. Where it was chosen, that is kept at the end of the document and the answer is open again.",
    ],
  ],
  [
    "one answer where several could be chosen",
    templateOf([team, { ...plans, type: "choice" }, seen]),
    [
      "Plans: only one answer can be chosen now. Where several were, they are kept at the end of the document.",
    ],
  ],
  [
    "choices in place of words",
    templateOf([team, plans, { ...seen, type: "yes-no" }]),
    [
      "When seen: it was answered in words and is chosen from a list now. Words that are none of the choices are kept at the end of the document.",
    ],
  ],
])("a version is compared: %s", (_name, after, sentences) => {
  const changes = versionChanges(before, after);
  expect(changes.map((change) => versionChangeText(before, change))).toEqual(sentences);
  expect(changes.every(isLoss)).toBe(true);
});

test("what reads otherwise is said, and is no loss", () => {
  const [north, south] = [{ id: "north", label: "The north" }, options[1] ?? { id: "", label: "" }];
  const after = templateOf([{ ...team, options: [north, south] }, plans, { ...seen, type: "date" }]);
  const changes = versionChanges(before, after);
  expect(changes.map((change) => versionChangeText(before, change))).toEqual([
    "Team: where “North” was chosen, it says “The north”.",
    "When seen: it takes a date now. Answers go over as they are, and what is no date has to be entered again.",
  ]);
  expect(changes.some(isLoss)).toBe(false);
});

test("what is asked at other times is said once, with all of it: by its own condition, its section's, a gate's or its table's", () => {
  const when = { field: "team", in: ["north"] };
  const table = {
    id: "seen-by",
    title: "People spoken to",
    place: "end",
    rows: 2,
    columns: [
      { id: "who", label: "Who", type: "text", required: true },
      { id: "on", label: "On", type: "date", required: true },
    ],
  } as const;
  const told = (after: Partial<Template>, was: Partial<Template> = {}) => {
    const [then, now] = [
      { ...before, ...was },
      { ...before, ...was, ...after },
    ];
    const changes = versionChanges(then, now);
    expect(changes.some(isLoss)).toBe(false);
    return [lossesText(changes, 0), ...versionChangeTexts(then, changes)];
  };
  const otherwise =
    "it depends on something else now whether it is asked. Answers go over as they are, and count only while it is.";
  expect(told({ sections: [aSection({ items: [judged, { ...said, when }] })] })).toEqual([
    "Documents in use lose nothing; 1 question is asked at other times.",
    `Views of the child: ${otherwise}`,
  ]);
  const both = [
    "Documents in use lose nothing; 2 questions are asked at other times.",
    `Item 1, Risk reduced and Views of the child: ${otherwise}`,
  ];
  expect(told({ sections: [{ ...aSection({ items: [judged, said] }), when }] })).toEqual(both);
  expect(told({}, { sections: [{ ...aSection({ items: [judged, said] }), when }] })).toEqual([
    "Documents in use lose nothing.",
  ]);
  expect(told({ sections: [aSection({ items: [{ ...judged, gate: true }, said] })] })[1]).toBe(
    `Views of the child: ${otherwise}`,
  );
  expect(told({ tables: [{ ...table, when }] }, { tables: [table] })[1]).toBe(
    `People spoken to: ${otherwise}`,
  );
});

test("a grade with other words, or that is gone, is said once, with where it is chosen", () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  const was = aTemplateOf(ids.map((id, at) => anItem({ id, number: String(at + 1) })));
  const [scale] = was.scales;
  if (!scale) throw new Error("The template has a scale.");
  const [first, second, ...others] = scale.grades;
  if (!first || !second) throw new Error("The scale has grades.");
  const now = {
    ...was,
    scales: [{ ...scale, grades: [{ ...first, label: "Strong" }, ...others] }, ...was.scales.slice(1)],
  };
  const changes = versionChanges(was, now);
  expect(changes).toHaveLength(12);
  const places =
    "Item 1, judgement; Item 2, judgement; Item 3, judgement; Item 4, judgement; Item 5, judgement and 1 more";
  expect(versionChangeTexts(was, changes)).toEqual([
    `${places}: “${second.label}” can be chosen no more. Where it was chosen, that is kept at the end of the document and the answer is open again.`,
    `${places}: where “${first.label}” was chosen, it says “Strong”.`,
  ]);
});

test.each<[string, was: Bounds, now: Bounds, sentences: readonly string[]]>([
  ["wider bounds", { least: 1, most: 20 }, { least: 0 }, []],
  [
    "a higher least",
    { least: 0, most: 20 },
    { least: 1, most: 20 },
    [
      "Placements: it takes a number from 1 to 20 now. Numbers outside that go over as they are, and are pointed out until they are put right.",
    ],
  ],
  [
    "a most where there was none",
    { unit: "days" },
    { unit: "days", most: 30 },
    [
      "Placements: it takes a number of days up to 30 now. Numbers outside that go over as they are, and are pointed out until they are put right.",
    ],
  ],
  [
    "another unit",
    { unit: "days", most: 30 },
    { unit: "weeks", most: 30 },
    [
      "Placements: its numbers counted days and count weeks now. They go over as they are, so look at each again.",
    ],
  ],
  ["a unit in capitals, and one that was not said", { unit: "days" }, { unit: "Days" }, []],
])("a number with %s", (_name, was, now, sentences) => {
  const asking = (bounds: Bounds) =>
    templateOf([aField({ id: "placements", label: "Placements", type: "number", ...bounds })]);
  const changes = versionChanges(asking(was), asking(now));
  expect(changes.map((change) => versionChangeText(asking(was), change))).toEqual(sentences);
  expect(changes.some(isLoss)).toBe(false);
});

test.each([
  ["1.0", "1.1"],
  ["3.9", "3.10"],
  ["2026b", "2027b"],
  ["draft", "draft 2"],
])("the version after %s is %s", (version, next) => {
  expect(nextVersion(version)).toBe(next);
});

test("a changed template needs a later version, and the same one none", () => {
  const changed = { ...before, title: "Another title" };
  expect(needsVersion(before, { ...before })).toBe(false);
  expect(needsVersion(before, changed)).toBe(true);
  expect(needsVersion(before, { ...changed, version: nextVersion(before.version) })).toBe(false);
});
