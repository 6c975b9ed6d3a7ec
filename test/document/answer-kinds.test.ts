import { ANSWER_TYPES, type AnswerType, type Answering } from "../../src/audit/answering";
import { findGaps } from "../../src/audit/gaps";
import { questionAt, withAnswers } from "../../src/audit/questions";
import { blankRecord } from "../../src/audit/record";
import { actionTag, headerTag, itemTag, type Tag } from "../../src/audit/tags";
import type { Template } from "../../src/audit/template";
import { recordOfTexts, shownTexts, type Texts } from "../../src/document/answers";
import { placeAnswers } from "../../src/document/place-answers";
import { recordInDocument } from "../../src/document/read-record";
import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { gapText } from "../../src/report/gap-text";
import { parseTemplate } from "../../src/templates/parse-template";
import { ACTION_COLUMNS, aField, aFieldGroup, aQuestion, aSection, aTemplate } from "../support/builders";

const OPTIONS = [
  { id: "one", label: "Of one kind, mostly" },
  { id: "two", label: "Of two kinds" },
];
const WITH_OPTIONS: ReadonlySet<AnswerType> = new Set(["choice", "choices"]);

const answering = (type: AnswerType): Answering => ({
  type,
  ...(WITH_OPTIONS.has(type) ? { options: OPTIONS } : {}),
  ...(type === "number" ? { unit: "days", least: 0, most: 30 } : {}),
});

/** Everything that can be answered in a way of its own, in every way. */
const { overallItem: _, ...template }: Template = aTemplate({
  fieldGroups: [
    aFieldGroup({
      fields: [
        ...ANSWER_TYPES.map((type) => aField({ id: type, label: `Detail: ${type}`, ...answering(type) })),
        {
          id: "declared",
          label: "Declared",
          type: "declaration",
          statement: "I have read the record.",
          required: true,
        },
      ],
    }),
  ],
  sections: [
    aSection({
      items: ANSWER_TYPES.map((type) =>
        aQuestion({ id: type, label: `Question: ${type}`, answer: { required: true, ...answering(type) } }),
      ),
    }),
  ],
  actions: {
    title: "Actions",
    prompts: [],
    rows: 2,
    columns: [
      ...ACTION_COLUMNS.slice(0, 1),
      ...ANSWER_TYPES.map((type) => ({
        id: type,
        label: `Column: ${type}`,
        required: true,
        ...answering(type),
      })),
    ],
  },
});

/** How each is written, and how a record holds it. */
const WRITTEN: Readonly<Record<AnswerType, readonly [text: string, value: string]>> = {
  text: ["Sam Hill", "Sam Hill"],
  "long-text": ["First.\nSecond.", "First.\nSecond."],
  date: ["5 March 2026", "2026-03-05"],
  "date-or-text": ["in spring", "in spring"],
  number: ["7", "7"],
  choice: ["Of two kinds", "two"],
  choices: ["Of one kind, mostly; Of two kinds", "one two"],
  "yes-no": ["Yes", "yes"],
};

const TAGS: readonly (readonly [string, (type: AnswerType) => Tag])[] = [
  ["a detail", headerTag],
  ["an answer", (type) => itemTag(type, "answer")],
  ["a column of the actions", (type) => actionTag(1, type)],
];

const texts: Texts = new Map([
  ...TAGS.flatMap(([, tag]) => ANSWER_TYPES.map((type) => [tag(type), WRITTEN[type][0]] as const)),
  [actionTag(1, "what"), "Hold a meeting with school by 5 March 2026"],
]);

const readWith = async (changed: Texts = new Map()) => {
  const record = recordOfTexts(template, texts);
  const shown = new Map([...shownTexts(template, record), ...changed]);
  return recordInDocument(template, await openDocx(newDocx(template, [], shown)).read());
};

test("a template may ask in every way, wherever something is asked", () => {
  expect(parseTemplate(template)).toEqual({ ok: true, template });
});

describe.each(TAGS)("%s", (_, tag) => {
  test.each(ANSWER_TYPES)("answered as %s goes into a document and comes back", async (type) => {
    const { value, problems } = await readWith();
    expect(problems).toEqual([]);
    expect(shownTexts(template, value).get(tag(type))).toBe(WRITTEN[type][0]);
    const question = questionAt(template, tag(type));
    expect(question?.get(value)).toBe(WRITTEN[type][1]);
  });

  test("that takes several choices says which text is none of them", async () => {
    const { problems } = await readWith(new Map([[tag("choices"), "Of two kinds; of three"]]));
    expect(problems).toEqual([
      { code: "unknown-choice", where: tag("choices"), text: "Of two kinds; of three" },
    ]);
  });

  test.each([
    ["a few", "number-invalid", "not a number that can be read"],
    ["31", "number-out-of-bounds", "outside what can be entered here"],
    ["-1", "number-out-of-bounds", "outside what can be entered here"],
  ])("that takes a number keeps %p as typed, and says what it takes", async (typed, code, words) => {
    const { value, problems } = await readWith(new Map([[tag("number"), typed]]));
    expect(problems).toEqual([]);
    expect(shownTexts(template, value).get(tag("number"))).toBe(typed);
    const gap = findGaps(template, value).find(({ where }) => where === tag("number"));
    expect(gap?.code).toBe(code);
    expect(gap && gapText(template, gap)).toContain(words);
    expect(gap && gapText(template, gap)).toContain("a number of days from 0 to 30");
  });
});

test("a declaration is signed with name, role and date", () => {
  const lacking = findGaps(template, blankRecord(template, "")).map(({ where }) => where);
  expect(lacking).toEqual(
    expect.arrayContaining(["header.declared", "header.declared-role", "header.declared-date"]),
  );
});

test("one choice moves to a question that takes several, and one of several back", () => {
  const asking = (type: "choice" | "choices") =>
    aTemplate({
      fieldGroups: [aFieldGroup({ fields: [aField({ id: "kind", type, options: OPTIONS })] })],
    });
  const moved = (from: "choice" | "choices", to: "choice" | "choices", kind: string) => {
    const old = asking(from);
    const record = withAnswers(old, blankRecord(old, ""), [[headerTag("kind"), kind]]);
    const { placed, unplaced } = placeAnswers({ template: old, record, problems: [] }, asking(to));
    return [placed.get("header.kind"), unplaced.map(({ text, why }) => [text, why])];
  };
  expect(moved("choice", "choices", "two")).toEqual(["Of two kinds", []]);
  expect(moved("choices", "choice", "one")).toEqual(["Of one kind, mostly", []]);
  expect(moved("choices", "choice", "one two")).toEqual([
    undefined,
    [["Of one kind, mostly; Of two kinds", "no-such-choice"]],
  ]);
});
