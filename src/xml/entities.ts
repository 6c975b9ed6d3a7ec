const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Entities and references to characters as what they stand for. Throws RangeError for what is none of XML's own. */
export function decoded(text: string): string {
  return text.replace(/&([^;]*;?)/g, (_, reference: string) => {
    const entity = ENTITIES.get(reference.slice(0, -1));
    if (entity !== undefined && reference.endsWith(";")) return entity;
    const [, decimal, hex] = /^#(?:(\d{1,7})|x([0-9A-Fa-f]{1,6}));$/.exec(reference) ?? [];
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    if (!isCharacter(code)) throw new RangeError(`&${reference} stands for nothing.`);
    return String.fromCodePoint(code);
  });
}

const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 32 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);
