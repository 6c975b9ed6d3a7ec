import { auditedIn, namesAuditedColumns, type ReadAudited } from "../../cases/read-audited";
import { areRegisterHeads, listOfRegister } from "../../report/register-rows";
import { pickedFrom } from "../cases/picked-file";
import { registerIn } from "../programme/register-in";

/** When children were last audited, by a list or a register that a person picked. */
export async function auditedBy(file: Pick<File, "name" | "arrayBuffer">): Promise<ReadAudited> {
  if (/\.json$/i.test(file.name)) {
    const register = await registerIn(file);
    return register.ok ? auditedIn(listOfRegister(register.rows)) : register;
  }
  const { source } = await pickedFrom(
    file.name,
    new Uint8Array(await file.arrayBuffer()),
    (cells) => areRegisterHeads(cells) || namesAuditedColumns(cells),
  );
  return "sentence" in source ? source : auditedIn(source);
}
