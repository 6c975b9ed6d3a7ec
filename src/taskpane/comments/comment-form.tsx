import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { usePanelStyles } from "../parts/use-panel-styles";
import { phrase } from "../../words/phrase";

interface CommentFormProps {
  /** Of the field, where focus goes. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly send: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Gives why nothing came of it, as a sentence; undefined once it is done. */
  readonly onSend: (text: string) => Promise<string | undefined>;
  readonly onCancel: () => void;
}

/** Words for a comment, kept until they are in the document. */
export function CommentForm({ id, label, hint, send, text, onText, onSend, onCancel }: CommentFormProps) {
  const panel = usePanelStyles();
  const [fault, setFault] = useState<string>();
  const submit = async () => {
    if (text.trim() === "") {
      setFault(phrase("Write what you want to say first."));
      document.getElementById(id)?.focus();
      return;
    }
    setFault(await onSend(text.trim()));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      onCancel();
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    }
  };
  return (
    <div className={panel.group} onKeyDown={onKeyDown}>
      <Field
        label={label}
        {...(hint !== undefined && { hint })}
        {...(fault ? { validationMessage: fault } : {})}
      >
        <Textarea
          id={id}
          rows={3}
          resize="vertical"
          value={text}
          onChange={(_, data) => {
            setFault(undefined);
            onText(data.value);
          }}
        />
      </Field>
      <div className={panel.row}>
        <Button size="small" appearance="primary" onClick={() => void submit()}>
          {send}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {phrase("Cancel")}
        </Button>
      </div>
    </div>
  );
}
