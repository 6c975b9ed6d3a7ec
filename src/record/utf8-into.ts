/** Every browser and Node have it, and it is of neither. */
declare const TextEncoder: new () => {
  readonly encodeInto: (
    text: string,
    into: Uint8Array,
  ) => { readonly read: number; readonly written: number };
};

const encoder = new TextEncoder();

/** Writes a text as UTF-8 into bytes, which have room for it, three for a character. Gives how many were written. */
export const utf8Into = (text: string, into: Uint8Array): number => encoder.encodeInto(text, into).written;
