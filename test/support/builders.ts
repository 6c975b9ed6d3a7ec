import {
  blankAction,
  blankRecord,
  EMPTY_ITEM,
  type Action,
  type AuditRecord,
  type ImmediateConcern,
  type ItemRecord,
} from "../../src/audit/record";
import { offeredChoices } from "../../src/audit/answering";
import {
  allFields,
  allItems,
  scaleOf,
  type ActionColumn,
  type Field,
  type FieldGroup,
  type Item,
  type Scale,
  type Section,
  type Template,
} from "../../src/audit/template";

/** Three grades with one on each side of good, and not applicable. */
export function aScale(overrides: Partial<Scale> = {}): Scale {
  return {
    id: "quality",
    title: "Quality of the child's experience",
    grades: [
      { id: "exceeds-good", label: "Exceeds good", standing: "above-good" },
      { id: "meets-good", label: "Meets good", standing: "good" },
      { id: "does-not-meet-good", label: "Does not meet good", standing: "below-good" },
    ],
    notApplicable: { id: "not-applicable", label: "Not applicable" },
    ...overrides,
  };
}

/** Yes, no and partly: grades without standing. */
export function aYesNoScale(overrides: Partial<Scale> = {}): Scale {
  return {
    id: "yes-no",
    title: "Yes or no",
    grades: [
      { id: "yes", label: "Yes" },
      { id: "partly", label: "Partly" },
      { id: "no", label: "No" },
    ],
    notApplicable: { id: "not-applicable", label: "Not applicable" },
    ...overrides,
  };
}

/** A required text field. */
export function aField(overrides: Partial<Field> = {}): Field {
  return { id: "auditor-name", label: "Auditor name", type: "text", required: true, ...overrides };
}

export function aFieldGroup(overrides: Partial<FieldGroup> = {}): FieldGroup {
  return { id: "details", title: "Audit details", place: "start", fields: [aField()], ...overrides };
}

/** An item asking for a judgement, evidence and impact, all required. */
export function anItem(overrides: Partial<Item> = {}): Item {
  return {
    id: "risk",
    number: "1",
    label: "Risk reduced",
    judgement: { scale: "quality", required: true },
    evidence: { required: true },
    impact: { required: true },
    prompts: [],
    descriptors: [],
    ...overrides,
  };
}

/** An item with nothing but an answer: in words, or from a scale where one is named. */
export function aQuestion(overrides: Partial<Item> = {}): Item {
  return {
    id: "voice",
    label: "The child's voice",
    answer: { required: true },
    prompts: [],
    descriptors: [],
    ...overrides,
  };
}

export function aSection(overrides: Partial<Section> = {}): Section {
  return { id: "judged", title: "Judged fields", notes: [], items: [anItem()], ...overrides };
}

export const ACTION_COLUMNS: readonly ActionColumn[] = [
  { id: "what", label: "Agreed action (child)", type: "text", required: true },
  { id: "person", label: "Person", type: "text", required: true },
  { id: "due", label: "Completion date", type: "date", required: true },
  { id: "signed-off", label: "Manager's sign-off date", type: "date", required: false },
];

/**
 * A small template: two header fields, three judged items of which the last is the overall judgement, the question
 * about immediate concerns, a limit of five actions, and service actions.
 */
export function aTemplate(overrides: Partial<Template> = {}): Template {
  return {
    format: 2,
    id: "small-audit",
    version: "1.0",
    title: "Small audit",
    publisher: "Test council",
    purpose: "A small audit to test with.",
    scales: [aScale(), aYesNoScale()],
    promptSets: [],
    fieldGroups: [
      aFieldGroup({ fields: [aField(), aField({ id: "audit-date", label: "Audit date", type: "date" })] }),
    ],
    sections: [
      aSection({
        items: [
          anItem(),
          anItem({ id: "plans", number: "2", label: "Quality of plans" }),
          anItem({ id: "overall", number: "3", label: "Improved outcomes" }),
        ],
      }),
    ],
    overallItem: "overall",
    immediateConcerns: { title: "Immediate concerns", prompts: [] },
    actions: { title: "Agreed actions", prompts: [], limit: 5, rows: 5, columns: ACTION_COLUMNS },
    serviceActions: { title: "Service actions", prompts: [] },
    evidenceElements: [{ id: "fact", label: "Finding of fact", help: "What happened." }],
    impactDimensions: [{ id: "meaning", label: "Meaning", help: "What it means for the child." }],
    notes: [],
    references: [],
    ...overrides,
  };
}

/** A template with these items in one section, none of them the overall judgement unless named so. */
export function aTemplateOf(items: readonly Item[], overrides: Partial<Template> = {}): Template {
  const { overallItem: _, ...template } = aTemplate();
  return { ...template, sections: [aSection({ items })], ...overrides };
}

/** A complete action: wording, person and due date. */
export function anAction(overrides: Partial<Action> = {}): Action {
  return {
    ...blankAction(1),
    what: "Hold a planning meeting with school by 30 April 2026",
    person: "Social worker",
    due: "2026-04-30",
    ...overrides,
  };
}

export interface RecordOverrides extends Partial<
  Omit<AuditRecord, "header" | "items" | "immediateConcern" | "actions">
> {
  readonly header?: Readonly<Record<string, string>>;
  readonly items?: Readonly<Record<string, Partial<ItemRecord>>>;
  readonly immediateConcern?: Partial<ImmediateConcern>;
  /** Rows count up from 1 where they are not given. */
  readonly actions?: readonly Partial<Action>[];
}

/** A record in which nothing is entered but what is given here. */
export function aRecord(template: Template, overrides: RecordOverrides = {}): AuditRecord {
  return withOverrides(blankRecord(template, "record-1"), overrides);
}

/** A record without a gap: everything the template asks for is entered, judged good, with nothing to act on. */
export function aCompleteRecord(template: Template, overrides: RecordOverrides = {}): AuditRecord {
  const complete: AuditRecord = {
    ...blankRecord(template, "record-1"),
    header: Object.fromEntries(allFields(template).map((field) => [field.id, aFieldValue(field)])),
    items: Object.fromEntries(allItems(template).map((item) => [item.id, anItemEntry(template, item)])),
    immediateConcern: {
      raised: template.immediateConcerns ? "no" : "",
      what: "",
      manager: "",
      notified: "",
    },
  };
  return withOverrides(complete, overrides);
}

function withOverrides(record: AuditRecord, overrides: RecordOverrides): AuditRecord {
  const { header, items, immediateConcern, actions, ...rest } = overrides;
  const entries = Object.entries(items ?? {});
  return {
    ...record,
    ...rest,
    header: { ...record.header, ...header },
    items: {
      ...record.items,
      ...Object.fromEntries(
        entries.map(([id, entry]) => [id, { ...(record.items[id] ?? EMPTY_ITEM), ...entry }]),
      ),
    },
    immediateConcern: { ...record.immediateConcern, ...immediateConcern },
    actions: actions?.map((action, index) => ({ ...blankAction(index + 1), ...action })) ?? record.actions,
  };
}

function aFieldValue(field: Field): string {
  const choice = offeredChoices(field)[0];
  if (choice) return choice.id;
  if (field.type === "number") return String(field.least ?? 1);
  return field.type === "date" ? "2026-03-15" : `${field.label} as entered`;
}

function anItemEntry(template: Template, item: Item): ItemRecord {
  const { judgement, answer, evidence, impact } = item;
  return {
    ...EMPTY_ITEM,
    judgement: judgement ? goodGrade(template, judgement.scale) : "",
    answer: answer
      ? answer.scale === undefined
        ? `${item.label}: what was found`
        : goodGrade(template, answer.scale)
      : "",
    evidence: evidence ? `${item.id}: the file shows it` : "",
    impact: impact ? `${item.id}: all is calmer` : "",
  };
}

function goodGrade(template: Template, scale: string): string {
  const { grades } = scaleOf(template, scale);
  return (grades.find((grade) => grade.standing === "good") ?? grades[0])?.id ?? "";
}
