/** Bytes of UTF-8: with room for a number, an ending and a folder below the limits of every system. */
const LONGEST = 120;

/** Names Windows keeps for devices, whatever stands after a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?=\s*(?:\.|$))/i;

/** A text as a file may be called on Windows, on a Mac and on Linux, without its ending; empty where nothing is left of it. */
export function safeName(text: string): string {
  const bare = text
    .normalize("NFC")
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\.docx\s*$/i, "")
    .replace(/\s*[<>:"/\\|?*]+\s*/g, "-")
    .replace(/\s+/g, " ")
    // A dot in front hides a file, and ~$ is what Word calls its lock files.
    .replace(/^(?:[.\s-]|~\$)+/, "");
  const name = trimmed(cut(trimmed(bare)));
  return DEVICE.test(name) ? `_${name}` : name;
}

/** Gives each name once, whatever its case and Unicode form: the second gets ` (2)`. */
export function uniqueNames(): (name: string) => string {
  const given = new Set<string>();
  const counts = new Map<string, number>();
  return (name) => {
    const key = folded(name);
    let unique = name;
    let count = counts.get(key) ?? 1;
    while (given.has(folded(unique))) unique = `${name} (${(count += 1)})`;
    counts.set(key, count);
    given.add(folded(unique));
    return unique;
  };
}

/** Equal for names that some system takes for the same. */
function folded(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");
}

const trimmed = (name: string): string => name.replace(/[.\s-]+$/, "");

function cut(name: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let fitting = "";
  for (const character of name) {
    bytes += encoder.encode(character).length;
    if (bytes > LONGEST) break;
    fitting += character;
  }
  return fitting;
}
