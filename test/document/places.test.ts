import type { DocumentContent, LooseText } from "../../src/document/audit-document";
import { findAnswers } from "../../src/document/find-answers";
import { layoutOf } from "../../src/document/layout";
import { slotCellsIn } from "../../src/document/layout-model";
import { ownBoxesIn } from "../../src/document/own-boxes";
import { Places } from "../../src/document/places";
import { aContent, withControls, withoutNames } from "../support/a-content";
import { aField, aFieldGroup, anItem, aTemplateOf } from "../support/builders";

const { evidence: _, impact: __, ...judged } = anItem();
const descriptors = ["meets-good", "does-not-meet-good"].map((grade) => ({
  grade,
  text: [{ text: `What ${grade} is like.` }],
}));
const template = aTemplateOf(
  [
    { ...judged, id: "a", label: "Plan", descriptors },
    { ...judged, id: "b", label: "Review", descriptors },
    anItem({ id: "twin", number: "2", label: "Told" }),
    anItem({ id: "other-twin", number: "3", label: "Asked" }),
  ],
  {
    fieldGroups: [
      aFieldGroup({
        fields: [
          aField(),
          aField({ id: "seen", label: "Seen?", type: "yes-no", help: "Yes if alone." }),
          aField({ id: "team", label: "Team", help: "Of the worker." }),
        ],
      }),
    ],
  },
);
const layout = layoutOf(template);
const slots = layout.flatMap(slotCellsIn);
const slotOf = (tag: string) => {
  const found = slots.find(({ slot }) => slot.tag === tag);
  if (!found) throw new Error(`The layout has no ${tag}.`);
  return found;
};
const bare = (texts: Readonly<Record<string, string>> = {}) =>
  withControls(aContent(template, new Map(Object.entries(texts))), () => undefined);
const said = (content: DocumentContent, tag: string) => {
  const found = findAnswers(layout, content, ownBoxesIn(template, layout, content)).bySlot.get(tag);
  return found?.by === "nothing" ? undefined : found?.text;
};
/** The text of the cell of an answer changed. */
const withText = (tag: string, text: string): DocumentContent => {
  const content = bare();
  const at = new Places(layout, content).of(slotOf(tag));
  return {
    ...content,
    tables: content.tables.map((rows, table) =>
      rows.map((cells, row) =>
        cells.map((each, cell) => (table === at?.table && row === at.row && cell === at.cell ? text : each)),
      ),
    ),
  };
};

describe("a drop-down and the reason under it, in one cell", () => {
  test.each([
    ["both", "Not applicable\nShe had moved.\n\nIn May.", "Not applicable", "She had moved.\n\nIn May."],
    ["a choice alone", "Meets good\n", "Meets good", ""],
    ["a reason alone", "\nShe had moved.", "", "She had moved."],
    ["a choice and the prompt", "Meets good\nIf n/a, why", "Meets good", "If n/a, why"],
    ["both prompts", "Choose\nIf n/a, why", "Choose", "If n/a, why"],
    ["the drop-down's prompt and a reason", "Choose\nShe had moved.", "Choose", "She had moved."],
    ["nothing", "\n", "", ""],
  ])("say %s", (___, text, judgement, reason) => {
    const content = withText("item.b.judgement", text);
    expect([said(content, "item.b.judgement"), said(content, "item.b.reason")]).toEqual([judgement, reason]);
    expect(said(content, "item.a.judgement")).toBe("");
  });
});

describe("help under an answer", () => {
  test.each([
    ["is no part of it", "Yes\nYes if alone.", "Yes"],
    ["nor where spaces and case have changed", "Yes\n yes  if ALONE. ", "Yes"],
    ["leaves what was typed around it", "Yes\nTwice.\nYes if alone.\nIn May.", "Yes\nTwice.\nIn May."],
    ["may be gone", "No", "No"],
    ["alone says nothing", "\nYes if alone.", ""],
  ])("%s", (___, text, answer) => {
    expect(said(withText("header.seen", text), "header.seen")).toBe(answer);
  });
});

test("a criterion is found by its name, whatever row it moved to", () => {
  const content = bare({ "item.a.judgement": "Meets good", "item.b.judgement": "Exceeds good" });
  const tables = content.tables.map((rows) =>
    rows[0]?.[0] === "Criterion" ? [...rows.slice(0, 1), ...rows.slice(1).reverse()] : rows,
  );
  expect(said({ ...content, tables }, "item.b.judgement")).toBe("Exceeds good");
});

describe("of two tables with the same words", () => {
  const full = bare({ "item.twin.evidence": "Of the first.", "item.other-twin.evidence": "Of the second." });
  const gone = full.tables.findIndex((rows) => rows.some((cells) => cells.includes("Of the first.")));
  const left = {
    ...full,
    tables: full.tables.filter((___, at) => at !== gone),
    captions: [],
    loose: full.loose.flatMap((line): readonly LooseText[] => {
      const { after = -1 } = line;
      if (line.at?.table === gone) return [];
      const at = line.at && { ...line.at, table: line.at.table - (line.at.table > gone ? 1 : 0) };
      return [{ ...line, ...(at && { at }), after: after - (after >= gone ? 1 : 0) }];
    }),
  };

  test("each is known by its order where both are there", () => {
    const content = withoutNames(full);
    expect(said(content, "item.twin.evidence")).toBe("Of the first.");
    expect(said(content, "item.other-twin.evidence")).toBe("Of the second.");
  });

  test("the one that is left is known by the heading above it", () => {
    expect(said(left, "item.twin.evidence")).toBeUndefined();
    expect(said(left, "item.other-twin.evidence")).toBe("Of the second.");
  });

  test("the one that is left is known by a box in it", () => {
    const control = { tag: "", alias: "3 Impact", kind: "text", text: "" } as const;
    const table = left.tables.findIndex((rows) => rows.some((cells) => cells.includes("Of the second.")));
    const content = { ...withoutNames(left), controls: [{ ...control, at: { table, row: 2, cell: 1 } }] };
    expect(said(content, "item.other-twin.evidence")).toBe("Of the second.");
    expect(said(content, "item.twin.evidence")).toBeUndefined();
  });
});
