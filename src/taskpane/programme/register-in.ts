import { registerOfJson, registerOfSheet, type ReadRegister } from "../../report/register-rows";

/** The rows of a register that a person picked, a workbook or JSON; or why it can't be read. */
export async function registerIn(file: Pick<File, "name" | "arrayBuffer">): Promise<ReadRegister> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.json$/i.test(file.name)) return registerOfJson(jsonIn(new TextDecoder().decode(bytes)));
  // What reads workbooks comes once there is one.
  const { openKeptSheet } = await import("../../xlsx/kept-sheet");
  const read = await openKeptSheet(bytes);
  return read.ok ? registerOfSheet(read.sheet) : read;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
