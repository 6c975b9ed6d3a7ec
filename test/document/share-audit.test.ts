import * as fc from "fast-check";
import { isEntered } from "../../src/audit/entered";
import { itemKey, withRoom, type StateId } from "../../src/audit/moderation";
import { questionsIn } from "../../src/audit/questions";
import type { AuditRecord } from "../../src/audit/record";
import type { Grade, Template } from "../../src/audit/template";
import { shownTexts } from "../../src/document/answers";
import { shareAudit } from "../../src/document/share-audit";
import type { ShareBlock, ShareTable } from "../../src/document/share-model";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import {
  aCompleteRecord,
  aField,
  aFieldGroup,
  anItem,
  aQuestion,
  aRecord,
  aScale,
  aSection,
  aTemplate,
  type RecordOverrides,
} from "../support/builders";
import { holds } from "../support/holds";

const share = (template: Template, record: AuditRecord, names: "kept" | "roles" = "kept") =>
  shareAudit({ template, record, problems: [] }, { names, today: "2026-12-01", offered: [template] });
const copyOf = (overrides: RecordOverrides, template = aTemplate()) =>
  share(template, aRecord(template, overrides)).blocks;

const isTable = (block: ShareBlock): block is ShareTable => block.type === "table";
const tableNamed = (blocks: readonly ShareBlock[], title: string) =>
  blocks.filter(isTable).find((table) => table.title === title);
const rowsOf = (table: ShareTable | undefined) =>
  (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
const headings = (blocks: readonly ShareBlock[]) =>
  blocks.flatMap((block) => (block.type === "heading" ? [block.text] : []));

/** Every word a reader sees. */
function wordsOf(blocks: readonly ShareBlock[]): string {
  return blocks
    .flatMap((block): readonly string[] => {
      switch (block.type) {
        case "title":
          return [block.text, block.subtitle];
        case "notice":
          return [block.text];
        case "heading":
          return [block.text, block.answer?.text ?? ""];
        case "text":
          return [block.margin ?? "", block.lead ?? "", ...block.paragraphs];
        case "line":
          return [block.label, block.answer];
        case "table":
          return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
      }
    })
    .join("\n");
}

const FIVE: readonly Grade[] = [
  { id: "a", label: "Great", standing: "above-good" },
  { id: "b", label: "Fine", standing: "good" },
  { id: "c", label: "Weak", standing: "below-good" },
  { id: "d", label: "Poor", standing: "below-good" },
  { id: "e", label: "Unclear" },
];

test("the profile has a column for each grade, best first, and the word stands in its own, filled by its standing", () => {
  const template = aTemplate({
    scales: [aScale({ id: "five", grades: FIVE })],
    sections: [
      aSection({
        items: FIVE.map(({ id }, at) =>
          anItem({
            id: `on-${id}`,
            number: String(at + 1),
            label: `On ${id}`,
            judgement: { scale: "five", required: true },
          }),
        ),
      }),
    ],
  });
  const { overallItem: _, ...plain } = template;
  const items = Object.fromEntries(FIVE.map(({ id }) => [`on-${id}`, { judgement: id }]));
  const table = tableNamed(copyOf({ items }, plain), "Judgements");
  expect(rowsOf(table)).toEqual([
    ["What was judged", "Great", "Fine", "Weak", "Poor", "Unclear", "No judgement"],
    ["1. On a", "Great", "", "", "", "", ""],
    ["2. On b", "", "Fine", "", "", "", ""],
    ["3. On c", "", "", "Weak", "", "", ""],
    ["4. On d", "", "", "", "Poor", "", ""],
    ["5. On e", "", "", "", "", "Unclear", ""],
  ]);
  const fills = table?.rows
    .slice(1)
    .map(({ cells }) => cells.find(({ text, style }) => style === "judged" && text)?.fill);
  expect(fills?.map((fill) => fill?.level)).toEqual(["good", "good", "below-good", "lowest", undefined]);
  expect(table?.widths.reduce((sum, width) => sum + width, 0)).toBe(9638);
});

test("of one grade below good none is the lowest", () => {
  const table = tableNamed(copyOf({ items: { risk: { judgement: "does-not-meet-good" } } }), "Judgements");
  expect(table?.rows[1]?.cells[3]).toMatchObject({
    text: "Does not meet good",
    fill: { level: "below-good" },
  });
});

test("not applicable and not entered stand apart, each in its word", () => {
  const rows = rowsOf(tableNamed(copyOf({ items: { risk: { judgement: "not-applicable" } } }), "Judgements"));
  expect(rows.slice(1, 3).map((row) => row.at(-1))).toEqual(["Not applicable", "Not entered"]);
});

/** The same audit in another state, with what moderation decided on its items. */
function moderated(overrides: RecordOverrides, decided: Record<string, string>, state: StateId = "final") {
  const template = withRoom(aTemplate(), { items: Object.keys(decided), actions: [], steps: 1 });
  const record = aRecord(template, overrides);
  const moderation = Object.fromEntries([
    ["state", state],
    ...Object.entries(decided).map(([item, judgement]) => [itemKey(item, "judgement"), judgement]),
  ]) as Record<string, string>;
  return share(template, { ...record, moderation }).blocks;
}

const TWO_JUDGED = {
  items: {
    risk: { judgement: "does-not-meet-good", evidence: "Two gaps." },
    overall: { judgement: "meets-good", evidence: "Good on the whole." },
  },
};

test("once an audit is final the moderated judgement is the one that is read, with the auditor's beside it", () => {
  const blocks = moderated(TWO_JUDGED, { risk: "meets-good", overall: "does-not-meet-good" });
  expect(tableNamed(blocks, "Overall judgement")?.rows[0]?.cells[1]).toEqual({
    text: "Does not meet good",
    beside: "Auditor: Meets good",
    style: "overall",
    fill: { level: "below-good", pale: false },
  });
  expect(rowsOf(tableNamed(blocks, "Judgements")).map((row) => row.slice(1))).toContainEqual([
    expect.any(String),
    "Meets good",
    "Auditor",
    "",
  ]);
  expect(blocks.filter((block) => block.type === "text")).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        paragraphs: [
          "Moderation decided 2 judgements otherwise than the auditor. The moderated one is reported; “Auditor” stands where the auditor’s was.",
        ],
      }),
      { type: "text", margin: "Auditor", paragraphs: ["Does not meet good"] },
    ]),
  );
  const heading = blocks.find((block) => block.type === "heading" && block.level === 2);
  expect(heading).toMatchObject({ answer: { text: "Meets good", level: "good" } });
});

test.each<StateId>(["in-progress", "in-moderation", "returned"])(
  "while an audit is %s, its own judgements are read",
  (state) => {
    const decided = { risk: "meets-good", overall: "does-not-meet-good" };
    const now = moderated(TWO_JUDGED, decided, state);
    expect(now).toEqual(moderated(TWO_JUDGED, {}, state));
  },
);

test("where moderation agrees, the copy is the same as without", () => {
  const agreed = moderated(TWO_JUDGED, { risk: "does-not-meet-good", overall: "meets-good" });
  expect(agreed).toEqual(moderated(TWO_JUDGED, {}));
});

test("what was written of an item is read where moderation took it out, and the reason where it brought it in", () => {
  const out = moderated(TWO_JUDGED, { risk: "not-applicable" });
  expect(wordsOf(out)).toContain("Two gaps.");
  expect(rowsOf(tableNamed(out, "Judgements"))[1]).toEqual([
    expect.any(String),
    "",
    "",
    "Auditor",
    "Not applicable",
  ]);
  const away = { items: { risk: { judgement: "not-applicable", reason: "No risk is known." } } };
  const back = moderated(away, { risk: "meets-good" });
  expect(back).toContainEqual({
    type: "text",
    margin: "Auditor",
    paragraphs: ["Not applicable: No risk is known."],
  });
  expect(rowsOf(tableNamed(back, "Judgements"))[1]).toEqual([
    expect.any(String),
    "",
    "Meets good",
    "",
    "Auditor: Not applicable",
  ]);
});

test("an answer that moderation decided otherwise tells the auditor's on its line", () => {
  const template = withRoom(
    aTemplate({
      sections: [
        aSection({
          items: [
            anItem({ id: "risk" }),
            aQuestion({
              id: "features",
              label: "With features of",
              answer: { scale: "quality", featuresOf: "risk", required: false },
            }),
          ],
        }),
      ],
    }),
    { items: ["features"], actions: [], steps: 0 },
  );
  const record = aRecord(template, { items: { features: { answer: "meets-good" } } });
  const moderation = { state: "final", [itemKey("features", "judgement")]: "exceeds-good" };
  expect(share(template, { ...record, moderation }).blocks).toContainEqual({
    type: "line",
    label: "With features of",
    answer: "Exceeds good (Auditor: Meets good)",
  });
});

test("a scale of more grades than a page has room for has one column for them all", () => {
  const grades = Array.from({ length: 12 }, (_, at) => ({
    id: `g${String(at)}`,
    label: `Considerable ${String(at)}`,
  }));
  const template = aTemplate({ scales: [aScale({ grades })] });
  const table = tableNamed(copyOf({ items: { risk: { judgement: "g3" } } }, template), "Judgements");
  expect(rowsOf(table).slice(0, 2)).toEqual([
    ["What was judged", "Judgement"],
    [expect.stringContaining("Risk reduced"), "Considerable 3"],
  ]);
});

test("over twenty judgements are counted by section, and each section opens with its own", () => {
  const section = (id: string) =>
    aSection({
      id,
      title: `Section ${id}`,
      items: Array.from({ length: 11 }, (_, at) =>
        anItem({ id: `${id}-${String(at)}`, number: String(at), label: `Item ${id}${String(at)}` }),
      ),
    });
  const { overallItem: _, ...template } = aTemplate({ sections: [section("a"), section("b")] });
  const blocks = copyOf(
    {
      items: {
        "a-0": { judgement: "meets-good" },
        "a-1": { judgement: "meets-good" },
        "a-2": { judgement: "does-not-meet-good" },
        "a-3": { judgement: "not-applicable" },
      },
    },
    template,
  );
  expect(rowsOf(tableNamed(blocks, "Judgements by section"))).toEqual([
    ["Section", "Exceeds good", "Meets good", "Does not meet good", "No judgement"],
    ["Section a", "", "2 of 11", "1 of 11", "1 n/a\n7 not entered"],
    ["Section b", "", "", "", "11 not entered"],
  ]);
  expect(tableNamed(blocks, "Judgements by section")?.rows[1]?.cells[3]?.fill).toEqual({
    level: "below-good",
    pale: true,
  });
  expect(rowsOf(tableNamed(blocks, "Judgements: Section a"))).toHaveLength(12);
});

test("only what was answered is read: no blank row, no empty heading, no prompt", () => {
  const words = wordsOf(
    copyOf({ items: { risk: { judgement: "meets-good", evidence: "Seen alone.\n\nTwice." } } }),
  );
  expect(words).toContain("Seen alone.\nTwice.");
  expect(words).not.toContain("Choose");
  expect(headings(copyOf({}))).toEqual(["Judgements"]);
});

test("what does not apply is gathered at the end of its section, with the reason", () => {
  const blocks = copyOf({
    items: {
      risk: { judgement: "not-applicable", reason: "She lives elsewhere." },
      plans: { judgement: "meets-good", evidence: "Clear." },
    },
  });
  const at = blocks.findIndex((block) => block.type === "heading" && block.text === "Not applicable");
  expect(headings(blocks.slice(0, at)).at(-1)).toBe("2. Quality of plans");
  expect(blocks[at + 1]).toMatchObject({ lead: "1. Risk reduced", paragraphs: ["She lives elsewhere."] });
});

test("the grade stands in the heading of its item", () => {
  const blocks = copyOf({ items: { risk: { judgement: "does-not-meet-good", evidence: "Late." } } });
  expect(blocks).toContainEqual({
    type: "heading",
    level: 2,
    text: "1. Risk reduced",
    answer: { text: "Does not meet good", level: "below-good" },
  });
});

test("an immediate concern stands where there is one, before the judgements", () => {
  const concern = {
    raised: "yes",
    what: "Alone at night.",
    manager: "Team manager",
    notified: "2026-11-30",
  } as const;
  const blocks = copyOf({ immediateConcern: concern });
  const title = aTemplate().immediateConcerns?.title ?? "";
  expect(headings(blocks).slice(0, 2)).toEqual([title, "Judgements"]);
  expect(wordsOf(blocks)).toContain(
    "Alone at night.\nManager notified\nTeam manager\nDate notified\n30 November 2026",
  );
  expect(headings(copyOf({ immediateConcern: { raised: "no" } }))).not.toContain(title);
  expect(headings(copyOf({ immediateConcern: { what: "Alone at night." } }))).toContain(title);
});

test("actions have only the rows and columns in which anything stands, numbered anew", () => {
  const template = aTemplate();
  const blocks = copyOf({
    actions: [
      { row: 2, what: "Visit her.", person: "", due: "2026-12-11" },
      { row: 4, what: "Tell school." },
    ],
  });
  expect(rowsOf(tableNamed(blocks, template.actions.title))).toEqual([
    ["No.", "Agreed action (child)", "Completion date"],
    ["1", "Visit her.", "11 December 2026"],
    ["2", "Tell school.", ""],
  ]);
});

test("an audit that is not complete says so under its title", () => {
  const template = aTemplate();
  const partly = share(template, aRecord(template));
  expect(partly.blocks[1]).toEqual({
    type: "notice",
    text: `Not complete: ${String(partly.missing)} things are missing or to be settled.`,
  });
  const complete = share(template, aCompleteRecord(template, { status: "ready" }));
  expect([complete.missing, complete.blocks[0]]).toEqual([
    0,
    { type: "title", text: "Small audit", subtitle: "Test council · completed audit" },
  ]);
});

test("an audit marked as ready is not complete while words in its document are in no answer", () => {
  const template = aTemplate();
  const record = aCompleteRecord(template, { status: "ready" });
  const problem = {
    code: "words-outside",
    place: { in: "text", near: "start" },
    text: "Seen alone.",
  } as const;
  const copy = shareAudit(
    { template, record, problems: [problem] },
    { names: "kept", today: "2026-11-27", offered: [] },
  );
  expect([copy.missing, copy.blocks[0], copy.blocks[1]]).toEqual([
    1,
    { type: "title", text: "Small audit", subtitle: "Test council · audit in progress" },
    { type: "notice", text: "Not complete: one thing is missing or to be settled." },
  ]);
});

test("what was answered begins on page two, or goes on where page one runs over", () => {
  const starts = (actions: number) =>
    copyOf({
      items: { risk: { judgement: "meets-good", evidence: "Seen alone." } },
      actions: Array.from({ length: actions }, (_, at) => ({
        row: at + 1,
        what: "Visit her at school. ".repeat(9),
      })),
    }).some((block) => block.type === "heading" && block.newPage);
  expect([starts(2), starts(20)]).toEqual([true, false]);
});

test("long answers about the audit are read as text, short ones on page one", () => {
  const template = aTemplate({
    fieldGroups: [aFieldGroup({ fields: [aField(), aField({ id: "why", label: "Why so far back?" })] })],
  });
  const blocks = copyOf({ header: { "auditor-name": "A. Roe", why: "Since ".repeat(30) } }, template);
  expect(rowsOf(tableNamed(blocks, "Audit details"))).toEqual([["Auditor name", "A. Roe"]]);
  expect(headings(blocks)).toContain("Why so far back?");
});

test("what is entered where it is not asked is left out, and named", () => {
  const { blocks, notAsked } = share(
    aTemplate(),
    aRecord(aTemplate(), { items: { risk: { judgement: "not-applicable", evidence: "Seen alone." } } }),
  );
  expect(notAsked).toEqual(["item.risk.evidence"]);
  expect(wordsOf(blocks)).not.toContain("Seen alone.");
});

test("a judgement with an answer beside it, and answers in words, are all read", () => {
  const template = aTemplate({
    sections: [
      aSection({
        items: [
          anItem({ id: "both", answer: { scale: "yes-no", required: true } }),
          anItem({ id: "own", number: "2", answer: { required: true } }),
          aQuestion({ id: "yes", label: "Was she seen?", answer: { scale: "yes-no", required: true } }),
        ],
      }),
    ],
  });
  const { overallItem: _, ...plain } = template;
  const words = wordsOf(
    copyOf(
      {
        items: {
          both: { judgement: "meets-good", answer: "partly" },
          own: { judgement: "meets-good", answer: "In my own words." },
          yes: { answer: "yes" },
        },
      },
      plain,
    ),
  );
  expect(words).toContain("Answer\nPartly");
  expect(words).toContain("Answer\n\nIn my own words.");
  expect(words).toContain("Was she seen?\nYes");
});

describe.each(shippedTemplates().map((template) => ({ id: template.id, template })))(
  "$id",
  ({ template }) => {
    test("every answer that the audit asks for is in the copy, or is told as left out", () => {
      holds(
        fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
          const record = someAnswers(template, seed);
          const { blocks, notAsked } = share(template, record);
          const words = wordsOf(blocks);
          const texts = shownTexts(template, record);
          for (const { tag, owner } of questionsIn(template, record)) {
            const text = texts.get(tag) ?? "";
            if (owner.kind === "status" || !isEntered(text) || notAsked.includes(tag)) continue;
            // That there is a concern or none is told by whether it is there.
            if (owner.kind === "concern" && owner.part === "raised") continue;
            if (!words.includes(text)) throw new Error(`${tag} is not in the copy: ${text}`);
          }
        }),
        75,
      );
    });
  },
);

/** A record with some of the questions answered, each text unlike any other. */
function someAnswers(template: Template, seed: number): AuditRecord {
  const pick = (at: number, of: number) => ((seed + 1) * 7919 + at * 104_729) % of;
  const record = aCompleteRecord(template, {
    actions: [{ what: `what ${String(seed)}`, person: `person ${String(seed)}`, due: "2026-12-11" }],
    serviceActions: template.serviceActions ? `service ${String(seed)}` : "",
    immediateConcern: template.immediateConcerns
      ? { raised: "yes", what: `concern ${String(seed)}`, manager: "m1", notified: "2026-12-01" }
      : {},
  });
  return {
    ...record,
    items: Object.fromEntries(
      Object.entries(record.items).map(([id, entry], at) => [
        id,
        Object.fromEntries(
          Object.entries(entry).map(([part, text], index) => [
            part,
            pick(at * 5 + index, 4) === 0
              ? ""
              : part === "evidence" || part === "impact"
                ? `${part} of ${id}`
                : text,
          ]),
        ) as typeof entry,
      ]),
    ),
  };
}

test("a declaration is read with what was declared, wherever it stands, and not at all where nobody made it", () => {
  const declaration = {
    id: "signed",
    label: "Auditor",
    type: "declaration",
    statement: "I have read the whole record.",
    required: false,
  } as const;
  const template = (place: "start" | "end") =>
    aTemplate({ fieldGroups: [aFieldGroup({ title: "To sign", place, fields: [declaration] })] });
  const signed = { header: { signed: "Ms Bray", "signed-role": "Manager", "signed-date": "2026-11-12" } };
  for (const place of ["start", "end"] as const) {
    const words = wordsOf(copyOf(signed, template(place)));
    expect(words).toMatch(
      /To sign[^]*I have read the whole record\.[^]*Ms Bray[^]*Manager[^]*12 November 2026/,
    );
    expect(words.split("Ms Bray")).toHaveLength(2);
    expect(wordsOf(copyOf({ header: {} }, template(place)))).not.toContain("I have read");
  }
});
