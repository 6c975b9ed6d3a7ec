import { Button } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { usePanelStyles } from "../parts/use-panel-styles";
import { phrase } from "../../words/phrase";

export const OWN_FORM = "case-audit-own-form";

interface OwnFormProps {
  /** What is open, where it may be a form. */
  readonly openFile: () => File | undefined;
  readonly onForm: (file: File) => void;
}

/** Where a document without an audit is open that says something: it may be the form an authority audits with. */
export function OwnForm({ openFile, onForm }: OwnFormProps) {
  const panel = usePanelStyles();
  const [file] = useState(openFile);
  if (!file) return null;
  return (
    <section className={panel.group} aria-label={phrase("Your own form")}>
      <p className={panel.text}>
        {phrase("{name} holds no audit. Is it the form that you audit with? Then make a template of it.", {
          name: file.name,
        })}
      </p>
      <div>
        <Button
          id={OWN_FORM}
          icon={<DocumentTableRegular />}
          onClick={() => {
            onForm(openFile() ?? file);
          }}
        >
          {phrase("Make a template of this form")}
        </Button>
      </div>
    </section>
  );
}
