import type { Template } from "../../src/audit/template";
import { formFault } from "../../src/forms/template/form-fault";
import { cleaned, labelOf, lineOf, wordingsOf } from "../../src/forms/template/template-texts";
import {
  ACTION_COLUMNS,
  aField,
  aFieldGroup,
  anItem,
  aScale,
  aSection,
  aTemplate,
} from "../support/builders";

const many = <T>(count: number, make: (id: string) => T) =>
  Array.from({ length: count }, (_, at) => make(`part-${String(at)}`));
const wordings = many(31, (text) => ({ text }));
const plan = aTemplate().actions;
const columns = (count: number) =>
  many(count, (id) => ({ ...ACTION_COLUMNS[0], id }) as Template["actions"]["columns"][number]);

describe("a form that makes no template", () => {
  test.each<[string, Partial<Template>, string]>([
    ["no items", { sections: [aSection({ items: [] })] }, "No items were found in this form"],
    [
      "too many items",
      { sections: [aSection({ items: many(501, (id) => anItem({ id })) })] },
      "501 items, and a template can have 500",
    ],
    [
      "too many sections",
      { sections: many(101, (id) => aSection({ id })) },
      "101 sections, and a template can have 100",
    ],
    [
      "too many tables of fields",
      { fieldGroups: many(21, (id) => aFieldGroup({ id })) },
      "21 tables of header fields",
    ],
    [
      "too many scales",
      { scales: many(51, (id) => aScale({ id })) },
      "51 scales, and a template can have 50",
    ],
    ["too many notes", { notes: many(51, (id) => ({ id, title: id, wordings: [] })) }, "51 notes"],
    ["too many columns", { actions: { ...plan, columns: columns(13) } }, "13 columns in its action table"],
    [
      "a table with too many fields",
      {
        fieldGroups: [
          aFieldGroup(),
          aFieldGroup({ title: "The child", fields: many(101, (id) => aField({ id })) }),
        ],
      },
      "“The child” has 101 header fields, and 100 is the most.",
    ],
    [
      "a section with too long a text",
      { sections: [aSection({ notes: wordings })] },
      "“Judged fields” is too long",
    ],
    [
      "an item with too long a text",
      { sections: [aSection({ items: [anItem({ prompts: wordings })] })] },
      "“Risk reduced” is",
    ],
    [
      "too long a descriptor",
      {
        sections: [
          aSection({
            items: [anItem({ label: " ", descriptors: [{ grade: "meets-good", text: wordings }] })],
          }),
        ],
      },
      "“Notes” is too long",
    ],
    [
      "too long a text over its actions",
      { actions: { ...plan, prompts: wordings } },
      "“Agreed actions” is too long",
    ],
    ["too long a note", { notes: [{ id: "how", title: "How", wordings }] }, "“How” is too long"],
    [
      "too much altogether",
      {
        sections: many(100, (id) =>
          aSection({ id, items: many(5, (item) => anItem({ id: item, prompts: wordings.slice(1) })) }),
        ),
      },
      "This form is too large for one template.",
    ],
  ])("has %s", (_, overrides, sentence) => {
    expect(formFault(aTemplate(overrides))).toContain(sentence);
  });

  test.each<[string, Partial<Template>]>([
    ["as many items", { sections: [aSection({ items: many(500, (id) => anItem({ id })) })] }],
    ["as many fields", { fieldGroups: [aFieldGroup({ fields: many(100, (id) => aField({ id })) })] }],
    ["as long a text", { notes: [{ id: "how", title: "How", wordings: wordings.slice(1) }] }],
  ])("has more than %s as there may be", (_, overrides) => {
    expect(formFault(aTemplate(overrides))).toBeUndefined();
  });
});

describe("texts as a template may hold them", () => {
  test.each([
    ["a tab", "a\tb", "a b"],
    ["other line ends", "a\r\nb\rc\u2028d\ve", "a\nb\nc\nd\ne"],
    ["half a character", "a\uD800b", "ab"],
    ["no character", "a\uFFFEb\u0001c", "ab c"],
    ["spaces around", " a ", "a"],
  ])("%s", (_, text, clean) => {
    expect(cleaned(text)).toBe(clean);
  });

  test("on one line", () => {
    expect(lineOf(" a \n b\t\tc ")).toBe("a b c");
  });

  test.each([
    ["", { label: "Note" }],
    ["abcdefghij", { label: "abcdefghij" }],
    ["abcdef hijk", { label: "abcdef…", whole: "abcdef hijk" }],
    ["abcdef, ijk", { label: "abcdef…", whole: "abcdef, ijk" }],
    ["abc efghijkl", { label: "abc efghi…", whole: "abc efghijkl" }],
    ["abcdefgh😀jk", { label: "abcdefgh…", whole: "abcdefgh😀jk" }],
  ])("as a label of ten characters: %j", (text, label) => {
    expect(labelOf(text, "Note", 10)).toEqual(label);
  });

  const long = "w".repeat(1500);
  test("as paragraphs: empty ones go, long ones are split behind a word or in the middle of one", () => {
    expect(wordingsOf(["a", " ", "b"])).toEqual([{ text: "a" }, { text: "b" }]);
    expect(wordingsOf([`${long} ${long}`])).toEqual([{ text: long }, { text: long }]);
    expect(wordingsOf(["w".repeat(2001)]).map(({ text }) => text.length)).toEqual([2000, 1]);
    expect(wordingsOf(["w".repeat(2000)])).toHaveLength(1);
    expect(wordingsOf([`${"w".repeat(1999)}😀`]).map(({ text }) => text.length)).toEqual([1999, 2]);
  });

  test("many stand together in one, up to its length", () => {
    expect(wordingsOf(Array<string>(30).fill("a"))).toHaveLength(30);
    expect(wordingsOf(Array<string>(31).fill("a"))).toEqual([
      { text: Array<string>(31).fill("a").join("\n") },
    ]);
    const texts = [...Array<string>(30).fill("a"), "w".repeat(2000 - 60), "b"];
    expect(wordingsOf(texts).map(({ text }) => text.length)).toEqual([2000, 1]);
  });
});
