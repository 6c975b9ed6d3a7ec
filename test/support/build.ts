import webpack, { type Configuration } from "webpack";
import configurations from "../../webpack.config.js";

/** Jest's globalSetup for tests that look at what is shipped: dist/ as `npm run build` makes it. */
export default async function build(): Promise<void> {
  const shipped = (configurations(undefined, { mode: "production" }) as Configuration[]).filter(
    ({ name }) => name !== "bench",
  );
  const compiler = webpack(shipped);
  const failures = await new Promise<string>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else resolve(stats?.hasErrors() ? stats.toString("errors-only") : "");
    });
  });
  await new Promise<void>((resolve, reject) => {
    compiler.close((error) => {
      if (error) reject(error);
      else resolve();
    });
  });
  if (failures) throw new Error(failures);
}
