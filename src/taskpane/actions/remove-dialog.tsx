import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { Action } from "../../audit/record";
import { useAudit } from "../audit-context";
import { removing } from "./action-changes";
import { removalText } from "./removal-text";
import { actionButton, ACTIONS_TITLE, focusLater } from "./focus-later";

interface RemoveDialogProps {
  /** The action to remove; closed where there is none. */
  readonly action: Action | undefined;
  readonly onClose: () => void;
}

/** Asks before an action is taken out of the document. */
export function RemoveDialog({ action, onClose }: RemoveDialogProps) {
  const { session, audit } = useAudit();
  if (!action) return null;
  const keep = () => {
    onClose();
    focusLater(actionButton(action.row, "remove"));
  };
  const remove = () => {
    onClose();
    void session.change(removing(action), { said: `Action ${String(action.row)} removed.` }).then(() => {
      focusLater(ACTIONS_TITLE);
    });
  };
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={keep}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Remove action {action.row}?</DialogTitle>
          <DialogContent>{removalText(audit.template, action)}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={remove}>
              Remove
            </Button>
            <Button onClick={keep}>Keep it</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
