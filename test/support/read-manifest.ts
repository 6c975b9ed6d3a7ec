import { execFileSync } from "node:child_process";

/** What Microsoft's office-addin-manifest finds in a manifest, read by a Node of its own: jest's loader takes no ES module. */
export function readManifest(file: string): unknown {
  const program =
    'require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])' +
    ".then((info) => console.log(JSON.stringify(info)))";
  const options = { cwd: __dirname, encoding: "utf8" } as const;
  return JSON.parse(
    execFileSync(process.execPath, ["--no-warnings", "-e", program, file], options),
  ) as unknown;
}
