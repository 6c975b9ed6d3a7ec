import { ACTION_COLUMNS, ACTION_PARTS, CONCERN_TEXTS, eachPart, ITEM_PARTS } from "../audit/parts";
import {
  blankAction,
  STATUSES,
  withActionValue,
  type Action,
  type AuditRecord,
  type ImmediateConcern,
  type ItemRecord,
} from "../audit/record";
import { child, childrenNamed, textOf, type XmlElement } from "../xml/parse";
import { escapeAttribute, escapeText } from "../xml/write";
import { PREFIX } from "./open-part";

/*
 * The elements of a record part, written and read, as audit-record.xsd has
 * them. Every header field, item and column keeps its element, entered or not,
 * because the record holds them all; other elements with nothing in them are
 * left out. Reading passes over what it doesn't know.
 */

export interface RootAttributes {
  readonly hash: string;
  /** Some narratives were too long for the part. */
  readonly shortened: boolean;
}

/** What the root says of a part that was shortened. */
export const SHORTENED = ' narratives="in-document"';

/** `xml:space` on the root holds for every element (XML 1.0, 2.10), so blank lines at either end of an answer stay. */
export function recordToXml(
  record: AuditRecord,
  namespace: string,
  { hash, shortened }: RootAttributes,
): string {
  const { id, status, template, immediateConcern: concern } = record;
  return [
    `<audit xmlns="${namespace}" xml:space="preserve"${attributes({ id, status, hash })}${shortened ? SHORTENED : ""}>`,
    `<template${attributes({ id: template.id, version: template.version })}/>`,
    list("header", Object.entries(record.header), ([field, text]) =>
      keyed("field", { id: field }, escapeText(text)),
    ),
    list("items", Object.entries(record.items), ([item, entry]) =>
      keyed("item", { id: item }, ITEM_PARTS.map((part) => leaf(part, entry[part])).join("")),
    ),
    writeConcern(concern),
    list("actions", record.actions, writeAction),
    leaf("limit-reason", record.limitReason),
    leaf("service-actions", record.serviceActions),
    "</audit>",
  ].join("");
}

function writeConcern(concern: ImmediateConcern): string {
  const { raised } = concern;
  const content = CONCERN_TEXTS.map((part) => leaf(part, concern[part])).join("");
  if (raised === "" && content === "") return "";
  return keyed("immediate-concern", raised === "" ? {} : { raised }, content);
}

function writeAction(action: Action): string {
  const known = ACTION_COLUMNS.map((column) => leaf(column, action[ACTION_PARTS[column]]));
  const own = Object.entries(action.more).map(([column, text]) =>
    keyed("value", { column }, escapeText(text)),
  );
  return keyed("action", { row: String(action.row) }, [...known, ...own].join(""));
}

/** The record a root element holds. */
export function recordFromXml(root: XmlElement): AuditRecord {
  const template = child(root, named("template"))?.attributes;
  return {
    id: root.attributes["id"] ?? "",
    template: { id: template?.["id"] ?? "", version: template?.["version"] ?? "" },
    status: STATUSES.find(({ id }) => id === root.attributes["status"])?.id ?? "in-progress",
    header: byKey(child(root, named("header")), "field", "id", textOf),
    items: byKey(child(root, named("items")), "item", "id", readItem),
    immediateConcern: readConcern(child(root, named("immediate-concern"))),
    actions: childrenNamed(child(root, named("actions")), named("action")).map(readAction),
    limitReason: text(root, "limit-reason"),
    serviceActions: text(root, "service-actions"),
  };
}

const readItem = (item: XmlElement): ItemRecord => eachPart(ITEM_PARTS, (part) => text(item, part));

function readConcern(concern: XmlElement | undefined): ImmediateConcern {
  const raised = concern?.attributes["raised"];
  return {
    raised: raised === "yes" || raised === "no" ? raised : "",
    ...eachPart(CONCERN_TEXTS, (part) => text(concern, part)),
  };
}

/** An action without a row that can be read stands where it stands among the actions. */
function readAction(action: XmlElement, index: number): Action {
  const row = Number(action.attributes["row"]);
  return ACTION_COLUMNS.reduce((read, column) => withActionValue(read, column, text(action, column)), {
    ...blankAction(Number.isSafeInteger(row) && row > 0 ? row : index + 1),
    more: byKey(action, "value", "column", textOf),
  });
}

const named = (local: string): string => `${PREFIX}:${local}`;

const text = (parent: XmlElement | undefined, local: string): string => textOf(child(parent, named(local)));

function byKey<T>(
  parent: XmlElement | undefined,
  local: string,
  key: string,
  read: (element: XmlElement) => T,
): Readonly<Record<string, T>> {
  const entries = childrenNamed(parent, named(local)).flatMap((element) => {
    const id = element.attributes[key];
    return id === undefined ? [] : [[id, read(element)] as const];
  });
  return Object.fromEntries(entries);
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
}

function keyed(name: string, keys: Readonly<Record<string, string>>, content: string): string {
  const tag = `${name}${attributes(keys)}`;
  return content === "" ? `<${tag}/>` : `<${tag}>${content}</${name}>`;
}

const leaf = (name: string, value: string): string =>
  value === "" ? "" : `<${name}>${escapeText(value)}</${name}>`;

function list<T>(name: string, values: readonly T[], write: (value: T) => string): string {
  return values.length === 0 ? "" : `<${name}>${values.map(write).join("")}</${name}>`;
}
