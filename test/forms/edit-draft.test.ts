import { optionText, textOf } from "../../src/forms/draft/draft-text";
import * as fc from "fast-check";
import type { DraftEdit, TextPlace } from "../../src/forms/draft/draft-edit";
import { editDraft } from "../../src/forms/draft/edit-draft";
import { inEveryList } from "../../src/forms/draft/edit-part";
import { strayDescriptors } from "../../src/forms/draft/edit-scale";
import type { DraftItem, FormDraft } from "../../src/forms/draft/form-draft";
import { holds } from "../support/holds";
import { aDraft, aDraftItem } from "./a-draft";

const draft = aDraft();
const after = (...edits: readonly DraftEdit[]) => edits.reduce(editDraft, draft);
const items = ({ sections }: FormDraft) => sections.flatMap((section) => section.items);
const item = (from: FormDraft, key: string) => items(from).find((each) => each.key === key);
const outline = ({ sections }: FormDraft) =>
  sections.map((section) => [section.key, ...section.items.map(({ key }) => key)]);

test("a remark on a place is gone once it was looked at", () => {
  const look = (text: string) => ({ code: "look", doubt: "room", text, where: "table 1, row 2" }) as const;
  const doubtful = { ...draft, remarks: [look("Done"), look("Seen")] };
  expect(editDraft(doubtful, { do: "looked-at", remark: 0 }).remarks).toEqual([look("Seen")]);
});

describe("names", () => {
  test.each([
    ["child", (d: FormDraft) => d.fieldGroups[0]?.title],
    ["name", (d: FormDraft) => d.fieldGroups[0]?.fields[0]?.label],
    ["safety", (d: FormDraft) => d.sections[0]?.title],
    ["plan", (d: FormDraft) => item(d, "plan")?.label],
    ["who", (d: FormDraft) => d.actions?.columns[1]?.label],
    ["how", (d: FormDraft) => d.notes[0]?.title],
  ])("the part %s is renamed and keeps its key", (key, name) => {
    const renamed = after({ do: "rename", key, to: "Another name" });
    expect(name(renamed)).toBe("Another name");
    expect(keys(renamed)).toEqual(keys(draft));
  });

  test("the form, its action table, a scale and its grades are renamed", () => {
    const renamed = after(
      { do: "title", to: "Our audit" },
      { do: "actions-title", to: "Actions" },
      { do: "scale-title", scale: "ofsted", to: "Ofsted" },
      { do: "grade-label", scale: "ofsted", grade: "good", to: "Good!" },
      { do: "grade-label", scale: "ofsted", grade: "na", to: "Not applicable" },
    );
    expect(renamed).toMatchObject({ title: "Our audit", actions: { title: "Actions" } });
    expect(renamed.scales[0]).toMatchObject({
      title: "Ofsted",
      grades: [{ id: "good", label: "Good!", standing: "good" }, { label: "Inadequate" }],
      notApplicable: { id: "na", label: "Not applicable" },
    });
  });

  test("an item without a number has none at all", () => {
    expect(item(after({ do: "number", key: "risk", to: " " }), "risk")).not.toHaveProperty("number");
  });
});

describe("kinds", () => {
  test("an item asks for what it is said to, and a way back loses nothing", () => {
    const words = after({ do: "kind", key: "risk", kind: "words" });
    expect(item(words, "risk")?.kind).toBe("words");
    const back = editDraft(words, { do: "kind", key: "risk", kind: "judgement" });
    expect(item(back, "risk")).toEqual(aDraftItem());
  });

  test("an item that had no scale gets the first", () => {
    const { scale: _, ...plain } = aDraftItem({ kind: "words" });
    const before = aDraft({ sections: [{ key: "s", title: "S", notes: [], items: [plain] }] });
    const judged = editDraft(before, { do: "kind", key: "risk", kind: "judgement" });
    expect(item(judged, "risk")).toMatchObject({ kind: "judgement", scale: "ofsted" });
  });

  test("evidence and impact are asked for or not", () => {
    const changed = after(
      { do: "narrative", key: "risk", part: "evidence", on: false },
      { do: "narrative", key: "risk", part: "impact", on: true },
    );
    expect(item(changed, "risk")).toMatchObject({ evidence: false, impact: true });
  });

  test("every item of a section asks for impact, or none", () => {
    const changed = after({ do: "narrative-of-all", section: "safety", part: "impact", on: true });
    expect(items(changed).map(({ impact }) => impact)).toEqual([true, true, false]);
  });

  test("a detail has another type, other answers and may be left open", () => {
    const changed = after(
      { do: "field-type", key: "name", type: "choice" },
      { do: "add-line", of: { list: "options", key: "name" } },
      { do: "line", of: { list: "options", key: "name" }, at: 0, to: "A" },
      { do: "add-line", of: { list: "options", key: "name" } },
      { do: "line", of: { list: "options", key: "name" }, at: 1, to: "B" },
      { do: "help", key: "name", to: "As in the record" },
      { do: "required", key: "name", on: false },
    );
    expect(changed.fieldGroups[0]?.fields[0]).toMatchObject({
      type: "choice",
      options: ["A", "B"],
      help: "As in the record",
      required: false,
    });
  });

  test("a group of details stands before the sections or after the actions", () => {
    expect(after({ do: "group-place", key: "child", to: "end" }).fieldGroups[0]?.place).toBe("end");
  });

  test("one column at most is of a kind the rules know; of the others there may be many", () => {
    const kinds = (d: FormDraft) => d.actions?.columns.map(({ kind }) => kind);
    expect(kinds(after({ do: "column-kind", key: "comment", kind: "person" }))).toEqual([
      "what",
      "other",
      "person",
    ]);
    expect(kinds(after({ do: "column-kind", key: "who", kind: "other" }))).toEqual([
      "what",
      "other",
      "other",
    ]);
  });

  test("a limit of actions brings the rows it needs, and can go again", () => {
    const limited = after({ do: "limit", to: 8 });
    expect(limited.actions).toMatchObject({ limit: 8, rows: 8 });
    expect(editDraft(limited, { do: "limit", to: undefined }).actions).not.toHaveProperty("limit");
  });

  test("a grade becomes the answer “not applicable”, and the one that was it is a grade again", () => {
    const changed = after({ do: "standing", scale: "ofsted", grade: "inadequate", to: "not-applicable" });
    expect(changed.scales[0]).toMatchObject({
      grades: [{ id: "good" }, { id: "na", label: "N/A" }],
      notApplicable: { id: "inadequate", label: "Inadequate" },
    });
    const back = editDraft(changed, { do: "standing", scale: "ofsted", grade: "inadequate", to: "none" });
    expect(back.scales[0]).not.toHaveProperty("notApplicable");
    expect(back.scales[0]?.grades.map(({ id }) => id)).toEqual(["good", "na", "inadequate"]);
  });
});

describe("order", () => {
  test("a section, an item, a detail, a column and a grade go up or down by one", () => {
    expect(outline(after({ do: "move", key: "voice", by: -1 }))).toEqual([
      ["voice", "seen"],
      ["safety", "risk", "plan"],
    ]);
    expect(outline(after({ do: "move", key: "risk", by: 1 }))[0]).toEqual(["safety", "plan", "risk"]);
    expect(after({ do: "move", key: "status", by: -1 }).fieldGroups[0]?.fields[0]?.key).toBe("status");
    expect(after({ do: "move", key: "who", by: -1 }).actions?.columns[0]?.key).toBe("who");
    const { scales } = after({ do: "move-grade", scale: "ofsted", grade: "good", by: 1 });
    expect(scales[0]?.grades[1]?.id).toBe("good");
  });

  test("the first goes no further up, the last no further down", () => {
    expect(after({ do: "move", key: "risk", by: -1 }, { do: "move", key: "plan", by: 1 })).toEqual(draft);
  });

  test("an item goes to the end of another section", () => {
    expect(outline(after({ do: "to-section", key: "risk", section: "voice" }))).toEqual([
      ["safety", "plan"],
      ["voice", "seen", "risk"],
    ]);
  });
});

describe("what is taken out", () => {
  test("an item stands among what is not placed, with all its texts", () => {
    const changed = after({ do: "remove", key: "risk" });
    expect(outline(changed)[0]).toEqual(["safety", "plan"]);
    expect(changed.notPlaced.at(-1)).toMatchObject({
      key: "risk",
      text: "1 Risk reduced\nThink of harm outside the home.\nRisk is understood.\nIt goes down.\nNobody looked.",
      where: "in “Safety”",
    });
  });

  test("a section leaves its heading and each of its items there", () => {
    const changed = after({ do: "remove", key: "safety" });
    expect(changed.notPlaced.map(({ key }) => key)).toEqual(["stamp", "safety", "risk", "plan"]);
  });

  test("the action table leaves each of its columns there", () => {
    const changed = after({ do: "remove-actions" });
    expect(changed).not.toHaveProperty("actions");
    expect(changed.notPlaced.map((each) => each.text)).toContain("By whom");
  });

  test("a scale in use stays", () => {
    expect(after({ do: "remove-scale", scale: "ofsted" })).toBe(draft);
    const free = after({ do: "kind", key: "seen", kind: "words" }, { do: "remove-scale", scale: "yes-no" });
    expect(free.scales.map(({ id }) => id)).toEqual(["ofsted"]);
  });
});

describe("what is not placed", () => {
  const put = (at: TextPlace) => after({ do: "put", key: "stamp", at });

  test("becomes an item of a section, asking for what its neighbour asks for", () => {
    expect(item(put({ as: "item", section: "voice" }), "stamp")).toMatchObject({
      label: "Version control",
      prompts: ["Panel use only"],
      kind: "question",
      scale: "yes-no",
    });
  });

  test("becomes a note, a section, a detail, a section's note or a prompt", () => {
    expect(put({ as: "note" }).notes.at(-1)).toMatchObject({ key: "stamp", title: "Version control" });
    expect(put({ as: "section" }).sections.at(-1)).toMatchObject({ key: "stamp", items: [] });
    const detail = put({ as: "field", group: "child" }).fieldGroups[0]?.fields.at(-1);
    expect(detail).toMatchObject({ key: "stamp", label: "Version control Panel use only" });
    expect(put({ as: "section-note", section: "voice" }).sections[1]?.notes).toContain("Panel use only");
    expect(item(put({ as: "prompt", item: "seen" }), "seen")?.prompts).toContain("Version control");
  });

  test("stays where there is no such place", () => {
    expect(put({ as: "item", section: "gone" })).toBe(draft);
  });
});

describe("a text of the form that is said to be something else", () => {
  const said = (text: string, at: TextPlace) => after({ do: "add-text", text, at });

  test("moves there with its item, detail or column, which is gone from where it was", () => {
    const note = said("Risk reduced", { as: "note" });
    expect(note.notes.at(-1)).toMatchObject({ key: "risk", title: "1 Risk reduced" });
    expect(outline(note)[0]).toEqual(["safety", "plan"]);
    expect(item(said("1. Risk reduced", { as: "item", section: "voice" }), "risk")).toBeDefined();
    const asked = said("Initials", { as: "item", section: "voice" });
    expect(outline(asked)[1]).toEqual(["voice", "seen", "name"]);
    expect(asked.fieldGroups[0]?.fields.map(({ key }) => key)).toEqual(["status"]);
    expect(said("By whom", { as: "note" }).actions?.columns.map(({ label }) => label)).not.toContain(
      "By whom",
    );
  });

  test("moves there from the line that says it", () => {
    const asked = said("Read the chronology first.", { as: "item", section: "safety" });
    expect(asked.sections[0]?.notes).toEqual([]);
    expect(items(asked).map(({ label }) => label)).toContain("Read the chronology first.");
    expect(asked.notPlaced).toEqual(draft.notPlaced);
    const note = said("Read the chronology first.", { as: "note" });
    const back = editDraft(note, {
      do: "add-text",
      text: "Read the chronology first.",
      at: { as: "section-note", section: "safety" },
    });
    expect(back).toEqual(draft);
  });

  test("stays as well where it is a grade or the title of a section, and where several parts say it", () => {
    const graded = said("Inadequate", { as: "note" });
    expect(graded.scales).toEqual(draft.scales);
    expect(graded.notes.at(-1)?.paragraphs).toEqual(["Inadequate"]);
    expect(outline(said("Safety", { as: "note" }))).toEqual(outline(draft));
    const twice = said("Think of harm outside the home.", { as: "note" });
    expect(twice.sections).toEqual(draft.sections);
  });

  test("stays where there is no such place, and nothing is made of what says nothing", () => {
    expect(said("Good", { as: "item", section: "gone" })).toBe(draft);
    expect(said(" ", { as: "note" })).toBe(draft);
  });
});

describe("an item that is something else", () => {
  test("becomes a note, and an item again", () => {
    const note = after({ do: "put", key: "risk", at: { as: "note" } });
    expect(note.notes.at(-1)).toMatchObject({ key: "risk", title: "1 Risk reduced" });
    const back = editDraft(note, { do: "put", key: "risk", at: { as: "item", section: "safety" } });
    expect(item(back, "risk")?.label).toBe("1 Risk reduced");
  });

  test("becomes the heading of what follows it, and an item again", () => {
    const section = after({ do: "item-to-section", key: "risk" });
    expect(outline(section)).toEqual([["safety"], ["risk", "plan"], ["voice", "seen"]]);
    const back = editDraft(section, { do: "section-to-item", key: "risk" });
    expect(outline(back)).toEqual(outline(draft));
  });

  test("the first section's heading goes before the items of the next", () => {
    expect(outline(after({ do: "section-to-item", key: "safety" }))).toEqual([
      ["voice", "safety", "risk", "plan", "seen"],
    ]);
  });
});

test("descriptors of no grade of an item's scale are known", () => {
  const words = after({ do: "kind", key: "risk", kind: "words" });
  const risk = item(words, "risk") ?? aDraftItem();
  expect(strayDescriptors(words, risk)).toHaveLength(2);
  expect(strayDescriptors(draft, aDraftItem())).toEqual([]);
});

test("whatever is done, every word of the form stays in the draft, and every key is one part's", () => {
  holds(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (choices) => {
      const edited = choices.reduce((now, choice) => {
        const possible = everyEdit(now);
        const edit = possible[choice % possible.length];
        return edit ? editDraft(now, edit) : now;
      }, draft);
      expect(missingWords(draft, edited)).toEqual([]);
      const own = keys(edited);
      expect(new Set(own).size).toBe(own.length);
    }),
    300,
  );
});

/** Every edit that could be made of a draft, but for those that put other words in place of its own. */
function everyEdit(now: FormDraft): readonly DraftEdit[] {
  const sections = now.sections.map(({ key }) => key);
  const places: readonly TextPlace[] = [
    { as: "note" },
    { as: "section" },
    { as: "field" },
    ...now.fieldGroups.map(({ key }): TextPlace => ({ as: "field", group: key })),
    ...sections.flatMap((section): readonly TextPlace[] => [
      { as: "item", section },
      { as: "section-note", section },
    ]),
    ...items(now).map(({ key }): TextPlace => ({ as: "prompt", item: key })),
  ];
  const kinds: readonly DraftItem["kind"][] = ["judgement", "question", "words"];
  return [
    { do: "add-section" },
    { do: "add-scale" },
    { do: "remove-actions" },
    ...keys(now).flatMap((key): readonly DraftEdit[] => [
      { do: "move", key, by: 1 },
      { do: "move", key, by: -1 },
      { do: "remove", key },
      { do: "item-to-section", key },
      { do: "section-to-item", key },
      { do: "column-kind", key, kind: "what" },
      { do: "field-type", key, type: "date" },
      ...kinds.map((kind): DraftEdit => ({ do: "kind", key, kind })),
      ...now.scales.map(({ id }): DraftEdit => ({ do: "scale", key, scale: id })),
      ...sections.map((section): DraftEdit => ({ do: "to-section", key, section })),
      ...places.map((at): DraftEdit => ({ do: "put", key, at })),
    ]),
    ...sections.map((section): DraftEdit => ({ do: "add-item", section })),
    ...now.scales.flatMap(({ id: scale, grades, notApplicable }): readonly DraftEdit[] => [
      { do: "add-grade", scale },
      { do: "remove-scale", scale },
      ...[...grades, ...(notApplicable ? [notApplicable] : [])].flatMap(
        ({ id: grade }): readonly DraftEdit[] => [
          { do: "move-grade", scale, grade, by: 1 },
          { do: "remove-grade", scale, grade },
          { do: "standing", scale, grade, to: "good" },
          { do: "standing", scale, grade, to: "not-applicable" },
        ],
      ),
    ]),
  ];
}

function keys(of: FormDraft): readonly string[] {
  const found: string[] = [];
  inEveryList(of, (list) => {
    found.push(...list.map(({ key }) => key));
    return list;
  });
  // A section's items come before it is known where it stands.
  return found.sort();
}

/** Words the first draft has more of than the second. */
function missingWords(before: FormDraft, after: FormDraft) {
  const left = wordCounts(after);
  return [...wordCounts(before)].filter(([word, count]) => (left.get(word) ?? 0) < count);
}

function wordCounts(of: FormDraft): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of textsIn(of).flatMap((each) => each.split(/\s+/))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function textsIn(of: FormDraft): readonly string[] {
  return [
    of.title,
    ...of.scales.flatMap(({ title, grades, notApplicable }) => [
      title,
      ...[...grades, ...(notApplicable ? [notApplicable] : [])].map(({ label }) => label),
    ]),
    ...of.fieldGroups.flatMap(({ title, fields }) => [
      title,
      ...fields.flatMap(({ label, options }) => [label, ...options.map(optionText)]),
    ]),
    ...of.sections.flatMap(({ title, notes }) => [title, ...notes.map(textOf)]),
    ...items(of).flatMap(({ number = "", label, prompts, descriptors }) => [
      number,
      label,
      ...prompts.map(textOf),
      ...descriptors.flatMap(({ text }) => text.map(textOf)),
    ]),
    ...(of.actions ? [of.actions.title, ...of.actions.prompts.map(textOf)] : []),
    ...(of.actions?.columns.map(({ label }) => label) ?? []),
    ...of.notes.flatMap(({ title, paragraphs }) => [title, ...paragraphs.map(textOf)]),
    ...of.notPlaced.map((each) => each.text),
  ];
}
