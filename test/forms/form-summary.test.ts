import { formListing, formSummary } from "../../src/forms/draft/form-summary";
import { aDraft, aDraftItem, aDraftSection } from "./a-draft";

describe("what was understood of a form", () => {
  test("in figures", () => {
    expect(formSummary(aDraft())).toEqual({
      sections: 2,
      items: 3,
      descriptors: 4,
      scale: ["Good", "Inadequate", "N/A"],
      judgements: 2,
      evidence: 3,
      impact: 0,
      headerFields: 2,
      actionColumns: ["Action", "By whom", "Comment"],
      notPlaced: ["Version control\nPanel use only"],
      remarks: [],
    });
  });

  test("in figures, of a form without much in it", () => {
    const { actions: _, ...draft } = aDraft({ sections: [], fieldGroups: [], notPlaced: [] });
    expect(formSummary(draft)).toStrictEqual({
      sections: 0,
      items: 0,
      descriptors: 0,
      scale: [],
      judgements: 0,
      evidence: 0,
      impact: 0,
      headerFields: 0,
      actionColumns: [],
      notPlaced: [],
      remarks: [],
    });
  });

  const question = (key: string) => aDraftItem({ key, kind: "question", scale: "yes-no", impact: true });
  const scaleOf = (...items: readonly ReturnType<typeof aDraftItem>[]) =>
    formSummary(aDraft({ sections: [aDraftSection({ items })] })).scale[0];

  test.each([
    ["that of what is judged, whatever the questions", [question("a"), question("b"), aDraftItem()], "Good"],
    [
      "that of most, where several are in use",
      [aDraftItem(), ...["a", "b"].map((key) => aDraftItem({ key, scale: "yes-no" }))],
      "Yes",
    ],
    ["that of the questions, where nothing is judged", [question("a"), aDraftItem({ kind: "words" })], "Yes"],
    ["none, where all is answered in words", [aDraftItem({ kind: "words" })], undefined],
  ])("its scale is %s", (_, items, best) => {
    expect(scaleOf(...items)).toBe(best);
  });

  test("line by line", () => {
    const [fields] = aDraft().fieldGroups;
    const { number: _, ...unnumbered } = aDraftItem({
      key: "why",
      label: "Why?",
      kind: "words",
      evidence: false,
      descriptors: aDraftItem().descriptors.slice(0, 1),
    });
    const draft = aDraft({
      fieldGroups: [
        {
          key: "child",
          title: "The child",
          fields: [
            ...(fields?.fields ?? []),
            { key: "born", label: "Born", type: "date", options: [], required: true },
            { key: "seen", label: "Seen", type: "yes-no", options: [], required: true },
          ],
        },
      ],
      sections: [
        aDraftSection({ items: [aDraftItem({ impact: true }), unnumbered] }),
        aDraftSection({
          key: "voice",
          title: "Voice",
          notes: [],
          items: [
            aDraftItem({ number: "2", kind: "question", evidence: false, impact: true, descriptors: [] }),
          ],
        }),
      ],
      actions: {
        title: "Agreed actions",
        prompts: [],
        rows: 5,
        limit: 6,
        columns: aDraft().actions?.columns ?? [],
      },
    });
    expect(formListing(draft)).toStrictEqual([
      "Case file audit",
      "",
      "The child",
      "  Initials (text)",
      "  Legal status (CIN / CP)",
      "  Born (date)",
      "  Seen (yes or no)",
      "",
      "Scale: Good / Inadequate / N/A",
      "Scale: Yes / No",
      "",
      "Safety",
      "  Read the chronology first.",
      "  1. Risk reduced (judged, evidence, impact, 2 descriptors)",
      "  Why? (answered in words, 1 descriptor)",
      "",
      "Voice",
      "  2. Risk reduced (answered, impact)",
      "",
      "Agreed actions: Action | By whom | Comment; at most 6 actions",
      "",
      "Note: How to audit",
      "  Speak with the family.",
      "",
      "Not placed:",
      "  Version control\nPanel use only (table 9, row 1). It stands alone.",
    ]);
  });

  test("line by line, of a form of which nothing is left over", () => {
    const { actions: _, ...draft } = aDraft({
      title: "",
      scales: [],
      fieldGroups: [],
      sections: [],
      notes: [],
      notPlaced: [],
    });
    expect(formListing(draft)).toStrictEqual([
      "The form has no title.",
      "",
      "No action table was found.",
      "",
      "Everything in the form has its place.",
    ]);
    expect(formListing(aDraft())).toContain("Agreed actions: Action | By whom | Comment");
  });
});
