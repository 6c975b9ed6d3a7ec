import fc from "fast-check";
import { figures } from "../../src/overview/figures";
import { figuresJson } from "../../src/overview/figures-json";
import {
  EMPTY_SUMMARY,
  Folding,
  mergeSummaries,
  type FoundFile,
  type Summary,
} from "../../src/overview/summary";
import { aTemplate, aTemplateOf, anItem, aScale } from "../support/builders";
import { aReading, aSummary } from "./a-reading";
import { holds } from "../support/holds";

const FIRST = aTemplate();
const SECOND = aTemplate({
  version: "2.0",
  sections: FIRST.sections.map((section) => ({ ...section, title: "Judged" })),
});
const OTHER = aTemplateOf([anItem({ id: "plans" })], { id: "other-audit" });
const GRADES = ["", "not-applicable", ...aScale().grades.map(({ id }) => id)];

const aFile: fc.Arbitrary<FoundFile> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        file: fc.constantFrom("a.docx", "b.docx", "c.docx", "d.docx", "e.docx", "f.docx"),
        template: fc.constantFrom(FIRST, SECOND, OTHER),
        id: fc.constantFrom("", "id-1", "id-2", "id-3"),
        grade: fc.constantFrom(...GRADES),
        modified: fc.constantFrom("2026-03-01T10:00:00Z", "2026-03-02T10:00:00Z"),
        date: fc.constantFrom("", "2026-01-05", "2026-02-11"),
      })
      .map(({ file, template, id, grade, modified, date }) =>
        aReading(
          file,
          template,
          { id, header: { "audit-date": date }, items: { plans: { judgement: grade } } },
          { modified },
        ),
      ),
  },
  fc.record({
    file: fc.constantFrom("a.docx", "g.docx"),
    why: fc.constantFrom("It is empty.", "It is locked."),
  }),
  fc.constantFrom({ lockFile: "~$a.docx" }, { otherFile: "notes.txt" }),
);

const asJson = (summary: Summary): unknown => JSON.parse(JSON.stringify(summary));
const OPTIONS = { asOf: "2026-06-01" } as const;

test("two halves merged are the whole, in either order", () => {
  holds(
    fc.property(fc.array(aFile), fc.array(aFile), (one, other) => {
      const whole = aSummary(...one, ...other);
      expect(mergeSummaries(aSummary(...one), aSummary(...other))).toEqual(whole);
      expect(mergeSummaries(aSummary(...other), aSummary(...one))).toEqual(whole);
    }),
  );
});

test("it does not matter how halves are put together, nor that they were JSON on the way", () => {
  holds(
    fc.property(fc.array(aFile), fc.array(aFile), fc.array(aFile), (a, b, c) => {
      const [one, two, three] = [aSummary(...a), aSummary(...b), aSummary(...c)];
      const left = mergeSummaries(mergeSummaries(one, two), three);
      expect(mergeSummaries(one, mergeSummaries(two, three))).toEqual(left);
      expect(mergeSummaries(EMPTY_SUMMARY, left)).toEqual(left);
      const sent = asJson(left) as Summary;
      expect(figuresJson(figures(sent, OPTIONS))).toEqual(figuresJson(figures(left, OPTIONS)));
    }),
  );
});

test("a summary folded into one that is begun is as if its files had been", () => {
  holds(
    fc.property(fc.array(aFile), fc.array(aFile), (one, other) => {
      const folding = new Folding();
      for (const file of one) folding.add(file);
      folding.addSummary(asJson(aSummary(...other)) as Summary);
      expect(folding.summary()).toEqual(aSummary(...one, ...other));
    }),
  );
});

test("every file read is counted, named as twice, or outside the time asked for", () => {
  holds(
    fc.property(fc.array(aFile), (files) => {
      const summary = aSummary(...files);
      const { reconciliation, audits, templates } = figures(summary, { ...OPTIONS, from: "2026-02-01" });
      const { found, read, notRead, twice, outsidePeriod, noDateForPeriod, counted } = reconciliation;
      expect(found).toBe(Object.keys(summary.audits).length + Object.keys(summary.notRead).length);
      expect(read).toBe(found - notRead);
      expect(counted).toBe(read - twice - outsidePeriod - noDateForPeriod);
      expect(audits).toBe(counted);
      expect(templates.reduce((all, each) => all + each.audits, 0)).toBe(counted);
    }),
  );
});

test("a summary holds no name, no narrative and no date of birth", () => {
  const template = aTemplate();
  const summary = aSummary(
    aReading("a.docx", template, {
      header: { "auditor-name": "Ada Auditor" },
      items: { risk: { evidence: "She ran away.", impact: "She is safe." } },
      actions: [{ what: "Call the school", person: "Wilma Worker", due: "2026-04-30" }],
      serviceActions: "More visits",
    }),
  );
  expect(JSON.stringify(summary)).not.toMatch(/Ada|Wilma|ran away|is safe|school|visits/);
});
