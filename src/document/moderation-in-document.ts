import { MODERATION_FIELDS, moderatedItems, NO_ROOM, wholeRoom, withRoom } from "../audit/moderation";
import { sayWord } from "../audit/say";
import type { ModerationRoom, Template } from "../audit/template";
import type { DocumentContent, TableText } from "./audit-document";
import { sayIn } from "./fixed-words";
import {
  actionRowLabel,
  ACTIONS_TABLE,
  headingsOf,
  itemRowLabel,
  ITEMS_TABLE,
  STEPS_TABLE,
  type GrowingTable,
} from "./layout-moderation";
import { comparable, saysTheSame } from "./same-text";

/**
 * The template with the moderation that a document shows, where its own definition is lost: what the rows of its
 * tables are about stands in their first cells.
 */
export function withModerationFromDocument(
  template: Template,
  { tables }: Pick<DocumentContent, "tables">,
): Template {
  const say = sayIn(template);
  const rowsOf = (table: GrowingTable): TableText => {
    const headings = headingsOf(say, table);
    const found = tables.find(
      ([first = []]) =>
        first.length === headings.length &&
        headings.every((heading, at) => saysTheSame(first[at] ?? "", heading)),
    );
    return found?.slice(1) ?? [];
  };
  const firsts = (table: GrowingTable) => rowsOf(table).map(([first = ""]) => comparable(first));
  const items = moderatedItems(template);
  const room: ModerationRoom = {
    ...NO_ROOM,
    items: firsts(ITEMS_TABLE).flatMap(
      (text) => items.find((item) => comparable(itemRowLabel(item)) === text)?.id ?? [],
    ),
    actions: firsts(ACTIONS_TABLE).flatMap((text) => {
      const row = Number(/\d+/.exec(text)?.[0]);
      return row > 0 && comparable(actionRowLabel(template, row)) === text ? [row] : [];
    }),
    steps: rowsOf(STEPS_TABLE).length,
  };
  const hasFields = tables.some((rows) =>
    rows.some(([first = ""]) => saysTheSame(first, sayWord(say, MODERATION_FIELDS.state.label))),
  );
  if (hasFields) return withRoom(template, wholeRoom(room));
  return room.steps + room.items.length + room.actions.length === 0 ? template : withRoom(template, room);
}
