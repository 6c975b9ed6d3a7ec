import type { Element, FieldGroup, Template, Wording } from "../audit/template";
import { distinct } from "./distinct";
import { actionBlocks, serviceBlocks } from "./layout-actions";
import { concernBlocks } from "./layout-concern";
import { fieldBlocks } from "./layout-fields";
import { sectionBlocks } from "./layout-items";
import type { Block } from "./layout-model";
import { lowerFirst, words } from "./layout-parts";
import { visible } from "./layout-wordings";

const layouts = new WeakMap<Template, readonly Block[]>();

/** The whole document of a template, with as many action rows as asked for. Worked out once for a template. */
export function layoutOf(template: Template, actionRows?: number): readonly Block[] {
  if (actionRows !== undefined) return blocksOf(template, actionRows);
  let layout = layouts.get(template);
  if (!layout) layouts.set(template, (layout = blocksOf(template, template.actions.rows)));
  return layout;
}

function blocksOf(template: Template, actionRows: number): readonly Block[] {
  const groups = (place: "start" | "end") => template.fieldGroups.filter((group) => group.place === place);
  const first = groups("start");
  return distinct([
    { type: "title", text: template.title, subtitle: subtitleOf(template) },
    { type: "text", wordings: [words(template.purpose)] },
    ...(first.length > 0 ? first : [NO_FIELDS]).flatMap((group, index) =>
      fieldBlocks(template, group, index === 0),
    ),
    ...template.sections.flatMap((section) => sectionBlocks(template, section)),
    ...concernBlocks(template),
    ...actionBlocks(template, actionRows),
    ...serviceBlocks(template),
    ...groups("end").flatMap((group) => fieldBlocks(template, group, false)),
    ...noteBlocks(template),
  ]);
}

function subtitleOf({ publisher, version, theme }: Template): string {
  const parts = [publisher, `version ${version}`, ...(theme ? [`theme: ${theme.title}`] : [])];
  return parts.join(" · ");
}

/** Where the status stands in a template without header fields. */
const NO_FIELDS: FieldGroup = { id: "details", title: "Audit details", place: "start", fields: [] };

function noteBlocks(template: Template): readonly Block[] {
  const notes: readonly (readonly [title: string, wordings: readonly Wording[]])[] = [
    ...template.notes.map((note) => [note.title, visible(template, note.wordings)] as const),
    ["What good evidence holds", template.evidenceElements.map(elementWording)],
    ["What good impact holds", template.impactDimensions.map(elementWording)],
  ];
  const shown = notes.filter(([, wordings]) => wordings.length > 0);
  if (shown.length === 0) return [];
  return [
    { type: "heading", level: 1, text: "Notes for the auditor" },
    ...shown.flatMap(([title, wordings]): Block[] => [
      { type: "heading", level: 2, text: title },
      { type: "text", wordings },
    ]),
  ];
}

const elementWording = ({ label, help }: Element): Wording => words(`${label}: ${lowerFirst(help)}`);
