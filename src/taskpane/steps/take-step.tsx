import { Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { StepId } from "../../moderation/steps";
import { STEP_WORDS } from "../../report/step-text";
import { NotFetched, useImported } from "../parts/lazy-screen";
import type { TabId } from "../tabs";
import { useAudit } from "../use-session";
import type { StepDraft } from "./step-draft";
import { phrase } from "../../words/phrase";

/** What takes a step, fetched for those who take one. */
async function load() {
  const [{ StepScreen }, { newStepDraft }] = await Promise.all([
    import("./step-screen"),
    import("./step-draft"),
  ]);
  return { StepScreen, newStepDraft };
}

interface TakeStepProps {
  readonly step: StepId | undefined;
  readonly onTab: (tab: TabId) => void;
  readonly onClose: (taken: boolean) => void;
}

/** The form of a step, where one is asked for. What was typed in it is there again when it is opened again. */
export function TakeStep({ step, onTab, onClose }: TakeStepProps) {
  const { audit, who, today, comments } = useAudit();
  const [drafts, setDrafts] = useState<Readonly<Partial<Record<StepId, StepDraft>>>>({});
  const loaded = useImported(step ?? false, load);
  if (!step) return null;
  const back = () => {
    onClose(false);
  };
  if (loaded === "failed") return <NotFetched title={STEP_WORDS[step].command} onBack={back} />;
  if (!loaded) return <Spinner label={phrase("Opening")} delay={400} />;
  return (
    <loaded.StepScreen
      key={step}
      step={step}
      draft={drafts[step] ?? loaded.newStepDraft(step, audit, who, today, comments?.comments)}
      onChange={(draft) => {
        setDrafts({ ...drafts, [step]: draft });
      }}
      onDone={() => {
        const { [step]: _taken, ...others } = drafts;
        setDrafts(others);
        onClose(true);
      }}
      onBack={back}
      onTab={onTab}
    />
  );
}
