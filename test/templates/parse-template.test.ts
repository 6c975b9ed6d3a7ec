import { allItems } from "../../src/audit/template";
import { parseTemplateText, readDefinition } from "../../src/templates/parse-template";
import { aTemplateFile, NOTHING, withValue } from "./a-template-file";
import { faultsOf, inWelsh, templateOf } from "./parsed";

describe("a well-formed template file", () => {
  test("has no faults", () => {
    expect(faultsOf(aTemplateFile())).toEqual([]);
  });

  test("may say a wording as plain text", () => {
    const [section] = templateOf(aTemplateFile()).sections;
    expect(section?.notes).toEqual([{ text: "Begin with the child." }]);
    expect(section?.items[0]?.prompts).toEqual([
      { text: "Was it seen?" },
      { text: "Did the pandemic matter?", promptSet: "covid" },
    ]);
    expect(section?.items[0]?.descriptors[0]?.text).toEqual([{ text: "Seen, and acted on." }]);
  });

  test("may leave out every list that can be empty", () => {
    const file = ["promptSets", "notes", "evidenceElements"].reduce<unknown>(
      (less, key) => withValue(less, key, NOTHING),
      withValue(aTemplateFile(), "sections[0].items[0].prompts", NOTHING),
    );
    const template = templateOf(file);
    expect(template).toMatchObject({ promptSets: [], notes: [], evidenceElements: [], impactDimensions: [] });
    expect(template.sections[1]?.notes).toEqual([]);
    expect(template.serviceActions?.prompts).toEqual([]);
    expect(allItems(template)[0]?.prompts).toEqual([]);
    expect(allItems(template)[1]?.descriptors).toEqual([]);
  });

  test("keeps nothing that the file leaves out", () => {
    const template = templateOf(withValue(aTemplateFile(), "lookBack", NOTHING));
    expect(template).not.toHaveProperty("lookBack");
    expect(allItems(template)[1]).not.toHaveProperty("judgement");
  });

  test("is the same template when it is written out and read again", () => {
    const template = templateOf(aTemplateFile());
    expect(parseTemplateText(JSON.stringify(template))).toEqual({ ok: true, template });
  });
});

describe("a template file in which", () => {
  test("two items wait for each other names both conditions", () => {
    const file = withValue(aTemplateFile(), "sections[0].items[1].when", {
      item: "child-protection",
      in: ["meets-good"],
    });
    expect(faultsOf(file).map(({ path }) => path)).toEqual(["sections[0].items[1].when", "sections[1].when"]);
  });

  test("several things are wrong lists them all", () => {
    const file = withValue(
      withValue(withValue(aTemplateFile(), "title", ""), "actions.limit", -1),
      "extra",
      1,
    );
    expect(faultsOf(file).map(({ path }) => path)).toEqual(["title", "actions.limit", "extra"]);
  });

  test("there are more than 500 items", () => {
    const items = Array.from({ length: 501 }, (_, index) => ({
      id: `item-${String(index)}`,
      label: "Item",
      answer: { required: true },
    }));
    expect(faultsOf(withValue(aTemplateFile(), "sections[2]", { id: "many", title: "Many", items }))).toEqual(
      [{ path: "sections", message: "There are 505 items; 500 is the most." }],
    );
  });
});

test("a template with more text than its documents can carry is refused", () => {
  const text = "Read what was written. ".repeat(80).trim();
  const wordings = Array.from({ length: 30 }, () => text);
  const notes = Array.from({ length: 10 }, (_, at) => ({ id: `n${String(at)}`, title: "Long", wordings }));
  expect(faultsOf(withValue(aTemplateFile(), "notes", notes))).toEqual([
    {
      path: "",
      message: "This template has 546 KB of text, and 450 KB is the most that its documents can carry.",
    },
  ]);
});

describe("the text of a template file", () => {
  test("may begin with a byte order mark", () => {
    expect(parseTemplateText(`\uFEFF${JSON.stringify(aTemplateFile())}`).ok).toBe(true);
  });

  test.each([
    ["is empty", ""],
    ["is not JSON", "{ title: A template }"],
    ["stops half way", JSON.stringify(aTemplateFile()).slice(0, 200)],
  ])("that %s is a fault", (_, text) => {
    const result = parseTemplateText(text);
    expect(result).toMatchObject({ ok: false, faults: [{ path: "" }] });
    expect(result.ok ? "" : result.faults[0]?.message).toMatch(/^This is not JSON: /);
  });
});

test("a definition is read once, and what is wrong with it is said in the language that is spoken", () => {
  const read = () => readDefinition('{"format": "first"}');
  const fault = () => {
    const result = read();
    return result.ok ? "" : result.fault;
  };
  expect([fault(), inWelsh(fault), fault()]).toEqual([
    "format: This has to be the number of a format, 1 or 2. Leave it out for 1.",
    "format: Rhaid i hwn fod yn rhif fformat, 1 neu 2. Gadewch ef allan am 1.",
    "format: This has to be the number of a format, 1 or 2. Leave it out for 1.",
  ]);
  expect(read()).toBe(read());
});
