import type { PaneTools } from "../menu/pane-tools";
import type { AuditSession } from "../session/audit-session";
import { FormWork } from "./form-work";

const works = new WeakMap<AuditSession, FormWork>();

/** The form a pane is working on: one for as long as its session, whatever the pane shows meanwhile. */
export function workOf(session: AuditSession, readForm: NonNullable<PaneTools["readForm"]>): FormWork {
  const work = works.get(session) ?? new FormWork(readForm, session.say);
  works.set(session, work);
  return work;
}
