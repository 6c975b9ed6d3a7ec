import { itemKey, moderatedItems, signOffKey, stepKey, withRoom } from "../../src/audit/moderation";
import { offeredChoices } from "../../src/audit/answering";
import { allFields, allItems, indexOf, scaleOf, type Item, type Template } from "../../src/audit/template";
import { addDays } from "../../src/audit/dates";
import type { ReadAudit } from "../../src/overview/audit-facts";
import { aReading } from "./a-reading";

/** The names and ids that stand in these audits, none of which may stand in a report. */
export const NAMED = {
  auditors: ["Robin Quennell", "Ashley Thackrah", "Morgan Illingworth", "Jules Featherstone"],
  posts: ["team manager", "service manager", "IRO", ""],
  workers: ["Kit Osgodby", "Sasha Penhaligon", "Drew Wetherill"],
  caseId: (at: number) => `2067${String(100 + at)}`,
} as const;

/** A number from 0 to 1 for an audit and what is asked of it: the same each time. */
function draw(...of: readonly (string | number)[]): number {
  let hash = 2166136261;
  for (const character of of.join(" ")) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

const pick = <T>(from: readonly T[], at: number): T | undefined => from[Math.floor(at * from.length)];

const GOOD = [
  "The plan was written with the young person and says in their words what they want to change. Visits are regular and each note says what was talked about.",
  "WORKER saw them alone before every review and brought their views to the meeting. They said they knew what would happen next and felt listened to.",
  "The assessment brings together what school, health and the family know, and weighs it. It is clear why the decision was made and what it is meant to change.",
  "Supervision is monthly and recorded. It asks what life is like for the young person and follows up what was agreed the month before.",
  "The network met within days and shared one plan. The foster carer said that for the first time everybody was saying the same thing.",
];
const BELOW = [
  "The plan lists services and not what should be different. It was last brought up to date on 14 March 2026, and the contingency is missing.",
  "Visits were late three times between January and March, and two have no note. It is not clear what the young person thinks of where they live.",
  "The chronology stops in 2024 and was not used in the assessment. Case CASE was transferred without a handover, so what was known had to be found again.",
  "Management oversight tells tasks to do and not why. Decisions made at panel are not recorded, and nobody checked whether they were carried out.",
  "WORKER describes the risks well when spoken to, but the record does not. A reader of the file would not know what had been done to keep them safe.",
];

/** So many audits of a template, none like another: most good, some below, a few things left out. */
export function manyAudits(template: Template, count: number): readonly ReadAudit[] {
  return Array.from({ length: count }, (_, at) => anAudit(template, at));
}

function anAudit(template: Template, at: number): ReadAudit {
  const overall = indexOf(template).items.get(template.overallItem ?? "")?.item;
  const room = withRoom(template, {
    items: overall ? [overall.id] : [],
    actions: [1, 2, 3],
    steps: 2,
  });
  const audited = addDays("2026-01-05", Math.floor(draw(at, "day") * 175));
  const auditor = pick(NAMED.auditors, draw(at, "auditor")) ?? "";
  const post = pick(NAMED.posts, draw(at, "post")) ?? "";
  const worker = pick(NAMED.workers, draw(at, "worker")) ?? "";
  const asksWorker = indexOf(template).fields.has("worker-spoken-to");
  const text = (item: Item, isGood: boolean) =>
    (pick(isGood ? GOOD : BELOW, draw(at, item.id, "text")) ?? "")
      // Nothing but the audit itself can tell that a word is a name.
      .replace(/WORKER/g, asksWorker ? worker : "The worker")
      .replace(/CASE/g, NAMED.caseId(at));
  const special: Readonly<Record<string, string>> = {
    "auditor-name": post === "" ? auditor : `${auditor}, ${post}`,
    "worker-spoken-to": worker,
    "case-ref": NAMED.caseId(at),
    "child-id": NAMED.caseId(at),
    "young-person-id": NAMED.caseId(at),
    "audit-date": audited,
    dob: addDays(audited, -Math.floor(365.25 * (16 + draw(at, "age") * 8))),
    team: pick(["Leaving care", "Looked after 1", "Looked after 2", "Disability"], draw(at, "team")) ?? "",
  };
  const items = Object.fromEntries(
    allItems(template).map((item) => {
      const grades = item.judgement ? scaleOf(template, item.judgement.scale).grades : [];
      const luck = (draw(at, item.id, "grade") + draw(item.id, "hard") + draw(at, "luck")) / 3;
      const isGood = luck < 0.58;
      const [best, good] = [grades[0], grades[1]];
      const below = grades.slice(2);
      const judgement = isGood ? (luck < 0.24 ? best : good) : luck > 0.83 ? below.at(-1) : below[0];
      return [
        item.id,
        {
          judgement: draw(at, item.id, "left out") < 0.06 ? "" : (judgement?.id ?? ""),
          answer: answerOf(template, item, at, text),
          evidence: item.evidence ? text(item, isGood) : "",
          impact: item.impact ? text(item, isGood) : "",
        },
      ] as const;
    }),
  );
  const actions = Array.from({ length: Math.floor(draw(at, "actions") * 4) }, (_, row) => ({
    what: `Do what was agreed (${String(row + 1)})`,
    person: pick(["Social worker", "Team manager", "IRO", "Personal adviser"], draw(at, row, "who")) ?? "",
    due: addDays(audited, 30 + Math.floor(draw(at, row, "due") * 90)),
  }));
  const outcome = (row: number) =>
    pick(["done", "done", "superseded", "", ""], draw(at, row, "outcome")) ?? "";
  const moderated = overall && draw(at, "moderated") < 0.2 ? overall : undefined;
  const grades = overall?.judgement ? scaleOf(template, overall.judgement.scale).grades : [];
  const judgedAs = moderated ? (items[moderated.id]?.judgement ?? "") : "";
  const decided =
    draw(at, "changed") < 0.4
      ? (grades[Math.max(0, grades.findIndex(({ id }) => id === judgedAs) - 1)]?.id ?? "")
      : judgedAs;
  return aReading(
    `audits/Quennell ${NAMED.caseId(at)}.docx`,
    room,
    {
      id: `record-${String(at)}`,
      header: Object.fromEntries(
        allFields(template).map((field) => [
          field.id,
          special[field.id] ?? pick(offeredChoices(field), draw(at, field.id) ** 2)?.id ?? "",
        ]),
      ),
      items,
      immediateConcern: { raised: "no" },
      actions,
      moderation: Object.fromEntries(
        [
          ...(moderated && moderatedItems(room).includes(moderated) && judgedAs !== "" && decided !== ""
            ? [
                [itemKey(moderated.id, "auditor"), judgedAs],
                [itemKey(moderated.id, "judgement"), decided],
                [itemKey(moderated.id, "by"), "panel"],
              ]
            : []),
          [stepKey(1, "step"), "send"],
          [stepKey(1, "date"), addDays(audited, 3)],
          ...(draw(at, "final") < 0.7
            ? [
                ["state", "final"],
                [stepKey(2, "step"), "finalise"],
                [stepKey(2, "date"), addDays(audited, 18)],
              ]
            : []),
          ...actions.flatMap((_, row) => [
            [signOffKey(row + 1, "outcome"), outcome(row)],
            [
              signOffKey(row + 1, "signed-off"),
              outcome(row) !== "" && draw(at, row, "signed") < 0.8 ? addDays(audited, 40) : "",
            ],
          ]),
        ].filter(([, value]) => value !== ""),
      ) as Readonly<Record<string, string>>,
    },
    { comments: { total: 1, open: draw(at, "query") < 0.1 ? 1 : 0 } },
  ).audit;
}

function answerOf(
  template: Template,
  item: Item,
  at: number,
  text: (item: Item, isGood: boolean) => string,
): string {
  if (!item.answer) return "";
  if (draw(at, item.id, "no answer") < 0.05) return "";
  if (item.answer.scale === undefined) return text(item, draw(at, item.id, "side") < 0.6);
  const { grades, notApplicable } = scaleOf(template, item.answer.scale);
  if (item.answer.featuresOf !== undefined)
    return draw(at, item.id, "features") < 0.12 ? (pick(grades, draw(at, item.id, "which"))?.id ?? "") : "";
  if (notApplicable && draw(at, item.id, "n/a") < 0.07) return notApplicable.id;
  return pick(grades, draw(at, item.id, "answer") ** 2.2 * (0.7 + 0.3 * draw(item.id, "hard")))?.id ?? "";
}
