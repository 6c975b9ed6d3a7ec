import fc from "fast-check";
import { textsWithoutNames } from "../../src/document/share-names";
import type { Template } from "../../src/audit/template";
import { AGE_BANDS } from "../../src/overview/profile";
import { GatheringQuotes } from "../../src/overview/quotes";
import { overviewReport } from "../../src/report/overview-report/overview-report";
import type { Line, Report, ReportChart, ReportTable } from "../../src/report/overview-report/report-block";
import type { ReportOptions } from "../../src/report/report-options";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { aReading, aSummary } from "../overview/a-reading";
import { THEMED, THEMED_SET } from "../overview/a-themed-set";
import { manyAudits, NAMED } from "../overview/many-audits";
import { aQuestion } from "../support/builders";
import { sampled } from "../support/sample";
import { holds } from "../support/holds";

const DAY = "2026-06-15";
const themed = (options: Partial<ReportOptions> = {}) =>
  overviewReport(aSummary(...THEMED_SET), { asOf: DAY, ...options });

const words = (line: string | Line): string =>
  typeof line === "string"
    ? line
    : line
        .map((inline) =>
          typeof inline === "string"
            ? inline
            : "strong" in inline
              ? inline.strong
              : "edit" in inline
                ? `[${inline.edit}]`
                : "file" in inline
                  ? inline.file
                  : `<${inline.ref}>`,
        )
        .join("");

/** Everything a reader reads, a line each. */
function linesOf({ title, subtitle, about, blocks }: Report): readonly string[] {
  const said = blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case "heading":
        return [block.text];
      case "paragraph":
        return [words(block.line)];
      case "list":
        return block.lines.map(words);
      case "table":
        return [
          block.caption,
          block.columns.map(({ label }) => label).join(" | "),
          ...block.rows.map((row) => row.map(words).join(" | ")),
        ];
      case "chart":
        return [block.caption, block.alt, ...block.categories, ...block.series.map(({ name }) => name)];
      case "quotes":
        return block.quotes.flatMap(({ text, by }) => [text, by]);
      case "pages":
        return [];
    }
  });
  return [title, subtitle, ...about, ...said];
}

function table(report: Report, id: string): readonly (readonly string[])[] {
  const found = report.blocks.find(
    (block): block is ReportTable => block.type === "table" && block.id === id,
  );
  return found?.rows.map((row) => row.map(words)) ?? [];
}

const chart = (report: Report, id: string): ReportChart | undefined =>
  report.blocks.find((block): block is ReportChart => block.type === "chart" && block.id === id);

/** The lines under a heading, up to the next of its level or above. */
function under({ blocks, ...report }: Report, text: string): readonly string[] {
  const from = blocks.findIndex((block) => block.type === "heading" && block.text === text);
  const start = blocks[from];
  if (start?.type !== "heading") return [];
  const rest = blocks.slice(from + 1);
  const end = rest.findIndex((block) => block.type === "heading" && block.level <= start.level);
  return linesOf({ ...report, about: [], blocks: end < 0 ? rest : rest.slice(0, end) }).slice(2);
}

describe("the figures of a report, worked out by hand", () => {
  test("overall judgements stand after moderation, beside those before it", () => {
    const report = themed();
    expect(table(report, "final")).toEqual([
      ["Outstanding", "2", "25%", "1"],
      ["Good", "4", "50%", "5"],
      ["Requires improvement", "1", "13%", "2"],
      ["Inadequate", "1", "13%", "0"],
      ["Not entered", "1", "", "1"],
      ["All audits", "9", "", "9"],
    ]);
    expect(chart(report, "final-chart")).toMatchObject({
      categories: ["Outstanding", "Good", "Requires improvement", "Inadequate"],
      series: [{ values: [2, 4, 1, 1], tones: ["above", "good", "below", "lowest"] }],
      alt: "Bars of how many audits have each overall judgement: Outstanding 2, Good 4, Requires improvement 1 and Inadequate 1.",
    });
    expect(under(report, "Overall judgements")).toContain(
      "6 of the 8 audits with an overall judgement are good or better (75%). The grades stand as they are after moderation: <final-chart> and <final>.",
    );
  });

  test("sections tell every grade, what is not entered, and how they stand to the threshold", () => {
    expect(table(themed(), "sections")).toEqual([
      ["Plans", "1 (13%)", "4 (50%)", "2 (25%)", "1 (13%)", "1", "0", "5 of 8 (63%)", "Development"],
      ["Voice", "1 (14%)", "5 (71%)", "1 (14%)", "0", "1", "1", "6 of 7 (86%)", "Strength"],
    ]);
    expect(chart(themed(), "sections-chart")?.series.map(({ values }) => values)).toEqual([
      [1, 1],
      [4, 5],
      [2, 1],
      [1, null],
    ]);
    expect(table(themed({ strength: 60 }), "sections").map((row) => row.at(-1))).toEqual([
      "Strength",
      "Strength",
    ]);
  });

  test("the sample counts what is entered, and ages fall into bands", () => {
    expect(table(themed(), "sample-case-type")).toEqual([
      ["CIN", "2", "25%"],
      ["LAC", "6", "75%"],
      ["Not entered", "1", ""],
      ["All audits", "9", ""],
    ]);
    const [bands, rest] = [
      table(themed(), "sample-age").slice(0, -2),
      table(themed(), "sample-age").slice(-2),
    ];
    expect(bands.map(([label]) => label)).toEqual(AGE_BANDS.map(({ label }) => label));
    expect(bands.map(([, ages]) => ages).join(" ")).toBe("0 0 0 1 2 4 1");
    expect(rest).toEqual([
      ["Not known", "1", ""],
      ["All audits", "9", ""],
    ]);
  });

  test("ages fall into the template’s own bands, in the table of audits and beside a quote as well", () => {
    const on = "Received";
    const bands = [{ id: "young-adults", label: "Young adults", from: 18, to: 25 }];
    const own: Template = { ...THEMED, ages: { on: "received", bands } };
    const grown = aReading("1", own, { header: { dob: "2006-01-01", received: "2026-01-02" } });
    const child = aReading("2", own, { header: { dob: "2016-01-01", received: "2026-01-02" } });
    const quote = { template: own.id, section: "plans", label: "Plans", side: "good", lot: "1" } as const;
    const report = overviewReport(aSummary(grown, child), {
      asOf: DAY,
      quotes: [{ ...quote, file: "1", text: "Her plan was hers." }],
    });
    expect(report.blocks).toContainEqual(
      expect.objectContaining({ id: "sample-age", caption: `Age on the day of “${on}”` }),
    );
    expect(table(report, "sample-age").slice(0, 2)).toEqual([
      ["Young adults", "1", "50%"],
      ["Another age", "1", "50%"],
    ]);
    expect(table(report, "cases").map(([, age]) => age)).toEqual(["Young adults", "Another age"]);
    expect(report.blocks).toContainEqual({
      type: "quotes",
      quotes: [
        { text: "Her plan was hers.", by: "Auditor, about a child aged 18 to 25, judged good or better" },
      ],
    });
  });

  test("questions are strengths or areas for development by their share of yes", () => {
    expect(table(themed(), "questions-voice-0")).toEqual([["voice-heard", "5", "1", "1", "1", "1", "71%"]]);
    expect(under(themed(), "Voice")).toEqual(
      expect.arrayContaining([
        "6 of 7 good or better (86%): strength; 1 not entered, 1 not applicable. [Read the audits without a grade for what can be learnt from them]",
      ]),
    );
    expect(under(themed(), "Our areas for development")).toEqual([
      "plans-timely: yes in 4 of 8 (50%)",
      "Plans: 5 of 8 good or better (63%)",
      "voice-heard: yes in 5 of 7 (71%)",
      "[Another area]",
    ]);
    expect(under(themed(), "Our strengths")).toEqual([
      "Voice: 6 of 7 good or better (86%)",
      "[Another strength]",
    ]);
    expect(table(themed(), "plan").map(([area]) => area)).toEqual([
      "plans-timely: yes in 4 of 8 (50%)",
      "Plans: 5 of 8 good or better (63%)",
      "voice-heard: yes in 5 of 7 (71%)",
      "Overdue actions of the audits: 2",
      "",
      "",
      "",
    ]);
  });

  test("outcomes of moderation name audits by number, with the features beside a grade", () => {
    expect(table(themed(), "outcomes")).toEqual([
      ["2", "Good with features of Outstanding", "Outstanding", "Changed"],
      [
        "3",
        "Good with features of Requires improvement",
        "Good with features of Requires improvement",
        "Unchanged",
      ],
      ["5", "Requires improvement with features of Inadequate", "Inadequate", "Changed"],
    ]);
    expect(under(themed(), "Moderation")).toContain(
      "Of 3 overall judgements with a grade on both sides, 1 was left unchanged, 1 went up and 1 down.",
    );
  });

  test("actions are counted to the day, by the role of the person responsible", () => {
    expect(table(themed(), "actions").at(-1)).toEqual(["All actions", "6", "4", "2", "1", "1", "2"]);
    expect(chart(themed(), "actions-chart")?.series[0]?.values).toEqual([2, 2, 1, 1]);
    expect(under(themed(), "In brief")).toContain("2 of 6 agreed actions are overdue on 15 June 2026.");
  });

  test("what the figures stand on is told without the name of a file", () => {
    expect(table(themed({ expected: 12 }), "standing")).toEqual([
      ["Files found", "11"],
      ["Could not be read", "1"],
      ["Read", "10"],
      ["Older copies of an audit that is counted", "1"],
      ["Audits expected", "12"],
      ["Audits counted", "9"],
    ]);
    expect(under(themed({ expected: 12 }), "What these figures stand on")).toEqual(
      expect.arrayContaining([
        "1 file could not be read.",
        "Audit 5 stands in 2 files; the newest counts.",
        "12 audits were expected and 9 are counted.",
        "1 audit has no overall judgement: audit 6.",
        "Voice: no grade is entered in audit 7.",
      ]),
    );
  });

  test("the table of audits names features of other grades beside the grades of sections", () => {
    const features = aQuestion({
      id: "voice-features",
      label: "With features of",
      answer: { scale: "features", required: false, featuresOf: "voice-rating" },
    });
    const template: Template = {
      ...THEMED,
      sections: THEMED.sections.map((section) =>
        section.id === "voice" ? { ...section, items: [...section.items, features] } : section,
      ),
    };
    const audit = (file: string, voice: string, feature: string) =>
      aReading(file, template, {
        items: { "voice-rating": { judgement: voice }, "voice-features": { answer: feature } },
      });
    const summary = aSummary(audit("1", "good", "outstanding"), audit("2", "good", ""), audit("3", "", ""));
    const cells = table(overviewReport(summary, { asOf: DAY }), "cases");
    expect(cells.map((row) => row.at(-2))).toEqual(["Good with features of Outstanding", "Good", "–"]);
  });

  test("the table of audits has the template’s columns and no identifier", () => {
    expect(table(themed(), "cases").slice(0, 3)).toEqual([
      ["1", "18 to 21", "LAC", "Good", "Good", "Good"],
      ["2", "16 to 17", "LAC", "Outstanding", "Outstanding", "Outstanding"],
      ["3", "18 to 21", "LAC", "Requires improvement", "Good", "Good with features of Requires improvement"],
    ]);
    expect(table(themed({ identifiers: true }), "cases")[0]).toEqual([
      "1 (C1)",
      "12 January 2026",
      "01",
      "19",
      "LAC",
      "Good",
      "Good",
      "Good",
    ]);
  });

  test("a theme gives its lines of enquiry", () => {
    expect(under(themed(), "Appendix A: Lines of enquiry")).toEqual(["Transition", "How early?"]);
  });
});

test("every reference is to a table or chart of the report, and no two have one id", () => {
  for (const template of sampled(shippedTemplates(), 2))
    for (const publish of [false, true]) {
      const { blocks } = overviewReport(aSummary(...manyAudits(template, 12).map((audit) => ({ audit }))), {
        asOf: DAY,
        publish,
      });
      const ids = blocks.flatMap((block) =>
        block.type === "table" || block.type === "chart" ? [block.id] : [],
      );
      expect(ids).toHaveLength(new Set(ids).size);
      const refs = blocks.flatMap((block) =>
        block.type === "paragraph"
          ? block.line.flatMap((each) => (typeof each === "object" && "ref" in each ? [each.ref] : []))
          : [],
      );
      expect(ids).toEqual(expect.arrayContaining(refs));
    }
});

test("a scale of more grades than a page has room for is shown by how its grades stand", () => {
  const template = shippedTemplates().find(({ id }) => id === "strengths-based-practice-audit") ?? THEMED;
  const report = overviewReport(aSummary(...manyAudits(template, 12).map((audit) => ({ audit }))), {
    asOf: DAY,
  });
  const wide = report.blocks.find(
    (block): block is ReportTable =>
      block.type === "table" && block.caption.startsWith("Judgements by grade"),
  );
  expect(wide?.columns.map(({ label }) => label)).toEqual([
    "Section",
    "Above good",
    "Good",
    "In the middle",
    "Below good",
    "Not entered",
    "N/A",
    "Good or better",
    "Finding",
  ]);
  for (const row of (wide?.rows ?? []).map((cells) => cells.map(words))) {
    const counted = row.slice(1, 5).map((cell) => Number.parseInt(cell, 10) || 0);
    const [, good, entered] = /^(\d+) of (\d+)/.exec(row[7] ?? "") ?? [];
    expect([(counted[0] ?? 0) + (counted[1] ?? 0), counted.reduce((all, each) => all + each, 0)]).toEqual([
      Number(good),
      Number(entered),
    ]);
  }
});

/** A report on many audits, with all they wrote to choose from. */
function manyIn(templateId: string, count: number, options: Partial<ReportOptions> = {}): readonly string[] {
  const template = shippedTemplates().find(({ id }) => id === templateId) ?? THEMED;
  const audits = manyAudits(template, count);
  const quotes = new GatheringQuotes();
  for (const audit of audits) quotes.add(audit, textsWithoutNames(audit.template, audit.record));
  const summary = aSummary(...audits.map((audit) => ({ audit })));
  return linesOf(overviewReport(summary, { asOf: "2026-07-31", quotes: quotes.quotes(), ...options }));
}

describe("nobody is named", () => {
  const nameParts = [...NAMED.auditors, ...NAMED.workers].flatMap((name) => name.split(" "));

  test.each(sampled(shippedTemplates(), 2).map(({ id }) => id))("in a report of %s with its quotes", (id) => {
    holds(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.boolean(), (count, publish) => {
        const said = manyIn(id, count, { publish }).join("\n");
        expect(nameParts.filter((part) => new RegExp(`\\b${part}\\b`).test(said))).toEqual([]);
        expect(said.match(/2067\d{3}|\.docx|\b(?:19|20)\d\d-\d\d-\d\d\b/g)).toBeNull();
      }),
      20,
    );
  });

  test("ids and files are there when asked for, and never in one to publish", () => {
    expect(manyIn("camden-themed-audit", 6, { identifiers: true }).join("\n")).toMatch(/2067\d{3}/);
    expect(manyIn("camden-themed-audit", 6, { identifiers: true, publish: true }).join("\n")).not.toMatch(
      /2067\d{3}/,
    );
  });
});

describe("a report to publish", () => {
  test("has no quotes, no outcomes and no audits one by one, and leaves out small counts", () => {
    const report = themed({ publish: true });
    expect(table(report, "cases")).toEqual([]);
    expect(table(report, "outcomes")).toEqual([]);
    expect(report.blocks.some(({ type }) => type === "quotes")).toBe(false);
    const counts = report.blocks.flatMap((block) =>
      block.type === "table" && !["plan", "standing"].includes(block.id)
        ? block.rows.flatMap((row) => row.slice(1).map(words))
        : [],
    );
    expect(counts.filter((cell) => /^[1-4]\b/.test(cell))).toEqual([]);
    expect(counts).toContain("c");
  });

  test("charts draw nothing of what is left out", () => {
    const values = themed({ publish: true }).blocks.flatMap((block) =>
      block.type === "chart" ? block.series.flatMap((series) => series.values) : [],
    );
    expect(values.filter((value) => value !== null && value >= 1 && value <= 4)).toEqual([]);
  });
});

describe("of several templates", () => {
  const another = (at: number) => ({ ...THEMED, id: `other-${String(at)}`, title: `Audit ${String(at)}` });
  const reportOn = (count: number) =>
    overviewReport(
      aSummary(
        ...THEMED_SET,
        ...Array.from({ length: count }, (_, at) =>
          aReading(`2${String(at)}`, another(at + 1), { header: { "case-ref": `C2${String(at)}` } }),
        ),
      ),
      { asOf: DAY },
    );
  const headings = (report: Report, level: number) =>
    report.blocks.flatMap((block) => (block.type === "heading" && block.level === level ? [block] : []));

  test("each is a chapter with its own figures", () => {
    const report = reportOn(1);
    expect(report.title).toBe("Themed audit and Audit 1");
    expect(headings(report, 1).map(({ text }) => text)).toEqual([
      "What these figures stand on",
      "Themed audit",
      "Audit 1",
    ]);
    const parts = headings(overviewReport(aSummary(...THEMED_SET), { asOf: DAY }), 1).map(({ text }) => text);
    expect(
      headings(report, 2)
        .map(({ text }) => text)
        .slice(0, parts.length - 1),
    ).toEqual(parts.filter((text) => text !== "What these figures stand on"));
    expect(table(report, "final-1").at(-1)).toEqual(["All audits", "9", "", "9"]);
    expect(table(report, "final-2").at(-1)).toEqual(["All audits", "1", "", "1"]);
  });

  test("a page is begun by a chapter, and not by its parts", () => {
    const starts = reportOn(1).blocks.flatMap((block) =>
      block.type === "heading" && block.newPage === true ? [block.text] : [],
    );
    // The pages of the last turn back before it.
    expect(starts).toEqual(["What these figures stand on", "Themed audit"]);
  });

  test("the title names two or three, and counts more", () => {
    expect(reportOn(2).title).toBe("Themed audit, Audit 1 and Audit 2");
    expect(reportOn(3).title).toBe("Audits by 4 templates");
  });
});

test("a folder without an audit gives a report that says so", () => {
  const report = overviewReport(aSummary({ file: "a", why: "It is empty." }), { asOf: DAY });
  expect(table(report, "standing").at(-1)).toEqual(["Audits counted", "0"]);
});
