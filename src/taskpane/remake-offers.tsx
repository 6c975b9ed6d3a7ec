import type { Template } from "../audit/template";
import { newerTemplate } from "../audit/versions";
import { hasLostBoxes } from "../document/has-lost-boxes";
import { NotFetchedText, useImported } from "./parts/lazy-screen";
import type { AuditSession } from "./session/audit-session";
import type { OpenAudit, SessionState } from "./session/session-state";

/** Fetched for those whose document can be made anew. */
async function load() {
  const [{ LostBoxesBar }, { NewerVersionBar }] = await Promise.all([
    import("./parts/lost-boxes-bar"),
    import("./newer/newer-version-bar"),
  ]);
  return { LostBoxesBar, NewerVersionBar };
}

interface RemakeOffersProps {
  readonly session: AuditSession;
  readonly audit: OpenAudit;
  readonly state: SessionState;
  readonly offered: readonly Template[];
}

/** What is offered where a document can be made anew: for boxes that were lost, or by a newer version of its template. */
export function RemakeOffers({ session, audit, state, offered }: RemakeOffersProps) {
  const wanted =
    hasLostBoxes(audit) ||
    state.restored !== undefined ||
    newerTemplate(audit.template, offered) !== undefined;
  const loaded = useImported(wanted, load);
  if (loaded === "failed") return wanted && <NotFetchedText />;
  if (!loaded) return null;
  return (
    <>
      <loaded.LostBoxesBar session={session} audit={audit} state={state} />
      <loaded.NewerVersionBar session={session} audit={audit} offered={offered} newFile={state.newFile} />
    </>
  );
}
