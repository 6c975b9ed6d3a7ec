import { aTemplateFile, NOTHING, withValue } from "./a-template-file";
import { faultsOf, inWelsh } from "./parsed";

type Case = [what: string, at: string, value: unknown, message: string, path?: string];

const RISK = "sections[0].items[0]";
const PLAN = "sections[0].items[1]";
const PLAN_QUALITY = "sections[1].items[0]";
const CHILD_PROTECTION = "sections[1].items[1]";
const CASE_TYPE = "fieldGroups[0].fields[3]";
const AUDITED_BEFORE = "fieldGroups[0].fields[4]";

const A_SCALE = { id: "quality", title: "Again", grades: aTemplateFile().scales[1]?.grades };
const A_DATE = { id: "audit-date", label: "Audit date", type: "date", required: false };
const A_GROUP = { id: "more", title: "More", place: "end", fields: [A_DATE] };

const IDS: readonly Case[] = [
  ["two scales", "scales[2]", A_SCALE, '"quality" is the id of scales[0] already.', "scales[2].id"],
  ["two grades", "scales[1].grades[1].id", "yes", '"yes" is the id of scales[1].grades[0] already.'],
  [
    "two grades, by label",
    "scales[1].grades[1].label",
    "Yes",
    '"Yes" is the label of scales[1].grades[0] already.',
  ],
  [
    "a grade and not applicable",
    "scales[0].notApplicable.id",
    "meets-good",
    '"meets-good" is the id of scales[0].grades[1] already.',
  ],
  [
    "two options",
    `${CASE_TYPE}.options[0].id`,
    "cp",
    `"cp" is the id of ${CASE_TYPE}.options[0] already.`,
    `${CASE_TYPE}.options[1].id`,
  ],
  ["items of two sections", `${PLAN_QUALITY}.id`, "risk", `"risk" is the id of ${RISK} already.`],
  [
    "fields of two groups",
    "fieldGroups[1]",
    A_GROUP,
    '"audit-date" is the id of fieldGroups[0].fields[0] already.',
    "fieldGroups[1].fields[0].id",
  ],
  ["two columns", "actions.columns[1].id", "what", '"what" is the id of actions.columns[0] already.'],
];

const tooLong = (tag: string) =>
  `This id is too long: its tag "${tag}" has 65 characters, and Word allows 64.`;
const LONG = { item: "b".repeat(50), field: "b".repeat(58), column: "b".repeat(54) };

const TAGS: readonly Case[] = [
  ["an item", `${PLAN_QUALITY}.id`, LONG.item, tooLong(`item.${LONG.item}.judgement`)],
  ["a field", `${AUDITED_BEFORE}.id`, LONG.field, tooLong(`header.${LONG.field}`)],
  ["a column", "actions.columns[1].id", LONG.column, tooLong(`action.999.${LONG.column}`)],
];

const NOTE = { text: "Read.", when: { field: "age", in: ["0"] } };
const AGAIN = { grade: "meets-good", text: ["Again."] };

const NAMES: readonly Case[] = [
  ["a judgement on no scale", `${CHILD_PROTECTION}.judgement.scale`, "ofsted", 'There is no scale "ofsted".'],
  ["an answer on no scale", `${PLAN_QUALITY}.answer.scale`, "ofsted", 'There is no scale "ofsted".'],
  ["a condition on no field", `${CHILD_PROTECTION}.when.field`, "age", 'There is no field "age".'],
  ["a condition on no item", "sections[1].when.item", "plans", 'There is no item "plans".'],
  [
    "a condition on no option",
    `${CHILD_PROTECTION}.when.in[0]`,
    "lac",
    'The field "case-type" has no choice "lac".',
  ],
  ["a condition on no answer", "sections[1].when.in[0]", "partly", 'The item "plan" has no choice "partly".'],
  [
    "a condition on words in a field",
    "sections[1].when",
    { field: "look-back-reason", in: ["yes"] },
    'The field "look-back-reason" offers no choices, so nothing can depend on it.',
    "sections[1].when.field",
  ],
  [
    "a condition on words in an item",
    `${CHILD_PROTECTION}.when`,
    { item: "plan-quality", in: ["yes"] },
    'The item "plan-quality" offers no choices, so nothing can depend on it.',
    `${CHILD_PROTECTION}.when.item`,
  ],
  [
    "a note on no field",
    "notes[0].wordings[0]",
    NOTE,
    'There is no field "age".',
    "notes[0].wordings[0].when.field",
  ],
  ["a prompt of no prompt set", `${RISK}.prompts[1].promptSet`, "flu", 'There is no prompt set "flu".'],
  [
    "a descriptor of no grade",
    `${RISK}.descriptors[0].grade`,
    "outstanding",
    'The item "risk" has no grade "outstanding".',
  ],
  [
    "a descriptor of not applicable",
    `${RISK}.descriptors[0].grade`,
    "not-applicable",
    'The item "risk" has no grade "not-applicable".',
  ],
  [
    "a second descriptor of one grade",
    `${RISK}.descriptors[1]`,
    AGAIN,
    '"meets-good" is described already.',
    `${RISK}.descriptors[1].grade`,
  ],
  [
    "features of no judged item",
    `${PLAN_QUALITY}.answer`,
    { required: false, scale: "quality", featuresOf: "plan" },
    'There is no judged item "plan".',
    `${PLAN_QUALITY}.answer.featuresOf`,
  ],
  [
    "features of other grades",
    `${PLAN_QUALITY}.answer`,
    { required: false, scale: "yes-no", featuresOf: "risk" },
    `The answer's scale needs to have grades of the item "risk" and no others.`,
    `${PLAN_QUALITY}.answer.featuresOf`,
  ],
  [
    "a theme of no section",
    "theme",
    { id: "neglect", title: "Neglect", sections: ["planning", "home"] },
    'There is no section "home".',
    "theme.sections[1]",
  ],
  ["no item as the overall item", "overallItem", "outcome", 'There is no item "outcome".'],
  ["an overall item without a judgement", "overallItem", "plan", 'The item "plan" has no judgement.'],
  [
    "a role for what is no text",
    `${CASE_TYPE}.role`,
    "auditor",
    "Only a text field holds a name; this is a choice field.",
  ],
  ["a page header with no field", "pageHeader", { case: "id" }, 'There is no field "id".', "pageHeader.case"],
  [
    "ages counted on what is no date",
    "ages",
    { on: "case-type", bands: [{ id: "a", label: "A", from: 0, to: 1 }] },
    'The field "case-type" is not a date field.',
    "ages.on",
  ],
  [
    "a band of ages within another",
    "ages",
    {
      bands: [
        { id: "a", label: "A", from: 0, to: 4 },
        { id: "b", label: "B", from: 4, to: 9 },
      ],
    },
    "Bands go up, and none begins within another.",
    "ages.bands[1].from",
  ],
  [
    "a band of ages that ends before it begins",
    "ages",
    { bands: [{ id: "a", label: "A", from: 4, to: 1 }] },
    "A band does not end before it begins.",
    "ages.bands[0].to",
  ],
  [
    "a band of ages that is called as the rest is",
    "ages",
    { bands: [{ id: "older", label: "A", from: 1, to: 4 }] },
    '"older" is for those in no band.',
    "ages.bands[0].id",
  ],
  ["a look-back from no field", "lookBack.from", "start", 'There is no field "start".'],
  [
    "a day of receipt in no field",
    "timescales",
    { received: "arrived" },
    'There is no field "arrived".',
    "timescales.received",
  ],
  [
    "a look-back until what is no date",
    "lookBack.until",
    "case-type",
    'The field "case-type" is not a date field.',
  ],
  [
    "a look-back with a date for a reason",
    "lookBack.reason",
    "audit-date",
    'The field "audit-date" is not a text field.',
  ],
];

const ITSELF = "This condition waits for itself, so it can never hold. Make it wait for something else.";
const OPTIONS = aTemplateFile().fieldGroups[0]?.fields[3]?.options;

const TOGETHER: readonly Case[] = [
  [
    "an item asks for nothing",
    `${PLAN_QUALITY}.answer`,
    NOTHING,
    'The item "plan-quality" asks for nothing: give it a judgement, an answer or a narrative.',
    PLAN_QUALITY,
  ],
  [
    "a choice has no options",
    `${AUDITED_BEFORE}.type`,
    "choice",
    "A choice field has options.",
    `${AUDITED_BEFORE}.options`,
  ],
  [
    "a yes or no has options",
    `${AUDITED_BEFORE}.options`,
    OPTIONS,
    "Only a choice field has options; this is a yes-no field.",
  ],
  [
    "grades run from worst to best",
    "scales[0].grades[0].standing",
    "below-good",
    "Grades run from best to worst, but their standings do not.",
    "scales[0].grades",
  ],
  [
    "one grade has no standing",
    "scales[0].grades[1].standing",
    NOTHING,
    "Some grades have a standing and some have none.",
    "scales[0].grades",
  ],
  [
    "the sections of a theme stand in another order",
    "theme",
    { id: "neglect", title: "Neglect", sections: ["planning", "safety"] },
    "The sections of a theme follow each other in the template, in this order.",
    "theme.sections",
  ],
  [
    "a theme holds the overall judgement",
    "theme",
    { id: "neglect", title: "Neglect", sections: ["safety"] },
    "The overall judgement can't belong to a theme.",
    "theme.sections",
  ],
  ["an item waits for itself", `${PLAN}.when`, { item: "plan", in: ["yes"] }, ITSELF],
  ["a field waits for itself", `${AUDITED_BEFORE}.when`, { field: "audited-before", in: ["yes"] }, ITSELF],
  [
    "a section waits for its own item",
    "sections[1].when",
    { item: "child-protection", in: ["meets-good"] },
    ITSELF,
  ],
  [
    "actions do not say what",
    "actions.columns[0].id",
    "task",
    'There is no column "what".',
    "actions.columns",
  ],
  [
    "what is to be done is a date",
    "actions.columns[0].type",
    "date",
    'The column "what" is text and required.',
    "actions.columns[0]",
  ],
  [
    "an action says what it is about in its own words",
    "actions.columns[0].addresses",
    true,
    "A text column of its own says what an action is about.",
  ],
  [
    "two columns say what an action is about",
    "actions.columns",
    [
      { id: "what", label: "Action", type: "text", required: true },
      { id: "area", label: "Area", type: "text", required: false, addresses: true },
      { id: "item", label: "Item", type: "text", required: false, addresses: true },
    ],
    "Another column says already what an action is about.",
    "actions.columns[2].addresses",
  ],
  [
    "an audit would wait for what is followed up",
    "actions.columns[0].followUp",
    true,
    "This column is for following up, so that no audit can wait for it.",
    "actions.columns[0].required",
  ],
  [
    "there are fewer rows than actions",
    "actions.rows",
    4,
    "There are fewer rows than the 5 actions the limit allows.",
  ],
];

const GATES: readonly Case[] = [
  [
    "can't be not applicable",
    `${PLAN_QUALITY}.gate`,
    true,
    'The item "plan-quality" can\'t be not applicable, so its gate can never close.',
  ],
  [
    "stands last in its section",
    `${CHILD_PROTECTION}.gate`,
    true,
    "Nothing comes after this gate in its section, so it settles nothing.",
  ],
  [
    "would settle the overall judgement",
    "sections[0].items",
    [
      { id: "gate", label: "Gate", gate: true, judgement: { scale: "quality", required: true } },
      ...(aTemplateFile().sections[0]?.items ?? []),
    ],
    "The overall judgement comes after this gate, and could then be left out. Put it before the gate, or in a section of its own.",
    `${RISK}.gate`,
  ],
];

const nothing = (lacks: string) =>
  `Nothing in this template ${lacks}, so this rule can never find anything. Leave it out, or set it to "off".`;
const PLAN_GRADE = "scales[0].grades[2].needsPlan";

const RULES_SET: readonly Case[] = [
  [
    "is no rule",
    "rules",
    { "no-such-rule": "off" },
    "Nothing of this name belongs here.",
    "rules.no-such-rule",
  ],
  [
    "asks about the audit before, which the template does not",
    "rules",
    { "audited-recently": "required" },
    nothing("asks about the audit before (previousAudit)"),
    "rules.audited-recently",
  ],
  [
    "looks at features of a grade, which no item names",
    "rules",
    { "features-contradicted": "advice" },
    nothing("has an item that names features of a grade (featuresOf)"),
    "rules.features-contradicted",
  ],
  [
    "looks at an age, which the template says nothing of",
    "rules",
    { "age-outside": "required" },
    nothing("says between which ages it is for (ages, with born)"),
    "rules.age-outside",
  ],
  [
    "wants an action for each judgement, and none for any",
    "rules",
    { "below-good-without-action": "required", "no-actions": "off" },
    'Each judgement below good has to have an action ("below-good-without-action"), and an audit without any would pass. Switch both on or both off.',
    "rules.no-actions",
  ],
  [
    "wants a plan under what is good",
    "scales[0].grades[1].needsPlan",
    true,
    '"Meets good" is not below good (standing), so no action is asked for under it.',
  ],
];

test("a gate that waits for an item that it settles is told, with what it waits for", () => {
  const when = { item: "plan", in: ["yes"] };
  const gated = withValue(withValue(aTemplateFile(), "overallItem", NOTHING), `${RISK}.gate`, true);
  expect(faultsOf(gated)).toEqual([]);
  expect(faultsOf(withValue(gated, `${RISK}.when`, when))).toEqual([
    { path: `${RISK}.when`, message: ITSELF.replace("itself,", 'itself, through the item "plan",') },
    {
      path: `${RISK}.gate`,
      message:
        "This gate waits for an item that it settles, so it settles itself. Put that item before the gate, or into another section.",
    },
  ]);
});

test("a grade that has to have a plan needs the rules that ask for one", () => {
  const file = withValue(withValue(aTemplateFile(), PLAN_GRADE, true), "rules", { "no-actions": "off" });
  expect(faultsOf(file)).toEqual([
    {
      path: PLAN_GRADE,
      message:
        '"Does not meet good" has to have an action, and a rule that asks for one is "off" ("no-actions" or "below-good-without-action").',
    },
  ]);
  expect(faultsOf(withValue(aTemplateFile(), PLAN_GRADE, true))).toEqual([]);
});

test("a rule may be switched off that would find nothing", () => {
  expect(faultsOf(withValue(aTemplateFile(), "rules", { "audited-recently": "off" }))).toEqual([]);
});

describe.each([
  ["a gate that", GATES],
  ["a rule that", RULES_SET],
  ["one name for two things:", IDS],
  ["no room for the tag of", TAGS],
  ["a name for what is not there:", NAMES],
  ["parts that do not go together:", TOGETHER],
])("%s", (_, cases) => {
  test.each(cases)("%s", (_, at, value, message, path = at) => {
    expect(faultsOf(withValue(aTemplateFile(), at, value))).toEqual([{ path, message }]);
  });
});

test("what a check finds is said in Welsh while Welsh is spoken", () => {
  const english = [GATES, RULES_SET, IDS, TAGS, NAMES, TOGETHER]
    .flat()
    .filter(([, at, value, message]) =>
      inWelsh(() => faultsOf(withValue(aTemplateFile(), at, value))).some(
        (fault) => fault.message === message,
      ),
    );
  expect(english).toEqual([]);
});
