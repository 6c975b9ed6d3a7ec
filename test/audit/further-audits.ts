import type { RecordOverrides } from "../support/builders";
import type { KnownAudit } from "./known-audits";

const TORBAY_ITEMS = [
  "t1-risk",
  "t2-involvement",
  "t3-decision-making",
  "t4-assessment",
  "t5-coordination",
  "t6-identity",
  "t7-plans",
  "t8-permanency",
  "t9-reviews",
  "t10-living-arrangements",
  "t11-independence",
  "t12-outcomes-overall",
] as const;
type Entries = NonNullable<RecordOverrides["items"]>;
const all = (ids: readonly string[], entry: Entries[string]): Entries =>
  Object.fromEntries(ids.map((id) => [id, entry]));
const cyclic = (texts: readonly string[], at: number): string => texts[at % texts.length] ?? "";

const NO_FEATURES = all(
  ["s2", "s3", "s4", "s5", "s6", "s7", "s8", "overall"].map((section) => `${section}-features`),
  { answer: "" },
);

/** Audits of other kinds, in other words, from excellent to sloppy. */
export const FURTHER_AUDITS: readonly KnownAudit[] = [
  {
    about: "is excellent, with one small thing to do",
    template: "torbay-full-audit",
    wrote: {
      items: all(TORBAY_ITEMS.slice(0, 4), { judgement: "exceeds-good" }),
      actions: [
        {
          what: "Share the life story book with the new school",
          person: "Ann Reed",
          due: "2026-05-01",
          more: { item: "6" },
        },
      ],
    },
    raised: [],
  },
  {
    about: "is good, with one item below and an action that names it in a word",
    template: "torbay-full-audit",
    wrote: {
      items: { "t7-plans": { judgement: "does-not-meet-good" } },
      actions: [
        {
          what: "Rewrite the plan with dates and owners",
          person: "Ann Reed",
          due: "30/04/2026",
          more: { item: "Plans" },
        },
      ],
    },
    raised: [],
  },
  {
    about: "finds much below good, and plans for each",
    template: "torbay-full-audit",
    wrote: {
      items: all(
        [
          "t1-risk",
          "t4-assessment",
          "t7-plans",
          "t9-reviews",
          "t12-outcomes-overall",
          "t2-involvement",
          "t3-decision-making",
        ],
        { judgement: "does-not-meet-good" },
      ),
      actions: [
        { what: "Hold strategy discussion", person: "Ann Reed", due: "2026-03-21", more: { item: "1, 3" } },
        {
          what: "Complete the assessment with father's views",
          person: "Ann Reed",
          due: "2026-04-20",
          more: { item: "4; 2" },
        },
        {
          what: "Rewrite plan and hold review",
          person: "Bo Lee",
          due: "2026-04-30",
          more: { item: "7 and 9" },
        },
      ],
    },
    raised: [],
  },
  {
    about: "has two sentences pasted under all twelve items",
    template: "torbay-full-audit",
    wrote: {
      items: Object.fromEntries(
        TORBAY_ITEMS.map((i) => [
          i,
          {
            evidence:
              "SW visits regularly and has built a good relationship with the child. Recording is up to date on Mosaic.",
            impact: "Child feels safe and supported.",
          },
        ]),
      ),
    },
    raised: ["same-text item.t2-involvement.evidence", "same-text item.t2-involvement.impact"],
  },
  {
    about: "opens each item in other words and goes on in the same",
    template: "torbay-full-audit",
    wrote: {
      items: Object.fromEntries(
        TORBAY_ITEMS.slice(0, 6).map((i, n) => [
          i,
          {
            evidence: `Looked at ${n + 1} visits. The social worker has visited regularly and has built a good relationship with the child.`,
          },
        ]),
      ),
    },
    raised: ["same-text item.t2-involvement.evidence"],
  },
  {
    about: "points to the file throughout",
    template: "torbay-full-audit",
    wrote: {
      items: Object.fromEntries(
        TORBAY_ITEMS.map((i, n) => [
          i,
          {
            evidence: cyclic(
              [
                "See case notes",
                "as above",
                "Evidence on file",
                "See item 1",
                "Recorded on Mosaic",
                "See assessment and plan",
              ],
              n,
            ),
            impact: cyclic(
              ["Positive impact", "N/A", "Good impact on child", "none", "Impact positive", "tbc"],
              n,
            ),
          },
        ]),
      ),
    },
    raised: [
      "filler item.t1-risk.evidence",
      "filler item.t1-risk.impact",
      "filler item.t10-living-arrangements.evidence",
      "filler item.t10-living-arrangements.impact",
      "filler item.t11-independence.evidence",
      "filler item.t11-independence.impact",
      "filler item.t12-outcomes-overall.evidence",
      "filler item.t12-outcomes-overall.impact",
      "filler item.t2-involvement.evidence",
      "filler item.t2-involvement.impact",
      "filler item.t3-decision-making.evidence",
      "filler item.t3-decision-making.impact",
      "filler item.t4-assessment.evidence",
      "filler item.t4-assessment.impact",
      "filler item.t5-coordination.evidence",
      "filler item.t5-coordination.impact",
      "filler item.t6-identity.evidence",
      "filler item.t6-identity.impact",
      "filler item.t7-plans.evidence",
      "filler item.t7-plans.impact",
      "filler item.t8-permanency.evidence",
      "filler item.t8-permanency.impact",
      "filler item.t9-reviews.evidence",
      "filler item.t9-reviews.impact",
    ],
  },
  {
    about: "is good over four items below, with one vague action",
    template: "torbay-full-audit",
    wrote: {
      items: all(["t1-risk", "t4-assessment", "t7-plans", "t9-reviews"], { judgement: "does-not-meet-good" }),
      actions: [{ what: "Ensure plans are SMART", person: "SW", due: "2026-03-01", more: { item: "" } }],
    },
    raised: [
      "action-date-past action.1.due",
      "action-not-measurable action.1.what",
      "below-good-without-action item.t1-risk.judgement",
      "below-good-without-action item.t4-assessment.judgement",
      "below-good-without-action item.t7-plans.judgement",
      "below-good-without-action item.t9-reviews.judgement",
      "overall-contradicted item.t12-outcomes-overall.judgement",
      "person-unnamed action.1.person",
    ],
  },
  {
    about: "is good over a disclosure that nobody acted on",
    template: "torbay-full-audit",
    wrote: {
      immediateConcern: {
        raised: "yes",
        what: "Told her teacher on 1 March that her stepfather hits her; no one went out.",
        manager: "Team Manager",
        notified: "2026-03-18",
      },
      actions: [{ what: "Update the genogram", person: "Ann Reed", due: "2026-04-01", more: { item: "6" } }],
    },
    raised: [
      "concern-told-late concern.notified",
      "concern-without-action concern.what",
      "overall-contradicted item.t12-outcomes-overall.judgement",
    ],
  },
  {
    about: "acts on an immediate concern the same day",
    template: "torbay-full-audit",
    wrote: {
      items: {
        "t1-risk": { judgement: "does-not-meet-good" },
        "t12-outcomes-overall": { judgement: "does-not-meet-good" },
      },
      immediateConcern: {
        raised: "yes",
        what: "Left alone overnight twice in one week.",
        manager: "Bo Lee",
        notified: "2026-03-15",
      },
      actions: [
        {
          what: "Hold a strategy discussion",
          person: "Bo Lee",
          due: "2026-03-21",
          more: { item: "1" },
        },
      ],
    },
    raised: [],
  },
  {
    about: "marks everything not applicable",
    template: "torbay-full-audit",
    wrote: { items: all(TORBAY_ITEMS, { judgement: "not-applicable", reason: "n/a" }) },
    raised: ["nothing-applicable item.t1-risk.judgement"],
  },
  {
    about: "has no overall judgement, no views, and a name for a number",
    template: "torbay-full-audit",
    wrote: {
      header: {
        "feedback-child": "Not spoken to",
        "feedback-parents-carers": "No response",
        "worker-spoken-to": "SW",
        "child-id": "Ella Reed",
        team: "tbc",
      },
      items: { "t12-outcomes-overall": { judgement: "not-applicable", reason: "Case closed" } },
    },
    raised: [
      "filler header.feedback-child",
      "filler header.feedback-parents-carers",
      "filler header.team",
      "name-for-id header.child-id",
      "overall-not-applicable item.t12-outcomes-overall.judgement",
      "person-unnamed header.worker-spoken-to",
    ],
  },
  {
    about: "has dates that can't all be",
    template: "torbay-full-audit",
    wrote: {
      header: {
        "worker-seen-date": "15/3/27",
        "period-from": "2026-05-01",
        "date-shared-tm": "2026-12-01",
        "audited-when": "January 2026",
      },
      actions: [{ what: "Hold FGC", person: "Ann Reed", due: "2028-03-01", more: { item: "1" } }],
    },
    raised: [
      "action-date-far action.1.due",
      "audited-recently header.audited-when",
      "date-in-future header.date-shared-tm",
      "date-in-future header.period-from",
      "date-in-future header.worker-seen-date",
    ],
  },
  {
    about: "requires improvement throughout, and agrees nothing",
    template: "camden-themed-audit",
    wrote: {
      items: {
        ...NO_FEATURES,
        overall: { judgement: "requires-improvement" },
        "overall-features": { answer: "inadequate" },
        ...all(["s2-rating", "s3-rating", "s4-rating", "s5-rating", "s6-rating"], {
          judgement: "requires-improvement",
        }),
      },
    },
    raised: ["features-contradicted item.overall-features.answer", "no-actions action.1.what"],
  },
  {
    about: "rates a section good over questions answered no",
    template: "camden-themed-audit",
    wrote: {
      items: {
        ...NO_FEATURES,
        ...all(["s4-parents", "s4-enough", "s4-alone", "s4-relationship", "s4-views", "s4-direct-work"], {
          answer: "no",
        }),
      },
    },
    raised: ["section-contradicted item.s4-rating.judgement"],
  },
  {
    about: "rates a section inadequate over questions answered yes",
    template: "camden-themed-audit",
    wrote: {
      items: {
        ...NO_FEATURES,
        "s4-rating": { judgement: "inadequate" },
      },
      actions: [
        {
          what: "Record each visit within five days",
          person: "Ann Reed",
          due: "2026-04-01",
          more: { area: "Direct work with the child", outcome: "x", progress: "" },
        },
      ],
    },
    raised: [
      "below-good-without-action item.s4-rating.judgement",
      "overall-contradicted item.overall.judgement",
      "section-contradicted item.s4-rating.judgement",
    ],
  },
  {
    about: "is inadequate, with stand-ins for evidence and action",
    template: "full-case-file-audit",
    wrote: {
      items: { "overall-grade": { judgement: "inadequate", evidence: "Requires improvement" } },
      actions: [{ what: "As discussed with SW", person: "TM", due: "ASAP" }],
    },
    raised: [
      "action-date-invalid action.1.due",
      "filler action.1.what",
      "filler item.overall-grade.evidence",
      "no-actions action.1.what",
      "person-unnamed action.1.person",
    ],
  },
  {
    about: "contradicts its criteria both ways",
    template: "leaving-care-audit",
    wrote: {
      items: {
        ...all(["lc1-1", "lc1-2", "lc1-3", "lc1-4", "lc2-1"], { judgement: "requires-improvement" }),
        "lc3-rating": { judgement: "inadequate" },
      },
      actions: [
        {
          what: "PA to continue to build relationship",
          person: "PA",
          due: "2026-05-01",
          more: { item: "1.1" },
        },
      ],
    },
    raised: [
      "action-not-measurable action.1.what",
      "below-good-without-action item.lc1-1.judgement",
      "below-good-without-action item.lc1-2.judgement",
      "below-good-without-action item.lc1-3.judgement",
      "below-good-without-action item.lc1-4.judgement",
      "below-good-without-action item.lc2-1.judgement",
      "below-good-without-action item.lc3-rating.judgement",
      "person-unnamed action.1.person",
      "section-contradicted item.lc1-rating.judgement",
      "section-contradicted item.lc3-rating.judgement",
    ],
  },
  {
    about: "names criteria that nobody can find",
    template: "detailed-case-audit",
    wrote: {
      header: { "case-type": "cin" },
      items: {
        ...all(["s1-1", "s1-2"], { judgement: "requires-improvement" }),
        "s2-3": { judgement: "inadequate" },
      },
      actions: [
        {
          what: "Hold core group and update plan",
          person: "Ann Reed",
          due: "2026-04-01",
          more: { item: "1.1, 1.2" },
        },
      ],
    },
    raised: [
      "below-good-without-action item.s1-1.judgement",
      "below-good-without-action item.s1-2.judgement",
      "below-good-without-action item.s2-3.judgement",
    ],
  },
  {
    about: "scores two things low in a learning audit, and agrees nothing",
    template: "strengths-based-practice-audit",
    wrote: { items: all(["what-matters", "voice"], { judgement: "point-2" }) },
    raised: [
      "no-actions action.1.what",
      "overall-contradicted item.experience.judgement",
      "overall-contradicted item.practice.judgement",
    ],
  },
  {
    about: "answers no once in a dip sample",
    template: "dip-sample",
    wrote: { items: { "seen-in-time": { answer: "no" } } },
    raised: [],
  },
  {
    about: "scores one thing low in a learning audit, with an action about it",
    template: "strengths-based-practice-audit",
    wrote: {
      items: all(["what-matters"], { judgement: "point-4" }),
      actions: [
        {
          what: "Ask him who he wants at the review",
          person: "Ann Reed",
          due: "2026-04-01",
          more: { addresses: "What matters", priority: "high" },
        },
      ],
    },
    raised: [],
  },
];
