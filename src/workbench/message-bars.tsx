import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { openAudit } from "../document/open-audit";
import { hasLostBoxes, restoreAudit, type RemadeAudit } from "../document/remake-audit";
import type { Surroundings } from "../document/surroundings";
import { auditMaker } from "../docx/audit-maker";
import { openDocx } from "../docx/docx-document";
import type { WorkbenchDocument } from "./workbench-document";

export interface FaultBarProps {
  readonly sentence: string;
  readonly onDismiss: () => void;
}

/** Why a file could not be opened or saved; what was open still is. */
export function FaultBar({ sentence, onDismiss }: FaultBarProps) {
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>Not done.</MessageBarTitle>
        {sentence}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            aria-label="Dismiss"
            icon={<Dismiss20Regular />}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}

interface LostBoxesBarProps {
  readonly document: WorkbenchDocument;
  readonly surroundings: Surroundings;
}

/** Offers to make the document anew where another program has taken answer boxes away. */
export function LostBoxesBar({ document, surroundings }: LostBoxesBarProps) {
  const [lost, setLost] = useState(false);
  useEffect(() => {
    let current = true;
    void lacksBoxes(document, surroundings).then((answer) => {
      if (current) setLost(answer);
    });
    return () => {
      current = false;
    };
  }, [document, surroundings]);
  if (!lost) return null;
  const restore = () => {
    void restoreBoxes(document, surroundings).then(() => {
      setLost(false);
    });
  };
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>Some answer boxes are gone.</MessageBarTitle>
        Another program changed this document, and answers without a box can’t be filled in here. Restoring
        makes the document anew from its template with every answer that was found. Comments and anything
        added outside the answers stay behind in the old file. Undo brings it back.
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={restore}>
          Restore the answer boxes
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Whether answers of the audit have lost the boxes they were entered in, so that nobody can fill them in here. */
async function lacksBoxes(document: WorkbenchDocument, surroundings: Surroundings): Promise<boolean> {
  const opened = await openAudit(document, surroundings);
  return opened.found && hasLostBoxes(opened.audit);
}

/** Makes the document anew from its template, with every answer that was found in it. One step back undoes it. */
async function restoreBoxes(
  document: WorkbenchDocument,
  { templates, newId }: Surroundings,
): Promise<RemadeAudit | undefined> {
  const opened = await openAudit(document, { templates });
  const restored = opened.found ? restoreAudit(opened.audit, templates.parse) : undefined;
  if (!restored?.ok) return undefined;
  const { template, texts, record } = restored.audit;
  await document.become(openDocx(auditMaker(template, newId)(texts, record.id)));
  return restored.audit;
}
