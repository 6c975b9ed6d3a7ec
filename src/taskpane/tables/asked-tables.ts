import type { OwnTable } from "../../audit/own-table";
import { relevanceOf } from "../../audit/relevance";
import type { OpenAudit } from "../session/session-state";

/** The tables of a template's own that an audit asks for, given what is answered so far. */
export function askedTables({
  template,
  record,
}: Pick<OpenAudit, "template" | "record">): readonly OwnTable[] {
  const { tables = [] } = template;
  if (tables.length === 0) return [];
  const { holds } = relevanceOf(template, record);
  return tables.filter(({ when }) => holds(when));
}
