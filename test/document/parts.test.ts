import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  ACTION_COLUMNS,
  CONCERN_PARTS,
  CONCERN_TEXTS,
  ITEM_PARTS,
  NARRATIVE_PARTS,
} from "../../src/audit/parts";
import { questionAt, questionsOf, withAnswers } from "../../src/audit/questions";
import { blankRecord } from "../../src/audit/record";
import { actionTag, concernTag, itemTag, type Tag } from "../../src/audit/tags";
import type { Template } from "../../src/audit/template";
import { layoutOf } from "../../src/document/layout";
import { slotsOf } from "../../src/document/layout-model";
import { decodeRecord, encodeRecord } from "../../src/record/record-part";
import { partName, placeText } from "../../src/report/place-text";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { parseTemplate } from "../../src/templates/parse-template";
import { aScale, aSection, aTemplate } from "../support/builders";

const XSD = readFileSync(join(__dirname, "../../src/record/audit-record.xsd"), "utf8");

/** An item that asks for every part there is. */
const every = {
  id: "every",
  number: "1",
  label: "Every part",
  judgement: { scale: aScale().id, required: true },
  answer: { required: true },
  ...Object.fromEntries(NARRATIVE_PARTS.map((part) => [part, { required: true }])),
  further: { next: { required: true } },
  prompts: [],
  descriptors: [],
};
const template = aTemplate({
  narratives: [{ id: "next", label: "Needs to happen" }],
  sections: [aSection({ items: [every] })],
  overallItem: "every",
});

const boxes = (of: Template) => slotsOf(layoutOf(of)).map(({ tag }) => tag);

/** What the XSD says stands in that type, in its order. */
const elementsOf = (type: string) =>
  [
    ...(XSD.split(`<xs:complexType name="${type}">`)[1]?.split("</xs:complexType>\n\n")[0] ?? "").matchAll(
      /<xs:element name="([^"]+)"/g,
    ),
  ].map(([, name]) => name);

const parts: readonly (readonly [name: string, tag: Tag])[] = [
  ...ITEM_PARTS.map((part) => [`${part} of an item`, itemTag("every", part)] as const),
  ["a narrative of an item that the template has of its own", itemTag("every", "further-next")],
  ...CONCERN_PARTS.map((part) => [`${part} of a concern`, concernTag(part)] as const),
  ...ACTION_COLUMNS.map((part) => [`${part} of an action`, actionTag(1, part)] as const),
];

describe.each(parts)("%s", (_, tag) => {
  test("has a question with its tag, and a box in the document", () => {
    expect(questionAt(template, tag)?.tag).toBe(tag);
    expect(boxes(template)).toContain(tag);
  });

  test("goes into the record, through its custom XML and out again", () => {
    const question = questionAt(template, tag);
    const value = question?.choices[0]?.id ?? "Seen.";
    const decoded = decodeRecord(
      encodeRecord(withAnswers(template, blankRecord(template, "a"), [[tag, value]])).value,
    );
    expect(decoded.ok && question?.get(decoded.record)).toBe(value);
  });

  test("has words for where it stands", () => {
    const place = placeText(template, tag);
    expect(place).not.toContain(tag);
    expect(place).toMatch(/, [a-z -]+$/);
  });
});

test("a template may ask for every part of an item", () => {
  expect(parseTemplate(template)).toMatchObject({ ok: true, template });
});

test("every part of an item has a name of its own", () => {
  const names = ITEM_PARTS.map((part) => partName(part));
  expect(new Set(names).size).toBe(ITEM_PARTS.length);
});

test("the XSD has an element for each, in the order they are written", () => {
  expect(elementsOf("Item")).toEqual([...ITEM_PARTS, "further"]);
  expect(elementsOf("ImmediateConcern")).toEqual(CONCERN_TEXTS);
  expect(elementsOf("Action")).toEqual([...ACTION_COLUMNS, "value"]);
});

test.each(shippedTemplates().map((each) => [each.id, each] as const))(
  "%s shows a box for every question, and no other",
  (_, shipped) => {
    expect([...boxes(shipped)].sort()).toEqual(
      questionsOf(shipped)
        .map(({ tag }) => tag)
        .sort(),
    );
  },
);
