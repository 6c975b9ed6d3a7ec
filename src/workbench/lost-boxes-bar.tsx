import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Surroundings } from "../document/surroundings";
import { lacksBoxes, restoreBoxes } from "./restore-boxes";
import type { WorkbenchDocument } from "./workbench-document";

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
