import { lazy, Suspense, useMemo } from "react";
import type { ShownForm } from "../taskpane/form/form-beside";

const LazyFormView = lazy(async () => {
  const { FormView } = await import("./view/form-view");
  return { default: FormView };
});

interface FormBesidePaneProps {
  readonly form: ShownForm;
  /** The pane, where what was chosen is settled, may be out of sight. */
  readonly onChoose: () => void;
}

/** A form that is being put right, in the place of the document. */
export function FormBesidePane({ form, onChoose }: FormBesidePaneProps) {
  const shown = useMemo(
    () =>
      form.made
        ? form
        : {
            ...form,
            onChoose: (text: string) => {
              onChoose();
              form.onChoose(text);
            },
          },
    [form, onChoose],
  );
  return (
    <Suspense fallback={null}>
      <LazyFormView form={shown} />
    </Suspense>
  );
}
