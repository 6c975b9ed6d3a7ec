import type { KnownAudit } from "./known-audits";

const TORBAY = "torbay-full-audit";
const BELOW = { judgement: "does-not-meet-good" };
const NO_FEATURES = Object.fromEntries(
  ["s2", "s3", "s4", "s5", "s6", "s7", "s8", "overall"].map((each) => [`${each}-features`, { answer: "" }]),
);
const plan = (what: string, item = "", person = "Ann Reed", due = "2026-04-24") => ({
  what,
  person,
  due,
  more: { item },
});

/** Audits of further kinds, as people refer, copy and shorten. */
export const FRESH_AUDITS: readonly KnownAudit[] = [
  {
    about: "says which judgements its actions are about, each in another way",
    template: TORBAY,
    wrote: {
      items: { "t7-plans": BELOW, "t9-reviews": BELOW, "t10-living-arrangements": BELOW },
      actions: [
        plan("Bring the next review forward to before half-term (judgement 9)"),
        plan("Redo the plan as one page with dates and send it to his father", "Field 7"),
        plan("Ask housing for a transfer", "no. 10"),
      ],
    },
    raised: ["overall-contradicted item.t12-outcomes-overall.judgement"],
  },
  {
    about: "names ratings by the letters and numbers printed beside them",
    template: "camden-themed-audit",
    wrote: {
      items: {
        ...NO_FEATURES,
        "s4-rating": { judgement: "requires-improvement" },
        "s6-rating": { judgement: "requires-improvement" },
        "s8-rating": { judgement: "requires-improvement" },
      },
      actions: [
        { ...plan("See him on his own before the next review"), more: { area: "S4" } },
        { ...plan("Set up the joint meeting with adult services"), more: { area: "Outcomes (S6), S8" } },
      ],
    },
    raised: [],
  },
  {
    about: "names a section by its number, and means all of it",
    template: "leaving-care-audit",
    wrote: {
      items: {
        "lc5-4": { judgement: "requires-improvement" },
        "lc5-rating": { judgement: "requires-improvement" },
      },
      actions: [plan("Redo the needs assessment with his own part on money", "Section 5")],
    },
    raised: [],
  },
  {
    about: "copies questions and statements of the form into its boxes",
    template: TORBAY,
    wrote: {
      items: {
        "t1-risk": {
          evidence:
            "Was risk to the child recognised, acted on and brought down, in good time at every step?",
        },
        "t10-living-arrangements": { impact: "Risk identified, responded to and reduced" },
        "t2-involvement": { evidence: "She was asked at every step, and answered twice." },
      },
    },
    raised: ["filler item.t1-risk.evidence"],
  },
  {
    about: "agrees one action twice, and a want in place of another",
    template: TORBAY,
    wrote: {
      items: { "t1-risk": BELOW, "t4-assessment": BELOW, "t12-outcomes-overall": BELOW },
      actions: [
        plan("Chronology missing", "4"),
        plan("Update the assessment with his father's views", "4"),
        plan("Update the assessment with his father's views.", "1"),
        plan("Update the assessment with his father's views", "1", "Bo Lee"),
        plan("Letter to the landlord", "1"),
      ],
    },
    raised: ["action-not-measurable action.1.what", "same-text action.3.what"],
  },
  {
    about: "requires improvement, with an action that says there is none",
    template: "full-case-file-audit",
    wrote: {
      items: { "overall-grade": { judgement: "requires-improvement" } },
      actions: [{ what: "No actions required", person: "Ann Reed", due: "2026-04-24" }],
    },
    raised: ["filler action.1.what", "no-actions action.1.what"],
  },
  {
    about: "was done by the worker, who is there with an initial",
    template: TORBAY,
    wrote: { header: { "auditor-name": "S Hill", "worker-spoken-to": "Sam Hill (covering)" } },
    raised: ["auditor-is-worker header.worker-spoken-to"],
  },
  {
    about: "was done by somebody of the worker's name with another initial",
    template: TORBAY,
    wrote: { header: { "auditor-name": "B Hill", "worker-spoken-to": "Sam Hill" } },
    raised: [],
  },
  {
    about: "says in words when things are due, of which one is no time",
    template: "camden-themed-audit",
    wrote: {
      items: NO_FEATURES,
      actions: [
        { ...plan("Visit him at college", "", "Ann Reed", "Monthly"), more: { area: "S4" } },
        { ...plan("Send him the minutes", "", "Ann Reed", "ASAP"), more: { area: "S8" } },
      ],
    },
    raised: ["action-not-measurable action.2.due"],
  },
  {
    about: "is about a baby who can't say, and a father whom nobody may ask yet",
    template: TORBAY,
    wrote: {
      header: {
        "feedback-child": "Too young to say (7 weeks); seen content in her aunt's arms.",
        "feedback-parents-carers": "Not approached on legal advice while the police interview is pending.",
      },
      items: { "t11-independence": { judgement: "not-applicable", reason: "She is seven weeks old." } },
    },
    raised: [],
  },
];
