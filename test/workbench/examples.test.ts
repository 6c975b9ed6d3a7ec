import { findGaps } from "../../src/audit/gaps";
import { openAudit } from "../../src/document/open-audit";
import { auditMaker } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { exampleDocx, type ExampleName } from "../../src/workbench/examples/open-example";
import { someSurroundings } from "../taskpane/a-session";
import { templateSource } from "../../src/templates/shipped-templates";

const TODAYS = ["2026-11-28", "2031-03-01"] as const;

const KINDS = [
  "action-date-invalid",
  "action-date-past",
  "action-not-measurable",
  "action-person-missing",
  "action-what-missing",
  "answer-missing",
  "audited-recently",
  "auditor-is-worker",
  "below-good-without-action",
  "concern-date-missing",
  "concern-manager-missing",
  "concern-what-missing",
  "concern-without-action",
  "date-in-future",
  "date-invalid",
  "evidence-missing",
  "filler",
  "good-without-impact",
  "header-missing",
  "impact-missing",
  "judgement-missing",
  "look-back-too-long",
  "name-for-id",
  "overall-contradicted",
  "overall-unsupported",
  "person-unnamed",
  "reason-missing",
  "same-text",
  "too-many-actions",
];

async function opened(name: ExampleName, today: (typeof TODAYS)[number]) {
  const surroundings = {
    ...someSurroundings(),
    templates: templateSource,
    today: () => today,
    newDocx: (
      ...[template, known, id]: Parameters<NonNullable<Parameters<typeof exampleDocx>[1]["newDocx"]>>
    ) => Promise.resolve(auditMaker(template, () => "example")(known, id)),
  };
  const bytes = await exampleDocx(name, surroundings);
  const read = bytes && (await openAudit(openDocx(bytes), surroundings));
  if (!read?.found) throw new Error("The example holds no audit.");
  return { ...read.audit, gaps: findGaps(read.audit.template, read.audit.record, today) };
}

test.each(TODAYS)("the finished example lacks nothing on %s", async (today) => {
  const { problems, gaps } = await opened("finished", today);
  expect([problems, gaps]).toEqual([[], []]);
});

test.each(TODAYS)("the other lacks something in each of these ways on %s", async (today) => {
  const { problems, gaps } = await opened("withGaps", today);
  expect(problems).toEqual([]);
  expect([...new Set(gaps.map(({ code }) => code))].sort()).toEqual(KINDS);
});

test("where its template is not on offer there is no example", async () => {
  const surroundings = someSurroundings();
  expect(
    await exampleDocx("finished", { ...surroundings, templates: { ...surroundings.templates, offered: [] } }),
  ).toBeUndefined();
});
