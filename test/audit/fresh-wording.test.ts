import { parseDate, parseMoment } from "../../src/audit/dates";
import { isFiller, isVerdict } from "../../src/audit/filler";
import { findGaps } from "../../src/audit/gaps";
import { unmeasurable } from "../../src/audit/measurable";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { allItems, type Item } from "../../src/audit/template";
import type { ItemRecord } from "../../src/audit/record";
import {
  aCompleteRecord,
  aField,
  aFieldGroup,
  anItem,
  aQuestion,
  aScale,
  aTemplateOf,
  aYesNoScale,
} from "../support/builders";

/** Narratives as good auditors write them: long and short, in lists, quoting children, in Welsh, some beginning as fillers do. */
const GOOD = [
  "“I hate it when they talk over me.” Leah’s words open the plan, and the chair read them out.",
  "Seen 14 times, alone 11.",
  "• Seen alone each visit\n• Own words in notes\n• Bedroom seen twice",
  "- GP letter 3 May: weight down\n- Referral to dietitian 5 May\n- Seen 12 May, no concerns by then",
  "None of the four visits was in time.",
  "No evidence that dad was asked; his number is on the front sheet.",
  "Nothing changed for Leah until August.",
  "N/A was ticked for ethnicity, though her mother is Polish and Leah speaks Polish at home.",
  "See-saw placements: three in a year, each ended by the carer.",
  "See the chronology for the nine moves; what matters here is that nobody asked her about the last.",
  "Evidence seen of weekly calls, and Leah says she counts on them.",
  "Impact is mixed: school is better, nights are worse.",
  "TBC was still written in the contingency plan on the day of the audit, eleven weeks after conference.",
  "Good, since she decides who comes to her review.",
  "He's happier. He sleeps.",
  "Mae hi wedi dweud ei bod hi’n teimlo’n ddiogel gyda’i nain.",
  "Dim ond unwaith y gwelwyd hi ar ei phen ei hun mewn chwe mis.",
  "Baby (7 weeks): alert, feeds well, turns to mum’s voice; health visitor’s growth chart is on the 50th centile.",
  "Non-verbal; uses a switch to choose. He chose the blue bus each time, and the worker took him on it.",
  "Police: two calls.\nSchool: one.\nNo joined-up view until the strategy discussion of 4 June.",
  "Yes, he was heard: contact moved from Sunday to Saturday so he could play football.",
  "Not known to the school nurse, so his hearing was not tested until the audit.",
  "Unable to say who made the decision: the record has a date and no name.",
  "It is documented in the case file that mum was told on 3 May, but nobody told dad.",
  "Pending assessment, the family was left without help for 9 weeks.",
  "Awaiting trial, he had nobody visit him in custody for five weeks.",
  "Well done to the night staff who sat with her until 3am.",
  "She said “dunno” to every question until the worker brought paint.",
  "Kinship assessment done in 6 weeks; nan approved.",
  "1. Risk named. 2. Plan shared. 3. Dad found.",
  "Impact: he has not been excluded since the plan changed in March.",
  "GCSEs: 5. She was predicted 1.",
  "Test results came back clear, and Leah was told the same day by her nurse.",
  "None: no adult asked him, in 22 contacts, what had happened to his arm.",
  "Check-ins every Monday by text; she answers within the hour.",
  "Evident in her drawings: the house has no door in May and two by August.",
  "See him laugh in the video of contact: that is the evidence.",
];

test("good narratives raise no alarm", () => {
  expect(GOOD.filter((text) => isFiller(text) || isVerdict(text))).toEqual([]);
});

test.each([
  "see C&F",
  "See CP minutes",
  "see supervision notes",
  "See my comments above",
  "see notes of 3 May",
  "Please refer to the assessment dated 3 May",
  "Info on file",
  "It is all in the file",
  "On Mosaic",
  "as evidenced in the record",
  "As in 4 above",
  "Unable to evidence",
  "Not sure",
  "awaiting SW update",
  "TBC with SW",
  "??? check",
  "Auditor to complete",
  "Impact is evident throughout",
  "Impact on child: positive",
  "Gweler y cynllun",
  "Gweler eitem 1",
  "Fel yr uchod",
  "Effaith gadarnhaol",
  "Dim effaith",
])("%j stands in for a narrative", (text) => {
  expect(isFiller(text)).toBe(true);
});

test.each([
  "Evidenced throughout",
  "There is clear evidence of this",
  "Voice of the child is evident",
  "Child has benefited",
  "Positive outcomes for the child",
  "Standards met",
  "V good",
])("%j says no more than that something is there", (text) => {
  expect([isFiller(text), isVerdict(text)]).toEqual([false, true]);
});

test.each([
  "Hold FGC by 20 December",
  "Ring dad",
  "Refer to CAMHS",
  "Trace father through HMCTS",
  "Chronology to be updated",
  "Supervision monthly",
  "Regular core groups: every four weeks until June",
  "Explore with Leah by 14 December whether she wants an advocate, and record her answer",
  "Trwsio'r asesiad a'i rannu gyda mam",
  "Genogram to be uploaded",
])("%j is an action that can be seen to be done", (what) => {
  expect(unmeasurable(what)).toBeUndefined();
});

test.each([
  "Visits to be timely",
  "Plan needs to be SMARTer",
  "Keep child at the centre",
  "Voice of the child",
  "SW should strive to include father",
  "Regular supervision to take place",
  "Quality of recording to be improved",
  "It would be good to see the father",
  "All actions to be progressed",
  "Sicrhau bod y plentyn yn cael ei glywed",
  "Annog mam",
])("%j leaves open what will be done", (what) => {
  expect(unmeasurable(what)).toBeDefined();
});

test("a time on the hour behind a date is read", () => {
  expect(parseDate("16 March 2027 at 10am")).toBe("2027-03-16");
  expect(parseMoment("16 March 2027 at 2pm")).toBe("2027-03-16T14:00");
  expect(parseDate("16 March 2027 14")).toBeUndefined();
});

const items = ["a", "b", "c", "d"].map((id) => anItem({ id, label: id, number: id }));
const template = aTemplateOf([...items, anItem({ id: "overall", label: "Overall", number: "5" })], {
  overallItem: "overall",
});
const good = { judgement: "meets-good" };

test.each<[string, string, number]>([
  [
    "tells of harm",
    "On 2 October he disclosed to his teacher that his stepfather hits him. Nobody came for 17 days.",
    1,
  ],
  ["tells of none", "The assessment is two years old and does not know of the baby.", 0],
])("one judgement below good that %s, under a good whole", (_, evidence, said) => {
  const low = { judgement: "does-not-meet-good", evidence };
  const record = aCompleteRecord(template, { items: { a: low, b: good, c: good, d: good, overall: good } });
  expect(findGaps(template, record).filter(({ code }) => code === "overall-contradicted")).toHaveLength(said);
});

test("whoever audits may put their name to it, in every template that asks for it", () => {
  const declaring = shippedTemplates().filter(({ fieldGroups }) =>
    fieldGroups.some(({ fields }) => fields.some(({ type }) => type === "declaration")),
  );
  expect(declaring.length).toBeGreaterThan(1);
  for (const each of declaring) {
    const record = aCompleteRecord(each, {});
    const names = Object.keys(record.header).filter(
      (id) => id === "auditor-name" || /^(?:auditor-)?declare[sd]$/.test(id),
    );
    const header = { ...record.header, ...Object.fromEntries(names.map((id) => [id, "Lena Foss"])) };
    expect(names).toHaveLength(2);
    const found = findGaps(each, { ...record, header }).map(({ code }) => code);
    expect(found).not.toContain("auditor-is-worker");
  }
});

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ["nobody signed", {}, []],
  ["a name without a date", { checked: "Ann Reed" }, ["header.checked-date"]],
  ["a date without a name", { "checked-date": "15 March 2026" }, ["header.checked"]],
  ["a role alone", { "checked-role": "Manager" }, ["header.checked", "header.checked-date"]],
  ["name and date", { checked: "Ann Reed", "checked-date": "15 March 2026" }, []],
])("a declaration that nobody has to make, with %s", (_, header, lacking) => {
  const statement = "I have read this audit.";
  const fields = [
    { id: "checked", label: "Manager", type: "declaration", statement, required: false } as const,
  ];
  const signed = aTemplateOf([anItem()], { fieldGroups: [aFieldGroup({ fields })] });
  const open = { checked: "", "checked-role": "", "checked-date": "" };
  const gaps = findGaps(signed, { ...aCompleteRecord(signed, {}), header: { ...open, ...header } });
  const found = gaps.filter(({ code }) => code === "header-missing");
  expect(found.map(({ where }) => where)).toEqual(lacking);
  expect(found.every(({ severity }) => severity === "advice")).toBe(true);
});

test.each([
  ["What happens next, and who was told", "long-text", "No issues", 1],
  ["Feedback from the child", "text", "Positive", 1],
  ["Feedback from the child", "text", "She wants to see her sister more.", 0],
  ["Child's ID number", "text", "448120", 0],
] as const)("%s (%s): %j", (label, type, text, said) => {
  const asking = aTemplateOf([anItem()], {
    fieldGroups: [aFieldGroup({ fields: [aField({ id: "asked", label, type })] })],
  });
  const record = aCompleteRecord(asking, {});
  const gaps = findGaps(asking, { ...record, header: { ...record.header, asked: text } });
  expect(gaps.filter(({ code, where }) => code === "filler" && where === "header.asked")).toHaveLength(said);
});

test("an answer in words says more than that something is there", () => {
  const asking = aTemplateOf([aQuestion({ id: "voice", label: "The child's voice" })]);
  const said = (answer: string) =>
    findGaps(asking, aCompleteRecord(asking, { items: { voice: { answer } } })).map(({ code }) => code);
  expect(said("Voice of the child is evident")).toEqual(["filler"]);
  expect(said("No concerns")).toEqual([]);
});

test("gates that settle every section leave nothing to judge", () => {
  const gated = (id: string) => [
    aQuestion({
      id: `${id}-gate`,
      label: `${id} applies?`,
      gate: true,
      answer: { scale: "yes-no", required: true },
    }),
    anItem({ id, label: id }),
  ];
  const sections = ["a", "b"].map((id) => ({ id: `section-${id}`, title: id, notes: [], items: gated(id) }));
  const closed = { ...aTemplateOf([]), scales: [aScale(), aYesNoScale()], sections };
  const settled = { answer: "not-applicable", reason: "N/A" };
  const found = (items: Readonly<Record<string, Partial<ItemRecord>>>) =>
    findGaps(closed, aCompleteRecord(closed, { items })).map(({ code }) => code);
  expect(found({ "a-gate": settled, "b-gate": settled })).toEqual(["nothing-applicable"]);
  expect(found({ "a-gate": settled, "b-gate": { answer: "yes" } })).not.toContain("nothing-applicable");
});

test("impact that is optional for a criterion is not missed where the section asks for it once", () => {
  const criterion = anItem({
    id: "a",
    label: "a",
    evidence: { required: false },
    impact: { required: false },
  });
  const lacking = (items: readonly Item[]) =>
    findGaps(
      aTemplateOf(items),
      aCompleteRecord(aTemplateOf(items), { items: { a: { judgement: "meets-good", impact: "" } } }),
    ).filter(({ code }) => code === "good-without-impact");
  expect(lacking([criterion, anItem({ id: "rating", label: "rating" })])).toEqual([]);
  expect(lacking([criterion])).toHaveLength(1);
});

test("a point more or less on a scale of many points is no contradiction", () => {
  const points = shippedTemplates().find(({ scales }) => scales.some(({ grades }) => grades.length === 11));
  if (!points) throw new Error("There is no template with points from 0 to 10.");
  const judged = (others: string, overall: string) => {
    const isOverall = (id: string) => id === "practice" || id === "experience";
    const ids = allItems(points).flatMap(({ id, judgement }) => (judgement ? [id] : []));
    const record = aCompleteRecord(points, {
      items: Object.fromEntries(ids.map((id) => [id, { judgement: isOverall(id) ? overall : others }])),
    });
    return findGaps(points, record).filter(({ code }) => code.startsWith("overall-"));
  };
  expect(judged("point-8", "point-9")).toEqual([]);
  expect(judged("point-8", "point-7")).toEqual([]);
  expect(judged("point-7", "point-9").map(({ code }) => code)).toContain("overall-unsupported");
  expect(judged("point-9", "point-7").map(({ code }) => code)).toContain("overall-contradicted");
});
