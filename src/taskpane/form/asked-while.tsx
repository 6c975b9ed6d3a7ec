import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { conditionWords } from "../../audit/condition-words";
import type { Condition } from "../../audit/template";
import { editedTemplate } from "../../forms/template/edited-template";
import { quoted, sayOnScreen } from "../../report/phrases";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { ConditionEditor } from "./condition-editor";
import { firstAnswer, subjectsOf } from "./condition-subjects";
import { useForm, useFormDraft } from "./form-context";
import { partId } from "./part-names";
import { phrase } from "../../words/phrase";

interface AskedWhileProps {
  readonly part: string;
  readonly name: string;
  readonly when: Condition | undefined;
}

/** What has to hold for a part of a template to be asked: said, changed, or taken away. */
export function AskedWhile({ part, name, when }: AskedWhileProps) {
  const panel = usePanelStyles();
  const { work, say } = useForm();
  const draft = useFormDraft();
  const { from } = draft;
  const [open, setOpen] = useState(false);
  const template = useMemo(
    () => from && editedTemplate(draft, from, { version: from.version, title: "", publisher: "" }),
    [draft, from],
  );
  const subjects = useMemo(
    () => (template ? subjectsOf(template, draft, part) : []),
    [template, draft, part],
  );
  if (!template) return null;
  const first = firstAnswer(subjects);
  const set = (to: Condition | undefined) => {
    work.edit({ do: "when", key: part, to });
    if (to) return;
    setOpen(false);
    say(phrase("{name} is asked always now.", { name: quoted(name) }));
    focusLater(partId(`${part} when`));
  };
  const label = !when ? phrase("Ask it only if…") : open ? phrase("Done") : phrase("Change when it is asked");
  const change = () => {
    if (!when && !first) {
      say(
        phrase(
          "Nothing else in the template offers answers to choose from, so nothing can depend on it yet.",
        ),
      );
      return;
    }
    if (!when) set(first);
    setOpen(!open);
  };
  return (
    <div
      role="group"
      aria-label={phrase("When it is asked: {name}", { name: quoted(name) })}
      className={panel.group}
    >
      <p className={panel.quiet}>
        {when
          ? phrase("Asked only if {condition}.", { condition: conditionWords(template, when, sayOnScreen) })
          : phrase("Asked always.")}
      </p>
      {when && open && <ConditionEditor condition={when} subjects={subjects} place="" onChange={set} />}
      <div className={panel.row}>
        <Button
          id={partId(`${part} when`)}
          size="small"
          aria-expanded={when !== undefined && open}
          aria-label={`${label}: ${quoted(name)}`}
          onClick={change}
        >
          {label}
        </Button>
        {when && (
          <Button
            size="small"
            aria-label={phrase("Ask it always: {name}", { name: quoted(name) })}
            onClick={() => {
              set(undefined);
            }}
          >
            {phrase("Ask it always")}
          </Button>
        )}
      </div>
      {!when && !first && (
        <p className={panel.quiet}>
          {phrase("Nothing else offers answers to choose from yet, so it can’t depend on one.")}
        </p>
      )}
    </div>
  );
}
