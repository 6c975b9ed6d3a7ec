import fc from "fast-check";
import { questionsOf } from "../../src/audit/questions";
import type { Template } from "../../src/audit/template";
import { recordOfTexts, type Texts } from "../../src/document/answers";
import type { DocumentContent } from "../../src/document/audit-document";
import { layout1Of } from "../../src/document/layout-1";
import { layoutOf } from "../../src/document/layout";
import { slotsOf } from "../../src/document/layout-model";
import { layoutIn } from "../../src/document/layouts";
import { recordInDocument } from "../../src/document/read-record";
import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { aContent, withControls, withoutNames } from "../support/a-content";
import { anItem, aQuestion, aSection, aTemplate } from "../support/builders";
import { holds } from "../support/holds";

const described = (grade: string, text: string) => ({ grade, text: [{ text }] });
const { evidence: _, impact: __, ...judged } = anItem();

/** One that has something of every shape. */
const mixed = aTemplate({
  sections: [
    aSection({
      items: [
        ...["a", "b"].map((id) => ({
          ...judged,
          id,
          label: `Criterion ${id}`,
          descriptors: [
            described("meets-good", `Good ${id}.`),
            described("does-not-meet-good", `Not ${id}.`),
          ],
        })),
        anItem({ id: "whole", label: "The whole" }),
      ],
    }),
    aSection({
      id: "asked",
      title: "Asked",
      items: [
        aQuestion(),
        aQuestion({ id: "seen", label: "Seen alone", answer: { scale: "yes-no", required: true } }),
        aQuestion({ id: "heard", label: "Heard", answer: { scale: "yes-no", required: true } }),
      ],
    }),
  ],
});

const marked = aTemplate({
  publisher: "London Borough of Somewhere, Children's Safeguarding and Social Work",
  pageHeader: { case: "auditor-name", date: "audit-date" },
  marking: "OFFICIAL-SENSITIVE",
});

const templates: readonly Template[] = [aTemplate(), mixed, marked, ...shippedTemplates()];

const LINE = fc.stringMatching(/^[A-Za-z][a-z]{0,6}( [a-z]{1,6}){0,4}[.!?]$/);

/** Some answers as a person reads them: choices, dates, lines, and narratives of several paragraphs. */
function someTexts(template: Template): fc.Arbitrary<Texts> {
  const entries = questionsOf(template).map(({ tag, kind, choices }) => {
    const text =
      choices.length > 0
        ? fc.constantFrom(...choices.map(({ label }) => label))
        : kind === "narrative"
          ? fc.array(LINE, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n"))
          : kind === "number"
            ? fc.constantFrom("7", "a few")
            : kind === "date"
              ? fc.constantFrom("5 March 2026", "1 April 2026")
              : LINE;
    return fc.tuple(fc.constant(tag as string), fc.option(text, { freq: 3, nil: "" }));
  });
  return fc.tuple(...entries).map((pairs) => new Map(pairs.filter(([, text]) => text !== "")));
}

const damages: readonly (readonly [string, (content: DocumentContent) => DocumentContent])[] = [
  ["as it is", (content) => content],
  ["without tags", (content) => withControls(content, (control) => ({ ...control, tag: "" }))],
  [
    "without tags and titles",
    (content) => withControls(content, (each) => ({ ...each, tag: "", alias: "" })),
  ],
  ["without its boxes", (content) => withControls(content, () => undefined)],
  ["without its boxes, by words alone", (content) => withoutNames(withControls(content, () => undefined))],
];

describe.each([
  ["now", layoutOf],
  ["of version 1.0", layout1Of],
])("a document in the layout %s", (_, layout) => {
  test.each(damages)("says what its record does, %s", (__, damage) => {
    for (const template of templates) {
      holds(
        fc.property(someTexts(template), (texts) => {
          const content = damage(aContent(template, texts, layout(template)));
          expect(layoutIn(template, content)).toBe(layout(template));
          expect(recordInDocument(template, content).value).toEqual(recordOfTexts(template, texts));
        }),
        10,
      );
    }
  });

  test("has the same boxes; a title that was cut within a word ends before it now, and the others are the same", () => {
    for (const template of templates) {
      const boxes = (of: typeof layoutOf) => new Map(slotsOf(of(template)).map((slot) => [slot.tag, slot]));
      const [then, now] = [boxes(layout), boxes(layoutOf)];
      expect(new Set(then.keys())).toEqual(new Set(now.keys()));
      for (const [tag, { alias, choices }] of then) {
        expect(now.get(tag)?.choices).toEqual(choices);
        const part = / (?:Judgement|Answer|Evidence|Impact|Reason not applicable)$/.exec(alias)?.[0] ?? "";
        const name = alias.slice(0, alias.length - part.length);
        const cut = [name.trimEnd(), name.replace(/ \S*$/, "")].map((each) => each + part);
        expect([alias, ...cut]).toContain(now.get(tag)?.alias);
      }
    }
  });
});

test("a record goes through a .docx and comes back the same", async () => {
  for (const template of templates) {
    await holds(
      fc.asyncProperty(someTexts(template), async (texts) => {
        const content = await openDocx(newDocx(template, [], texts)).read();
        expect(recordInDocument(template, content)).toEqual({
          value: recordOfTexts(template, texts),
          problems: [],
        });
      }),
      5,
    );
  }
});

test("a document that shows no table of either is read as a new one", () => {
  const template = aTemplate();
  expect(layoutIn(template, { tables: [] })).toBe(layoutOf(template));
});
