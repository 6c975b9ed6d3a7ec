import type { HostCheck } from "../../document/host-check";
import { LazyScreen } from "../parts/lazy-screen";
import type { AuditSession } from "../session/audit-session";
import type { CheckPanelProps } from "./check-panel";
import { phrase } from "../../words/phrase";

/** Gives the screen and the one run of the check that the pane has, which goes on while the pane shows something else. */
export function checkLoader(loadCheck: () => Promise<HostCheck>, { alone, say }: AuditSession) {
  let run: CheckPanelProps["run"] | undefined;
  return async () => {
    const [{ CheckPanel }, { CheckRun }, check] = await Promise.all([
      import("./check-panel"),
      import("./check-run"),
      loadCheck(),
    ]);
    run ??= new CheckRun(check, alone, say);
    return { CheckPanel, run };
  };
}

interface CheckScreenProps extends Omit<CheckPanelProps, "run"> {
  readonly load: ReturnType<typeof checkLoader>;
}

/** The screen that checks this Word; fetched, with all that it tries, for those who open it. */
export function CheckScreen({ load, ...props }: CheckScreenProps) {
  return (
    <LazyScreen title={phrase("Check this Word")} load={load} onBack={props.onBack}>
      {({ CheckPanel, run }) => <CheckPanel run={run} {...props} />}
    </LazyScreen>
  );
}
