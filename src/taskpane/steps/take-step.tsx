import { Spinner } from "@fluentui/react-components";
import type { StepId } from "../../moderation/steps";
import { STEP_WORDS } from "../../report/step-text";
import { hasAny, useHalfWritten, type WrittenForms } from "../half-written";
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

type StepDrafts = Readonly<Partial<Record<StepId, StepDraft>>>;

interface TakeStepProps {
  readonly step: StepId | undefined;
  readonly onTab: (tab: TabId) => void;
  readonly onClose: (taken: boolean) => void;
}

/** The step in whose form somebody wrote last. */
export const stepWritten = ({ "step form": drafts = {} }: WrittenForms): StepId | undefined =>
  Object.keys(drafts as StepDrafts).at(-1) as StepId | undefined;

/** The form of a step, where one is asked for. What was typed in it is there again when it is opened again. */
export function TakeStep({ step, onTab, onClose }: TakeStepProps) {
  const { audit, who, today, comments } = useAudit();
  const [drafts, setDrafts] = useHalfWritten<StepDrafts>("step form", {}, hasAny);
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
