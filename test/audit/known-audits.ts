import type { IsoDate } from "../../src/audit/dates";
import type { RecordOverrides } from "../support/builders";

/** The day on which each of these audits is checked. */
export const CHECKED_ON: IsoDate = "2026-03-20";

/** An audit as someone might write it, and what an experienced moderator would raise: each as its code and place. */
export interface KnownAudit {
  readonly about: string;
  readonly template: string;
  readonly wrote: RecordOverrides;
  readonly raised: readonly string[];
}

const torbay = (about: string, wrote: RecordOverrides, raised: readonly string[] = []): KnownAudit => ({
  about,
  template: "torbay-full-audit",
  wrote,
  raised,
});

const BELOW = { judgement: "does-not-meet-good" };
const PASTED = "The worker knows the child well and visits often";
const action = { what: "Hold a review with school by 30 April 2026", person: "Ann Reed", due: "2026-04-30" };

/** From excellent to sloppy. */
export const KNOWN_AUDITS: readonly KnownAudit[] = [
  torbay("is excellent, with nothing to act on", {}),
  torbay("is good, with one item below and an action that names it", {
    items: { "t4-assessment": BELOW, "t1-risk": {} },
    actions: [{ ...action, what: "Update the assessment by 30 April 2026 (item 4)" }],
  }),
  torbay(
    "leaves one of two items below good without an action",
    {
      items: { "t1-risk": BELOW, "t2-involvement": BELOW },
      actions: [{ ...action, what: "Hold a strategy discussion by 30 April 2026 (item 1)" }],
    },
    ["below-good-without-action item.t2-involvement.judgement"],
  ),
  torbay("judges the whole below good and agrees nothing", { items: { "t1-risk": BELOW } }, [
    "no-actions action.1.what",
  ]),
  {
    about: "is Inadequate overall, and agrees nothing",
    template: "full-case-file-audit",
    wrote: { items: { "overall-grade": { judgement: "inadequate" } } },
    raised: ["no-actions action.1.what"],
  },
  {
    about: "is Inadequate overall, with an action that only stands in for one",
    template: "full-case-file-audit",
    wrote: {
      items: { "overall-grade": { judgement: "inadequate" } },
      actions: [{ ...action, what: "tbc" }],
    },
    raised: ["filler action.1.what", "no-actions action.1.what"],
  },
  {
    about: "is Inadequate overall, with a plan",
    template: "full-case-file-audit",
    wrote: { items: { "overall-grade": { judgement: "inadequate" } }, actions: [action] },
    raised: [],
  },
  torbay(
    "is good over an immediate concern left seventeen days",
    {
      immediateConcern: {
        raised: "yes",
        what: "A disclosure to school of being hit",
        manager: "Ann Reed",
        notified: "2026-04-01",
      },
    },
    [
      "concern-without-action concern.what",
      "date-in-future concern.notified",
      "overall-contradicted item.t12-outcomes-overall.judgement",
    ],
  ),
  torbay(
    "tells the manager of a concern three days late",
    {
      items: { "t12-outcomes-overall": BELOW, "t1-risk": BELOW },
      immediateConcern: {
        raised: "yes",
        what: "Bruising seen on a visit",
        manager: "TM",
        notified: "2026-03-18",
      },
      actions: [{ ...action, what: "Hold a strategy discussion by 17 March 2026 (item 1)" }],
    },
    ["concern-told-late concern.notified", "person-unnamed concern.manager"],
  ),
  torbay(
    "has one sentence pasted into three items",
    {
      items: {
        "t1-risk": { evidence: PASTED },
        "t2-involvement": { evidence: `${PASTED}.` },
        "t4-assessment": { evidence: PASTED },
      },
    },
    ["same-text item.t2-involvement.evidence"],
  ),
  torbay(
    "has stand-ins for evidence and impact",
    {
      items: {
        "t1-risk": { evidence: "See assessment" },
        "t2-involvement": { impact: "No impact noted" },
        "t4-assessment": { impact: "[insert]" },
      },
    },
    ["filler item.t1-risk.evidence", "filler item.t2-involvement.impact", "filler item.t4-assessment.impact"],
  ),
  torbay(
    "says neither a view nor why there is none",
    { header: { "feedback-child": "n/a", "feedback-parents-carers": "Not obtained" } },
    ["filler header.feedback-child", "filler header.feedback-parents-carers"],
  ),
  torbay(
    "names the child, and the auditor as the worker",
    {
      header: { "child-id": "Ella Reed", "auditor-name": "Sam Hill", "worker-spoken-to": "sam hill" },
    },
    ["auditor-is-worker header.worker-spoken-to", "name-for-id header.child-id"],
  ),
  torbay(
    "has dates that can't be",
    { header: { "worker-seen-date": "2027-03-15", "date-shared-tm": "2025-03-16" } },
    ["date-before-period header.date-shared-tm", "date-in-future header.worker-seen-date"],
  ),
  torbay("comes two months after another", { header: { "audited-when": "2026-01-15" } }, [
    "audited-recently header.audited-when",
  ]),
  torbay(
    "has actions nobody could check",
    {
      actions: [
        { ...action, what: "Ensure the plan is child centred" },
        { ...action, person: "SW" },
        { ...action, due: "2029-04-30" },
      ],
    },
    ["action-date-far action.3.due", "action-not-measurable action.1.what", "person-unnamed action.2.person"],
  ),
  torbay(
    "put right an action during the audit, and another is overdue",
    {
      actions: [
        { ...action, due: "2026-03-10", signedOff: "2026-03-15" },
        { ...action, due: "2026-03-18" },
      ],
    },
    ["action-date-past action.2.due"],
  ),
  {
    about: "rates a section Good over criteria that are not",
    template: "leaving-care-audit",
    wrote: {
      items: {
        "lc1-1": { judgement: "requires-improvement" },
        "lc1-2": { judgement: "requires-improvement" },
        "lc1-3": { judgement: "requires-improvement" },
      },
      actions: [{ ...action, more: { item: "Case Recording" } }],
    },
    raised: ["section-contradicted item.lc1-rating.judgement"],
  },
  {
    about: "rates a section Good over one criterion that is Inadequate, with no action about it",
    template: "leaving-care-audit",
    wrote: { items: { "lc1-1": { judgement: "inadequate" } }, actions: [action] },
    raised: [
      "below-good-without-action item.lc1-1.judgement",
      "section-contradicted item.lc1-rating.judgement",
    ],
  },
  torbay(
    "says no more than how good it was",
    { items: { "t1-risk": { evidence: "Good" }, "t2-involvement": { impact: "Positive." } } },
    ["filler item.t1-risk.evidence", "filler item.t2-involvement.impact"],
  ),
  torbay(
    "has actions that only go on",
    {
      actions: [
        { ...action, what: "SW to support the family to engage" },
        { ...action, what: "Maintain contact with father" },
        { ...action, person: "n/a" },
      ],
    },
    [
      "action-not-measurable action.1.what",
      "action-not-measurable action.2.what",
      "person-unnamed action.3.person",
    ],
  ),
  torbay(
    "says the same two words throughout",
    {
      items: Object.fromEntries(
        ["t1-risk", "t2-involvement", "t3-decision-making", "t4-assessment", "t5-coordination"].map((id) => [
          id,
          { evidence: "Good work." },
        ]),
      ),
    },
    ["same-text item.t2-involvement.evidence"],
  ),
  torbay(
    "has an action signed off before the first day looked at",
    { actions: [{ ...action, signedOff: "2025-03-01" }] },
    ["date-before-period action.1.signed-off"],
  ),
  torbay("has a date that can only be month first", { header: { "worker-seen-date": "03/13/2026" } }, [
    "date-month-first header.worker-seen-date",
  ]),
  {
    about: "is Good overall over an Inadequate section",
    template: "camden-themed-audit",
    wrote: {
      items: {
        "s8-rating": { judgement: "inadequate" },
        "s8-features": { answer: "" },
        "overall-features": { answer: "" },
      },
      actions: [{ ...action, more: { area: "Outcomes" } }],
    },
    raised: [
      "below-good-without-action item.s8-rating.judgement",
      "overall-contradicted item.overall.judgement",
    ],
  },
];

/** Evidence and impact as good auditors write them: no rule takes them for less. */
export const GOOD_NARRATIVES: readonly string[] = [
  "She was seen alone on 14 of 15 visits, and her words are in every case note.",
  "None of the visits were late.",
  "He now sleeps through the night and says so.",
  "The plan was late by four weeks; his mother was told why.",
  "See the review of May: each risk has an owner.",
  "No impact on school was found, which his teacher confirms.",
  "Positive impact: he has gone to school every day since March.",
  "Not obtained, because she was in hospital on both days.",
  "Two strategy discussions were held within a day.",
  "The chronology is short but says what mattered.",
  "Nothing was missed when the worker changed.",
  "All reviews were on time.",
  "She feels safe.",
  "His father was not asked, and should have been.",
  "The genogram names everyone who matters to her.",
  "Supervision happened monthly and led to the move.",
  "No visits in May.",
  "The assessment weighs her wishes against the risk.",
  "An interpreter was there each time.",
  "He chose his own review chair.",
  "Her aunt was assessed within six weeks.",
  "Test results were shared with the carers.",
  "OK at school, lonely at home.",
  "The step down was too early; he came back within a month.",
  "They can say what has to change.",
  "Impact is seen in her attendance, up from 60% to 95%.",
  "Home is calmer: no police call since June.",
  "The worker listened, and the plan changed.",
  "Life story work began in April and she asks for it.",
  "To follow his lead, visits moved to the park.",
];

/** Actions as good auditors agree them. */
export const GOOD_ACTIONS: readonly string[] = [
  "Hold FGC by May",
  "Hold a family group conference with both sides",
  "See the child alone at each visit until the review",
  "Update the chronology and share it with school",
  "Complete the risk assessment by 30 April 2026 (item 1)",
  "Refer to CAMHS and record the answer",
  "Visit weekly until the conference",
  "Book an interpreter for every visit",
  "Ask his father for his view and record it",
  "Rewrite the plan with measurable outcomes by Friday",
  "Send the minutes to parents within 5 working days",
  "Arrange a legal planning meeting by 1 May",
  "Work with mother so that he can go home in June",
  "Ensure two visits a month are recorded within 48 hours",
  "Continue to visit weekly until the order is made",
  "Agree a contact plan with the foster carers",
  "Finish the pathway plan before the next review",
  "Take the case to the permanence panel",
  "Get the birth certificate and passport",
  "Encourage attendance: 3 mornings by May",
  "Read the words and pictures story with her",
  "Add a genogram to the file",
  "Record supervision monthly with decisions and reasons",
  "Invite the school nurse to the core group",
  "Review the safety plan with both parents",
  "Apply for the 30 hours of nursery",
  "Tell the IRO of the change of plan",
  "Hold a professionals meeting by 12 April",
  "Write a contingency plan and share it",
  "Make sure the review is held by 1 June",
];
