import type { AnswerType, Bounds } from "../../audit/answering";
import type { DraftOption } from "../../forms/draft/draft-text";
import type { DraftFieldType } from "../../forms/draft/form-draft";
import { phrase } from "../../words/phrase";
import { BoundsEditor } from "./bounds-editor";
import { LinesEditor } from "./lines-editor";

interface AnswerSettingsProps {
  /** Key of the detail, column or item. */
  readonly part: string;
  readonly type: AnswerType | DraftFieldType | undefined;
  readonly options: readonly DraftOption[];
  readonly bounds: Bounds;
}

/** What a kind of answer has to say besides: what there is to choose from, what a number counts. */
export function AnswerSettings({ part: key, type, options, bounds }: AnswerSettingsProps) {
  if (type === "number") return <BoundsEditor part={key} bounds={bounds} />;
  if (type !== "choice" && type !== "choices") return null;
  return (
    <LinesEditor
      of={{ list: "options", key }}
      title={phrase("Answers to choose from")}
      what={phrase("answer")}
      lines={options}
    />
  );
}
