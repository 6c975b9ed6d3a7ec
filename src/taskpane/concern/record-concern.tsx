import { useState } from "react";
import { LazyScreen } from "../parts/lazy-screen";
import type { ConcernDraft } from "./concern-draft";
import { phrase } from "../../words/phrase";

/** Fetched for those who have one. */
const load = () => import("./concern-screen");

interface RecordConcernProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The form for a concern, where it is asked for. What was typed in it is there again when it is opened again. */
export function RecordConcern({ open, onClose }: RecordConcernProps) {
  const [draft, setDraft] = useState<ConcernDraft>({});
  if (!open) return null;
  return (
    <LazyScreen title={phrase("Immediate concern")} load={load} onBack={onClose}>
      {({ ConcernScreen }) => (
        <ConcernScreen
          draft={draft}
          onChange={setDraft}
          onDone={() => {
            setDraft({});
            onClose();
          }}
          onBack={onClose}
        />
      )}
    </LazyScreen>
  );
}
