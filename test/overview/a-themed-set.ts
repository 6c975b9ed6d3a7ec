import { itemKey, signOffKey, stepKey, withRoom } from "../../src/audit/moderation";
import type { Item, Scale, Template } from "../../src/audit/template";
import type { FoundFile } from "../../src/overview/summary";
import { aFieldGroup, aQuestion, aSection, aTemplate, aYesNoScale } from "../support/builders";
import { aReading } from "./a-reading";

const OFSTED: Scale = {
  id: "ofsted",
  title: "Ofsted grades",
  grades: [
    { id: "outstanding", label: "Outstanding", standing: "above-good" },
    { id: "good", label: "Good", standing: "good" },
    { id: "requires-improvement", label: "Requires improvement", standing: "below-good" },
    { id: "inadequate", label: "Inadequate", standing: "below-good" },
  ],
  notApplicable: { id: "not-applicable", label: "Not applicable" },
};
const FEATURES: Scale = {
  id: "features",
  title: "Features of",
  grades: OFSTED.grades.map(({ id, label }) => ({ id, label })),
};

const judged = (id: string): Item => ({
  id,
  label: id,
  judgement: { scale: "ofsted", required: true },
  prompts: [],
  descriptors: [],
});
const asked = (id: string) => aQuestion({ id, label: id, answer: { scale: "yes-no", required: true } });

/** A themed audit: two rated sections with questions, an overall judgement with features beside it, and a theme in words. */
export const THEMED: Template = aTemplate({
  id: "themed-audit",
  title: "Themed audit",
  scales: [OFSTED, FEATURES, aYesNoScale()],
  pageHeader: { case: "case-ref", date: "audit-date" },
  timescales: { received: "received", complete: 14 },
  fieldGroups: [
    aFieldGroup({
      fields: [
        { id: "case-ref", label: "Case", type: "text", required: true },
        { id: "dob", label: "Date of birth", type: "date", required: false },
        { id: "team", label: "Team", type: "text", required: true },
        {
          id: "case-type",
          label: "Case type",
          type: "choice",
          required: false,
          options: [
            { id: "cin", label: "CIN" },
            { id: "lac", label: "LAC" },
          ],
        },
        { id: "received", label: "Received", type: "date", required: false },
        { id: "audit-date", label: "Audit date", type: "date", required: true },
        { id: "worker", label: "Worker", type: "text", required: false, role: "social worker" },
      ],
    }),
  ],
  sections: [
    aSection({ id: "plans", title: "Plans", items: [asked("plans-timely"), judged("plans-rating")] }),
    aSection({ id: "voice", title: "Voice", items: [asked("voice-heard"), judged("voice-rating")] }),
    aSection({
      id: "summary",
      title: "Summary",
      items: [
        judged("overall"),
        aQuestion({
          id: "overall-features",
          label: "With features of",
          answer: { scale: "features", required: false, featuresOf: "overall" },
        }),
      ],
    }),
    aSection({
      id: "transition",
      title: "Transition",
      items: [aQuestion({ id: "transition-1", label: "How early?", answer: { required: true } })],
    }),
  ],
  overallItem: "overall",
  theme: { id: "moving-on", title: "Moving on", sections: ["transition"] },
});

const GRADE: Readonly<Record<string, string>> = {
  O: "outstanding",
  G: "good",
  R: "requires-improvement",
  I: "inadequate",
  "n/a": "not-applicable",
};
const ANSWER: Readonly<Record<string, string>> = { y: "yes", p: "partly", n: "no", "n/a": "not-applicable" };

/** Nine audits, an older copy of one of them, and a file that could not be read. A dash is nothing entered. */
const AUDITS = `
file | id | case | born       | type | team          | audited    | overall | moderated | plans | voice | timely | heard | words | received   | sent       | final      | changed
01   | 1  | C1   | 2006-03-10 | lac  | Leaving care  | 2026-01-12 | G       | -         | G     | G     | y      | y     | yes   | 2026-01-05 | 2026-01-19 | 2026-02-02 | -
02   | 2  | C2   | 2008-01-20 | lac  | Leaving care  | 2026-01-19 | G+O     | O         | O     | O     | y      | y     | yes   | 2026-01-05 | 2026-01-20 | 2026-02-20 | -
03   | 3  | C3   | 2004-06-01 | lac  | leaving  care | 2026-01-26 | G+R     | G         | R     | G     | n      | p     | -     | 2026-01-12 | 2026-01-26 | -          | -
04   | 4  | C4   | -          | lac  | Leaving care  | 2026-02-02 | R       | -         | R     | G     | n      | y     | -     | 2026-02-01 | -          | -          | -
05   | 5  | C5   | 2009-02-10 | cin  | Disability    | 2026-02-09 | R+I     | I         | I     | R     | n      | n     | -     | 2026-05-25 | -          | -          | 2026-02-12
06   | 6  | C6   | 2012-02-29 | cin  | Disability    | 2026-02-27 | -       | -         | -     | n/a   | -      | n/a   | -     | -          | -          | -          | -
07   | 7  | C7   | 2001-02-28 | -    | -             | 2026-02-28 | G       | -         | G     | -     | y      | y     | -     | -          | -          | -          | -
08   | 8  | C8   | 2007-12-31 | lac  | Leaving care  | 2026-03-02 | G       | -         | G     | G     | p      | y     | -     | -          | -          | -          | -
09   | 9  | C1   | 2006-03-10 | lac  | Leaving care  | 2026-03-09 | O       | -         | G     | G     | y      | -     | -     | -          | -          | -          | -
10   | 5  | C5   | 2009-02-10 | cin  | Disability    | 2026-02-09 | G       | -         | G     | G     | y      | y     | -     | -          | -          | -          | 2026-02-10
`;

/** Their agreed actions. */
const ACTIONS = `
file | person        | due        | outcome    | signed off
01   | Sam Example   | 2026-02-16 | -          | -
03   | TM            | 2026-03-01 | done       | 2026-02-20
03   | IRO           | 2026-07-01 | -          | -
05   | J. Bloggs     | 2026-05-31 | superseded | 2026-03-02
05   | -             | -          | -          | -
05   | Social worker | 2026-06-01 | -          | -
`;

type Row = Readonly<Record<string, string>>;

function rowsOf(table: string): readonly Row[] {
  const [head = [], ...rows] = table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return rows.map((cells) =>
    Object.fromEntries(head.map((name, at) => [name, cells[at] === "-" ? "" : (cells[at] ?? "")])),
  );
}

const entered = (entries: readonly (readonly [string, string | undefined])[]): Row =>
  Object.fromEntries(entries.flatMap(([key, value]) => (value ? [[key, value]] : [])));

function reading(row: Row): FoundFile {
  const { file = "", overall = "", moderated = "", changed = "" } = row;
  const [grade = "", feature = ""] = overall.split("+");
  const actions = rowsOf(ACTIONS).filter((action) => action["file"] === file);
  const decided: readonly (readonly [string, string | undefined])[] =
    moderated === ""
      ? []
      : [
          [itemKey("overall", "auditor"), GRADE[grade]],
          [itemKey("overall", "judgement"), GRADE[moderated]],
          [itemKey("overall", "by"), "panel"],
        ];
  return aReading(
    file,
    withRoom(THEMED, { items: ["overall"], actions: [1, 2, 3], steps: 2 }),
    {
      id: `id-${row["id"] ?? ""}`,
      header: {
        "case-ref": row["case"] ?? "",
        dob: row["born"] ?? "",
        team: row["team"] ?? "",
        "case-type": row["type"] ?? "",
        received: row["received"] ?? "",
        "audit-date": row["audited"] ?? "",
        worker: "Sam Example",
      },
      items: {
        "plans-timely": { answer: ANSWER[row["timely"] ?? ""] ?? "" },
        "plans-rating": { judgement: GRADE[row["plans"] ?? ""] ?? "" },
        "voice-heard": { answer: ANSWER[row["heard"] ?? ""] ?? "" },
        "voice-rating": { judgement: GRADE[row["voice"] ?? ""] ?? "" },
        overall: { judgement: GRADE[grade] ?? "" },
        "overall-features": { answer: GRADE[feature] ?? "" },
        "transition-1": { answer: row["words"] ?? "" },
      },
      immediateConcern: { raised: "no" },
      actions: actions.map(({ person = "", due = "" }) => ({ what: "Do what was agreed", person, due })),
      moderation: entered([
        ...decided,
        ["state", row["final"] ? "final" : undefined],
        [stepKey(1, "step"), row["sent"] ? "send" : undefined],
        [stepKey(1, "date"), row["sent"]],
        [stepKey(2, "step"), row["final"] ? "finalise" : undefined],
        [stepKey(2, "date"), row["final"]],
        ...actions.flatMap((action, at): readonly (readonly [string, string | undefined])[] => [
          [signOffKey(at + 1, "outcome"), action["outcome"]],
          [signOffKey(at + 1, "signed-off"), action["signed off"]],
        ]),
      ]),
    },
    {
      comments: { total: 2, open: file === "03" ? 1 : 0 },
      ...(changed === "" ? {} : { modified: `${changed}T09:00:00Z` }),
    },
  );
}

export const THEMED_SET: readonly FoundFile[] = [
  ...rowsOf(AUDITS).map(reading),
  { file: "11", why: "It is empty." },
];
