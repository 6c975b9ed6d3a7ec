import { isComplete } from "../../audit/gaps";
import { counted } from "../../report/phrases";
import type { OpenAudit } from "../session/session-state";

export interface HandOverTexts {
  readonly complete: boolean;
  readonly title: string;
  readonly text: string;
  readonly button: string;
}

/** What stands where an audit is handed over. */
export function handOverTexts({ gaps, record }: Pick<OpenAudit, "gaps" | "record">): HandOverTexts {
  const complete = isComplete(gaps);
  const required = gaps.filter((gap) => gap.severity === "required").length;
  const advice = gaps.length - required;
  const things = counted(required, "required thing");
  if (record.status === "ready") {
    return {
      complete,
      title: complete ? "Marked as ready to hand over" : "Marked as ready, but not complete",
      text: complete
        ? `Save the document and pass it on. ${adviceText(advice)}`.trim()
        : `${things} ${required === 1 ? "is" : "are"} missing now. Fill ${required === 1 ? "it" : "them"} in, or put the audit back in progress.`,
      button: "Back to in progress",
    };
  }
  return {
    complete,
    title: complete ? "Ready to hand over" : "Not ready to hand over yet",
    text: complete
      ? `Everything required is entered. ${adviceText(advice)}`.trim()
      : `${things} ${required === 1 ? "is" : "are"} left to do first.`,
    button: "Mark as ready to hand over",
  };
}

function adviceText(count: number): string {
  if (count === 0) return "";
  return `${counted(count, "piece")} of advice ${count === 1 ? "remains" : "remain"} below; advice stops nothing.`;
}
