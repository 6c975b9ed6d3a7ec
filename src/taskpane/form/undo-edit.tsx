import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { phrase } from "../../words/phrase";

/** Takes the last edit of a draft back. */
export function UndoEdit({ can, onUndo }: { readonly can: boolean; readonly onUndo: () => void }) {
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<ArrowUndoRegular />}
      disabledFocusable={!can}
      onClick={onUndo}
    >
      {phrase("Undo")}
    </Button>
  );
}
