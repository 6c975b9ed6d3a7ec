import type { AgeBand } from "../../audit/ages";
import {
  allItems,
  type ActionColumn,
  type Field,
  type FieldGroup,
  type FieldType,
  type Template,
} from "../../audit/template";
import { MOST } from "../../audit/template-limits";
import type { TemplateFault } from "../template-fault";
import { placed, placedFields } from "./placed-parts";
import { phrase } from "../../words/phrase";

/** A template travels in its documents as a custom XML part, which has to stay under 500 KB. */
const MOST_KB = 450;

/** The overall judgement is the judgement of one of the items, and an audit stays of a size people can do. */
export function wholeFaults(template: Template): readonly TemplateFault[] {
  const items = allItems(template);
  const { overallItem } = template;
  const overall = items.find((item) => item.id === overallItem);
  return [
    ...(overallItem !== undefined && !overall
      ? [{ path: "overallItem", message: phrase('There is no item "{id}".', { id: overallItem }) }]
      : []),
    ...(overall && !overall.judgement
      ? [{ path: "overallItem", message: phrase('The item "{id}" has no judgement.', { id: overall.id }) }]
      : []),
    ...placed("furtherOverall", template.furtherOverall).flatMap(({ path, value }) => {
      const item = items.find(({ id }) => id === value);
      if (overallItem === undefined || value === overallItem)
        return [
          {
            path,
            message: phrase("This stands beside another overall judgement, which “overallItem” names."),
          },
        ];
      if (!item) return [{ path, message: phrase('There is no item "{id}".', { id: value }) }];
      return item.judgement
        ? []
        : [{ path, message: phrase('The item "{id}" has no judgement.', { id: value }) }];
    }),
    ...(items.length > MOST.items
      ? [
          {
            path: "sections",
            message: phrase("There are {items} items; {most} is the most.", {
              items: items.length,
              most: MOST.items,
            }),
          },
        ]
      : []),
    ...sizeFaults(template),
  ];
}

function sizeFaults(template: Template): readonly TemplateFault[] {
  const json = JSON.stringify(template);
  // As if every character beyond ASCII took the three bytes that most of them take.
  const bytes = json.length + 2 * (json.match(/[\u0080-\uFFFF]/g)?.length ?? 0);
  const size = Math.ceil(bytes / 1024);
  return size > MOST_KB
    ? [
        {
          path: "",
          message: phrase(
            "This template has {size} KB of text, and {most} KB is the most that its documents can carry.",
            { size, most: MOST_KB },
          ),
        },
      ]
    : [];
}

/** Only a text field holds a name; a group stands behind a section that is there; the fields that tell the look-back, and those at the head of the pages, are there and of the right type. */
export function fieldFaults(template: Template): readonly TemplateFault[] {
  const fields = placedFields(template);
  const { ages, lookBack, pageHeader = {}, previousAudit, timescales } = template;
  const headers = (["case", "date"] as const).flatMap((key): readonly TemplateFault[] => {
    const id = pageHeader[key];
    return id === undefined || fields.some(({ value }) => value.id === id)
      ? []
      : [{ path: `pageHeader.${key}`, message: phrase('There is no field "{id}".', { id }) }];
  });
  const named = (path: string, id: string | undefined, type: FieldType): readonly TemplateFault[] => {
    if (id === undefined) return [];
    const field = fields.find(({ value }) => value.id === id)?.value;
    if (!field) return [{ path, message: phrase('There is no field "{id}".', { id }) }];
    return field.type === type
      ? []
      : [{ path, message: phrase('The field "{id}" is not a {type} field.', { id, type }) }];
  };
  return [
    ...fields.flatMap(({ path, value }) => roleFault(path, value)),
    ...[...placed("fieldGroups", template.fieldGroups), ...placed("tables", template.tables)].flatMap(
      ({ path, value }) => placeFault(template, path, value),
    ),
    ...headers,
    ...named("lookBack.from", lookBack?.from, "date"),
    ...named("lookBack.until", lookBack?.until, "date"),
    ...named("lookBack.reason", lookBack?.reason, "text"),
    ...named("ages.born", ages?.born, "date"),
    ...(ages?.least !== undefined && ages.most !== undefined && ages.least > ages.most
      ? [{ path: "ages.least", message: phrase("The least age is more than the most: nobody is both.") }]
      : []),
    ...named("ages.on", template.ages?.on, "date"),
    ...bandFaults(template.ages?.bands ?? []),
    ...named("timescales.received", timescales?.received, "date"),
    ...named("previousAudit.when", previousAudit?.when, "date-or-text"),
    ...named("previousAudit.recent", previousAudit?.recent, "yes-no"),
  ];
}

/** Bands go up, each from where those before it have ended; figures have ids of their own for the rest. */
function bandFaults(bands: readonly AgeBand[]): readonly TemplateFault[] {
  return bands.flatMap(({ id, from, to }, at) => {
    const fault = (name: string, message: string) => ({ path: `ages.bands[${String(at)}].${name}`, message });
    const before = bands.slice(0, at);
    return [
      ...(from > to ? [fault("to", phrase("A band does not end before it begins."))] : []),
      ...(before.some((each) => from <= each.to)
        ? [fault("from", phrase("Bands go up, and none begins within another."))]
        : []),
      ...(before.some((each) => each.id === id)
        ? [fault("id", phrase('There are two bands "{id}".', { id }))]
        : []),
      ...(id === "older" ? [fault("id", phrase('"{id}" is for those in no band.', { id }))] : []),
    ];
  });
}

function roleFault(path: string, { type, role }: Field): readonly TemplateFault[] {
  return role === undefined || type === "text"
    ? []
    : [
        {
          path: `${path}.role`,
          message: phrase("Only a text field holds a name; this is a {type} field.", { type }),
        },
      ];
}

function placeFault(
  { sections }: Template,
  path: string,
  { place }: Pick<FieldGroup, "place">,
): readonly TemplateFault[] {
  if (typeof place === "string" || sections.some(({ id }) => id === place.after)) return [];
  return [
    { path: `${path}.place.after`, message: phrase('There is no section "{id}".', { id: place.after }) },
  ];
}

/** The action table says what is to be done, and has a row for every action the limit allows. */
export function actionFaults(template: Template): readonly TemplateFault[] {
  const { columns, limit, rows } = template.actions;
  if (columns.length === 0)
    return rows === 0
      ? []
      : [
          {
            path: "actions.columns",
            message: phrase("Rows without columns hold nothing: leave actions out for no plan."),
          },
        ];
  const what = placed("actions.columns", columns).find(({ value }) => value.id === "what");
  return [
    ...(what ? [] : [{ path: "actions.columns", message: phrase('There is no column "what".') }]),
    ...(what && !(what.value.type === "text" && what.value.required)
      ? [{ path: what.path, message: phrase('The column "what" is text and required.') }]
      : []),
    ...placed("actions.columns", columns).flatMap(({ path, value }) =>
      value.followUp === true && value.required
        ? [
            {
              path: `${path}.required`,
              message: phrase("This column is for following up, so that no audit can wait for it."),
            },
          ]
        : [],
    ),
    ...(rows === 0
      ? [{ path: "actions.rows", message: phrase("This has to be at least {least}.", { least: 1 }) }]
      : []),
    ...addressesFaults(columns),
    ...(limit !== undefined && rows < limit
      ? [
          {
            path: "actions.rows",
            message: phrase("There are fewer rows than the {limit} actions the limit allows.", { limit }),
          },
        ]
      : []),
  ];
}

/** Tables to which rows may be added are known by the names of their columns, where their boxes are gone. */
export function tableFaults({ actions, tables }: Template): readonly TemplateFault[] {
  const namesOf = (columns: readonly { readonly label: string }[]): ReadonlySet<string> =>
    new Set(columns.map(({ label }) => label.trim().toLowerCase()));
  const isWithin = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    [...one].every((name) => other.has(name));
  const before = actions.columns.length > 0 ? [namesOf(actions.columns)] : [];
  return placed("tables", tables).flatMap(({ path, value }) => {
    const names = namesOf(value.columns);
    const isTaken = before.some((other) => isWithin(names, other) || isWithin(other, names));
    before.push(names);
    return isTaken
      ? [
          {
            path: `${path}.columns`,
            message: phrase(
              "Of this table and another before it, one has columns of all the names that the other has. Name a column otherwise, so that they can be told apart.",
            ),
          },
        ]
      : [];
  });
}

/** One column says which items an action is about, in words of its own. */
function addressesFaults(columns: readonly ActionColumn[]): readonly TemplateFault[] {
  const marked = placed("actions.columns", columns).filter(({ value }) => value.addresses === true);
  return marked.flatMap(({ path, value }, index) => {
    const fault = (message: string) => [{ path: `${path}.addresses`, message }];
    if (index > 0) return fault(phrase("Another column says already what an action is about."));
    return value.type === "text" && !["what", "person"].includes(value.id)
      ? []
      : fault(phrase("A text column of its own says what an action is about."));
  });
}

/** A theme names sections of the template that stand together, and the overall judgement stands in none of them. */
export function themeFaults({ sections, theme, overallItem }: Template): readonly TemplateFault[] {
  if (!theme) return [];
  const at = theme.sections.map((id) => sections.findIndex((section) => section.id === id));
  const faults = theme.sections.flatMap((id, index) =>
    at[index] === -1
      ? [{ path: `theme.sections[${String(index)}]`, message: phrase('There is no section "{id}".', { id }) }]
      : [],
  );
  if (faults.length > 0) return faults;
  const together = at.every((place, index) => index === 0 || place === (at[index - 1] ?? 0) + 1);
  if (!together)
    return [
      {
        path: "theme.sections",
        message: phrase("The sections of a theme follow each other in the template, in this order."),
      },
    ];
  const holdsOverall = at.some((place) => sections[place]?.items.some((item) => item.id === overallItem));
  return holdsOverall
    ? [{ path: "theme.sections", message: phrase("The overall judgement can't belong to a theme.") }]
    : [];
}
