import type { DraftEdit } from "../../forms/draft/draft-edit";

/** What a person is typing into: letters typed one after another there are one change. */
export function editTarget(edit: DraftEdit): string | undefined {
  switch (edit.do) {
    case "title":
    case "actions-title":
    case "limit":
      return edit.do;
    case "rename":
    case "number":
    case "options":
      return `${edit.do} ${edit.key}`;
    case "scale-title":
      return `${edit.do} ${edit.scale}`;
    case "grade-label":
      return `${edit.do} ${edit.scale} ${edit.grade}`;
    default:
      return undefined;
  }
}
