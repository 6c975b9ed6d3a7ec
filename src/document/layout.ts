import type { AuditKind, FieldGroup, NarrativeElement, Place, Template } from "../audit/template";
import { actionBlocks, concernBlocks, serviceBlocks } from "./layout-actions";
import { fieldBlocks, groupWithStatus } from "./layout-details";
import { sectionBlocks } from "./layout-items";
import { ownTableBlocks } from "./layout-own-tables";
import type { Block, LayoutWording } from "./layout-model";
import { moderationBlocks } from "./layout-moderation";
import { pageShape, type PageShape } from "./layout-page";
import { plainWording, wordingsInDocument } from "./layout-parts";
import { word, sayWord } from "../audit/say";
import { sayIn } from "./fixed-words";
import { withDistinctTitles } from "./layout-titles";

const layouts = new WeakMap<Template, readonly Block[]>();

/** How many rows there are of the actions, and of each table of the template's own, where more than it makes. */
export interface RowCounts {
  readonly actions?: number;
  readonly tables?: ReadonlyMap<string, number>;
}

/** The whole document of a template, with as many rows as asked for. Worked out once for a template. */
export function layoutOf(template: Template, rows?: RowCounts): readonly Block[] {
  if (rows !== undefined) return blocksOf(template, rows);
  let layout = layouts.get(template);
  if (!layout) layouts.set(template, (layout = blocksOf(template, {})));
  return layout;
}

function blocksOf(template: Template, { actions, tables }: RowCounts): readonly Block[] {
  const page = pageShape(template);
  const groups = (isHere: (place: Place) => boolean) =>
    template.fieldGroups.filter(({ place }) => isHere(place));
  const start = groups((place) => place === "start");
  const details = start.length > 0 ? start : [noFields(template)];
  const end = groups((place) => place === "end");
  const withStatus = groupWithStatus(template, [...details, ...end], page);
  const fields = (group: FieldGroup) => fieldBlocks(template, group, page, group === withStatus);
  const ownTables = (isHere: (place: Place) => boolean) =>
    (template.tables ?? [])
      .filter(({ place }) => isHere(place))
      .flatMap((table) => ownTableBlocks(template, table, Math.max(table.rows, tables?.get(table.id) ?? 0)));
  return withDistinctTitles([
    { type: "title", text: template.title, subtitle: subtitleOf(template) },
    { type: "text", style: "introduction", wordings: introduction(template) },
    ...details.flatMap(fields),
    ...ownTables((place) => place === "start"),
    ...template.sections.flatMap((section) => [
      ...sectionBlocks(template, section, page),
      ...groups((place) => typeof place === "object" && place.after === section.id).flatMap(fields),
      ...ownTables((place) => typeof place === "object" && place.after === section.id),
    ]),
    ...concernBlocks(template),
    ...actionBlocks(template, Math.max(template.actions.rows, actions ?? 0)),
    ...serviceBlocks(template),
    ...ownTables((place) => place === "end"),
    ...end.flatMap(fields),
    ...moderationBlocks(template),
    ...noteBlocks(template, page),
  ]);
}

/** What it is for, and who audits with it. */
const introduction = ({ purpose, auditedBy }: Template): readonly LayoutWording[] =>
  [purpose, ...(auditedBy === undefined ? [] : [auditedBy])].map(plainWording);

const KINDS: Readonly<Record<AuditKind, string>> = {
  "dip-sample": word("dip sample"),
  "re-audit": word("re-audit"),
};

export function subtitleOf(template: Template): string {
  const { publisher, version, theme, kind } = template;
  const say = sayIn(template);
  const parts = [
    publisher,
    say("version {version}", { version }),
    ...(kind ? [sayWord(say, KINDS[kind])] : []),
    ...(theme ? [say("theme: {theme}", { theme: theme.title })] : []),
  ];
  return parts.join(" · ");
}

/** Where the status stands in a template without header fields. */
export const noFields = (template: Template): FieldGroup => ({
  id: "details",
  title: sayIn(template)("Audit details"),
  place: "start",
  fields: [],
});

const NOTE_COLUMNS: Readonly<Record<PageShape, number>> = { portrait: 2, landscape: 3 };

/** Notes in columns after everything else. */
function noteBlocks(template: Template, page: PageShape): readonly Block[] {
  const say = sayIn(template);
  const notes: readonly (readonly [title: string, wordings: readonly LayoutWording[]])[] = [
    ...template.notes.map((note) => [note.title, wordingsInDocument(template, note.wordings)] as const),
    [say("What good evidence holds"), template.evidenceElements.map(elementWording)],
    [say("What good impact holds"), template.impactDimensions.map(elementWording)],
  ];
  const shown = notes.filter(([, wordings]) => wordings.length > 0);
  if (shown.length === 0) return [];
  return [
    { type: "columns", count: NOTE_COLUMNS[page] },
    { type: "heading", level: 1, text: say("Notes for the auditor") },
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
