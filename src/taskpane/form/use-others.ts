import { useEffect, useMemo } from "react";
import type { Template } from "../../audit/template";
import { withoutKeptAnswers } from "../../document/kept-answers";
import type { FormWork } from "./form-work";

/** Tells the work what templates there are already: those that are published, and that of the audit which is open. */
export function useOthers(
  work: FormWork,
  published: readonly Template[],
  opened: Template | undefined,
): readonly Template[] {
  const others = useMemo(
    () => [...published, ...(opened ? [withoutKeptAnswers(opened)] : [])],
    [published, opened],
  );
  useEffect(() => {
    work.knowOf(others);
  }, [work, others]);
  return others;
}
