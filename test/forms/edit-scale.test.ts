import type { DraftEdit } from "../../src/forms/draft/draft-edit";
import { editDraft } from "../../src/forms/draft/edit-draft";
import { aDraft, aDraftItem, aDraftSection } from "./a-draft";

const draft = aDraft();
const [ofsted, yesNo] = draft.scales;
const after = (...edits: readonly DraftEdit[]) => edits.reduce(editDraft, draft);
const scalesAfter = (...edits: readonly DraftEdit[]) => after(...edits).scales;
const good = { id: "good", label: "Good", standing: "good" };
const inadequate = { id: "inadequate", label: "Inadequate", standing: "below-good" };
const na = { id: "na", label: "N/A" };

describe("where a grade stands", () => {
  const standing = (grade: string, to: Extract<DraftEdit, { do: "standing" }>["to"], scale = "ofsted") =>
    scalesAfter({ do: "standing", scale, grade, to });

  test.each([
    [
      "above good",
      standing("inadequate", "above-good"),
      [good, { ...inadequate, standing: "above-good" }],
      na,
    ],
    ["nowhere", standing("good", "none"), [{ id: "good", label: "Good" }, inadequate], na],
    [
      "at good, though it was not applicable",
      standing("na", "good"),
      [good, inadequate, { ...na, standing: "good" }],
      undefined,
    ],
    ["as not applicable, as it did", standing("na", "not-applicable"), [good, inadequate], na],
    ["as it did where there is no such grade", standing("gone", "good"), [good, inadequate], na],
  ] as const)("%s", (_, scales, grades, notApplicable) => {
    const { notApplicable: __, ...rest } = ofsted ?? { grades: [] };
    expect(scales).toStrictEqual([{ ...rest, grades, ...(notApplicable && { notApplicable }) }, yesNo]);
  });

  test("as not applicable in a scale that had no such answer", () => {
    expect(standing("no", "not-applicable", "yes-no")).toStrictEqual([
      ofsted,
      { ...yesNo, grades: [{ id: "yes", label: "Yes" }], notApplicable: { id: "no", label: "No" } },
    ]);
  });
});

test("a grade goes down by one, and one that is not there goes nowhere", () => {
  const moved = (grade: string) =>
    scalesAfter({ do: "move-grade", scale: "ofsted", grade, by: 1 })[0]?.grades;
  expect(moved("good")).toEqual([inadequate, good]);
  expect(moved("inadequate")).toEqual([good, inadequate]);
  expect(moved("gone")).toEqual([good, inadequate]);
});

describe("what is added", () => {
  test("is a grade with an id of its own", () => {
    const add = { do: "add-grade", scale: "yes-no" } as const;
    const [first, second, third] = [1, 2, 3].map((number) => ({
      id: `grade-${String(number)}`,
      label: "New grade",
    }));
    const away = { do: "standing", scale: "yes-no", grade: "grade-1", to: "not-applicable" } as const;
    expect(scalesAfter(add, add)[1]?.grades.slice(2)).toEqual([first, second]);
    expect(scalesAfter(add, away, add)[1]).toMatchObject({
      grades: [{ id: "yes" }, { id: "no" }, second],
      notApplicable: first,
    });
    expect(scalesAfter(add, add, add)[1]?.grades.at(-1)).toEqual(third);
    expect(scalesAfter(add)[0]).toBe(ofsted);
  });

  test("is a scale with an id of its own", () => {
    const grades = [
      { id: "yes", label: "Yes" },
      { id: "no", label: "No" },
    ];
    expect(scalesAfter({ do: "add-scale" }, { do: "add-scale" })).toEqual([
      ofsted,
      yesNo,
      { id: "scale-1", title: "New scale", grades },
      { id: "scale-2", title: "New scale", grades },
    ]);
  });

  test("is a section, a detail's group or an item that asks for nothing yet", () => {
    expect(after({ do: "add-section" }).sections.at(-1)).toEqual({
      key: "added-1",
      title: "New section",
      notes: [],
      items: [],
    });
    const own = after({ do: "put", key: "stamp", at: { as: "field" } });
    expect(own.fieldGroups.at(-1)).toMatchObject({
      key: "added-1",
      title: "Details",
      fields: [{ key: "stamp" }],
    });
    const empty = after({ do: "add-section" }, { do: "add-item", section: "added-1" });
    expect(empty.sections.at(-1)?.items).toEqual([
      {
        key: "added-2",
        label: "New item",
        kind: "words",
        evidence: false,
        impact: false,
        prompts: [],
        descriptors: [],
      },
    ]);
    expect(after({ do: "add-item", section: "safety" }).sections[0]?.items.at(-1)).toMatchObject({
      key: "added-1",
      kind: "judgement",
      scale: "ofsted",
      evidence: true,
    });
  });
});

describe("what is taken out stands among what is not placed", () => {
  const left = (edit: DraftEdit, from = draft) =>
    editDraft(from, edit)
      .notPlaced.slice(from.notPlaced.length)
      .map(({ text, where }) => [text, where]);

  test("a grade", () => {
    const remove = (grade: string, scale = "ofsted") => ({ do: "remove-grade", scale, grade }) as const;
    expect(left(remove("good"))).toEqual([["Good", "in the scale “Grades”"]]);
    expect(scalesAfter(remove("good"))).toEqual([{ ...ofsted, grades: [inadequate] }, yesNo]);
    expect(left(remove("na"))).toEqual([["N/A", "in the scale “Grades”"]]);
    expect(scalesAfter(remove("na"))[0]).not.toHaveProperty("notApplicable");
    expect(scalesAfter(remove("no", "yes-no"))).toStrictEqual([
      ofsted,
      { ...yesNo, grades: [{ id: "yes", label: "Yes" }] },
    ]);
    expect(after(remove("gone"))).toBe(draft);
    expect(after(remove("good", "gone"))).toBe(draft);
  });

  test("a scale that nothing is answered from", () => {
    const free = aDraft({ sections: [aDraftSection({ items: [aDraftItem({ kind: "words" })] })] });
    expect(left({ do: "remove-scale", scale: "ofsted" }, free)).toEqual([
      ["Grades\nGood\nInadequate\nN/A", "a scale"],
    ]);
    expect(left({ do: "remove-scale", scale: "yes-no" }, free)).toEqual([["Yes or no\nYes\nNo", "a scale"]]);
    expect(after({ do: "remove-scale", scale: "yes-no" })).toBe(draft);
  });

  test.each<[string, DraftEdit, readonly (readonly string[])[]]>([
    [
      "a section",
      { do: "remove", key: "voice" },
      [
        ["Voice of the child", "a section heading"],
        ["1 Seen alone?\nThink of harm outside the home.", "in “Voice of the child”"],
      ],
    ],
    [
      "a group of details",
      { do: "remove", key: "child" },
      [
        ["The child", "a heading of details"],
        ["Initials", "in “The child”"],
        ["Legal status\nCIN\nCP", "in “The child”"],
      ],
    ],
    ["a detail", { do: "remove", key: "status" }, [["Legal status\nCIN\nCP", "in “The child”"]]],
    ["a column", { do: "remove", key: "who" }, [["By whom", "in the action table"]]],
    ["a note", { do: "remove", key: "how" }, [["How to audit\nSpeak with the family.", "among the notes"]]],
    [
      "the action table",
      { do: "remove-actions" },
      [
        ["Agreed actions\nBe specific.", "in the action table"],
        ["Action", "in the action table"],
        ["By whom", "in the action table"],
        ["Comment", "in the action table"],
      ],
    ],
    ["and stays there", { do: "remove", key: "stamp" }, []],
  ])("%s", (_, edit, texts) => {
    expect(left(edit)).toEqual(texts);
  });

  test("but for what says nothing", () => {
    const unnamed = after({ do: "rename", key: "voice", to: " " });
    expect(left({ do: "remove", key: "voice" }, unnamed).map(([text]) => text)).toEqual([
      "1 Seen alone?\nThink of harm outside the home.",
    ]);
  });

  test("and nothing is taken out twice", () => {
    const { actions: _, ...without } = draft;
    expect(editDraft(without, { do: "remove-actions" })).toBe(without);
    expect(after({ do: "remove", key: "gone" })).toEqual(draft);
    expect(after({ do: "remove", key: "stamp" })).toBe(draft);
  });
});

describe("a text of one line", () => {
  const [stamp] = draft.notPlaced;
  const short = aDraft({ notPlaced: stamp ? [{ ...stamp, text: "Panel use only" }] : [] });

  test("is a note without a title of its own, and comes back as it was", () => {
    const note = editDraft(short, { do: "put", key: "stamp", at: { as: "note" } });
    expect(note.notes.at(-1)).toEqual({ key: "stamp", title: "Note", paragraphs: ["Panel use only"] });
    const back = editDraft(note, { do: "remove", key: "stamp" });
    expect(back.notPlaced.at(-1)).toMatchObject({ text: "Panel use only", where: "among the notes" });
  });

  test("is put nowhere where there is no such group of details", () => {
    const at = { as: "field", group: "gone" } as const;
    expect(editDraft(short, { do: "put", key: "stamp", at })).toBe(short);
  });
});
