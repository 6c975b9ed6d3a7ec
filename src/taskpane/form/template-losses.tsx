import { useMemo } from "react";
import type { Template } from "../../audit/template";
import { isLoss } from "../../audit/versions";
import { versionChanges } from "../../document/compare-versions";
import { newQuestions } from "../../document/place-answers";
import { placeText } from "../../report/place-text";
import { lossesText, versionChangeTexts } from "../../report/version-text";
import { faultSentence } from "../../templates/template-fault";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import type { CheckedTemplate } from "./form-checks";
import { EditorGroup } from "./editor-group";
import { FormTexts } from "./notes-editor";
import { phrase } from "../../words/phrase";

interface TemplateLossesProps {
  readonly before: Template;
  /** The new version, or what keeps it from being a template. */
  readonly after: CheckedTemplate;
}

/** What documents in use would lose if they moved to the new version, before it is saved. */
export function TemplateLosses({ before, after }: TemplateLossesProps) {
  const panel = usePanelStyles();
  const told = useMemo(() => (after.ok ? differences(before, after.template) : undefined), [before, after]);
  return (
    <EditorGroup title={phrase("What documents in use will lose")}>
      {told ? (
        <>
          <p className={panel.text}>{told.sum}</p>
          <FormTexts title={phrase("Lost:")} texts={told.lost} />
          {told.others.length > 0 && <FormTexts title={phrase("Reads otherwise:")} texts={told.others} />}
          {told.added.length > 0 && (
            <Disclosure summary={phrase("New questions ({added})", { added: told.added.length })}>
              <FormTexts title={phrase("Asked from this version on:")} texts={told.added} />
            </Disclosure>
          )}
        </>
      ) : (
        <>
          <p className={panel.text}>{phrase("It is told as soon as nothing has to be put right:")}</p>
          <FormTexts title="" texts={after.ok ? [] : after.faults.map(faultSentence)} />
        </>
      )}
    </EditorGroup>
  );
}

function differences(before: Template, after: Template) {
  const changes = versionChanges(before, after);
  const added = newQuestions(before, after).map((tag) => placeText(after, tag));
  const sentences = (of: boolean) =>
    versionChangeTexts(
      before,
      changes.filter((change) => isLoss(change) === of),
    );
  return {
    sum: lossesText(changes, added.length),
    lost: sentences(true),
    others: sentences(false),
    added,
  };
}
