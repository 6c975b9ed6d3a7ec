import { parseDate } from "../audit/dates";
import { isGood } from "../audit/grades";
import { itemTag } from "../audit/tags";
import { allItems, scaleChoices, scaleOf, type Grade } from "../audit/template";
import { followedActions } from "../moderation/due";
import { knownFields } from "../audit/known-fields";
import { AGE_BANDS, bandOf } from "../overview/profile";
import { STAGES, type StageId } from "../overview/stages";
import type { AuditInTables } from "./audit-in-tables";
import { auditTable, columnsOf } from "./table";

const { text, whole, decimal, date, yesNo } = columnsOf<AuditInTables>();

const STAGE_WORDS: Readonly<Record<StageId, string>> = {
  complete: "completion",
  moderate: "moderation",
  "follow-up": "follow-up of the actions",
};

/** When each stretch of an audit began, was due and was over. */
const stageColumns = STAGES.flatMap((stage) => {
  const column = (part: "from" | "due" | "done", words: string) =>
    date(
      `${stage.replace("-", "_")}_${part}`,
      words,
      "Dates of the header and of the steps, with the template’s timescales",
      ({ facts }) => facts.stages[stage]?.[part],
    );
  return [
    column("from", `Since when the time for ${STAGE_WORDS[stage]} runs.`),
    column("due", `Until when it should be over.`),
    column("done", `When it was over.`),
  ];
});

export const AUDITS = auditTable<AuditInTables>(
  {
    name: "audits",
    words: "One row for each audit.",
    key: ["audit"],
    columns: [
      text(
        "audit",
        "Code of the audit: the same for the same audit under one key.",
        "Record id, coded",
        ({ code }) => code,
      ),
      text(
        "month",
        "Month of the audit, such as 2026-03; undated where it has no date.",
        "Header, audit date",
        ({ month }) => month,
      ),
      date("audit_date", "Day of the audit.", "Header, audit date", ({ facts }) => facts.date, {
        of: "dates",
      }),
      text("file", "File it was read from.", "File", ({ file }) => file, { only: "identifiers" }),
      text("record_id", "Id of its record.", "Record", ({ record }) => record.id, { only: "identifiers" }),
      text(
        "case",
        "Code of the case: the same for the same case id under one key, whatever its capitals and spaces.",
        "Header, case id, coded",
        ({ caseCode }) => caseCode,
      ),
      text(
        "case_id",
        "Id of the case as entered.",
        "Header, case id",
        ({ template, record }) => record.header[knownFields(template).case ?? ""],
        { only: "identifiers" },
      ),
      text("template", "Id of the template.", "Template", ({ template }) => template.id),
      text("template_version", "Version of the template.", "Template", ({ template }) => template.version),
      text("template_title", "Title of the template.", "Template", ({ template }) => template.title),
      text("theme", "Id of the theme looked into.", "Template", ({ template }) => template.theme?.id),
      text(
        "team",
        "Team as entered. A team called after a person names that person.",
        "Header, team",
        ({ facts }) => facts.team,
      ),
      date(
        "date_of_birth",
        "Day of birth.",
        "Header, date of birth",
        ({ template, record }) => parseDate(record.header[knownFields(template).born ?? ""] ?? ""),
        { only: "identifiers" },
      ),
      whole(
        "age",
        "Age in whole years on the day of the audit, or on that the template counts ages on.",
        "Header, date of birth and audit date",
        ({ facts }) => facts.age,
        { only: "identifiers" },
      ),
      text(
        "age_band",
        `Band of that age: ${AGE_BANDS.map(({ id }) => id).join(", ")}, older; or those of the template.`,
        "Header, date of birth and audit date",
        ({ facts: { age }, template }) => bandOf(age, template.ages?.bands),
      ),
      text(
        "state",
        "Where the audit stands, from allocated to closed.",
        "Moderation and history",
        ({ lifecycle }) => lifecycle.state,
      ),
      yesNo("final", "Whether it is final.", "Moderation and history", ({ facts }) => facts.final),
      text(
        "overall",
        "The auditor’s overall judgement, as the id of a grade; empty where none is entered.",
        "Item of the overall judgement",
        (audit) => overallOf(audit)?.auditor,
      ),
      text(
        "overall_final",
        "The overall judgement after moderation; the auditor’s where nobody decided otherwise.",
        "Item of the overall judgement, and its moderation",
        (audit) => overallOf(audit)?.final,
      ),
      text(
        "overall_final_label",
        "The words of that grade.",
        "Template, scale",
        (audit) => overallOf(audit)?.grade?.label,
      ),
      yesNo(
        "overall_final_good",
        "Whether that grade is good or better; empty where it is no grade.",
        "Template, scale",
        (audit) => {
          const grade = overallOf(audit)?.grade;
          return grade?.standing === undefined ? undefined : isGood(grade);
        },
      ),
      ...stageColumns,
      whole(
        "required_entered",
        "Required answers that are entered.",
        "All answers",
        ({ facts }) => facts.required.done,
      ),
      whole(
        "required_asked",
        "Required answers that are asked for.",
        "All answers",
        ({ facts }) => facts.required.total,
      ),
      decimal(
        "completeness",
        "The first by the second, from 0 to 1; empty where nothing is required.",
        "All answers",
        ({ facts: { required } }) => (required.total > 0 ? required.done / required.total : undefined),
      ),
      yesNo(
        "immediate_concern",
        "Whether an immediate concern was raised; empty where it is not entered.",
        "Immediate concern",
        ({ record: { immediateConcern } }) =>
          immediateConcern.raised === "" ? undefined : immediateConcern.raised === "yes",
      ),
      yesNo(
        "exceptional",
        "Whether its practice is exceptional and goes to the director.",
        "Moderation",
        ({ facts }) => facts.exceptional,
      ),
      whole("actions", "Agreed actions.", "Action plan", ({ facts }) => facts.actions.length),
      whole(
        "actions_open",
        "Of them those still open.",
        "Action plan and follow-up",
        ({ facts }) => facts.actions.filter(({ outcome }) => outcome === "open").length,
      ),
      whole(
        "actions_overdue",
        "Of them those past their date on the day the data was made for.",
        "Action plan and follow-up",
        ({ record, lifecycle, asOf }) =>
          followedActions(record, lifecycle, asOf).filter(({ daysOver }) => daysOver > 0).length,
      ),
      whole(
        "comments",
        "Comments in the document, those kept in its moderation table among them.",
        "Document",
        ({ comments }) => comments.total,
      ),
      whole(
        "queries_open",
        "Comments that ask something nobody has answered.",
        "Document",
        ({ comments }) => comments.open,
      ),
      whole(
        "problems",
        "What was wrong with the file as it was read; case-audit check says each.",
        "Document",
        ({ problems }) => problems.length,
      ),
    ],
  },
  (audit) => [audit],
);

interface Overall {
  readonly auditor: string;
  readonly final: string;
  readonly grade: Grade | undefined;
}

/** The overall judgement, as far as it is one of its scale. */
function overallOf({ template, record, facts }: AuditInTables): Overall | undefined {
  const item = allItems(template).find(({ id }) => id === template.overallItem);
  if (!item?.judgement) return undefined;
  const scale = scaleOf(template, item.judgement.scale);
  const known = (id: string) => (scaleChoices(scale).some((choice) => choice.id === id) ? id : "");
  const auditor = known(record.items[item.id]?.judgement ?? "");
  const final = known(facts.moderated[itemTag(item.id, "judgement")]?.moderated ?? auditor);
  return { auditor, final, grade: scale.grades.find(({ id }) => id === final) };
}
