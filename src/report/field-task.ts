import type { Answering } from "../audit/answering";
import { indexOf, type Template } from "../audit/template";
import { phrase } from "../words/phrase";
import { boundsText } from "./takes-text";

/** A date as it is to be written. */
export const EXAMPLE_DATE = phrase("15 March 2026");

/** What is to be done with a field that was not answered, behind its name. */
export function fieldTask(template: Template, id: string): string {
  const field = indexOf(template).fields.get(id)?.field;
  return field ? typedTask(field) : phrase("add an answer.");
}

/** The same of any answer, by its type. */
export function typedTask(answering: Answering): string {
  switch (answering.type) {
    case "choice":
    case "yes-no":
      return phrase("choose one of the answers offered.");
    case "choices":
      return phrase("choose one or more of the answers offered.");
    case "date":
      return phrase("add the date, for example {exampleDate}.", { exampleDate: EXAMPLE_DATE });
    case "date-or-text":
      return phrase("add the date, or say roughly when.");
    case "number":
      return phrase("add the number{bounds}.", { bounds: boundsText(answering) });
    case "text":
    case "long-text":
      return phrase("add an answer.");
  }
}
