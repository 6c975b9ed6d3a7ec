import type { Element, Note, Template } from "../audit/template";
import type { Gathered } from "./guidance-entry";
import { textsOf } from "./texts-of";

/** What stands with the template and with no item: its notes, its references, what good narratives hold. */
export function noteGuidance(template: Template): readonly Gathered[] {
  return [
    ...template.notes.flatMap(({ id, title, wordings }) =>
      textsOf(template, wordings).map((text): Gathered => ({
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
      textsOf(template, [wording]).map((text): Gathered => ({
        ...about,
        ...text,
        place: { to: "reference", reference: id, at },
      })),
    ),
  ];
}

function elementGuidance(of: "evidence" | "impact", { label, help }: Element): Gathered {
  return {
    kind: "element",
    title: label,
    under: of === "evidence" ? "What good evidence holds" : "What good impact text holds",
    place: { to: "elements", of },
    text: help,
    asked: [],
  };
}
