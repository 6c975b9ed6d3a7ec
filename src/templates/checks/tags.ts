import type { Template } from "../../audit/template";
import { ITEM_PARTS } from "../../audit/parts";
import { actionTag, headerTag, itemTag, MAX_TAG_LENGTH } from "../../audit/tags";
import type { TemplateFault } from "../fault";
import { placed, placedFields, placedItems } from "./places";

/** Rows can be added to an action table, so room is kept for a row number of three digits. */
const LAST_ROW = 999;

/** Every tag made from an id fits in a content control. */
export function tagFaults(template: Template): readonly TemplateFault[] {
  const tags = [
    ...placedFields(template).map(({ path, value }) => ({ path, tag: headerTag(value.id) })),
    ...placedItems(template).map(({ path, value }) => ({ path, tag: longest(itemTags(value.id)) })),
    ...placed("actions.columns", template.actions.columns).map(({ path, value }) => ({
      path,
      tag: actionTag(LAST_ROW, value.id),
    })),
  ];
  return tags
    .filter(({ tag }) => tag.length > MAX_TAG_LENGTH)
    .map(({ path, tag }) => ({
      path: `${path}.id`,
      message: `This id is too long: its tag "${tag}" has ${tag.length} characters, and Word allows ${MAX_TAG_LENGTH}.`,
    }));
}

const itemTags = (id: string): readonly string[] => ITEM_PARTS.map((part) => itemTag(id, part));

const longest = (texts: readonly string[]): string =>
  texts.reduce((longer, text) => (text.length > longer.length ? text : longer), "");
