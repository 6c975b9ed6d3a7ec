import { useMemo } from "react";
import type { Template } from "../../audit/template";
import { isLoss } from "../../audit/versions";
import { versionChanges } from "../../document/compare-versions";
import { newQuestions } from "../../document/place-answers";
import { placeText } from "../../report/place-text";
import { lossesText, versionChangeText } from "../../report/version-text";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import { EditorGroup } from "./editor-group";
import { FormTexts } from "./notes-editor";

interface TemplateLossesProps {
  readonly before: Template;
  /** The new version, while it is a template. */
  readonly after: Template | undefined;
}

/** What documents in use would lose if they moved to the new version, before it is saved. */
export function TemplateLosses({ before, after }: TemplateLossesProps) {
  const panel = usePanelStyles();
  const told = useMemo(() => after && differences(before, after), [before, after]);
  return (
    <EditorGroup title="What documents in use will lose">
      {told ? (
        <>
          <p className={panel.text}>{told.sum}</p>
          <FormTexts title="Lost:" texts={told.lost} />
          {told.others.length > 0 && <FormTexts title="Reads otherwise:" texts={told.others} />}
          {told.added.length > 0 && (
            <Disclosure summary={`New questions (${String(told.added.length)})`}>
              <FormTexts title="Asked from this version on:" texts={told.added} />
            </Disclosure>
          )}
        </>
      ) : (
        <p className={panel.text}>It is told as soon as nothing has to be put right.</p>
      )}
    </EditorGroup>
  );
}

function differences(before: Template, after: Template) {
  const changes = versionChanges(before, after);
  const added = newQuestions(before, after).map((tag) => placeText(after, tag));
  const sentences = (of: boolean) =>
    changes.filter((change) => isLoss(change) === of).map((change) => versionChangeText(before, change));
  const [lost, others] = [sentences(true), sentences(false)];
  return { sum: lossesText(lost.length, others.length, added.length), lost, others, added };
}
