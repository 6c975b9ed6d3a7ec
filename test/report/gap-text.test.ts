import type { Gap, GapCode } from "../../src/audit/gap";
import { gapText } from "../../src/report/gap-text";
import { gapTitle } from "../../src/report/gap-title";
import { aField, aFieldGroup, anItem, aQuestion, aTemplateOf } from "../support/builders";

const { number: _, ...unnumbered } = anItem({ id: "safe", label: "Child kept safe" });
const template = aTemplateOf(
  [
    anItem({ id: "assess", number: "4", label: "Assessments timely and thorough." }),
    aQuestion(),
    aQuestion({
      id: "seen",
      label: "Seen alone?",
      answer: { scale: "yes-no", required: true },
      evidence: { required: true },
    }),
    unnumbered,
    anItem({ id: "overall", number: "12", label: "Improved outcomes" }),
  ],
  {
    overallItem: "overall",
    narratives: [{ id: "next", label: "Needs to happen" }],
    tables: [
      {
        id: "spoken-to",
        title: "People spoken to",
        place: "end",
        rows: 2,
        columns: [{ id: "who", label: "Who", type: "text", required: true }],
      },
    ],
    fieldGroups: [
      aFieldGroup({
        fields: [
          aField(),
          aField({ id: "audit-date", label: "Audit date:", type: "date" }),
          aField({ id: "audited", label: "Audited previously?", type: "yes-no" }),
          aField({ id: "when", label: "If Yes, when?", type: "date-or-text" }),
          aField({ id: "why", label: "If longer, why?" }),
          aField({ id: "days", label: "Days to the visit", type: "number" }),
        ],
      }),
    ],
  },
);

const required = "required" as const;
const advice = "advice" as const;
const item = "assess";

/** An example of every gap, with its sentence and its title. */
const EXAMPLES: { readonly [Code in GapCode]: readonly [Extract<Gap, { code: Code }>, string, string][] } = {
  "none-beside-others": [
    [
      { code: "none-beside-others", severity: advice, where: "header.days", text: "None" },
      "Days to the visit: “None” stands beside other answers. Choose it alone, or clear it.",
      "Days to the visit: “None” beside other answers",
    ],
  ],
  "narrative-missing": [
    [
      {
        code: "narrative-missing",
        severity: required,
        where: `item.${item}.further-next`,
        item,
        narrative: "next",
      },
      "Item 4, Assessments timely and thorough: add what belongs under “Needs to happen”.",
      "Item 4: needs to happen not entered",
    ],
  ],
  "age-outside": [
    [
      {
        code: "age-outside",
        severity: advice,
        where: "header.audit-date",
        field: "audit-date",
        age: 15,
        least: 16,
      },
      "Audit date: the child was 15 on the day of the audit, which is for those 16 or over. Check both dates, or whether another audit fits.",
      "Audit date: outside the ages it is for",
    ],
    [
      {
        code: "age-outside",
        severity: advice,
        where: "header.audit-date",
        field: "audit-date",
        age: 30,
        least: 16,
        most: 25,
      },
      "Audit date: the child was 30 on the day of the audit, which is for those from 16 to 25. Check both dates, or whether another audit fits.",
      "Audit date: outside the ages it is for",
    ],
  ],
  "row-column-missing": [
    [
      {
        code: "row-column-missing",
        severity: required,
        where: "row.spoken-to.2.who",
        table: "spoken-to",
        row: 2,
        column: "who",
      },
      "People spoken to, row 2, who: fill this in, or clear the row.",
      "People spoken to, row 2, who: not entered",
    ],
  ],
  "number-invalid": [
    [
      {
        code: "number-invalid",
        severity: required,
        where: "header.days",
        text: "a few",
        bounds: { unit: "days", least: 0, most: 30 },
      },
      "Days to the visit: “a few” is not a number that can be read. Write a number of days from 0 to 30, in digits.",
      "Days to the visit: number not readable",
    ],
    [
      {
        code: "number-invalid",
        severity: required,
        where: "header.days",
        text: "12,5",
        bounds: { unit: "days", least: 0, most: 30 },
      },
      "Days to the visit: “12,5” is not a number that can be read. Write a number of days from 0 to 30, in digits. Decimals begin with a point, as in 12.5.",
      "Days to the visit: number not readable",
    ],
  ],
  "number-out-of-bounds": [
    [
      {
        code: "number-out-of-bounds",
        severity: required,
        where: "header.days",
        text: "40",
        bounds: { most: 30 },
      },
      "Days to the visit: “40” is outside what can be entered here. Write a number up to 30, in digits.",
      "Days to the visit: number out of bounds",
    ],
  ],
  "header-missing": [
    [
      { code: "header-missing", severity: required, where: "header.auditor-name", field: "auditor-name" },
      "Auditor name: add an answer.",
      "Auditor name: not entered",
    ],
    [
      { code: "header-missing", severity: required, where: "header.audit-date", field: "audit-date" },
      "Audit date: add the date, for example 15 March 2026.",
      "Audit date: not entered",
    ],
    [
      { code: "header-missing", severity: required, where: "header.audited", field: "audited" },
      "Audited previously? Choose one of the answers offered.",
      "Audited previously? Not entered",
    ],
    [
      { code: "header-missing", severity: required, where: "header.when", field: "when" },
      "If Yes, when? Add the date, or say roughly when.",
      "If Yes, when? Not entered",
    ],
  ],
  "date-invalid": [
    [
      { code: "date-invalid", severity: required, where: "header.audit-date", text: "31/02/2026" },
      "Audit date: “31/02/2026” is not a date that can be read. Write day, month and year, for example 15 March 2026. There is no such day: the last of that month is 28 February 2026.",
      "Audit date: date not readable",
    ],
    [
      { code: "date-invalid", severity: required, where: "concern.notified", text: "yesterday" },
      "Immediate concerns, date notified: “yesterday” is not a date that can be read. Write day, month and year, for example 15 March 2026.",
      "Immediate concerns: date not readable",
    ],
  ],
  "look-back-too-long": [
    [
      {
        code: "look-back-too-long",
        severity: advice,
        where: "header.why",
        months: 6,
        from: "2025-01-01",
        until: "2026-03-15",
        earliest: "2025-09-15",
      },
      "The audit looks back to 1 January 2025, more than 6 months before 15 March 2026. Record why, or move the first day looked at to 15 September 2025 or later.",
      "Period looked at: longer than 6 months, no reason",
    ],
  ],
  "judgement-missing": [
    [
      { code: "judgement-missing", severity: required, where: "item.assess.judgement", item },
      "Item 4, Assessments timely and thorough: choose a judgement, or “Not applicable” with a reason.",
      "Item 4: judgement not entered",
    ],
    [
      { code: "judgement-missing", severity: required, where: "item.safe.judgement", item: "safe" },
      "Child kept safe: choose a judgement, or “Not applicable” with a reason.",
      "Child kept safe: judgement not entered",
    ],
  ],
  "overall-missing": [
    [
      { code: "overall-missing", severity: required, where: "item.overall.judgement", item: "overall" },
      "Item 12, Improved outcomes: choose the overall judgement. It is the auditor’s own view of the whole audit, and is not worked out from the other items.",
      "Item 12: overall judgement not entered",
    ],
  ],
  "answer-missing": [
    [
      { code: "answer-missing", severity: required, where: "item.voice.answer", item: "voice" },
      "The child's voice: add an answer in your own words.",
      "The child's voice: answer not entered",
    ],
    [
      { code: "answer-missing", severity: required, where: "item.seen.answer", item: "seen" },
      "Seen alone? Choose an answer, or “Not applicable” with a reason.",
      "Seen alone? Answer not entered",
    ],
  ],
  "evidence-missing": [
    [
      { code: "evidence-missing", severity: required, where: "item.assess.evidence", item },
      "Item 4, Assessments timely and thorough: add the evidence. Say what you found, and how it leads to the judgement.",
      "Item 4: evidence not entered",
    ],
    [
      { code: "evidence-missing", severity: required, where: "item.seen.evidence", item: "seen" },
      "Seen alone? Add the evidence. Say what you found, and how it leads to the answer.",
      "Seen alone? Evidence not entered",
    ],
  ],
  "impact-missing": [
    [
      { code: "impact-missing", severity: required, where: "item.assess.impact", item },
      "Item 4, Assessments timely and thorough: add the impact on the child. Say what difference this has made to the child.",
      "Item 4: impact not entered",
    ],
  ],
  "good-without-impact": [
    [
      {
        code: "good-without-impact",
        severity: required,
        where: "item.assess.impact",
        item,
        grade: "meets-good",
      },
      "Item 4, Assessments timely and thorough: the judgement is “Meets good”, and the impact is not entered yet. Say what difference this has made to the child, or look again at the judgement.",
      "Item 4: good, without impact",
    ],
  ],
  "features-not-neighbouring": [
    [
      {
        code: "features-not-neighbouring",
        severity: required,
        where: "item.seen.answer",
        item: "seen",
        of: "assess",
        grade: "exceeds-good",
      },
      "Seen alone? Features of “Exceeds good” can only go with the grade above or below it. Choose another, or clear the choice.",
      "Seen alone? Not next to the grade chosen",
    ],
  ],
  "reason-missing": [
    [
      { code: "reason-missing", severity: required, where: "item.assess.reason", item },
      "Item 4, Assessments timely and thorough: say why this is not applicable. A short reason shows that it was considered and not left out.",
      "Item 4: not applicable, without a reason",
    ],
  ],
  filler: [
    [
      {
        code: "filler",
        severity: advice,
        where: "item.assess.evidence",
        text: "tbc",
        repeats: "nothing",
      },
      "Item 4, evidence: “tbc” tells a reader little. Say what you found, or leave it if that is the whole answer.",
      "Item 4: says little",
    ],
    [
      { code: "filler", severity: advice, where: "item.assess.impact", text: "-", repeats: "nothing" },
      "Item 4, impact: “-” tells a reader little. Say what difference this has made to the child, or leave it if that is the whole answer.",
      "Item 4: says little",
    ],
    [
      { code: "filler", severity: advice, where: "item.assess.impact", text: "Seen", repeats: "evidence" },
      "Item 4, impact: this repeats the evidence. Say what the evidence means for the child.",
      "Item 4: impact repeats the evidence",
    ],
    [
      { code: "filler", severity: advice, where: "item.assess.reason", text: "n/a", repeats: "nothing" },
      "Item 4, reason for not applicable: “n/a” tells a reader little. Say why this is not applicable, or leave it if that is the whole answer.",
      "Item 4: says little",
    ],
    [
      { code: "filler", severity: advice, where: "action.2.what", text: "xxx", repeats: "nothing" },
      "Action 2, agreed action: “xxx” tells a reader little. Say what is to be done, or leave it if that is the whole answer.",
      "Action 2: says little",
    ],
    [
      { code: "filler", severity: advice, where: "action-limit-reason", text: "tbc", repeats: "nothing" },
      "Reason for more actions: “tbc” tells a reader little. Say more in your own words, or leave it if that is the whole answer.",
      "Reason for more actions: says little",
    ],
  ],
  "overall-unsupported": [
    [
      {
        code: "overall-unsupported",
        severity: advice,
        where: "item.overall.judgement",
        item: "overall",
        grade: "meets-good",
        judged: 9,
        supporting: 3,
      },
      "Item 12, Improved outcomes: the overall judgement is “Meets good”, and only 3 of the 9 other items judged reach that grade. Read the findings again and check that they bear it out.",
      "Item 12: overall judgement against the findings",
    ],
    [
      {
        code: "overall-unsupported",
        severity: advice,
        where: "item.overall.judgement",
        item: "overall",
        grade: "meets-good",
        judged: 4,
        supporting: 1,
      },
      "Item 12, Improved outcomes: the overall judgement is “Meets good”, and only 1 of the 4 other items judged reaches that grade. Read the findings again and check that they bear it out.",
      "Item 12: overall judgement against the findings",
    ],
    [
      {
        code: "overall-unsupported",
        severity: advice,
        where: "item.overall.judgement",
        item: "overall",
        grade: "meets-good",
        judged: 3,
        supporting: 0,
      },
      "Item 12, Improved outcomes: the overall judgement is “Meets good”, and none of the 3 other items judged reach that grade. Read the findings again and check that they bear it out.",
      "Item 12: overall judgement against the findings",
    ],
  ],
  "below-good-without-action": [
    [
      {
        code: "below-good-without-action",
        severity: advice,
        where: "item.assess.judgement",
        item,
        grade: "does-not-meet-good",
      },
      "Item 4, Assessments timely and thorough: the judgement is “Does not meet good”, and no action says that it is about this item. Add an action that would bring it to good, or name item 4 at the end of the action that will.",
      "Item 4: below good, without an action",
    ],
    [
      {
        code: "below-good-without-action",
        severity: advice,
        where: "item.safe.judgement",
        item: "safe",
        grade: "does-not-meet-good",
      },
      "Child kept safe: the judgement is “Does not meet good”, and no action says that it is about this item. Add an action that would bring it to good, or name it at the end of the action that will.",
      "Child kept safe: below good, without an action",
    ],
  ],
  "overall-contradicted": [
    [
      {
        code: "overall-contradicted",
        severity: advice,
        where: "item.overall.judgement",
        item: "overall",
        grade: "meets-good",
        by: "concern",
        items: [],
      },
      "Item 12, Improved outcomes: the overall judgement is “Meets good”, and an immediate concern was raised. Read the findings again and check that they bear it out.",
      "Item 12: good, over an immediate concern",
    ],
    [
      {
        code: "overall-contradicted",
        severity: advice,
        where: "item.overall.judgement",
        item: "overall",
        grade: "meets-good",
        by: "low-grade",
        items: ["assess", "safe"],
      },
      "Item 12, Improved outcomes: the overall judgement is “Meets good”, and Item 4 and Child kept safe are judged below good. Read the findings again and check that they bear it out.",
      "Item 12: overall judgement against the findings",
    ],
    [
      {
        code: "overall-contradicted",
        severity: advice,
        where: "item.overall.judgement",
        item: "overall",
        grade: "does-not-meet-good",
        by: "every-item",
        items: [],
      },
      "Item 12, Improved outcomes: the overall judgement is “Does not meet good”, lower than every other item. Read the findings again and check that they bear it out.",
      "Item 12: overall judgement against the findings",
    ],
  ],
  "features-contradicted": [
    [
      {
        code: "features-contradicted",
        severity: advice,
        where: "item.voice.answer",
        item: "voice",
        of: "overall",
        grade: "exceeds-good",
      },
      "The child's voice: no other item points towards “Exceeds good”. Read the findings again, or clear the choice.",
      "The child's voice: features that no item bears out",
    ],
  ],
  "section-contradicted": [
    [
      {
        code: "section-contradicted",
        by: "answers",
        severity: advice,
        where: "item.assess.judgement",
        item,
        grade: "meets-good",
        criteria: 4,
        unmet: 3,
      },
      "Item 4, Assessments timely and thorough: the judgement is “Meets good”, and 3 of the 4 questions of the section are answered at the lowest. Read them again and check that they bear it out.",
      "Item 4: judgement against its own questions",
    ],
    [
      {
        code: "section-contradicted",
        by: "judgements",
        severity: advice,
        where: "item.assess.judgement",
        item,
        grade: "meets-good",
        criteria: 4,
        unmet: 1,
      },
      "Item 4, Assessments timely and thorough: the judgement is “Meets good”, and 1 of the 4 criteria of the section is judged below good. Read them again and check that they bear it out.",
      "Item 4: judgement against its own criteria",
    ],
  ],
  "no-actions": [
    [
      { code: "no-actions", severity: required, where: "action.1.what", items: ["assess", "overall"] },
      "There is no action yet, and Item 4 and Item 12 are judged below good. Agree at least one action that would bring the child’s experience to good.",
      "Actions: none yet, with judgements below good",
    ],
  ],
  "same-text": [
    [
      {
        code: "same-text",
        severity: advice,
        where: "item.safe.evidence",
        text: "Seen weekly at home",
        places: ["item.assess.evidence", "item.safe.evidence"],
        varied: false,
      },
      "Child kept safe, evidence: “Seen weekly at home” stands in 2 items. Say in each what was found for that item.",
      "Child kept safe: same words in 2 items",
    ],
    [
      {
        code: "same-text",
        severity: advice,
        where: "item.safe.evidence",
        text: "Seen weekly at home",
        places: ["item.assess.evidence", "item.safe.evidence", "item.plan.evidence"],
        varied: true,
      },
      "Child kept safe, evidence: “Seen weekly at home” stands in 3 items with a word or two changed. Say in each what was found for that item.",
      "Child kept safe: same words in 3 items",
    ],
  ],
  "nothing-applicable": [
    [
      { code: "nothing-applicable", severity: advice, where: "item.assess.judgement" },
      "Every item is marked not applicable. Judge those that apply, or say to the manager that this case is not one to audit.",
      "Item 4: every item not applicable",
    ],
  ],
  "overall-not-applicable": [
    [
      { code: "overall-not-applicable", severity: advice, where: "item.overall.judgement", item: "overall" },
      "Item 12, Improved outcomes: the overall judgement is marked not applicable. Choose the grade that the whole audit bears out.",
      "Item 12: overall judgement not applicable",
    ],
  ],
  "person-unnamed": [
    [
      { code: "person-unnamed", severity: advice, where: "action.2.person", text: "SW" },
      "Action 2, person: “SW” could be more than one person. Name the person, or their role in full.",
      "Action 2: no name or full role",
    ],
  ],
  "name-for-id": [
    [
      {
        code: "name-for-id",
        severity: advice,
        where: "header.auditor-name",
        field: "auditor-name",
        text: "Ella Reed",
      },
      "Auditor name: “Ella Reed” looks like a person’s name. Write the case number instead, so that no name travels with the audit.",
      "Auditor name: a name, not a case number",
    ],
  ],
  "auditor-is-worker": [
    [
      {
        code: "auditor-is-worker",
        severity: advice,
        where: "header.auditor-name",
        field: "auditor-name",
        role: "worker",
      },
      "Auditor name: this is the auditor’s own name. Name the worker, or pass the audit to someone independent of the case.",
      "Auditor name: auditor is also the worker",
    ],
  ],
  "date-month-first": [
    [
      {
        code: "date-month-first",
        severity: advice,
        where: "header.audit-date",
        text: "03/25/2026",
        date: "2026-03-25",
      },
      "Audit date: “03/25/2026” is read month first, as 25 March 2026, since there is no such day otherwise. Write it as 25 March 2026, or correct it.",
      "Audit date: date read month first",
    ],
  ],
  "date-in-future": [
    [
      {
        code: "date-in-future",
        severity: advice,
        where: "header.audit-date",
        date: "2027-03-15",
        today: "2026-03-15",
      },
      "Audit date: 15 March 2027 is still to come. Correct the date if it is mistyped.",
      "Audit date: date still to come",
    ],
  ],
  "date-before-period": [
    [
      {
        code: "date-before-period",
        severity: advice,
        where: "concern.notified",
        date: "2025-03-15",
        from: "2025-09-15",
      },
      "Immediate concerns, date notified: 15 March 2025 is before the first day looked at, 15 September 2025. Correct whichever is mistyped.",
      "Immediate concerns: date before the first day looked at",
    ],
    [
      {
        code: "date-before-period",
        severity: advice,
        where: "header.audit-date",
        date: "2025-03-15",
        from: "2025-09-15",
        assumed: true,
      },
      "Audit date: 15 March 2025 is before 15 September 2025, from when the audit looks. Correct it, or enter the first day looked at.",
      "Audit date: date before the first day looked at",
    ],
  ],
  "period-backwards": [
    [
      {
        code: "period-backwards",
        severity: advice,
        where: "header.audit-date",
        from: "2026-09-15",
        until: "2026-03-15",
      },
      "Audit date: the first day looked at, 15 September 2026, is after the day of the audit, 15 March 2026. Correct whichever is mistyped.",
      "Audit date: begins after the audit",
    ],
  ],
  "audited-recently": [
    [
      { code: "audited-recently", severity: advice, where: "header.when", months: 6, last: "2026-01-15" },
      "If Yes, when? There was an audit less than 6 months before this one, on 15 January 2026. Ask whether another case should be audited instead.",
      "If Yes, when? Audited too recently",
    ],
    [
      { code: "audited-recently", severity: advice, where: "header.audited", months: 6 },
      "Audited previously? There was an audit less than 6 months before this one. Ask whether another case should be audited instead.",
      "Audited previously? Audited too recently",
    ],
  ],
  "concern-without-action": [
    [
      { code: "concern-without-action", severity: advice, where: "concern.what" },
      "Immediate concerns: no action is about it yet. Add an action that says what will be done, by whom and by when.",
      "Immediate concerns: no action about it",
    ],
  ],
  "concern-told-late": [
    [
      {
        code: "concern-told-late",
        severity: advice,
        where: "concern.notified",
        told: "2026-04-01",
        day: "2026-03-15",
      },
      "Immediate concerns: the manager was told on 1 April 2026, later than the working day after the audit, 15 March 2026. Say why, or correct whichever date is mistyped.",
      "Immediate concerns: manager told late",
    ],
  ],
  "action-date-far": [
    [
      {
        code: "action-date-far",
        severity: advice,
        where: "action.2.due",
        row: 2,
        due: "2029-03-15",
        day: "2026-03-15",
      },
      "Action 2: the completion date, 15 March 2029, is more than 18 months after the audit. Agree an earlier date, or correct it if it is mistyped.",
      "Action 2: due a long time after the audit",
    ],
  ],
  "concern-unanswered": [
    [
      { code: "concern-unanswered", severity: required, where: "concern.raised" },
      "Immediate concerns: choose yes or no, so that a reader knows it was considered.",
      "Immediate concerns: yes or no not chosen",
    ],
  ],
  "concern-what-missing": [
    [
      { code: "concern-what-missing", severity: required, where: "concern.what" },
      "Immediate concerns: say what the concern is.",
      "Immediate concerns: concern not entered",
    ],
  ],
  "concern-manager-missing": [
    [
      { code: "concern-manager-missing", severity: required, where: "concern.manager" },
      "Immediate concerns: name the manager who was told. A manager must know of every immediate concern.",
      "Immediate concerns: manager not entered",
    ],
  ],
  "concern-date-missing": [
    [
      { code: "concern-date-missing", severity: required, where: "concern.notified" },
      "Immediate concerns: add the date the manager was told, for example 15 March 2026.",
      "Immediate concerns: date not entered",
    ],
  ],
  "action-what-missing": [
    [
      { code: "action-what-missing", severity: required, where: "action.2.what", row: 2 },
      "Action 2: say what is to be done.",
      "Action 2: action not entered",
    ],
  ],
  "action-person-missing": [
    [
      { code: "action-person-missing", severity: required, where: "action.2.person", row: 2 },
      "Action 2: name the person who will do it.",
      "Action 2: person not entered",
    ],
  ],
  "action-due-missing": [
    [
      { code: "action-due-missing", severity: required, where: "action.2.due", row: 2 },
      "Action 2: add the date it is to be completed by, for example 15 March 2026.",
      "Action 2: completion date not entered",
    ],
  ],
  "action-column-missing": [
    [
      {
        code: "action-column-missing",
        severity: required,
        where: "action.2.signed-off",
        row: 2,
        column: "signed-off",
      },
      "Action 2: fill in “Manager's sign-off date”.",
      "Action 2, sign-off date: not entered",
    ],
  ],
  "action-date-invalid": [
    [
      {
        code: "action-date-invalid",
        severity: required,
        where: "action.2.due",
        row: 2,
        column: "due",
        text: "ASAP",
      },
      "Action 2, completion date: “ASAP” is not a date that can be read. Write day, month and year, for example 15 March 2026.",
      "Action 2: date not readable",
    ],
  ],
  "action-date-past": [
    [
      {
        code: "action-date-past",
        severity: required,
        where: "action.2.due",
        row: 2,
        due: "2026-03-01",
        before: "audit",
        day: "2026-03-15",
      },
      "Action 2: the completion date, 1 March 2026, is before the day of the audit, 15 March 2026. Agree a later date, or correct whichever is mistyped.",
      "Action 2: due before the audit",
    ],
    [
      {
        code: "action-date-past",
        severity: required,
        where: "action.2.due",
        row: 2,
        due: "2026-03-01",
        before: "today",
        day: "2026-04-15",
      },
      "Action 2: the completion date, 1 March 2026, has passed and the action is not signed off. Add the sign-off date, or agree a new completion date.",
      "Action 2: overdue, not signed off",
    ],
  ],
  "action-not-measurable": [
    [
      {
        code: "action-not-measurable",
        severity: advice,
        where: "action.2.what",
        row: 2,
        wording: "Consider",
      },
      "Action 2: “Consider” leaves open what will be done. Say what will be different, and how anyone will see that it is done.",
      "Action 2: hard to measure",
    ],
    [
      { code: "action-not-measurable", severity: advice, where: "action.2.what", row: 2 },
      "Action 2 is very short. Say what will be different, and how anyone will see that it is done.",
      "Action 2: hard to measure",
    ],
  ],
  "too-many-actions": [
    [
      { code: "too-many-actions", severity: required, where: "action.6.what", limit: 5, count: 6 },
      "There are 6 actions, and the limit is 5. Combine actions that belong together, or record why this audit needs more.",
      "Actions: 6, and the limit is 5",
    ],
  ],
};
const examples = Object.entries(EXAMPLES).flatMap(([code, rows]) =>
  rows.map((row) => [code, ...row] as const),
);

describe("The sentence for a gap", () => {
  it.each(examples)("%s", (_, gap, sentence, title) => {
    expect(gapText(template, gap)).toBe(sentence);
    expect(gapTitle(template, gap)).toBe(title);
  });

  it.each(examples)("%s shouts at nobody and begs nobody", (_, gap) => {
    const sentence = gapText(template, gap);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/!|please|error|invalid|fail|must not|undefined|\.\./i);
  });

  it("shortens what someone typed, and a long label", () => {
    const long = aTemplateOf([
      anItem({ label: `${"Assessments that are timely and thorough ".repeat(4)}indeed` }),
    ]);
    const judgement: Gap = {
      code: "judgement-missing",
      severity: required,
      where: "item.risk.judgement",
      item: "risk",
    };
    expect(gapText(long, judgement)).toMatch(/^Item 1, Assessments that are .{40,70} … Choose a judgement/);
    const typed: Gap = {
      code: "date-invalid",
      severity: required,
      where: "header.auditor-name",
      text: "some\ntime soon ".repeat(20),
    };
    expect(gapText(template, typed)).toMatch(/^Auditor name: “some time soon [^\n]{20,60} …” is not/);
  });

  it("does not offer a sign-off date to a template without one", () => {
    const columns = template.actions.columns.filter((column) => column.id !== "signed-off");
    const overdue = EXAMPLES["action-date-past"][1]?.[0] as Gap;
    expect(gapText({ ...template, actions: { ...template.actions, columns } }, overdue)).toBe(
      "Action 2: the completion date, 1 March 2026, has passed. Agree a new completion date.",
    );
  });

  it("goes by ids where the template does not know a gap's item", () => {
    const gap: Gap = {
      code: "evidence-missing",
      severity: required,
      where: "item.gone.evidence",
      item: "gone",
    };
    expect(gapText(template, gap)).toMatch(/^Item “gone”: add the evidence/);
  });
});

test("an audit of somebody grown up does not speak of a child", () => {
  const ofCareLeaver = { ...template, person: "young person" };
  const gap: Gap = { code: "impact-missing", severity: "required", where: "item.assess.impact", item };
  expect(gapText(ofCareLeaver, gap)).toBe(
    "Item 4, Assessments timely and thorough: add the impact on the young person. Say what difference this has made to the young person.",
  );
});
