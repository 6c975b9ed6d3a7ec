import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { devDependencies } from "../../package.json";

export interface FoundBrowser {
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string>>;
}

const NAMES = [
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
  "chromium",
  "chromium-browser",
];

const MAC = ["Google Chrome", "Microsoft Edge", "Chromium"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const WINDOWS = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

const WINDOWS_ROOTS = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];

/**
 * The browsers of this machine, the first that starts to be taken: CHROME_PATH alone where it is set; on Linux (x64) the
 * headless one of the npm package, which opens a page for half the work of a whole browser, then a Chrome, Edge or
 * Chromium that is installed. CASE_AUDIT_BROWSER=bundled or =installed leaves one of these two.
 */
export function findBrowsers(): readonly FoundBrowser[] {
  const path = process.env["CHROME_PATH"];
  if (path) return [{ executablePath: path }];
  const only = process.env["CASE_AUDIT_BROWSER"];
  const found: FoundBrowser[] = [];
  if (only !== "installed" && process.platform === "linux" && process.arch === "x64") found.push(bundled());
  const executablePath = only === "bundled" ? undefined : installed();
  if (executablePath) found.push({ executablePath });
  if (found.length) return found;
  throw new Error(
    "The browser tests found no browser. Install Google Chrome, Microsoft Edge or Chromium, " +
      "or set CHROME_PATH to the program file of one.",
  );
}

function installed(): string | undefined {
  return places().find((path) => existsSync(path));
}

function places(): readonly string[] {
  if (process.platform === "darwin") return MAC;
  if (process.platform === "win32") {
    return WINDOWS_ROOTS.flatMap((root) => process.env[root] ?? []).flatMap((root) =>
      WINDOWS.map((path) => join(root, path)),
    );
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function bundled(): FoundBrowser {
  const home = resolve(
    __dirname,
    `../../node_modules/.cache/chromium-${devDependencies["@sparticuz/chromium"]}`,
  );
  if (!existsSync(home)) unpack(home);
  return {
    executablePath: join(home, "chromium"),
    env: { LD_LIBRARY_PATH: join(home, "al2023/lib"), FONTCONFIG_PATH: join(home, "fonts") },
  };
}

/**
 * The package unpacks into the temporary folder, and its shared libraries (libnss3 and others that a plain
 * Linux lacks) only where it takes the machine for AWS Lambda. So a process of its own gets a temporary folder
 * and that belief, and the whole is moved into place at once, since two test workers may do this together.
 */
function unpack(home: string): void {
  mkdirSync(resolve(home, ".."), { recursive: true });
  const TMPDIR = mkdtempSync(`${home}-`);
  execFileSync(process.execPath, ["-e", `require("@sparticuz/chromium").executablePath()`], {
    cwd: __dirname,
    env: { ...process.env, TMPDIR, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
  });
  writeFileSync(join(TMPDIR, "fonts/fonts.conf"), fontsConf(join(home, "fonts")));
  try {
    renameSync(TMPDIR, home);
  } catch (error) {
    rmSync(TMPDIR, { recursive: true });
    if (!existsSync(home)) throw error;
  }
}

/** The package's own names folders of AWS Lambda; Chromium crashes on a form control when it finds no font at all. */
const fontsConf = (fonts: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${fonts}/cache</cachedir>
</fontconfig>
`;
