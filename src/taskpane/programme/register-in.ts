import {
  areRegisterHeads,
  registerOfJson,
  registerOfSheet,
  type ReadRegister,
} from "../../report/register-rows";
import { readText } from "../../text/read-text";

/** The rows of a register that a person picked, a workbook or JSON, with what to look at in its letters; or why it can't be read. */
export async function registerIn(
  file: Pick<File, "name" | "arrayBuffer">,
): Promise<ReadRegister & { readonly notes: readonly string[] }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.json$/i.test(file.name)) {
    const text = readText(bytes);
    return text.ok
      ? { ...registerOfJson(jsonIn(text.text)), notes: text.notes }
      : { ok: false, sentence: text.sentence, notes: [] };
  }
  // What reads workbooks comes once there is one.
  const { openKeptSheet } = await import("../../xlsx/kept-sheet");
  const read = await openKeptSheet(bytes, areRegisterHeads);
  return { ...(read.ok ? registerOfSheet(read.sheet) : read), notes: [] };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
