/** Whether anything was entered: more than spaces, line breaks and characters without width. */
export function isEntered(text: string): boolean {
  return /[^\s\u200B-\u200D\u2060]/.test(text);
}
