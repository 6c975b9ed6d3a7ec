import { isEntered } from "../../audit/entered";
import type { IsoMoment } from "../../audit/dates";
import { useHalfWritten } from "../half-written";
import { LazyScreen } from "../parts/lazy-screen";
import type { ConcernDraft } from "./concern-draft";
import { phrase } from "../../words/phrase";

/** Fetched for those who have one. */
const load = () => import("./concern-screen");

/** What stands in the form, and when it was opened first: that is the time it offers. */
interface ConcernState {
  readonly draft: ConcernDraft;
  readonly opened?: IsoMoment | undefined;
}

const NOTHING: ConcernState = { draft: {} };

const isWritten = ({ draft }: ConcernState): boolean =>
  Object.values(draft).some((typed) => isEntered(typed?.text ?? ""));

interface RecordConcernProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The form for a concern, where it is asked for. What was typed in it is there again when it is opened again. */
export function RecordConcern({ open, onClose }: RecordConcernProps) {
  const [state, setState] = useHalfWritten("concern form", NOTHING, isWritten);
  if (!open) return null;
  return (
    <LazyScreen title={phrase("Immediate concern")} load={load} onBack={onClose}>
      {({ ConcernScreen }) => (
        <ConcernScreen
          draft={state.draft}
          openedFirst={state.opened}
          onChange={(draft, opened) => {
            setState({ draft, opened });
          }}
          onDone={() => {
            setState(NOTHING);
            onClose();
          }}
          onBack={onClose}
        />
      )}
    </LazyScreen>
  );
}
