import { freshPart } from "./package-part";
import { writeZip } from "./write-zip";

/** Files as one zip, each under its name, with `/` between folders. */
export const zipOf = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array =>
  writeZip(files.map(({ name, bytes }) => freshPart(name, bytes)));
