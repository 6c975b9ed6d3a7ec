/** What a screen would obey, or hide, where it stands in a name: line ends, escapes, marks that turn the direction of writing. */
// eslint-disable-next-line no-control-regex -- They are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Names with any of these that were met in the file system or typed, with how they are shown. */
const odd = new Map<string, string>();

/** Remembers the names in a path that can't be shown as they are. */
export function rememberNames(path: string): void {
  for (const name of path.split(/[/\\]/))
    if (name.search(CONTROL) >= 0)
      odd.set(
        name,
        name.replace(
          CONTROL,
          (sign) => SHORT[sign] ?? `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
        ),
      );
}

/** A text to be printed with every such name as it is shown: on one line, and obeyed by no screen. */
export function withNamesShown(text: string): string {
  if (odd.size === 0) return text;
  return [...odd]
    .sort(([one], [other]) => other.length - one.length)
    .reduce((all, [name, shown]) => all.replaceAll(name, () => shown), text);
}

/** From now on whatever is printed shows names so; gives back what ends that. */
export function showNames(): () => void {
  const ends = [process.stdout, process.stderr].map((stream) => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called with its stream, and put back as it was.
    const write = stream.write;
    stream.write = function (this: typeof stream, chunk: string | Uint8Array, ...rest: never[]) {
      return write.call(stream, typeof chunk === "string" ? withNamesShown(chunk) : chunk, ...rest);
    };
    return () => {
      stream.write = write;
    };
  });
  return () => {
    for (const end of ends) end();
    odd.clear();
  };
}
