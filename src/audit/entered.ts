import { fieldChoices, type Field } from "./template";

/** Whether anything was entered: more than spaces, line breaks and characters without width. */
export function isEntered(text: string): boolean {
  return /[^\s\u200B-\u200D\u2060]/.test(text);
}

/** Whether a header field is entered. A text that is none of the choices offered is not. */
export function isFieldEntered(field: Field, value: string): boolean {
  const choices = fieldChoices(field);
  return choices.length > 0 ? choices.some((choice) => choice.id === value) : isEntered(value);
}
