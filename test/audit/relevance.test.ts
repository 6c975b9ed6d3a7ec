import { relevanceOf, relevantItems, relevantSections, shownWordings } from "../../src/audit/relevance";
import { fieldsIn, withPromptSets, type Wording } from "../../src/audit/template";
import {
  aField,
  aFieldGroup,
  anItem,
  aQuestion,
  aRecord,
  aSection,
  aTemplate,
  aTemplateOf,
} from "../support/builders";

const template = aTemplate({
  promptSets: [
    { id: "covid", label: "COVID-19", on: false },
    { id: "leaving-care", label: "Leaving care", on: true },
  ],
  fieldGroups: [
    aFieldGroup({
      fields: [
        aField({ id: "audited", label: "Audited previously?", type: "yes-no" }),
        aField({
          id: "when",
          label: "When?",
          type: "choice",
          options: [{ id: "recently", label: "Recently" }],
          when: { field: "audited", in: ["yes"] },
        }),
        aField({ id: "by-whom", label: "By whom?", when: { field: "when", in: ["recently"] } }),
      ],
    }),
    aFieldGroup({ id: "end", place: "end", fields: [aField({ id: "shared", label: "Shared" })] }),
  ],
  sections: [
    aSection({
      id: "first",
      items: [anItem({ id: "risk" }), aQuestion({ id: "asked", when: { item: "risk", in: ["meets-good"] } })],
    }),
    aSection({
      id: "second",
      when: { field: "audited", in: ["yes"] },
      items: [
        anItem({ id: "supervision" }),
        anItem({ id: "follow-up", when: { field: "when", in: ["recently"] } }),
      ],
    }),
    aSection({
      id: "third",
      items: [anItem({ id: "after", when: { item: "supervision", in: ["meets-good"] } })],
    }),
  ],
});
const fields = (header: Record<string, string>) =>
  relevanceOf(template, aRecord(template, { header }))
    .groups()
    .flatMap(fieldsIn)
    .map(({ id }) => id);

describe("What is asked for", () => {
  it("leaves out a field until its condition holds", () => {
    expect(fields({})).toStrictEqual(["audited", "shared"]);
    expect(fields({ audited: "yes" })).toStrictEqual(["audited", "when", "shared"]);
    expect(fields({ audited: "yes", when: "recently" })).toStrictEqual([
      "audited",
      "when",
      "by-whom",
      "shared",
    ]);
  });

  it("leaves out what depends on an answer that is itself not asked for", () => {
    expect(fields({ audited: "no", when: "recently" })).toStrictEqual(["audited", "shared"]);
  });

  it("leaves out a section and its items together", () => {
    const record = aRecord(template, {
      header: { audited: "no", when: "recently" },
      items: { supervision: { judgement: "meets-good" } },
    });
    expect(relevantSections(template, record).map(({ id }) => id)).toStrictEqual(["first", "third"]);
    expect(relevantItems(template, record).map(({ id }) => id)).toStrictEqual(["risk"]);
  });

  it("follows the judgement of another item", () => {
    const record = aRecord(template, {
      header: { audited: "yes" },
      items: { risk: { judgement: "meets-good" }, supervision: { judgement: "meets-good" } },
    });
    expect(relevantItems(template, record).map(({ id }) => id)).toStrictEqual([
      "risk",
      "asked",
      "supervision",
      "after",
    ]);
  });

  it("does not follow a part the item does not ask for", () => {
    const record = aRecord(template, { items: { risk: { answer: "meets-good" } } });
    expect(relevantItems(template, record).map(({ id }) => id)).toStrictEqual(["risk"]);
    const asked = aTemplateOf([aQuestion(), anItem({ when: { item: "voice", in: ["meets-good"] } })]);
    const judged = aRecord(asked, { items: { voice: { judgement: "meets-good" } } });
    expect(relevantItems(asked, judged).map(({ id }) => id)).toStrictEqual(["voice"]);
  });

  it("follows the answer of another item", () => {
    const asked = aTemplateOf([
      aQuestion({ answer: { scale: "yes-no", required: true } }),
      anItem({ when: { item: "voice", in: ["yes"] } }),
    ]);
    const following = (answer: string) =>
      relevantItems(asked, aRecord(asked, { items: { voice: { answer } } })).map(({ id }) => id);
    expect(following("yes")).toStrictEqual(["voice", "risk"]);
    expect(following("no")).toStrictEqual(["voice"]);
  });

  it("leaves out what waits for something unknown, or for itself", () => {
    const circular = aTemplate({
      fieldGroups: [
        aFieldGroup({
          fields: [
            aField({ id: "one", when: { field: "two", in: ["x"] } }),
            aField({ id: "two", when: { field: "one", in: ["x"] } }),
            aField({ id: "three", when: { field: "nowhere", in: [""] } }),
            aField({ id: "four", when: { item: "nowhere", in: [""] } }),
          ],
        }),
      ],
    });
    const relevance = relevanceOf(circular, aRecord(circular, { header: { one: "x", two: "x" } }));
    expect(relevance.groups().flatMap(fieldsIn)).toStrictEqual([]);
  });
});

describe("Wordings", () => {
  const wordings: readonly Wording[] = [
    { text: "always" },
    { text: "pandemic", promptSet: "covid" },
    { text: "care leaver", promptSet: "leaving-care" },
    { text: "audited", when: { field: "audited", in: ["yes"] } },
    { text: "both", promptSet: "covid", when: { field: "audited", in: ["yes"] } },
  ];

  it.each([
    ["no", ["always", "care leaver"]],
    ["yes", ["always", "care leaver", "audited"]],
  ])("are shown with their prompt set on and their condition met (audited: %s)", (audited, shown) => {
    const record = aRecord(template, { header: { audited } });
    expect(shownWordings(template, record, wordings).map(({ text }) => text)).toStrictEqual(shown);
  });

  it("follow the prompt sets that are switched on", () => {
    const on = withPromptSets(template, ["covid"]);
    expect(on.promptSets.map(({ id, on }) => [id, on])).toStrictEqual([
      ["covid", true],
      ["leaving-care", false],
    ]);
    expect(shownWordings(on, aRecord(on), wordings).map(({ text }) => text)).toStrictEqual([
      "always",
      "pandemic",
    ]);
  });
});
