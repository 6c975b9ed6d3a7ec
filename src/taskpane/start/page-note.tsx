import { Button } from "@fluentui/react-components";
import type { Template } from "../../audit/template";
import { pageShape } from "../../document/layout-page";
import { usePanelStyles } from "../parts/use-panel-styles";
import type { AuditSession } from "../session/audit-session";
import { phrase } from "../../words/phrase";

interface PageNoteProps {
  readonly session: Pick<AuditSession, "keepsItsPage" | "canStartElsewhere">;
  readonly template: Template;
  readonly disabled: boolean;
  readonly onElsewhere: () => void;
}

/** That a template for landscape pages is narrower on the pages of a document that keeps its own, and how it is not. */
export function PageNote({ session, template, disabled, onElsewhere }: PageNoteProps) {
  const panel = usePanelStyles();
  if (!session.keepsItsPage || pageShape(template) !== "landscape") return null;
  return (
    <div className={panel.group}>
      <p className={panel.text}>
        {phrase(
          "This template is made for landscape pages. Started here, its tables are made as narrow as an upright page, since this document keeps the pages it has.",
        )}
        {session.canStartElsewhere && ` ${phrase("In a new document it has its own.")}`}
      </p>
      {session.canStartElsewhere && (
        <div className={panel.row}>
          <Button disabledFocusable={disabled} onClick={onElsewhere}>
            {phrase("Start it in a new document")}
          </Button>
        </div>
      )}
    </div>
  );
}
