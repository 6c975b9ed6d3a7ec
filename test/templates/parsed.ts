import type { Template } from "../../src/audit/template";
import { parseTemplate } from "../../src/templates/parse-template";
import type { TemplateFault } from "../../src/templates/template-fault";
import { WORDS } from "../../src/words/cy-GB/for-pages";
import { speak } from "../../src/words/phrase";

/** The template a file holds; a test of a faulty one fails with its faults. */
export function templateOf(file: unknown): Template {
  const result = parseTemplate(file);
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 2));
  return result.template;
}

export function faultsOf(file: unknown): readonly TemplateFault[] {
  const result = parseTemplate(file);
  return result.ok ? [] : result.faults;
}

/** What is made while Welsh is spoken. */
export function inWelsh<T>(make: () => T): T {
  speak("cy-GB", WORDS);
  try {
    return make();
  } finally {
    speak("en-GB");
  }
}
