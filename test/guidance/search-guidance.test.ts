import fc from "fast-check";
import { blankRecord } from "../../src/audit/record";
import type { Template } from "../../src/audit/template";
import { searchGuidance, type GuidanceHits } from "../../src/guidance/search-guidance";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { anyCodePoints } from "../support/any-text";
import { anItem, aRecord, aSection, aTemplate, aTemplateOf } from "../support/builders";
import { holds } from "../support/holds";

const described = (id: string, label: string, good: string) =>
  anItem({ id, label, descriptors: [{ grade: "meets-good", text: [{ text: good }] }] });

const template = aTemplateOf([
  described("agencies", "Partners", "There is a multi-agency plan, and agencies’ records agree."),
  described("supervision", "Supervision", "It is timely."),
  described("timely", "Visits", "Supervision of contact is authorised. The child’s café is near."),
  described("reviews", "Reviews", "An organised meeting. Families are heard."),
]);

const search = (query: string, of: Template = template, most = 30): GuidanceHits =>
  searchGuidance(of, aRecord(of), query, most);
const found = (query: string) =>
  search(query).hits.map(({ entry }) => `${entry.kind} ${entry.place.to === "item" ? entry.place.item : ""}`);
const marked = ({ text, marks }: { text: string; marks: readonly { start: number; end: number }[] }) =>
  marks.map(({ start, end }) => text.slice(start, end));

describe("a search of all guidance", () => {
  test.each([
    ["a compound written apart", "multi agency", "agencies"],
    ["a compound with its hyphen", "multi-agency", "agencies"],
    ["a compound in one", "multiagency", "agencies"],
    ["the beginning of a word", "multi-ag", "agencies"],
    ["one of several", "agency", "agencies"],
    ["a straight apostrophe", "child's", "timely"],
    ["a curly apostrophe", "child’s", "timely"],
    ["no accent", "cafe", "timely"],
    ["American spelling", "authorized", "timely"],
    ["American spelling, half written", "authoriz", "timely"],
    ["a slip", "organsied", "reviews"],
    ["the singular", "family", "reviews"],
    ["capitals", "FAMILIES", "reviews"],
    ["little words among it", "the meeting of a family", "reviews"],
  ])("finds a word by %s", (_, query, item) => {
    expect(found(query)).toContain(`descriptor ${item}`);
  });

  test("has an item before a text that mentions it", () => {
    expect(found("supervision")).toEqual(["item supervision", "descriptor supervision", "descriptor timely"]);
  });

  test("has texts with all the words, else says that they have some", () => {
    expect(found("supervision timely")).toEqual(["descriptor supervision"]);
    expect(search("supervision organised")).toMatchObject({ words: "some", total: 4 });
  });

  test.each(["", " ", "a", "?", "€€", "....", "\u0000", "zzzz"])("finds nothing for %j", (query) => {
    expect(search(query)).toMatchObject({ hits: [], total: 0 });
  });

  test("marks what was looked for, in the name and in the text", () => {
    const [hit] = search("multi agency").hits;
    expect(hit && marked(hit.excerpt)).toEqual(["multi-agency", "agencies"]);
    const [item] = search("superv").hits;
    expect(item && marked(item.title)).toEqual(["Supervision"]);
  });

  test("shows the part of a long text that holds what was looked for", () => {
    const long = `${"Something else is said here first. ".repeat(20)}The pathway plan is shared. ${"And on. ".repeat(40)}`;
    const [hit] = search("pathway plan", aTemplateOf([described("plan", "Plan", long)])).hits;
    expect(hit?.excerpt.text).toMatch(/^… .*The pathway plan is shared\..*…$/);
    expect(hit && marked(hit.excerpt)).toEqual(["pathway", "plan"]);
    expect(hit?.excerpt.text.length).toBeLessThan(240);
  });

  test("gives the best and counts them all", () => {
    const many = aTemplateOf(
      Array.from({ length: 50 }, (_, n) => anItem({ id: `i${String(n)}`, label: "Plans" })),
    );
    const { hits, total } = search("plans", many, 30);
    expect([hits.length, total]).toEqual([30, 50]);
  });

  test("leaves out what is not shown, and puts what is not asked for last", () => {
    const when = { field: "auditor-name", in: ["Sam"] };
    const asking = aTemplate({
      sections: [
        aSection({ when, items: [described("later", "Plans", "A plan.")] }),
        aSection({ id: "now", items: [described("first", "Plans", "A plan.")] }),
      ],
      notes: [{ id: "note", title: "Notes", wordings: [{ text: "Plans for Sam alone.", when }] }],
    });
    const places = (name: string) =>
      searchGuidance(asking, aRecord(asking, { header: { "auditor-name": name } }), "plans", 30).hits.map(
        ({ entry, asked }) => [entry.place.to === "item" ? entry.place.item : entry.kind, asked],
      );
    expect(places("")).toEqual([
      ["first", true],
      ["first", true],
      ["later", false],
      ["later", false],
    ]);
    expect(places("Sam")).toContainEqual(["note", true]);
  });

  test.each([
    ["what a regular expression would take for its own", ".*+?^${}()|[]\\ (child"],
    ["ten thousand letters", "child ".repeat(1700)],
    ["one word of ten thousand letters", "x".repeat(10_000)],
    ["half a surrogate pair", "child \uD83D"],
    ["the name of what every object has", "constructor __proto__ toString"],
  ])("is not disturbed by %s", (_, query) => {
    expect(() => search(query)).not.toThrow();
  });

  test("never fails, and marks only what is there, whatever is typed", () => {
    const [torbay] = shippedTemplates();
    if (!torbay) throw new Error("no template");
    const record = blankRecord(torbay, "r");
    holds(
      fc.property(
        fc.oneof(anyCodePoints(), fc.lorem({ maxCount: 3 }), fc.constantFrom("child plan", "revi")),
        (query) => {
          for (const { excerpt, title } of searchGuidance(torbay, record, query, 30).hits)
            for (const { text, marks } of [excerpt, title])
              for (const { start, end } of marks) expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}]/u);
        },
      ),
      200,
    );
  });
});
