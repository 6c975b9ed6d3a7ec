import { findGaps, requiredThings } from "../../audit/gaps";
import type { AuditDocument, DocumentContent } from "../../document/audit-document";
import { openAudit } from "../../document/open-audit";
import type { Surroundings } from "../../document/surroundings";
import type { Store } from "../../store/store";
import { shownProblems, type MirrorPolicy } from "./mirror-policy";
import { newsOf } from "./news";
import { stillToDo } from "./not-written";
import { saying, type OpenAudit, type SessionState } from "./session-state";

/** Reads the audit in a document into the state. Opening an audit never writes to it. */
export class AuditReader {
  private last: DocumentContent | undefined;

  constructor(
    private readonly document: AuditDocument,
    private readonly surroundings: Pick<Surroundings, "templates" | "today">,
    private readonly store: Store<SessionState>,
    private readonly policy: MirrorPolicy,
  ) {}

  /** The document as last read. */
  get content(): DocumentContent | undefined {
    return this.last;
  }

  /** The audit as the document now holds it, where it holds one. `said` is said aloud with what the reading brings. */
  async read(said?: string): Promise<OpenAudit | undefined> {
    const opened = await openAudit(this.document, this.surroundings);
    if (!opened.found) {
      this.policy.forget();
      this.store.update(({ audit: _, ...rest }) => ({ ...rest, phase: "none", problems: opened.problems }));
      return undefined;
    }
    const before = this.last;
    this.last = opened.content;
    const { template, record, problems } = opened.audit;
    const gaps = findGaps(template, record, this.surroundings.today());
    const left = requiredThings(gaps, problems);
    const saveDue = this.policy.noteRead(opened.audit);
    const audit: OpenAudit = { template, record, gaps, problems: shownProblems(problems, saveDue) };
    this.store.update((state) => {
      const news = [said, state.audit && newsOf(template, state.audit.gaps, gaps, left)]
        .filter(Boolean)
        .join(" ");
      return saying(
        {
          ...state,
          phase: "open",
          problems: [],
          notWritten: stillToDo(state.notWritten, before, opened.content),
          audit,
        },
        news,
      );
    });
    return audit;
  }
}
