import type { AuditKind, FieldGroup, NarrativeElement, Place, Template } from "../audit/template";
import { actionBlocks, concernBlocks, serviceBlocks } from "./layout-actions";
import { fieldBlocks, groupWithStatus } from "./layout-details";
import { sectionBlocks } from "./layout-items";
import type { Block, LayoutWording } from "./layout-model";
import { moderationBlocks } from "./layout-moderation";
import { pageShape, type PageShape } from "./layout-page";
import { plainWording, wordingsInDocument } from "./layout-parts";
import { withDistinctTitles } from "./layout-titles";

const layouts = new WeakMap<Template, readonly Block[]>();

/** The whole document of a template, with as many action rows as asked for. Worked out once for a template. */
export function layoutOf(template: Template, actionRows?: number): readonly Block[] {
  if (actionRows !== undefined) return blocksOf(template, actionRows);
  let layout = layouts.get(template);
  if (!layout) layouts.set(template, (layout = blocksOf(template, template.actions.rows)));
  return layout;
}

function blocksOf(template: Template, actionRows: number): readonly Block[] {
  const page = pageShape(template);
  const groups = (isHere: (place: Place) => boolean) =>
    template.fieldGroups.filter(({ place }) => isHere(place));
  const start = groups((place) => place === "start");
  const details = start.length > 0 ? start : [NO_FIELDS];
  const end = groups((place) => place === "end");
  const withStatus = groupWithStatus(template, [...details, ...end], page);
  const fields = (group: FieldGroup) => fieldBlocks(template, group, page, group === withStatus);
  return withDistinctTitles([
    { type: "title", text: template.title, subtitle: subtitleOf(template) },
    { type: "text", style: "introduction", wordings: introduction(template) },
    ...details.flatMap(fields),
    ...template.sections.flatMap((section) => [
      ...sectionBlocks(template, section, page),
      ...groups((place) => typeof place === "object" && place.after === section.id).flatMap(fields),
    ]),
    ...concernBlocks(template),
    ...actionBlocks(template, actionRows),
    ...serviceBlocks(template),
    ...end.flatMap(fields),
    ...moderationBlocks(template),
    ...noteBlocks(template, page),
  ]);
}

/** What it is for, and who audits with it. */
const introduction = ({ purpose, auditedBy }: Template): readonly LayoutWording[] =>
  [purpose, ...(auditedBy === undefined ? [] : [auditedBy])].map(plainWording);

const KINDS: Readonly<Record<AuditKind, string>> = { "dip-sample": "dip sample", "re-audit": "re-audit" };

export function subtitleOf({ publisher, version, theme, kind }: Template): string {
  const parts = [
    publisher,
    `version ${version}`,
    ...(kind ? [KINDS[kind]] : []),
    ...(theme ? [`theme: ${theme.title}`] : []),
  ];
  return parts.join(" · ");
}

/** Where the status stands in a template without header fields. */
export const NO_FIELDS: FieldGroup = { id: "details", title: "Audit details", place: "start", fields: [] };

const NOTE_COLUMNS: Readonly<Record<PageShape, number>> = { portrait: 2, landscape: 3 };

/** Notes in columns after everything else. */
function noteBlocks(template: Template, page: PageShape): readonly Block[] {
  const notes: readonly (readonly [title: string, wordings: readonly LayoutWording[]])[] = [
    ...template.notes.map((note) => [note.title, wordingsInDocument(template, note.wordings)] as const),
    ["What good evidence holds", template.evidenceElements.map(elementWording)],
    ["What good impact holds", template.impactDimensions.map(elementWording)],
  ];
  const shown = notes.filter(([, wordings]) => wordings.length > 0);
  if (shown.length === 0) return [];
  return [
    { type: "columns", count: NOTE_COLUMNS[page] },
    { type: "heading", level: 1, text: "Notes for the auditor" },
    ...shown.flatMap(([title, wordings]): Block[] => [
      { type: "heading", level: "note", text: title },
      { type: "text", style: "note", wordings },
    ]),
  ];
}

const elementWording = ({ label, help }: NarrativeElement): LayoutWording => ({
  lead: `${label}.`,
  text: help,
});
