import { actionTag, concernTag, headerTag, SERVICE_ACTIONS_TAG } from "../audit/tags";
import {
  fieldsIn,
  scaleOf,
  type Asked,
  type Condition,
  type Item,
  type NarrativeElement,
  type Note,
  type Section,
  type Template,
  type Wording,
} from "../audit/template";
import type { Gathered, GuidanceEntry } from "./guidance-entry";
import { wordingsText } from "./wordings-text";
import { phrase } from "../words/phrase";

/**
 * Every text of a template that an auditor may want to read, without those of prompt sets that are off. What is
 * shown only while a condition holds is an entry of its own: one gathering serves every state of an audit.
 */
export function gatherGuidance(template: Template): readonly GuidanceEntry[] {
  const gathered = [
    ...template.sections.flatMap((section) => [
      ...section.items.flatMap((item) => itemGuidance(template, section, item)),
      ...sectionGuidance(template, section),
    ]),
    ...noteGuidance(template),
    ...wholeGuidance(template),
  ];
  return gathered.map((entry, index) => ({ ...entry, id: String(index) }));
}

/** An item's own name, what each grade looks like for it, and what to think about. */
function itemGuidance(template: Template, section: Section, item: Item): readonly Gathered[] {
  const about = {
    title: item.number === undefined ? item.label : `${item.number}. ${item.label}`,
    under: section.title,
    place: { to: "item", item: item.id },
    asked: [section.when, item.when].filter((when): when is Condition => when !== undefined),
  } as const;
  const scale = (item.judgement ?? item.answer)?.scale;
  const grades = scale === undefined ? [] : scaleOf(template, scale).grades;
  return [
    { ...about, kind: "item", text: "" },
    ...item.descriptors.flatMap((descriptor) => {
      const grade = grades.find(({ id }) => id === descriptor.grade);
      return searchableTexts(template, descriptor.text).map(
        (text) => ({ ...about, ...text, kind: "descriptor", ...(grade && { grade }) }) as const,
      );
    }),
    ...searchableTexts(template, item.prompts).map(
      (text) => ({ ...about, ...text, kind: "prompts" }) as const,
    ),
  ];
}

/** The notes of a section. */
function sectionGuidance(template: Template, { id, title, notes, when }: Section): readonly Gathered[] {
  return searchableTexts(template, notes).map((text) => ({
    ...text,
    kind: "section-note",
    title,
    under: "",
    place: { to: "section", section: id },
    asked: when ? [when] : [],
  }));
}

/** What stands with the template and with no item: its notes, its references, what good narratives hold. */
function noteGuidance(template: Template): readonly Gathered[] {
  return [
    ...template.notes.flatMap(({ id, title, wordings }) =>
      searchableTexts(template, wordings).map((text): Gathered => ({
        ...text,
        kind: "note",
        title,
        under: "",
        place: { to: "note", note: id },
        asked: [],
      })),
    ),
    ...template.references.flatMap((reference) => referenceGuidance(template, reference)),
    ...template.evidenceElements.map((element) => elementGuidance("evidence", element)),
    ...template.impactDimensions.map((element) => elementGuidance("impact", element)),
  ];
}

/** The name of a reference and each of its statements by itself, since each is looked for by itself. */
function referenceGuidance(template: Template, { id, title, wordings }: Note): readonly Gathered[] {
  const about = { kind: "reference", title, under: "", asked: [] } as const;
  return [
    { ...about, text: "", place: { to: "reference", reference: id } },
    ...wordings.flatMap((wording, at) =>
      searchableTexts(template, [wording]).map((text): Gathered => ({
        ...about,
        ...text,
        place: { to: "reference", reference: id, at },
      })),
    ),
  ];
}

function elementGuidance(of: "evidence" | "impact", { label, help }: NarrativeElement): Gathered {
  return {
    kind: "element",
    title: label,
    under: of === "evidence" ? phrase("What good evidence holds") : phrase("What good impact text holds"),
    place: { to: "elements", of },
    text: help,
    asked: [],
  };
}

/** What is said with the header fields, and with what is asked of the audit as a whole; it stands in the document. */
function wholeGuidance(template: Template): readonly Gathered[] {
  const asked = ({ title, prompts }: Asked, tag: string): readonly Gathered[] =>
    searchableTexts(template, prompts).map((text) => ({
      ...text,
      kind: "rest",
      title,
      under: "",
      place: { to: "document", tag },
      asked: [],
    }));
  const { immediateConcerns, actions, serviceActions, fieldGroups } = template;
  return [
    ...(immediateConcerns ? asked(immediateConcerns, concernTag("raised")) : []),
    ...asked(actions, actionTag(1, "what")),
    ...(serviceActions ? asked(serviceActions, SERVICE_ACTIONS_TAG) : []),
    ...fieldGroups.flatMap((group) =>
      fieldsIn(group).flatMap(({ id, label, help, when }): readonly Gathered[] =>
        help === undefined
          ? []
          : [
              {
                kind: "field-help",
                title: label,
                under: group.title,
                place: { to: "document", tag: headerTag(id) },
                text: help,
                asked: when ? [when] : [],
              },
            ],
      ),
    ),
  ];
}

/** One text, and while what it is shown. */
export interface GuidanceText {
  readonly text: string;
  readonly when?: Condition;
}

/** Wordings as texts, without those of prompt sets that are off: what is always shown together, the rest apart. */
function searchableTexts(template: Template, wordings: readonly Wording[]): readonly GuidanceText[] {
  const off = new Set(template.promptSets.filter((set) => !set.on).map((set) => set.id));
  const on = wordings.filter(({ promptSet }) => promptSet === undefined || !off.has(promptSet));
  const always = on.filter(({ when }) => !when);
  return [
    ...(always.length > 0 ? [{ text: wordingsText(always) }] : []),
    ...on.flatMap((wording) => (wording.when ? [{ text: wordingsText([wording]), when: wording.when }] : [])),
  ];
}
