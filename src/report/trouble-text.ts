/** What went wrong, for those who mend it. Nothing in it is anyone's words: an error's own message may quote an answer, and is left out. */
export interface Trouble {
  readonly version: string;
  /** "the workbench", "Word", with what the browser says it is. */
  readonly host: string;
  /** What was pressed before, the last one last. */
  readonly steps: readonly string[];
  /** Left out where none was noticed. */
  readonly error?: unknown;
}

const MOST_PLACES = 12;

/** Errors the language and the browser have. Another name might be anything. */
const NAMES: ReadonlySet<string> = new Set(
  (
    "Error TypeError RangeError ReferenceError SyntaxError EvalError URIError AggregateError HostError XmlError " +
    "ChunkLoadError AbortError DataError InvalidStateError NotAllowedError NotFoundError QuotaExceededError SecurityError"
  ).split(" "),
);

/** As text to copy into a message: version, host, steps, the kind of error and where in the program it was. */
export function troubleText(trouble: Trouble): string {
  const { version, host, steps, error } = trouble;
  return [
    `Case Audit ${version}, ${host}`,
    `Before it: ${steps.length > 0 ? steps.join("; ") : "nothing was pressed"}.`,
    `Error: ${"error" in trouble ? kindOf(error) : "none was noticed"}`,
    ...placesIn(error),
    "No answer, name or file name is in this text.",
  ].join("\n");
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return "of no known kind";
  const name = NAMES.has(error.name) ? error.name : "Error";
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return CODE.test(code) && error.name === "HostError" ? `${name}, ${code}` : name;
}

const CODE = /^[a-z]+(-[a-z]+)*$/;
/** A script of ours, its line and column; the folder it lies in is the organisation's. */
const PLACE = /^\s*(?:at |[^\s@]*@).*?([\w-]+(?:\.[0-9a-f]{8,})?\.js:\d+:\d+)\)?$/;

function placesIn(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  // Chromium begins a stack with the message, which may be several lines that look like places.
  const stack = (error.stack ?? "").replace(error.message, () => "");
  return stack
    .split("\n")
    .flatMap((line) => PLACE.exec(line)?.[1] ?? [])
    .slice(0, MOST_PLACES)
    .map((place) => `  ${place}`);
}
