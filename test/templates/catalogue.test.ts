import { readCatalogue } from "../../src/templates/catalogue";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { aTemplateFile, withValue } from "./a-template-file";
import { aThemeFile } from "./a-theme-file";
import { inWelsh } from "./parsed";

const shipped = shippedTemplates();
const shippedIds = shipped.map(({ id }) => id);

/** The catalogue in a folder with these files; a value that is no text is written as JSON. */
function catalogueOf(files: Readonly<Record<string, unknown>>) {
  return readCatalogue((name) => {
    const file = files[name];
    if (file instanceof Error) return Promise.reject(file);
    if (file === undefined) return Promise.resolve(undefined);
    const text = typeof file === "string" ? file : JSON.stringify(file, null, 2);
    return Promise.resolve(() => ({ ok: true, text, notes: [] }));
  }, shipped);
}
const ids = (templates: readonly { readonly id: string }[]) => templates.map(({ id }) => id);

test("a folder without an index offers what comes with Case Audit", async () => {
  expect(await catalogueOf({})).toEqual({
    templates: shipped,
    themes: [],
    keepUnsaved: true,
    faults: [],
    found: "none",
  });
});

test("an organisation's own templates come first", async () => {
  const { templates, faults } = await catalogueOf({
    "index.json": { templates: ["ours.json"] },
    "ours.json": aTemplateFile(),
  });
  expect(ids(templates)).toEqual(["a-template", ...shippedIds]);
  expect(faults).toEqual([]);
});

test("an own edition takes the place of the template of its id", async () => {
  const { templates } = await catalogueOf({
    "index.json": { templates: ["torbay.json"] },
    "torbay.json": { ...shipped[0], version: "4", title: "Our full audit" },
  });
  expect(templates.map(({ title }) => title).filter((title) => title === "Our full audit")).toHaveLength(1);
  expect(new Set(ids(templates)).size).toBe(shippedIds.length);
});

test("the index says which of the templates that come with Case Audit are offered", async () => {
  const [first = ""] = shippedIds;
  const { templates } = await catalogueOf({
    "index.json": { templates: ["ours.json"], shipped: [first] },
    "ours.json": aTemplateFile(),
  });
  expect(ids(templates)).toEqual(["a-template", first]);
});

test("a broken file is reported with every fault, and the rest still work", async () => {
  const { templates, faults } = await catalogueOf({
    "index.json": { templates: ["broken.json", "gone.json", "torn.json", "locked.json", "ours.json"] },
    "broken.json": withValue(withValue(aTemplateFile(), "version", 3), "sections[0].title", ""),
    "torn.json": '{"id": "a-temp',
    "locked.json": new Error("403"),
    "ours.json": aTemplateFile(),
  });
  expect(ids(templates)).toEqual(["a-template", ...shippedIds]);
  expect(faults).toEqual([
    { file: "gone.json", sentences: ["This file is not in the folder."] },
    { file: "locked.json", sentences: ["This file could not be read just now."] },
    {
      file: "broken.json",
      sentences: ["version: This has to be text.", "sections[0].title: This is empty."],
    },
    { file: "torn.json", sentences: [expect.stringMatching(/^This is not JSON: /)] },
  ]);
});

test("what is wrong is said in the language that is spoken as it is shown, whenever the catalogue was read", async () => {
  const { faults } = await catalogueOf({
    "index.json": { templates: ["broken.json", "gone.json", "torn.json"], shipped: ["torbay"] },
    "broken.json": withValue(aTemplateFile(), "version", 3),
    "torn.json": "{",
  });
  const said = () => faults.flatMap(({ sentences }) => sentences);
  const english = said();
  expect(inWelsh(said)).toEqual([
    "Nid yw’r ffeil hon yn y ffolder.",
    "version: Rhaid i hwn fod yn destun.",
    expect.stringMatching(/^Nid JSON yw hwn: /),
    'shipped: Nid oes templed â’r dynodwr "torbay" yn dod gyda Case Audit.',
  ]);
  expect(said()).toEqual(english);
});

test("two files of one id are told apart by the order of the index", async () => {
  const { templates, faults } = await catalogueOf({
    "index.json": { templates: ["one.json", "two.json"] },
    "one.json": { ...aTemplateFile(), title: "The first" },
    "two.json": { ...aTemplateFile(), title: "The second" },
  });
  expect(templates[0]?.title).toBe("The first");
  expect(faults).toEqual([
    { file: "two.json", sentences: ['Another file of the catalogue has the id "a-template" already.'] },
  ]);
});

test.each([
  ["is no JSON", "templates: ours.json", /^This is not JSON: /],
  ["is a list", ["ours.json"], /^This has to be an object\.$/],
  ["has a key of its own", { template: ["ours.json"] }, /^template: Nothing of this name belongs here\.$/],
  [
    "leads out of the folder",
    { templates: ["../secret.json"] },
    /^templates\[0\]: This has to be the name of/,
  ],
  ["leads to another site", { templates: ["https://example.org/a.json"] }, /^templates\[0\]: This has to/],
  ["names a file that is no JSON", { templates: ["ours.docx"] }, /^templates\[0\]: This has to be the name/],
])("an index that %s is reported, and what comes with Case Audit is offered", async (_, index, sentence) => {
  const { templates, faults, found } = await catalogueOf({
    "index.json": index,
    "ours.json": aTemplateFile(),
  });
  expect(found).toBe("lost");
  expect(templates).toEqual(shipped);
  expect(faults).toEqual([{ file: "index.json", sentences: [expect.stringMatching(sentence)] }]);
});

test("an index that can't be reached is another thing than none", async () => {
  expect(await catalogueOf({ "index.json": new Error("No answer.") })).toEqual({
    templates: shipped,
    themes: [],
    keepUnsaved: false,
    faults: [{ file: "index.json", sentences: ["The catalogue could not be reached just now."] }],
    found: "lost",
  });
});

test("an index that keeps an unknown template says so", async () => {
  const { faults } = await catalogueOf({
    "index.json": { templates: ["ours.json"], shipped: ["torbay"] },
    "ours.json": aTemplateFile(),
  });
  expect(faults).toEqual([
    { file: "index.json", sentences: ['shipped: No template of the id "torbay" comes with Case Audit.'] },
  ]);
});

test("nothing left to offer is no catalogue", async () => {
  const { templates } = await catalogueOf({ "index.json": { shipped: [] } });
  expect(templates).toEqual(shipped);
});

test("themes come with the template they are for", async () => {
  const { themes, faults } = await catalogueOf({
    "index.json": { templates: ["ours.json"], themes: ["neglect.json"] },
    "ours.json": aTemplateFile(),
    "neglect.json": aThemeFile(),
  });
  expect(faults).toEqual([]);
  expect(themes.map(({ id, for: template }) => [id, template])).toEqual([["neglect", "a-template"]]);
});

test("what an organisation says of dates comes with its catalogue, as ISO", async () => {
  const dates = { closed: ["24 December 2026", "2027-01-04"], complete: 10, moderate: 5 };
  expect(await catalogueOf({ "index.json": { dates } })).toMatchObject({
    dates: { closed: ["2026-12-24", "2027-01-04"], complete: 10, moderate: 5 },
    faults: [],
    found: "read",
  });
});

test.each([
  [{ closed: ["Christmas Eve"] }, "dates.closed[0]: This is no date. Write it as 2026-12-24."],
  [{ complete: 0 }, "dates.complete: This has to be at least 1."],
  [{ moderate: "ten" }, "dates.moderate: This has to be a number."],
  [{ followup: 7 }, "dates.followup: Nothing of this name belongs here."],
  [["2026-12-24"], "dates: This has to be an object."],
])(
  "dates that can't be used, %j, are a fault of the index, and its templates are offered",
  async (dates, sentence) => {
    const catalogue = await catalogueOf({
      "index.json": { templates: ["ours.json"], dates },
      "ours.json": aTemplateFile(),
    });
    expect(catalogue).not.toHaveProperty("dates");
    expect(catalogue.faults).toEqual([{ file: "index.json", sentences: [sentence] }]);
    expect(ids(catalogue.templates)).toEqual(["a-template", ...shippedIds]);
  },
);

test.each([
  ["may be kept where nothing is said", {}, true],
  ["may not where the organisation says so", { keepUnsaved: false }, false],
  ["may not where what it says can't be read", { keepUnsaved: "no" }, false],
])("unsaved work %s", async (_, index, keepUnsaved) => {
  expect(await catalogueOf({ "index.json": index })).toMatchObject({ keepUnsaved });
});
