import { LANGUAGES, languageOf } from "../words/languages";
import { speak, type Language } from "../words/phrase";

const OPTION = /^--language(?:=(.*))?$/;

/** What tells the threads of this program what its first one speaks. */
const TOLD = "CASE_AUDIT_LANGUAGE";

/**
 * Settles what is spoken: `--language cy`, wherever it stands, else what LC_ALL, LC_MESSAGES or LANG say. Gives the words of the
 * command line without it; none, and says why, where it names no language that there is.
 */
export async function settleLanguage(words: readonly string[]): Promise<readonly string[] | undefined> {
  const at = words.findIndex((word) => OPTION.test(word));
  const whole = OPTION.exec(words[at] ?? "")?.[1];
  const asked = at < 0 ? undefined : (whole ?? words[at + 1] ?? "");
  const env = process.env;
  const language =
    asked === undefined
      ? languageOf([env[TOLD], env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]])
      : named(asked);
  if (language === undefined) {
    const known = LANGUAGES.map(({ id, name }) => `${id.slice(0, 2)} (${name})`).join(", ");
    process.stderr.write(`--language takes one of ${known}, and not "${asked ?? ""}".\n`);
    return undefined;
  }
  env[TOLD] = language;
  if (language === "cy-GB") speak(language, (await import("../words/cy-GB/for-command-line")).WORDS);
  return at < 0 ? words : words.toSpliced(at, whole === undefined ? 2 : 1);
}

const named = (text: string): Language | undefined =>
  LANGUAGES.find(({ id, name }) =>
    [id, id.slice(0, 2), name].some((each) => each.toLowerCase() === text.toLowerCase().replace("_", "-")),
  )?.id;
