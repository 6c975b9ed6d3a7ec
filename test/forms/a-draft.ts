import type { DraftItem, DraftSection, FormDraft } from "../../src/forms/draft/form-draft";

export function aDraftItem(overrides: Partial<DraftItem> = {}): DraftItem {
  return {
    key: "risk",
    number: "1",
    label: "Risk reduced",
    kind: "judgement",
    scale: "ofsted",
    evidence: true,
    impact: false,
    prompts: ["Think of harm outside the home."],
    descriptors: [
      { grade: "good", text: ["Risk is understood.", "It goes down."] },
      { grade: "inadequate", text: ["Nobody looked."] },
    ],
    ...overrides,
  };
}

export function aDraftSection(overrides: Partial<DraftSection> = {}): DraftSection {
  return {
    key: "safety",
    title: "Safety",
    notes: ["Read the chronology first."],
    items: [aDraftItem(), aDraftItem({ key: "plan", number: "2", label: "The plan works" })],
    ...overrides,
  };
}

/** What might have been understood of a small form: something of everything a draft can hold. */
export function aDraft(overrides: Partial<FormDraft> = {}): FormDraft {
  return {
    title: "Case file audit",
    scales: [
      {
        id: "ofsted",
        title: "Grades",
        grades: [
          { id: "good", label: "Good", standing: "good" },
          { id: "inadequate", label: "Inadequate", standing: "below-good" },
        ],
        notApplicable: { id: "na", label: "N/A" },
      },
      {
        id: "yes-no",
        title: "Yes or no",
        grades: [
          { id: "yes", label: "Yes" },
          { id: "no", label: "No" },
        ],
      },
    ],
    fieldGroups: [
      {
        key: "child",
        title: "The child",
        fields: [
          { key: "name", label: "Initials", type: "text", options: [], required: true },
          { key: "status", label: "Legal status", type: "choice", options: ["CIN", "CP"], required: false },
        ],
      },
    ],
    sections: [
      aDraftSection(),
      aDraftSection({
        key: "voice",
        title: "Voice of the child",
        notes: [],
        items: [
          aDraftItem({
            key: "seen",
            label: "Seen alone?",
            kind: "question",
            scale: "yes-no",
            descriptors: [],
          }),
        ],
      }),
    ],
    actions: {
      title: "Agreed actions",
      prompts: ["Be specific."],
      rows: 5,
      columns: [
        { key: "what", label: "Action", kind: "what" },
        { key: "who", label: "By whom", kind: "person" },
        { key: "comment", label: "Comment", kind: "other" },
      ],
    },
    notes: [{ key: "how", title: "How to audit", paragraphs: ["Speak with the family."] }],
    notPlaced: [
      {
        key: "stamp",
        text: "Version control\nPanel use only",
        where: "table 9, row 1",
        why: "It stands alone.",
      },
    ],
    ...overrides,
  };
}
