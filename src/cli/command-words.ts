import type { HelpConfiguration, Option } from "commander";
import { phrase } from "../words/phrase";

/** What commander says of words it can't make sense of, and what we say. What it says is held by its tests, and by ours. */
const REFUSALS: readonly (readonly [RegExp, (...parts: readonly string[]) => string])[] = [
  [/^missing required argument '(.*)'/, (name = "") => phrase("<{name}> is missing.", { name })],
  [
    /^option '(.*)' argument missing/,
    (option = "") => phrase("{option} needs a value after it.", { option }),
  ],
  [/^required option '(.*)' not specified/, (option = "") => phrase("{option} is missing.", { option })],
  [/^unknown option '(.*)'/, (option = "") => phrase("There is no option {option} here.", { option })],
  [/^unknown command '(.*)'/, (command = "") => phrase("There is no command {command}.", { command })],
  [
    /^too many arguments(?: for '.*')?\. Expected (\d+) arguments? but got (\d+)/,
    (most = "", given = "") =>
      phrase("Too many words: {given}, where {most} can stand. A name with spaces needs quotation marks.", {
        given,
        most,
      }),
  ],
];
const SUGGESTION = /\(Did you mean (?:one of )?(.*)\?\)/;

/** What commander says is wrong with the words of a command, as one of our sentences in the language that is spoken. */
export function refusalOf(text: string): string {
  const said = text.replace(/^error: /, "");
  for (const [pattern, words] of REFUSALS) {
    const found = pattern.exec(said);
    if (!found) continue;
    const meant = SUGGESTION.exec(said)?.[1];
    const sentence = words(...found.slice(1));
    return `${meant === undefined ? sentence : `${sentence} ${phrase("Is {meant} what you mean?", { meant })}`}\n`;
  }
  return said;
}

/** Help's own words, in the language that is spoken. */
export function helpWords(): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": phrase("Usage:"),
    "Arguments:": phrase("Arguments:"),
    "Options:": phrase("Options:"),
    "Commands:": phrase("Commands:"),
  };
  return { styleTitle: (title) => titles[title] ?? title, optionDescription: describe };
}

function describe({ description, defaultValue }: Option): string {
  return typeof defaultValue === "string"
    ? `${description} (${phrase("else {value}", { value: defaultValue })})`
    : description;
}
