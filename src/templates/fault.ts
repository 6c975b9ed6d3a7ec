/** Something wrong with a template file: where, as `sections[0].items[2].label`, and a sentence saying what. */
export interface TemplateFault {
  readonly path: string;
  readonly message: string;
}

/** The keys and indexes that lead to a place, written as one would in code. */
export function pathText(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === "number") return `${path}[${key}]`;
    return path === "" ? String(key) : `${path}.${String(key)}`;
  }, "");
}

/** A fault as one line: where, and what. */
export function faultSentence({ path, message }: TemplateFault): string {
  return path === "" ? message : `${path}: ${message}`;
}
